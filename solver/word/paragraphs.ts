import { fontOf, type Typeface } from './fonts.ts'
import { type IParagraphOptions, LineRuleType, PageBreak, Paragraph, TextRun } from './library.ts'
import { bodyLine, type Size, sizes } from './measures.ts'

export type Style = {
  readonly typeface: Typeface
  readonly size: Size
  /** Between lines, exactly; the grid then changes nothing. */
  readonly line: number
}

export const bodyStyle: Style = { typeface: '仿宋_GB2312', size: '三号', line: bodyLine }

/**
 * Programs read the grid of characters differently, so the text is set without it and tightened by
 * hand to the same 28 characters a line: 28 × 15.75 pt fit into 442.2.
 */
const tightened = -5

export const paragraph = (
  text: string,
  style: Style,
  options: Omit<IParagraphOptions, 'children' | 'text' | 'spacing'> & {
    readonly before?: number
    readonly after?: number
  } = {},
): Paragraph => {
  const { before, after, ...rest } = options
  return new Paragraph({
    ...rest,
    spacing: {
      line: style.line,
      lineRule: LineRuleType.EXACT,
      before: before ?? 0,
      after: after ?? 0,
    },
    children:
      text === ''
        ? []
        : [
            new TextRun({
              text,
              font: fontOf(style.typeface),
              size: sizes[style.size],
              ...(style.size === '三号' ? { characterSpacing: tightened } : {}),
            }),
          ],
  })
}

/** Takes no room: what must stand after a table, or in an empty footer. */
export const thinParagraph = (
  options: {
    readonly newPage?: boolean
    readonly before?: number
    readonly keepNext?: boolean
  } = {},
): Paragraph =>
  new Paragraph({
    keepNext: options.keepNext ?? false,
    spacing: { line: 20, lineRule: LineRuleType.EXACT, before: options.before ?? 0, after: 0 },
    children: options.newPage === true ? [new PageBreak()] : [],
  })
