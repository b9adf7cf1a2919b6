/** Characters of 二号 a line holds, and some air. */
const longestLine = 18

/**
 * A title broken between words: as few lines as hold it, and among those the evenest trapezium 梯形,
 * as GB/T 9704 has it.
 */
export function titleLines(words: readonly string[], longest = longestLine): readonly string[] {
  const fewest = Math.max(1, Math.ceil(widthOf(words.join('')) / longest))
  for (let count = fewest; count < words.length; count++) {
    const [best] = breaksInto(words, count)
      .filter((lines) => lines.every((line) => widthOf(line) <= longest))
      .sort((a, b) => unevenness(a) - unevenness(b))
    if (best !== undefined) return best
  }
  return words
}

/** Every way to put the words on so many lines, in their order. */
function breaksInto(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 1) return [[words.join('')]]
  return Array.from({ length: words.length - count + 1 }, (_, at) => at + 1).flatMap((first) =>
    breaksInto(words.slice(first), count - 1).map((rest) => [
      words.slice(0, first).join(''),
      ...rest,
    ]),
  )
}

/** Longest less shortest; a line that is neither longest nor shortest at an end spoils the shape. */
function unevenness(lines: readonly string[]): number {
  const widths = lines.map(widthOf)
  const steps = widths.slice(1).map((width, at) => Math.sign(width - (widths[at] ?? width)))
  const isTrapezium = steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
  return Math.max(...widths) - Math.min(...widths) + (isTrapezium ? 0 : longestLine)
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.55 : 1), 0)
