import type { Run } from '../../client.ts'

export const mostPlans = 6
/** The two references stand in the address as well: it reads as the table does. */
const references = ['now', 'greedy']

/** `now,greedy,b71e,c02d`: finished runs by their id or how it begins, in the order written. */
export function chosenIn(word: string | undefined, done: readonly Run[]): readonly Run[] {
  if (word === undefined) return usual(done)
  const wanted = word.split(',').filter((part) => part.length >= 4 && !references.includes(part))
  const found = wanted.flatMap((part) => done.find(({ id }) => id.startsWith(part)) ?? [])
  return [...new Set(found)].slice(0, mostPlans)
}

/** Without a choice: the latest plan of each of the two latest scenarios of the same data. */
function usual(done: readonly Run[]): readonly Run[] {
  const [latest] = done
  const seen = new Set<string>()
  const ofEach = done.filter(({ scenario, data }) => {
    const first = data === latest?.data && !seen.has(scenario)
    seen.add(scenario)
    return first
  })
  return ofEach.slice(0, 2).reverse()
}

export const wordOf = (runs: readonly Pick<Run, 'id'>[]): string =>
  [...references, ...runs.map(({ id }) => id)].join(',')

/** A to F, by place. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at)
