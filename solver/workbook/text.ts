/** A cell of a spreadsheet holds no more characters than this. */
const longest = 32_767

/**
 * Text as the library must be handed it. Office files write characters that XML cannot carry as
 * `_x0001_`; text that happens to look like that has its first underscore written so. Half a
 * surrogate pair is no character and becomes U+FFFD.
 */
export function cellText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  return toWellFormed(cut).replaceAll(unsafe, (found) =>
    found.startsWith('_') ? `_x005F${found}` : escaped(found),
  )
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** `String.prototype.toWellFormed`, which the language level of the project does not know yet. */
export const toWellFormed = (text: string): string =>
  text.replaceAll(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  )

/** Width in half-width characters: Chinese ones and full-width marks take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2
  return width
}

/** Lines the text takes in a column so many half-width characters wide. */
export const lineCount = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width))), 0)
