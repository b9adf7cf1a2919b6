import type { Unsound } from '../domain/audit-report.ts'
import { stages } from '../domain/codes.ts'
import type { County, School, Teacher } from '../domain/county.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import type { Plan, Transfer } from '../domain/plan.ts'
import { monthIndex, yearMonth } from '../domain/year-month.ts'
import { closes } from './closures.ts'
import { entersCounty } from './places.ts'

/** What can be carried out, what cannot, and what can but should be known. */
export type Soundness = {
  /** Sorted by teacher. */
  readonly sound: readonly Transfer[]
  readonly unsound: readonly Unsound[]
  readonly remarks: readonly Unsound[]
}

export type Registers = {
  readonly schools: ReadonlyMap<SchoolId, School>
  readonly teachers: ReadonlyMap<TeacherId, Teacher>
}

/** Sorts a plan into what the replay can carry out and what it must leave out, with all reasons. */
export function soundnessOf(county: County, plan: Plan, registers: Registers): Soundness {
  const times = new Map<TeacherId, number>()
  for (const { teacher } of plan.transfers) times.set(teacher, (times.get(teacher) ?? 0) + 1)
  const judged = plan.transfers.map((transfer) => ({
    transfer,
    faults: [
      ...repetition(transfer, times),
      ...strangers(transfer, registers),
      ...noChange(transfer, registers),
      ...sentFromElsewhere(transfer, registers),
      ...badTerm(transfer, county),
    ],
  }))
  return {
    sound: judged
      .filter(({ faults }) => faults.length === 0)
      .map(({ transfer }) => transfer)
      .sort((a, b) => (a.teacher < b.teacher ? -1 : a.teacher > b.teacher ? 1 : 0)),
    unsound: [
      ...otherYear(county, plan),
      ...judged.flatMap(({ transfer, faults }) =>
        faults.map((sentence) => ({ transfer, sentence: `教师 ${transfer.teacher}：${sentence}` })),
      ),
    ],
    remarks: judged.flatMap(({ transfer, faults }) =>
      faults.length === 0 ? campusRemark(transfer, registers) : [],
    ),
  }
}

const otherYear = (county: County, plan: Plan): readonly Unsound[] =>
  plan.year === county.year
    ? []
    : [
        {
          transfer: null,
          sentence: `方案为 ${plan.year} 学年，数据为 ${county.year} 学年，两者不一致。`,
        },
      ]

/** Which of several rows is meant cannot be known, so none of them is carried out. */
function repetition(
  { teacher }: Transfer,
  times: ReadonlyMap<TeacherId, number>,
): readonly string[] {
  const count = times.get(teacher) ?? 0
  return count > 1 ? [`方案中出现 ${count} 次，每人只能有一条交流安排。`] : []
}

function strangers(
  { teacher, from, to, stage }: Transfer,
  registers: Registers,
): readonly string[] {
  const target = registers.schools.get(to)
  return [
    ...(registers.teachers.has(teacher) ? [] : ['教师表中没有此人。']),
    ...(registers.schools.has(from) ? [] : [`学校表中没有调出学校 ${from}。`]),
    ...(target === undefined ? [`学校表中没有调入学校 ${to}。`] : closedTarget(target, stage)),
  ]
}

function closedTarget(target: School, stage: Transfer['stage']): readonly string[] {
  if (!entersCounty(target)) return [`调入学校${target.name}不在本县统筹范围内。`]
  if (closes(target)) return [`调入学校${target.name}拟撤并，不再接收教师。`]
  return (target[stage]?.pupils ?? 0) > 0
    ? []
    : [`调入学校${target.name}没有${stages[stage]}学生。`]
}

function noChange({ teacher, from, to }: Transfer, registers: Registers): readonly string[] {
  const known = registers.teachers.get(teacher)
  return [
    ...(from === to ? ['调出学校与调入学校相同，没有发生交流。'] : []),
    ...(known !== undefined && known.personnelSchool !== from
      ? [`调出学校 ${from} 不是其人事关系所在学校 ${known.personnelSchool}。`]
      : []),
  ]
}

/** 帮扶: whoever sent them decides about them. */
const sentFromElsewhere = ({ teacher }: Transfer, { teachers }: Registers): readonly string[] =>
  teachers.get(teacher)?.employment === 'aid'
    ? ['人员状态为帮扶，人事关系在派出单位，不能列入交流安排。']
    : []

/** A term begins within the school year, its summer included, and does not end before it begins. */
function badTerm({ start, end }: Transfer, { year }: County): readonly string[] {
  const months = end === null ? [start] : [start, end]
  if (!months.every((month) => monthShape.test(month))) return ['交流起止年月应为“YYYY-MM”。']
  const first = yearMonth(year, 7)
  const last = yearMonth(year + 1, 8)
  return [
    ...(start < first || start > last
      ? [`交流开始年月 ${start} 不在 ${year}—${year + 1} 学年内。`]
      : []),
    ...(end !== null && monthIndex(end) < monthIndex(start)
      ? [`交流结束年月 ${end} 早于开始年月 ${start}。`]
      : []),
  ]
}

/** A move between campuses of one legal person is carried out, but commonly not counted as rotation. */
function campusRemark(transfer: Transfer, { schools }: Registers): readonly Unsound[] {
  const entity = schools.get(transfer.from)?.legalEntity ?? null
  return entity !== null && entity === schools.get(transfer.to)?.legalEntity
    ? [
        {
          transfer,
          sentence: `教师 ${transfer.teacher}：调出、调入学校属同一法人单位（${entity}），是否计入交流轮岗请县级确认。`,
        },
      ]
    : []
}

const monthShape = /^\d{4}-(0[1-9]|1[0-2])$/
