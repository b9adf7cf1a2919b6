import { Select } from 'antd'
import { useMemo } from 'react'
import type { Teacher } from '../../../solver/browser.ts'
import { partsOf } from '../../frame/selection.ts'
import { useText } from '../../text/text.tsx'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { IfNot } from './if-not.tsx'
import { TeacherFacts } from './teacher-facts.tsx'
import { Others } from './teacher-others.tsx'
import { Standing, Why } from './teacher-why.tsx'
import { TrialActs } from './trial-acts.tsx'

/** 教师 page: where from, where to, why this person, and what else there would be. */
export function TeacherView() {
  const { plans } = useText()
  const { board, selection, select } = usePlan()
  const wanted =
    partsOf(selection).find(({ kind }) => kind === 't')?.id ?? board.rows[0]?.teacher ?? ''
  const person = board.county.teachers.find(({ id }) => id === wanted)
  const options = useMemo(
    () =>
      board.county.teachers.map(({ id, name, personnelSchool }) => ({
        value: id as string,
        label: `${name}（${id}）${board.schools.get(personnelSchool)?.name ?? ''}`,
      })),
    [board],
  )
  return (
    <>
      <div className="line chooser">
        <label htmlFor="plan-teacher">{plans.teacher.choose}</label>
        <Select<string>
          id="plan-teacher"
          showSearch
          optionFilterProp="label"
          style={{ width: 380 }}
          {...(person === undefined ? {} : { value: person.id })}
          options={options}
          onChange={(id) => select({ kind: 't', id })}
        />
      </div>
      {person === undefined ? (
        <p>{plans.trial.unknown}</p>
      ) : (
        <Person key={person.id} person={person} row={board.rowOf.get(person.id) ?? null} />
      )}
    </>
  )
}

function Person({ person, row }: { readonly person: Teacher; readonly row: PlanRow | null }) {
  const { plans } = useText()
  return (
    <>
      <div className="columns even">
        <section className="panel">
          <h2>
            {person.name} {row === null ? plans.teacher.stays : `${row.from.name} → ${row.to.name}`}
          </h2>
          <TeacherFacts person={person} row={row} />
          <TrialActs person={person} />
          {row !== null && <IfNot row={row} />}
        </section>
        <section className="panel">
          <h2>{row === null ? plans.teacher.whyNot : plans.panel.why}</h2>
          {row === null ? <Standing person={person} /> : <Why row={row} />}
        </section>
      </div>
      <Others person={person} row={row} />
    </>
  )
}
