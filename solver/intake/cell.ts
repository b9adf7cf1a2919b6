import type { RawCell } from './raw.ts'

/** A cell once formulas are resolved and its text is tidy; texts are never empty. */
export type Content = Exclude<RawCell, { readonly kind: 'formula' | 'error' }>

/**
 * The silent tidying every cell gets: full-width digits and letters, odd spaces, line breaks and the
 * bullets of transcribed names. Nothing here changes a meaning.
 */
export function normalise(text: string): string {
  // Most cells are tidy; looking costs less than tidying.
  if (tidy.test(text)) return text
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[·•・‧∙･]/g, '·')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

const tidy = /^[!-~\u4E00-\u9FFF]+$/

/** Equal for spellings people take for the same: spaces, case and width of brackets do not count. */
export const matchKey = (text: string): string =>
  normalise(text)
    .replace(/ /g, '')
    .replace(/[（［【〔[]/g, '(')
    .replace(/[）］】〕\]]/g, ')')
    .replace(/[：﹕]/g, ':')
    .toLowerCase()

/** Spaces that only spread a Chinese name over its column: 张　三. */
export const closeUp = (text: string): string =>
  text.replace(/(?<=[\p{Script=Han}·]) +(?=[\p{Script=Han}·])/gu, '')

/** What stands in the cell, as a person would read it out. */
export function typedText(cell: RawCell): string {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cell.text.trim()
    case 'number':
      return numberText(cell.value)
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    case 'date':
      return dateText(cell)
    case 'formula':
      return cell.result === null ? `=${cell.formula.replace(/^=/, '')}` : typedText(cell.result)
  }
}

export function contentText(content: Content): string {
  return content.kind === 'text' ? content.text : typedText(content)
}

/** Never in exponents: numbers of people and codes come as number cells too. */
export const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)

const dateText = (date: { readonly year: number; readonly month: number; readonly day: number }) =>
  `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`

export const splitList = (text: string): readonly string[] =>
  text.split(/[;；、,，]/).map((part) => part.trim())

/**
 * A number as people write it in a cell: units behind it and thousands separators are let pass.
 * `null` where it is none.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .replace(/[．。]/g, '.')
    .replace(/[－−–—]/g, '-')
    .replace(/ /g, '')
    .replace(units, '')
  const joined = /^-?\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(plain)
    ? plain.replace(/[,，]/g, '')
    : plain
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(joined) ? Number(joined) : null
}

const units = /(人|名|个|节|课时|年|公里|千米|km|分钟|班|所|间|张|元|㎡|m²|平方米|平米)$/i

/** A decimal as whole thousandths, `null` where it has more places or is none. */
export function parseThousandths(text: string): number | null {
  const match = /^(\d+)?(?:[.．](\d{1,3})0*)?(%?)$/.exec(text.replace(/[ 　]/g, ''))
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null
  const thousandths = Number(match[1] ?? '0') * 1000 + Number((match[2] ?? '').padEnd(3, '0'))
  if (match[3] !== '%') return thousandths
  return thousandths % 100 === 0 ? thousandths / 100 : null
}
