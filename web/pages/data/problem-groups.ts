import type { ImportProblem } from './queries.ts'

/** Problems of one kind: the same code, as the same cure mends them. */
export type ProblemGroup = {
  readonly code: string
  readonly severity: ImportProblem['severity']
  readonly problems: readonly ImportProblem[]
}

const order: readonly ImportProblem['severity'][] = ['error', 'warning', 'notice']

/** Errors first; within a severity the kind with most problems first, within a kind as the sheet has them. */
export function groupProblems(problems: readonly ImportProblem[]): readonly ProblemGroup[] {
  const byCode = new Map<string, ImportProblem[]>()
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`
    const own = byCode.get(key) ?? []
    own.push(problem)
    byCode.set(key, own)
  }
  return [...byCode.values()]
    .flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      return [{ code: first.code, severity: first.severity, problems: own.sort(byPlace) }]
    })
    .sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) ||
        b.problems.length - a.problems.length ||
        (a.code < b.code ? -1 : 1),
    )
}

const byPlace = ({ place: a }: ImportProblem, { place: b }: ImportProblem): number =>
  compare(a?.sheet ?? '', b?.sheet ?? '') ||
  (a?.row ?? 0) - (b?.row ?? 0) ||
  (a?.column ?? 0) - (b?.column ?? 0)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Numbers of the rows, once each, as they are typed into a search or a filter: `3, 7, 12`. */
export const rowNumbers = ({ problems }: ProblemGroup): string =>
  [...new Set(problems.flatMap(({ place }) => place?.row ?? []))].sort((a, b) => a - b).join(', ')
