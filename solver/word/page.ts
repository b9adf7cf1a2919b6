import type { LetterPage, LetterPart } from '../domain/letter.ts'
import { fontOf } from './fonts.ts'
import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from './library.ts'
import { bodyLine, character, sizes, twips } from './measures.ts'
import { thinParagraph } from './paragraphs.ts'

type Margins = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const short = twips(210)
const long = twips(297)

/**
 * GB/T 9704: 天头 37 mm, 订口 28 mm, text 156 × 225 mm. A landscape page carries a wide table; slips
 * leave no more than printers need.
 */
const margins: { readonly [Page in LetterPage]: Margins } = {
  letter: { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28) },
  landscape: { top: twips(28), right: twips(22), bottom: twips(24), left: twips(22) },
  slips: { top: twips(10), right: twips(22), bottom: twips(8), left: twips(22) },
}

export function textWidth(page: LetterPage): number {
  const { left, right } = margins[page]
  return (page === 'landscape' ? long : short) - left - right
}

/** From the lower edge of the paper. */
const footerHeights: { readonly [Page in LetterPage]: number } = {
  letter: twips(25),
  landscape: twips(14),
  slips: twips(3),
}

/** 22 lines of 28 characters: 442.2 pt ÷ 28 is 0.206 pt less than a character of 16 pt. */
const grid = { type: 'linesAndChars', linePitch: bodyLine, charSpace: -842 } as const

export function sectionOf(
  { page, restart = false }: LetterPart,
  before: LetterPart | undefined,
): Pick<ISectionOptions, 'properties' | 'footers'> {
  const orientation = page === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    properties: {
      page: {
        size: { width: short, height: long, orientation },
        margin: { ...margins[page], header: twips(5), footer: footerHeights[page] },
        ...(restart ? { pageNumbers: { start: 1 } } : {}),
      },
      ...(page === 'letter' ? { grid } : {}),
    },
    // A section without footers has those of the one before it.
    ...(isNumbered(page) === isNumbered(before?.page) ? {} : { footers: footersOf(page) }),
  }
}

/** Slips are cut apart: a page number would mean nothing on them. */
const isNumbered = (page: LetterPage | undefined): boolean | null =>
  page === undefined ? null : page !== 'slips'

const footersOf = (page: LetterPage) =>
  page === 'slips'
    ? { default: emptyFooter(), even: emptyFooter() }
    : { default: pageNumber('odd'), even: pageNumber('even') }

/** `— 1 —`, odd pages to the right and even ones to the left, one character from the edge. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const text = { font: fontOf('宋体'), size: sizes.四号 }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: character } : { left: character },
        children: [new TextRun({ ...text, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

const emptyFooter = (): Footer => new Footer({ children: [thinParagraph()] })
