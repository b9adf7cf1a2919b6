import type { County, School, Teacher } from '../../solver/domain/county.ts'
import { type SchoolId, schoolId, type TeacherId, teacherId } from '../../solver/domain/ids.ts'
import type { Plan, Transfer } from '../../solver/domain/plan.ts'

/** The smallest county that shows the point is built in the test, from these. */
export function countyOf(parts: {
  readonly schools: readonly School[]
  readonly teachers: readonly Teacher[]
  readonly more?: Partial<County>
}): County {
  return {
    name: '测试县',
    year: 2026,
    baseMonth: '2026-08',
    synthetic: true,
    lessons: [],
    distances: [],
    networks: [],
    wishes: [],
    overrides: [],
    ...parts.more,
    schools: [...parts.schools],
    teachers: [...parts.teachers].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** A rural primary school of 100 pupils in 6 classes, without quota, posts or coordinates. */
export function school(id: string, more: Partial<School> = {}): School {
  return {
    id: schoolId(id),
    code: null,
    name: `${id}小学`,
    shortName: null,
    order: 1,
    township: '甲镇',
    kind: 'primary',
    setting: 'rural',
    townSeat: false,
    weak: false,
    strong: false,
    sponsor: 'county',
    legalEntity: null,
    centralSchool: null,
    primary: stageOf(100, 6),
    junior: null,
    facilities: {
      teachingArea: null,
      sportsArea: null,
      equipmentValue: null,
      mediaRoomsPer100: null,
    },
    facilitiesMissed: null,
    posts: { senior: null, intermediate: null, junior: null },
    beds: null,
    location: null,
    note: '',
    ...more,
  }
}

export const stageOf = (pupils: number, classes: number, quota: number | null = null) => ({
  pupils,
  classes,
  pupilsByGrade: null,
  classesByGrade: null,
  quota,
})

/** A primary mathematics teacher at `at` since 2010, in quota, due under the test definitions. */
export function teacher(id: string, at: string, more: Partial<Teacher> = {}): Teacher {
  const personnelSchool = schoolId(at)
  return {
    id: teacherId(id),
    name: `教师${id}`,
    sex: 'female',
    birth: '1985-03',
    personnelSchool,
    teaching: [{ school: personnelSchool, share: 1000 }],
    employment: 'in-quota',
    hirer: null,
    presence: 'present',
    lentTo: null,
    office: 'none',
    stages: { primary: 1000, junior: 0 },
    subjects: ['mathematics'],
    licences: [{ stage: 'primary', subject: null }],
    weeklyLessons: null,
    degree: 'college',
    title: 'first',
    backbone: [],
    since: '2010-09',
    workSince: '2008-09',
    ruralYears: null,
    lastRotationStart: null,
    lastRotationEnd: null,
    lastRotationFrom: null,
    lastRotationMoved: null,
    schoolsServed: null,
    retirement: null,
    retirementKind: 'cadre',
    deferral: null,
    deferralSince: null,
    special: null,
    review: null,
    misconduct: false,
    spouse: null,
    home: null,
    trained: null,
    note: '',
    ...more,
  }
}

export const countyBackbone: Teacher['backbone'] = [
  {
    title: 'backbone',
    level: 'county',
    issuer: null,
    certificate: null,
    awarded: null,
    validTo: null,
  },
]

/** A transfer of `mover` to `to`, keeping stage and main subject, with the relation moving. */
export function transferOf(mover: Teacher, to: string, more: Partial<Transfer> = {}): Transfer {
  return {
    teacher: mover.id,
    from: mover.personnelSchool,
    to: schoolId(to),
    stage: mover.stages.junior > mover.stages.primary ? 'junior' : 'primary',
    subject: mover.subjects[0],
    mode: 'regular',
    relationMoves: true,
    start: '2026-09',
    end: null,
    ...more,
  }
}

export const planOf = (...transfers: readonly Transfer[]): Plan => ({
  year: 2026,
  transfers: [...transfers].sort((a, b) => (a.teacher < b.teacher ? -1 : 1)),
})

export const idsOf = (...ids: readonly string[]): readonly TeacherId[] => ids.map(teacherId)
export type { SchoolId }
