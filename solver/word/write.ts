import type { LetterSpec } from '../domain/letter.ts'
import { childrenOf } from './blocks.ts'
import { fontOf } from './fonts.ts'
import { Document, Packer } from './library.ts'
import { sizes } from './measures.ts'
import { cleanPackage } from './package.ts'
import { sectionOf } from './page.ts'

/** A letter as offices set it; the same letter gives the same bytes. */
export async function writeLetter(letter: LetterSpec): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontOf('仿宋_GB2312'),
            size: sizes.三号,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
      // Some programs measure the grid of characters by this style and not by the defaults.
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true, run: { size: sizes.三号 } },
      ],
    },
    sections: letter.parts.map((part, place) => ({
      ...sectionOf(part, letter.parts[place - 1]),
      children: part.blocks.flatMap((block, at) =>
        childrenOf(block, part.blocks[at + 1], part.page),
      ),
    })),
  })
  return cleanPackage(new Uint8Array(await Packer.toBuffer(document)), letter.title)
}
