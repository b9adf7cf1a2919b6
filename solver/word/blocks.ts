import type { LetterBlock, LetterPage } from '../domain/letter.ts'
import { AlignmentType, BorderStyle, type FileChild } from './library.ts'
import { bodyLine, character, points, widthInCharacters } from './measures.ts'
import { bodyStyle, paragraph, type Style, thinParagraph } from './paragraphs.ts'
import { slipsTable } from './slips.ts'
import { tableOf } from './table.ts'

const titleStyle: Style = { typeface: '方正小标宋简体', size: '二号', line: points(34) }
const stampStyle: Style = { typeface: '楷体_GB2312', size: '三号', line: bodyLine }
const noteStyle: Style = { typeface: '仿宋_GB2312', size: '小四', line: points(20) }
const copiesStyle: Style = { typeface: '仿宋_GB2312', size: '四号', line: points(26) }
const rule = { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } as const
const rules = { top: rule, bottom: rule }
const headingStyles: { readonly [Level in 1 | 2]: Style } = {
  1: { ...bodyStyle, typeface: '黑体' },
  2: { ...bodyStyle, typeface: '楷体_GB2312' },
}
const firstLine = { firstLine: 2 * character }

/** What one block becomes on paper. `next` keeps a signature from standing on a page alone. */
export function childrenOf(
  block: LetterBlock,
  next: LetterBlock | undefined,
  page: LetterPage,
): readonly FileChild[] {
  const isSigned = next?.kind === 'table' && !next.table.header
  const keepNext = next?.kind === 'signature' || next?.kind === 'annexes' || isSigned
  switch (block.kind) {
    case 'title':
      return block.lines.map((line, at) =>
        centred(line, titleStyle, at < block.lines.length - 1 ? undefined : next),
      )
    case 'stamp':
      return [centred(block.text, stampStyle, next)]
    case 'number':
      return [centred(block.text, bodyStyle, next)]
    case 'addressee':
      return [paragraph(block.text, bodyStyle, { before: bodyLine })]
    case 'heading':
      return [
        paragraph(block.text, headingStyles[block.level], { indent: firstLine, keepNext: true }),
      ]
    case 'paragraph':
      return [
        paragraph(block.text, bodyStyle, { indent: firstLine, keepNext, keepLines: keepNext }),
      ]
    case 'note':
      return [paragraph(block.text, noteStyle, { before: points(2) })]
    case 'annexes':
      return annexList(block.names)
    case 'annex':
      return [paragraph(block.text, headingStyles[1], { after: points(10) })]
    case 'signature':
      return signature(block.names, block.date)
    case 'copies':
      return [paragraph(block.text, copiesStyle, { before: 2 * bodyLine, border: rules })]
    case 'table':
      return [
        thinParagraph({ before: points(5), keepNext: true }),
        tableOf(block.table, page, keepNext),
        thinParagraph({ keepNext }),
      ]
    case 'slips':
      // Neighbouring tables would run into one another.
      return [slipsTable(block.slips, block.seam), thinParagraph({ newPage: next !== undefined })]
  }
}

/** A line stays free between the head of a letter and its text; an addressee brings his own. */
function centred(text: string, style: Style, next: LetterBlock | undefined) {
  const isHead = next === undefined || ['stamp', 'number', 'addressee'].includes(next.kind)
  return paragraph(text, style, {
    alignment: AlignmentType.CENTER,
    keepNext: true,
    after: isHead ? 0 : bodyLine,
  })
}

/** 附件：1. … — the second and later names stand under the first. */
function annexList(names: readonly string[]): readonly FileChild[] {
  const [only, ...others] = names
  const numbered =
    others.length === 0 ? [only ?? ''] : names.map((name, at) => `${at + 1}. ${name}`)
  return numbered.map((name, at) =>
    paragraph(at === 0 ? `附件：${name}` : name, bodyStyle, {
      indent: { left: (at === 0 ? 2 : 5) * character },
      before: at === 0 ? bodyLine : 0,
      keepNext: true,
    }),
  )
}

/** 署名 centred over the date, the date four characters from the edge, room for the seal above. */
function signature(names: readonly string[], date: string): readonly FileChild[] {
  const dateWidth = widthInCharacters(date)
  return [...names, date].map((line, at) => {
    const right = 4 + (dateWidth - widthInCharacters(line)) / 2
    return paragraph(line, bodyStyle, {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.max(0, Math.round(right * character)) },
      before: at === 0 ? 2 * bodyLine : 0,
      keepNext: at < names.length,
    })
  })
}
