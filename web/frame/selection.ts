/** One thing selected: `t:` teacher, `s:` school, `p:` pair, `c:` clause, `k:` chain, `g:` township, `m:` several schools. */
export type OneSelected = {
  readonly kind: 't' | 's' | 'p' | 'c' | 'k' | 'g' | 'm'
  readonly id: string
}

/** Selection 选择: one thing or several, the same in every view; of several, `id` is their words as the address holds them. */
export type Selection = OneSelected | { readonly kind: 'several'; readonly id: string }

/** `s:12` or `t:0012,p:12-31`: a comma parts two things where a kind follows it, for ids may hold one. */
export function readSelection(word: string | undefined): Selection | null {
  return selectionOf(partsIn(word ?? ''))
}

const partsIn = (word: string): readonly OneSelected[] =>
  word.split(/,(?=[tspckgm]:)/).flatMap((part) => readOne(part) ?? [])

function readOne(word: string): OneSelected | null {
  const found = /^([tspckgm]):(.+)$/.exec(word)
  return found === null ? null : { kind: found[1] as OneSelected['kind'], id: found[2] ?? '' }
}

export function writeSelection(selection: Selection | null): string | undefined {
  if (selection === null) return undefined
  return selection.kind === 'several' ? selection.id : `${selection.kind}:${selection.id}`
}

/** Nothing, one thing or several; what is named twice is selected once. */
export function selectionOf(parts: readonly OneSelected[]): Selection | null {
  const words = [...new Set(parts.flatMap((part) => writeSelection(part) ?? []))]
  const [first] = parts
  if (first === undefined) return null
  return words.length === 1 ? first : { kind: 'several', id: words.join(',') }
}

export function partsOf(selection: Selection | null): readonly OneSelected[] {
  if (selection === null) return []
  if (selection.kind !== 'several') return [selection]
  return partsIn(selection.id)
}

/** Adds to what is selected, or takes out of it what was in it. */
export function toggled(selection: Selection | null, one: OneSelected): Selection | null {
  const parts = partsOf(selection)
  const others = parts.filter(({ kind, id }) => kind !== one.kind || id !== one.id)
  return selectionOf(others.length === parts.length ? [...parts, one] : others)
}
