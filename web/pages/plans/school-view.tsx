import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import {
  indicatorCodes,
  type School,
  type StaffIndicator,
  stages,
  subjects,
} from '../../../solver/browser.ts'
import { change, count, decimals } from '../../format.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { settingShapes, VerdictMark } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { SchoolBalance } from '../../views/school-balance.tsx'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { schoolIndicators, staffLines } from './school-lines.ts'
import { Star } from './star.tsx'

/** 学校 page: who leaves, who comes, and every figure of the school before → after. */
export function SchoolView() {
  const { plans } = useText()
  const { board, selection, select } = usePlan()
  const first = useMemo(() => busiest(board.rows), [board.rows])
  const wanted = selection?.kind === 's' ? selection.id : first
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
      {parts.join('，')}
      {figures !== undefined &&
        `，${plans.school.quota(count(figures.quota), figures.inQuotaBefore, figures.inQuotaAfter)}`}
    </span>
  )
}

function Sheet({ school }: { readonly school: School }) {
  const { plans } = useText()
  const { board, sheet, now } = usePlan()
  const leave = board.rows.filter(({ from }) => from.id === school.id)
  const come = board.rows.filter(({ to }) => to.id === school.id)
  const lines = useMemo(() => staffLines(now.report, school.id), [now, school])
  const figures = useMemo(
    () => schoolIndicators(sheet.profile, now.report, school.id),
    [sheet, now, school],
  )
  return (
    <>
      <div className="columns three">
        <People title={plans.panel.leaves} people={leave} other={({ to }) => to.name} />
        <section className="panel">
          <PlainTable
            caption={plans.school.subjects}
            rows={lines}
            rowKey={({ key }) => key}
            columns={[
              {
                label: plans.columns.subject,
                cell: ({ stage, subject }) => `${stages[stage]}${subjects[subject]}`,
              },
              {
                label: plans.school.teachers,
                number: true,
                cell: ({ before, after }) =>
                  `${decimals(before.teachers, 1)} → ${decimals(after.teachers, 1)}`,
              },
              {
                label: plans.school.balance,
                number: true,
                cell: ({ balanceBefore, balanceAfter }) =>
                  `${change(balanceBefore, 1)} → ${change(balanceAfter, 1)}`,
              },
            ]}
          />
        </section>
        <People title={plans.panel.comes} people={come} other={({ from }) => from.name} />
      </div>
      <div className="columns even">
        <section className="panel">
          <PlainTable
            caption={plans.school.indicators}
            rows={figures}
            rowKey={({ key }) => key}
            columns={[
              {
                label: plans.school.indicator,
                cell: ({ stage, indicator }) =>
                  `${stages[stage]} ${indicatorCodes[indicator]} ${plans.indicators[indicator]}`,
              },
              {
                label: plans.arithmetic.before,
                number: true,
                cell: ({ before }) => <Value of={before} />,
              },
              {
                label: plans.arithmetic.after,
                number: true,
                cell: ({ after }) => <Value of={after} />,
              },
              {
                label: plans.school.standard,
                number: true,
                cell: ({ threshold }) => `≥ ${decimals(threshold, 2)}`,
              },
            ]}
          />
        </section>
        <section className="panel">
          <Balance school={school} />
        </section>
      </div>
    </>
  )
}

type Shown = ReturnType<typeof schoolIndicators>[number]['before']

function Value({ of }: { readonly of: Shown }) {
  return (
    <span>
      {of.text} <VerdictMark kind={of.status} words={false} />
    </span>
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

const measures = ['backbonePer100', 'artsSportsPer100', 'higherDegreePer100'] as const

/** This school among all of its stage. */
function Balance({ school }: { readonly school: School }) {
  const { plans } = useText()
  const { board, sheet, now, select } = usePlan()
  const [indicator, setIndicator] = useState<StaffIndicator>('backbonePer100')
  const stage = school.primary === null ? 'junior' : 'primary'
  const rows = useMemo(
    () =>
      board.county.schools.flatMap((one) => {
        const own = schoolIndicators(sheet.profile, now.report, one.id).find(
          (line) => line.stage === stage && line.indicator === indicator,
        )
        const [before, after] = [own?.before.value ?? null, own?.after.value ?? null]
        return before === null || after === null
          ? []
          : [{ id: one.id, name: one.name, setting: one.setting, before, after, own }]
      }),
    [board, sheet, now, stage, indicator],
  )
  const limit = rows[0]?.own?.threshold ?? null
  return (
    <>
      <Select<StaffIndicator>
        size="small"
        aria-label={plans.school.indicator}
        value={indicator}
        onChange={setIndicator}
        style={{ width: 200 }}
        options={measures.map((code) => ({
          value: code,
          label: `${indicatorCodes[code]} ${plans.indicators[code]}`,
        }))}
      />
      <SchoolBalance
        schools={rows}
        measure={{
          name: plans.school.perHundred(plans.indicators[indicator]),
          unit: plans.school.unit,
          digits: 2,
          limit,
          lowerIsBetter: false,
        }}
        planned
        fold
        width={520}
        selected={school.id}
        onSchool={(id) => select(id === null ? null : { kind: 's', id })}
      />
    </>
  )
}
