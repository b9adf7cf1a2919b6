import { Button, Descriptions, Select } from 'antd'
import { useMemo, useState } from 'react'
import {
  backboneLevels,
  degrees,
  modes,
  registerOf,
  stages,
  type Teacher,
  titles,
} from '../../../solver/browser.ts'
import { kilometres } from '../../format.ts'
import { useText } from '../../text/text.tsx'
import { otherPeople, otherPlaces, staying } from './alternatives.ts'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { IfNot } from './if-not.tsx'
import { signedKilometres } from './teacher-card.tsx'
import { termOf } from './term.ts'
import { TrialActs } from './trial-acts.tsx'
import { TriesTable } from './tries-table.tsx'
import { whySentences } from './why.ts'

/** 教师 page: where from, where to, why this person, and what else there would be. */
export function TeacherView() {
  const { plans } = useText()
  const { board, selection, select } = usePlan()
  const wanted = selection?.kind === 't' ? selection.id : (board.rows[0]?.teacher ?? '')
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
          <Facts person={person} row={row} />
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

function Facts({ person, row }: { readonly person: Teacher; readonly row: PlanRow | null }) {
  const { plans } = useText()
  const { teacher } = plans
  const { board } = usePlan()
  const { list, columns } = plans
  const school = (id: string) => board.county.schools.find((one) => one.id === id)?.name ?? id
  const own: readonly (readonly [string, string])[] = [
    [teacher.school, school(person.personnelSchool)],
    [teacher.title, `${titles[person.title]}，${degrees[person.degree]}`],
    [
      columns.backbone,
      person.backbone
        .map(({ level }) => (level === null ? '' : backboneLevels[level]))
        .filter((word) => word !== '')
        .join('、') || plans.teacher.no,
    ],
    [teacher.since, person.since],
    [
      teacher.earlier,
      person.lastRotationStart === null
        ? teacher.no
        : `${person.lastRotationStart}—${person.lastRotationEnd ?? ''} ${person.lastRotationFrom === null ? '' : school(person.lastRotationFrom)}`,
    ],
  ]
  const going: readonly (readonly [string, string])[] =
    row === null
      ? []
      : [
          [columns.subject, `${stages[row.stage]}${row.subjectName}`],
          [columns.mode, modes[row.transfer.mode]],
          [columns.term, termOf(list, row.transfer)],
          [teacher.relation, row.transfer.relationMoves ? teacher.moves : teacher.keeps],
          [
            columns.travel,
            `${kilometres(row.travel)}${row.extraTravel === null ? '' : `（${signedKilometres(row.extraTravel)}）`}`,
          ],
        ]
  return (
    <Descriptions
      size="small"
      column={2}
      items={[...going, ...own].map(([label, children]) => ({ key: label, label, children }))}
    />
  )
}

function Why({ row }: { readonly row: PlanRow }) {
  const text = useText()
  const { sheet, now, board } = usePlan()
  const sentences = useMemo(() => {
    const register = registerOf(sheet.county, sheet.profile, now.report)
    const move = register.transfers.find(({ teacher }) => teacher.id === row.teacher)
    return move === undefined ? [] : whySentences(text, register, board, move)
  }, [text, sheet, now, board, row])
  return (
    <ol className="why">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  )
}

/** Why somebody is not on the list: the auditor's own reason. */
function Standing({ person }: { readonly person: Teacher }) {
  const { plans } = useText()
  const { now } = usePlan()
  const standing = now.report.standings.find(({ teacher }) => teacher === person.id)
  if (standing === undefined) return <p>{plans.why.unlisted}</p>
  return (
    <p lang="zh-CN">
      {standing.standing === 'due'
        ? plans.why.dueStays(standing.reason)
        : plans.why.notListed(standing.reason)}
    </p>
  )
}

/** The place kept and the next best are counted at once, others by 改派到…. */
const firstPlaces = 6

/** Other people are counted only when somebody asks for them. */
function Others({ person, row }: { readonly person: Teacher; readonly row: PlanRow | null }) {
  const { plans } = useText()
  const { board } = usePlan()
  const places = useMemo(
    () => [
      ...(row === null ? [] : [staying(row, plans.tries.stay)]),
      ...otherPlaces(board, person),
    ],
    [board, person, row, plans],
  )
  const people = useMemo(() => (row === null ? [] : otherPeople(board, row)), [board, row])
  return (
    <div className="columns one">
      <section className="panel">
        <h2>{plans.tries.prices}</h2>
        <TriesTable
          caption={plans.tries.places}
          label={plans.columns.to}
          candidates={places}
          most={firstPlaces}
        />
      </section>
      {row !== null && (
        <Asked title={plans.tries.people}>
          <TriesTable caption={plans.tries.people} label={plans.columns.name} candidates={people} />
        </Asked>
      )}
    </div>
  )
}

function Asked({
  title,
  children,
}: {
  readonly title: string
  readonly children: React.ReactNode
}) {
  const { plans } = useText()
  const [asked, setAsked] = useState(false)
  return (
    <section className="panel">
      <h2>{title}</h2>
      {asked ? children : <Button onClick={() => setAsked(true)}>{plans.tries.ask}</Button>}
    </section>
  )
}
