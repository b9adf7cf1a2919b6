import { assessmentKinds, type Grade, grades } from '../../domain/assessment.ts'
import { subjects } from '../../domain/codes.ts'
import { schoolYear } from '../format.ts'
import { idKey, schoolKey, stageKey, subjectKey } from '../order.ts'
import { openFields } from '../printed-classes.ts'
import type { Assessed } from '../process.ts'
import type { KnownTransfer, Register } from '../register.ts'
import { defineTable, type TableParts } from '../table.ts'

/** Somebody's year or term that was judged; `null`: not judged yet. */
export type Judged = {
  readonly move: KnownTransfer
  readonly assessment: Assessed | null
  /** Why there is nothing to judge; empty where there is. */
  readonly absence: string
}

/** Everybody of the plan, once for every assessment of his, or once without. */
export const judgedIn = (register: Register): readonly Judged[] =>
  register.transfers.flatMap((move): readonly Judged[] => {
    const own = (register.process.assessments ?? []).filter(
      ({ teacher }) => teacher === move.teacher.id,
    )
    const absence = register.process.absent?.includes(move.teacher.id) === true ? '未到岗' : ''
    return own.length === 0
      ? [{ move, assessment: null, absence }]
      : own.map((assessment) => ({ move, assessment, absence }))
  })

/** `2026—2027学年 学年考核`. */
export const periodOf = ({ year, kind }: Assessed): string =>
  `${schoolYear(year)} ${assessmentKinds[kind]}`

const fields: TableParts<Judged>['fields'] = {
  name: ({ move }) => move.teacher.name,
  from: ({ move }) => move.from.name,
  to: ({ move }) => move.to.name,
  period: ({ assessment }) => (assessment === null ? '' : periodOf(assessment)),
  grade: ({ assessment }) => (assessment === null ? '' : grades[assessment.grade]),
  remark: ({ absence }) => absence,
}

/** D15 考核汇总表: grades as the process holds them; what schools count is left to them. */
export const assessmentTable = defineTable<Judged>({
  rows: judgedIn,
  fields,
  publicFields: openFields(fields),
  keys: {
    to: ({ move }) => schoolKey(move.to),
    stage: ({ move }) => stageKey(move.figures.transfer.stage),
    subject: ({ move }) => {
      const { subject } = move.figures.transfer
      return subjectKey(subject, subjects[subject])
    },
    teacher: ({ move }) => idKey(move.teacher.id),
    period: ({ assessment }) => ({
      rank: assessment === null ? '' : `${assessment.year} ${assessment.kind}`,
      label: assessment === null ? '' : periodOf(assessment),
    }),
    grade: ({ assessment }) => ({
      rank: assessment === null ? gradeList.length : gradeList.indexOf(assessment.grade),
      label: assessment === null ? '未考核' : grades[assessment.grade],
    }),
  },
  facts: {
    人数: (rows) => String(peopleIn(rows)),
    已考核: (rows) => String(peopleIn(rows.filter(({ assessment }) => assessment !== null))),
    未考核: (rows) => String(peopleIn(rows.filter(({ assessment }) => assessment === null))),
  },
})

// Keys of an object literal keep their written order.
const gradeList = Object.keys(grades) as readonly Grade[]

const peopleIn = (rows: readonly Judged[]): number =>
  new Set(rows.map(({ move }) => move.teacher.id)).size
