import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useMemo } from 'react'
import { type School, stages } from '../../../solver/browser.ts'
import { count } from '../../format.ts'
import { partsOf } from '../../frame/selection.ts'
import { settingShapes } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { SchoolBalancePanel } from './school-balance-panel.tsx'
import { IndicatorTable, SubjectTable } from './school-sheet.tsx'
import { Star } from './star.tsx'

/** 学校 page: who leaves, who comes, and every figure of the school before → after. */
export function SchoolView() {
  const { plans } = useText()
  const { board, selection, select } = usePlan()
  const first = useMemo(() => busiest(board.rows), [board.rows])
  const wanted = partsOf(selection).find(({ kind }) => kind === 's')?.id ?? first
  const school =
    board.county.schools.find(({ id }) => id === wanted) ?? board.county.schools[0] ?? null
  return (
    <>
      <div className="line chooser">
        <label htmlFor="plan-school">{plans.school.choose}</label>
        <Select<string>
          id="plan-school"
          showSearch
          optionFilterProp="label"
          style={{ width: 320 }}
          {...(school === null ? {} : { value: school.id })}
          options={board.county.schools.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => select({ kind: 's', id })}
        />
        {school !== null && <Head school={school} />}
      </div>
      {school !== null && <Sheet school={school} />}
    </>
  )
}

/** Where most happens: a page that opens on it says something. */
function busiest(rows: readonly PlanRow[]): string | null {
  const counts = new Map<string, number>()
  for (const id of rows.flatMap(({ from, to }) => [from.id, to.id]))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? null
}

function Head({ school }: { readonly school: School }) {
  const { plans } = useText()
  const { now } = usePlan()
  const figures = now.report.schools.find((one) => one.school === school.id)
  const parts = (['primary', 'junior'] as const).flatMap((stage) => {
    const own = school[stage]
    return own === null ? [] : [plans.school.stage(stages[stage], own.pupils, own.classes)]
  })
  return (
    <span>
      {settingShapes[school.setting]} {plans.settings[school.setting]} {school.township}{' '}
      {parts.join(plans.conclusion.comma)}
      {figures !== undefined &&
        `${plans.conclusion.comma}${plans.school.quota(count(figures.quota), figures.inQuotaBefore, figures.inQuotaAfter)}`}
    </span>
  )
}

function Sheet({ school }: { readonly school: School }) {
  const { plans } = useText()
  const { board } = usePlan()
  const leave = board.rows.filter(({ from }) => from.id === school.id)
  const come = board.rows.filter(({ to }) => to.id === school.id)
  return (
    <>
      <div className="columns school-columns">
        <People title={plans.panel.leaves} people={leave} other={({ to }) => to.name} />
        <section className="panel">
          <SubjectTable school={school} />
        </section>
        <People title={plans.panel.comes} people={come} other={({ from }) => from.name} />
      </div>
      <div className="columns even">
        <section className="panel">
          <IndicatorTable school={school} />
        </section>
        <section className="panel">
          <SchoolBalancePanel school={school} />
        </section>
      </div>
    </>
  )
}

function People({
  title,
  people,
  other,
}: {
  readonly title: string
  readonly people: readonly PlanRow[]
  readonly other: (row: PlanRow) => string
}) {
  const { plans } = useText()
  const { county, year, run } = usePlan()
  return (
    <section className="panel">
      <h2>
        {title} {plans.people(people.length)}
      </h2>
      {people.length === 0 && <p className="quiet">{plans.school.nobody}</p>}
      <ul className="people">
        {people.map((row) => (
          <li key={row.teacher}>
            <Link
              to={`/${county}/${year}/plans/${run.id}/teacher` as string}
              search={{ sel: `t:${row.teacher}` } as never}
            >
              {row.name}
            </Link>{' '}
            {row.subjectName} {row.backbone && <Star />} {other(row)}
          </li>
        ))}
      </ul>
    </section>
  )
}
