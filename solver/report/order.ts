import { type Stage, type Subject, stageList, subjectList } from '../domain/codes.ts'
import type { School } from '../domain/county.ts'

/** What rows are sorted and grouped by: `rank` decides, `label` is printed in a subtotal. */
export type Key = { readonly rank: number | string; readonly label: string }

/** Order of the 学校 sheet, the county's customary order; the id settles equal numbers. */
export const schoolKey = (school: School): Key => ({
  rank: `${String(school.order).padStart(9, '0')} ${school.id}`,
  label: school.name,
})

export const stageKey = (stage: Stage | null): Key =>
  stage === null
    ? { rank: stageList.length, label: '未分学段' }
    : { rank: stageList.indexOf(stage), label: stage === 'primary' ? '小学' : '初中' }

export const subjectKey = (subject: Subject, label: string): Key => ({
  rank: subjectList.indexOf(subject),
  label,
})

/** By id: pinyin and strokes of names vary from one computer to the next. */
export const idKey = (id: string): Key => ({ rank: id, label: id })

/** A township stands where its first school stands in the county's customary order. */
export function townshipRanks(schools: readonly School[]): ReadonlyMap<string, number> {
  const ordered = [...schools].sort((a, b) => compareRanks(schoolKey(a).rank, schoolKey(b).rank))
  const townships = [...new Set(ordered.map((school) => school.township))]
  return new Map(townships.map((township, rank) => [township, rank]))
}

/** Numbers by size, texts by code unit: never by a locale. */
export function compareRanks(a: number | string, b: number | string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Sorted by the keys in turn; rows with equal keys stay as they stand. */
export function sortBy<Row>(
  rows: readonly Row[],
  keys: readonly ((row: Row) => Key)[],
): readonly Row[] {
  const ranked = rows.map((row) => ({ row, ranks: keys.map((key) => key(row).rank) }))
  return ranked.sort((a, b) => compareAll(a.ranks, b.ranks)).map(({ row }) => row)
}

/** Neighbours with the same value of `key`, in their order. */
export function runsOf<Row>(
  rows: readonly Row[],
  key: (row: Row) => Key,
): readonly { readonly label: string; readonly rows: readonly Row[] }[] {
  const runs: { rank: Key['rank']; label: string; rows: Row[] }[] = []
  for (const row of rows) {
    const { rank, label } = key(row)
    const last = runs.at(-1)
    if (last !== undefined && last.rank === rank) last.rows.push(row)
    else runs.push({ rank, label, rows: [row] })
  }
  return runs
}

/** Rows by key, each group in the order it came. */
export function gather<Row, Name>(
  rows: readonly Row[],
  key: (row: Row) => Name,
): ReadonlyMap<Name, readonly Row[]> {
  const groups = new Map<Name, Row[]>()
  for (const row of rows) {
    const name = key(row)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return groups
}

function compareAll(a: readonly Key['rank'][], b: readonly Key['rank'][]): number {
  for (const [index, rank] of a.entries()) {
    const order = compareRanks(rank, b[index] ?? rank)
    if (order !== 0) return order
  }
  return 0
}
