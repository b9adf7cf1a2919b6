/** The `count` names that take the fewest single-character changes to reach, best first. */
export function nearest(text: string, names: readonly string[], count: number): readonly string[] {
  const ranked = names.map((name, order) => ({ name, order, distance: editDistance(text, name) }))
  ranked.sort((a, b) => a.distance - b.distance || a.order - b.order)
  // A name that shares no character with what was typed would only mislead.
  return ranked
    .filter(({ name, distance }) => distance < Math.max([...text].length, [...name].length))
    .slice(0, count)
    .map(({ name }) => name)
}

/** Levenshtein distance by characters: insert, leave out or change one costs 1. */
export function editDistance(from: string, to: string): number {
  const source = [...from]
  const target = [...to]
  let previous = Array.from({ length: target.length + 1 }, (_, j) => j)
  source.forEach((character, i) => {
    const row = [i + 1]
    target.forEach((other, j) => {
      const change = (previous[j] ?? 0) + (character === other ? 0 : 1)
      row.push(Math.min(change, (previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    })
    previous = row
  })
  return previous[target.length] ?? 0
}
