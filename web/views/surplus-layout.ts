import { quantile } from 'd3'
import type { Setting, Subject } from '../../solver/browser.ts'

/** People to spare (above nought) or lacking (below) in one subject of one school, by full weekly loads. */
export type SurplusCell = {
  readonly school: string
  readonly subject: Subject
  readonly people: number
}
export type SurplusSchool = {
  readonly id: string
  readonly name: string
  readonly setting: Setting
  readonly township: string
}
export type PlacedCell = SurplusCell & {
  readonly x: number
  readonly y: number
  /** Side of the square; 0 draws a dot. */
  readonly side: number
  readonly clipped: boolean
}
export type SurplusLayout = {
  readonly rows: readonly (SurplusSchool & { readonly y: number; readonly people: number })[]
  readonly columns: readonly {
    readonly subject: Subject
    readonly x: number
    readonly surplus: number
    readonly shortage: number
  }[]
  readonly cells: readonly PlacedCell[]
  /** The largest number drawn to scale, the same for surplus and shortage. */
  readonly domain: number
  readonly hidden: number
  readonly height: number
}

export const surplusMargin = { top: 44, right: 72, bottom: 8, left: 148 }
const rowHeight = 24
const firstSubjects: readonly Subject[] = ['chinese', 'mathematics', 'english']

/** Squares by area; cells under `least` are left out and counted. */
export function layoutSurplus(
  schools: readonly SurplusSchool[],
  given: readonly SurplusCell[],
  least: number,
  { width }: { readonly width: number },
): SurplusLayout {
  const cells = [...given].sort(
    (a, b) => compare(a.school, b.school) || compare(a.subject, b.subject),
  )
  const ordered = subjectOrder(cells)
  const step = (width - surplusMargin.left - surplusMargin.right) / Math.max(1, ordered.length)
  const most = Math.min(step, rowHeight) - 2
  const domain = domainOf(cells)
  const rows = [...schools]
    .sort((a, b) => compare(a.township, b.township) || compare(a.id, b.id))
    .map((school, at) => ({
      ...school,
      y: surplusMargin.top + rowHeight * (at + 0.5),
      people: sum(cells.filter(({ school: own }) => own === school.id)),
    }))
  const yOf = new Map(rows.map(({ id, y }) => [id, y]))
  const columns = ordered.map((subject, at) => ({
    subject,
    x: surplusMargin.left + step * (at + 0.5),
    surplus: sum(cells.filter((each) => each.subject === subject && each.people > 0)),
    shortage: sum(cells.filter((each) => each.subject === subject && each.people < 0)),
  }))
  const xOf = new Map(columns.map(({ subject, x }) => [subject, x]))
  const shown = cells.filter(({ people }) => Math.abs(people) >= least)
  return {
    rows,
    columns,
    domain,
    hidden: cells.length - shown.length,
    height: surplusMargin.top + rowHeight * rows.length + surplusMargin.bottom,
    cells: shown.map((cell) => ({
      ...cell,
      x: xOf.get(cell.subject) ?? 0,
      y: yOf.get(cell.school) ?? 0,
      side: most * Math.sqrt(Math.min(1, Math.abs(cell.people) / domain)),
      clipped: Math.abs(cell.people) > domain,
    })),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const sum = (cells: readonly SurplusCell[]): number =>
  cells.reduce((all, { people }) => all + people, 0)

/** 语文, 数学, 外语, then whatever the county lacks most. */
function subjectOrder(cells: readonly SurplusCell[]): readonly Subject[] {
  const found = [...new Set(cells.map(({ subject }) => subject))].sort(compare)
  const lack = (subject: Subject): number =>
    sum(cells.filter((each) => each.subject === subject && each.people < 0))
  const others = found.filter((subject) => !firstSubjects.includes(subject))
  return [
    ...firstSubjects.filter((subject) => found.includes(subject)),
    ...others.sort((a, b) => lack(a) - lack(b) || compare(a, b)),
  ]
}

/** Symmetric: the 98th percentile of what there is on either side. */
function domainOf(cells: readonly SurplusCell[]): number {
  const sizes = cells.map(({ people }) => Math.abs(people)).sort((a, b) => a - b)
  return Math.max(1, quantile(sizes, 0.98) ?? 1)
}
