import { shortHash } from '../hash.ts'
import { planningYear } from '../planning-years.ts'
import type { PlanningYear } from '../process.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { type FieldValue, notGiven } from '../values.ts'
import { planningSpan } from './planning.ts'

type Row = { readonly year: number; readonly done: PlanningYear | null }

/** D21, second sheet: what each of the ten years still lacks, as far as the county has run it. */
export const planningYearTable = defineTable<Row>({
  rows: rowsOf,
  fields: {
    year: ({ year }) => `${year}年`,
    items: ({ done }) => (done === null ? '未测算' : done.items.join('、') || '无'),
    backbone: told(({ backbone }) => backbone),
    'higher-degree': told(({ higherDegree }) => higherDegree),
    'arts-sports': told(({ artsSports }) => artsSports),
    moves: told(({ moves }) => moves),
    remark: ({ done }) => (done === null ? '' : `方案版本${shortHash(done.planHash)}`),
  },
  facts: {
    已测算年: (rows) => countOf(rows, true),
    未测算年: (rows) => countOf(rows, false),
  },
})

/** The plan this paper is made with, and the newest runs of the other years. */
function rowsOf({ process: { planning }, profile, report }: Register): readonly Row[] {
  if (planning === undefined) return []
  const done = [planningYear(profile, report), ...(planning.years ?? [])]
  return Array.from({ length: planningSpan }, (_, at) => {
    const year = planning.firstYear + at
    return { year, done: done.find((one) => one.year === year) ?? null }
  })
}

/** A year that was not run has nothing in it: least of all a nought. */
function told(of: (done: PlanningYear) => number | null) {
  return ({ done }: Row): FieldValue => (done === null ? '' : (of(done) ?? notGiven))
}

const countOf = (rows: readonly Row[], wanted: boolean): string =>
  String(rows.filter(({ done }) => (done !== null) === wanted).length)
