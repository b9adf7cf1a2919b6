import { Descriptions } from 'antd'
import {
  backboneLevels,
  degrees,
  modes,
  stages,
  type Teacher,
  titles,
} from '../../../solver/browser.ts'
import { kilometres } from '../../format.ts'
import { useText } from '../../text/text.tsx'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { signedKilometres } from './teacher-card.tsx'
import { termOf } from './term.ts'

/** Where to, how and how far; and what is known of the person. */
export function TeacherFacts({
  person,
  row,
}: {
  readonly person: Teacher
  readonly row: PlanRow | null
}) {
  const { plans } = useText()
  const { teacher } = plans
  const { board } = usePlan()
  const { list, columns, conclusion } = plans
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
            `${kilometres(row.travel)}${row.extraTravel === null ? '' : `${conclusion.open}${signedKilometres(row.extraTravel)}${conclusion.close}`}`,
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
