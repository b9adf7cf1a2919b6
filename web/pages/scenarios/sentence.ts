import type { Parameter } from './queries.ts'

/** A piece of a clause's sentence: words of the law, or a value that may be changed. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string; readonly parameter: Parameter }

/** Numbers and codes that stand in a sentence; words such as 是 would be found everywhere. */
const standsOut = (value: string): boolean => /\d/.test(value)

/**
 * The sentence of a clause with its changeable numbers as parts of their own, and the parameters whose
 * value does not stand in it. Parameters come in the order in which sentences name them; each looks for
 * its value after the one before, and a number is never cut out of a longer one.
 */
export function partsOf(
  sentence: string,
  parameters: readonly Parameter[],
): { readonly parts: readonly Part[]; readonly beside: readonly Parameter[] } {
  const parts: Part[] = []
  const beside: Parameter[] = []
  let rest = sentence
  for (const parameter of parameters) {
    const value = parameter.current
    const at = value === null || !standsOut(value) ? -1 : placeOf(rest, value)
    if (at < 0 || value === null) {
      beside.push(parameter)
      continue
    }
    if (at > 0) parts.push({ kind: 'words', text: rest.slice(0, at) })
    parts.push({ kind: 'value', text: value, parameter })
    rest = rest.slice(at + value.length)
  }
  if (rest !== '') parts.push({ kind: 'words', text: rest })
  return { parts, beside }
}

function placeOf(text: string, value: string): number {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const joined = /[\d.]$/.test(text.slice(0, at))
    if (!joined && !/^(?:[\d%]|\.\d)/.test(text.slice(at + value.length))) return at
  }
  return -1
}
