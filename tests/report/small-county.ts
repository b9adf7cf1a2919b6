import { audit } from '../../solver/audit/audit.ts'
import type { AuditReport } from '../../solver/domain/audit-report.ts'
import type { County, School, Teacher } from '../../solver/domain/county.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { Run } from '../../solver/domain/run.ts'
import { readForms } from '../../solver/intake/forms.ts'
import type { Form } from '../../solver/report/forms.ts'
import { type Register, registerOf } from '../../solver/report/register.ts'
import type { Clause, Profile } from '../../solver/rules/index.ts'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'

/**
 * Three schools, worked by hand in the tests that use it.
 * 城关: urban, strong, 200 pupils, 6 classes, quota 3, four in quota: one too many.
 * 河东: rural, weak, 100 pupils, 6 classes, quota 2, one in quota: one missing.
 * 一贯: nine-year, 60 + 50 pupils, no quota given.
 */
export const urban: School = school('s1', {
  name: '城关小学',
  order: 1,
  setting: 'urban',
  strong: true,
  primary: stageOf(200, 6, 3),
  posts: { senior: 1, intermediate: 4, junior: 1 },
})
export const rural: School = school('s2', {
  name: '河东小学',
  order: 2,
  township: '乙镇',
  weak: true,
  primary: stageOf(100, 6, 2),
  posts: { senior: 0, intermediate: 2, junior: null },
})
export const nineYear: School = school('s3', {
  name: '一贯学校',
  order: 3,
  township: '乙镇',
  kind: 'nine-year',
  primary: stageOf(60, 3),
  junior: stageOf(50, 3),
})

export const mover: Teacher = teacher('t1', 's1', {
  name: '王芳',
  backbone: countyBackbone,
  since: '2012-09',
})
export const people: readonly Teacher[] = [
  mover,
  teacher('t2', 's1', { since: '2015-09' }),
  teacher('t3', 's1', { since: '2015-09', subjects: ['music'] }),
  teacher('t4', 's1', { since: '2023-09' }),
  teacher('t5', 's2', {
    deferral: { reason: 'Z02', proof: '市医院证明', until: '2027-08', consent: null },
  }),
  teacher('t6', 's3', {
    since: '2018-09',
    stages: { primary: 0, junior: 1000 },
    licences: [{ stage: 'junior', subject: null }],
  }),
]

export const smallCounty: County = countyOf({ schools: [urban, rural, nineYear], teachers: people })
export const smallPlan: Plan = planOf(transferOf(mover, 's2'))

const pair = (primary: number, junior = primary) => ({ primary, junior })
export const clauses: readonly Clause[] = [
  clauseOf('rotation-share', { minPercent: 10 }),
  clauseOf('backbone-share', { minPercent: 20 }),
  clauseOf('resource-indicators', {
    minMet: 6,
    floorPercent: 85,
    thresholds: {
      higherDegreePer100: pair(1),
      backbonePer100: pair(1),
      artsSportsPer100: pair(0.9),
      teachingArea: pair(4.5),
      sportsArea: pair(7.5),
      equipmentValue: pair(2000),
      mediaRoomsPer100: pair(2.3),
    },
  }),
  clauseOf('difference-coefficient', { maxPercent: pair(50, 45), convention: 'weighted' }),
  clauseOf('staff-quota', {}),
]
export const smallProfile: Profile = profileOf(clauses)

export const smallReport = (plan: Plan = smallPlan, county: County = smallCounty): AuditReport =>
  audit(county, smallProfile, plan)

export const smallRegister = (plan: Plan = smallPlan, county: County = smallCounty): Register =>
  registerOf(county, smallProfile, smallReport(plan, county))

export const runOf = (plan: Plan): Run => ({
  plan,
  levels: [
    {
      goal: 'shortfall',
      unit: '人',
      value: 2,
      bound: 2,
      gap: 0,
      proven: true,
      stoppedBy: 'proof',
      seconds: 0.5,
    },
    {
      goal: 'subject-gap',
      unit: '节',
      value: 40,
      bound: 37,
      gap: 3,
      proven: false,
      stoppedBy: 'clock',
      seconds: 9.25,
    },
  ],
  engine: 'HiGHS 1.15.1',
  size: { schools: 3, teachers: 6, due: 4, moves: 9, columns: 9, rows: 12, nonzeros: 30 },
  seconds: 9.75,
  shortfalls: { 'test/resource-indicators': 2 },
})

/** The forms the project ships, read once. */
export function shippedForms(): readonly Form[] {
  const forms = readForms()
  if (!forms.ok) throw new Error(forms.error.map(({ message }) => message).join('\n'))
  return forms.value
}
