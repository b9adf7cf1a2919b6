/** Columns a list may be sorted by; the first named decides first. */
export const sortColumns = [
  'name',
  'stage',
  'subject',
  'backbone',
  'from',
  'to',
  'travel',
  'extra',
] as const
export type SortColumn = (typeof sortColumns)[number]

export type SortStep = { readonly column: SortColumn; readonly down: boolean }

/** `extra-,name`: a minus sorts down; what is no column is passed over. */
export const readSort = (word: string | undefined): readonly SortStep[] =>
  (word ?? '').split(',').flatMap((part) => {
    const down = part.endsWith('-')
    const name = down ? part.slice(0, -1) : part
    const column = sortColumns.find((one) => one === name)
    return column === undefined ? [] : [{ column, down }]
  })

export const writeSort = (steps: readonly SortStep[]): string | undefined =>
  steps.length === 0
    ? undefined
    : steps.map(({ column, down }) => `${column}${down ? '-' : ''}`).join(',')

/** Ant Design reads the rank of a column from a number that is larger the earlier it decides. */
export const rankOf = (steps: readonly SortStep[], column: SortColumn): number => {
  const at = steps.findIndex((step) => step.column === column)
  return at < 0 ? 1 : steps.length - at
}

type Sorted = { readonly columnKey?: unknown; readonly order?: 'ascend' | 'descend' | null }

/** What the table says was asked for: a column newly sorted by decides after those before it. */
export function sortAfter(
  before: readonly SortStep[],
  asked: Sorted | readonly Sorted[],
): readonly SortStep[] {
  const steps = [asked].flat().flatMap(({ columnKey, order }: Sorted): readonly SortStep[] => {
    const column = sortColumns.find((one) => one === columnKey)
    if (column === undefined || order === undefined || order === null) return []
    return [{ column, down: order === 'descend' }]
  })
  const place = ({ column }: SortStep) => {
    const at = before.findIndex((step) => step.column === column)
    return at < 0 ? before.length : at
  }
  return [...steps].sort((a, b) => place(a) - place(b))
}
