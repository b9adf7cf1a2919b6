import type { ImportProblem, ImportView } from './queries.ts'

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

export type TypedCell = {
  readonly column: number
  readonly header: string
  /** `null` where the column is sensitive. */
  readonly text: string | null
  readonly bad: boolean
}
export type TypedRow = {
  readonly row: number
  readonly cells: readonly TypedCell[]
  /** What is shown at first: who or what the row is of, and the columns beside the bad cell. */
  readonly near: readonly TypedCell[]
}

const leading = 3
const around = 3

/** The row a problem was found in, as it was typed; `null` where the service kept none. */
export function typedRowOf({ place }: ImportProblem, typed: ImportView['typed']): TypedRow | null {
  const sheet = typed.find(
    (each) => each.file === place?.file && each.sheet === place?.sheet && place.row !== null,
  )
  const texts = sheet?.rows.find(({ row }) => row === place?.row)?.cells
  if (sheet === undefined || texts === undefined || place?.row == null) return null
  const cells = sheet.columns.map(({ column, header }, at) => ({
    column,
    header,
    text: texts[at] ?? null,
    bad: column === place.column,
  }))
  const at = cells.findIndex(({ bad }) => bad)
  const near = cells.filter((_, index) => index < leading || Math.abs(index - at) <= around)
  return { row: place.row, cells, near: at < 0 ? cells.slice(0, leading + around) : near }
}

/** As spreadsheets letter their columns: 1 is A, 27 is AA. */
export function letterOfColumn(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? last : `${letterOfColumn(rest)}${last}`
}
