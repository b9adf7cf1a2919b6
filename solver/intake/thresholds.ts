import type { DeferralReason, Employment, Stage, Subject } from '../domain/codes.ts'
import type { YearMonth } from '../domain/year-month.ts'

/**
 * The figures intake's warnings compare with 核对阈值. They only decide what is pointed out to the
 * person who fills in the sheets; what a plan must meet is set by the clauses of the profile.
 */

/** Class sizes 班额: 教督〔2017〕6号, 政府保障程度 item 5. */
export const largestClass: { readonly [S in Stage]: number } = { primary: 45, junior: 50 }

/** School sizes 学校规模: 教督〔2017〕6号, 政府保障程度 item 4; the compulsory part of both stages. */
export const largestSchool = { oneStage: 2000, bothStages: 2500 } as const

/** Pupils per staff member, as fractions: 1:19 and 1:13.5 (unified urban-rural standard of 2014). */
export const pupilsPerStaff: {
  readonly [S in Stage]: { readonly pupils: number; readonly staff: number }
} = { primary: { pupils: 19, staff: 1 }, junior: { pupils: 27, staff: 2 } }

/** Small schools are staffed by class too: staff per two classes (an assumed default, no national figure). */
export const smallSchool: {
  readonly [S in Stage]: { readonly maxPupils: number; readonly staffPerTwoClasses: number }
} = {
  primary: { maxPupils: 200, staffPerTwoClasses: 4 },
  junior: { maxPupils: 300, staffPerTwoClasses: 7 },
}

/** S14 and X01, in percent. */
export const quotaTolerance = 30
export const overstaffedTolerance = 20

/** Weekly lessons of a full-time teacher: one province's workload standard, the usual middle values. */
export const usualLessons: {
  readonly [S in Stage]: {
    readonly usual: number
    readonly subjects: Readonly<Partial<Record<Subject, number>>>
  }
} = {
  primary: { usual: 18, subjects: { chinese: 14, mathematics: 14 } },
  junior: {
    usual: 14,
    subjects: {
      chinese: 12,
      mathematics: 12,
      english: 12,
      music: 16,
      'fine-art': 16,
      practice: 16,
      computing: 16,
    },
  },
}
/** T21: more than one and a half times, or less than half. */
export const lessonsFarAbove = { numerator: 3, denominator: 2 } as const
export const lessonsFarBelow = { numerator: 1, denominator: 2 } as const

/**
 * C02: weekly lessons a class has in all, grades 1-9. 山东省义务教育阶段课程安排表(试行); in grades 1-2 the
 * national plan of 2022 (义务教育课程方案) has 26.
 */
export const lessonsOfGrade: readonly (readonly number[])[] = [
  [26, 29],
  [26, 29],
  [30],
  [30],
  [30],
  [30],
  [34],
  [34],
  [34],
]
/** A sheet that lists fewer subjects of a grade only changes some figures and is not summed up. */
export const fullTableSubjects = 6

/** Years at one school after which a teacher is due, where nothing else is said (X03). */
export const usualDueYears = 6
/** X04, in percent of all teachers; a county of fewer has too few dates to tell. */
export const sameMonthShare = 50
export const sameMonthTeachers = 30

/** Nobody starts work before this age (T06). */
export const youngestStart = 16

/**
 * Statutory retirement 法定退休年龄 in months, raised step by step from 2025-01-01: one month for each
 * `step` months of birth from `firstBirth` on, up to `cap`.
 * 全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定 (2024).
 */
export const retirement: {
  readonly [Kind in 'male' | 'cadre' | 'worker']: {
    readonly age: number
    readonly firstBirth: YearMonth
    readonly step: number
    readonly cap: number
  }
} = {
  male: { age: 720, firstBirth: '1965-01', step: 4, cap: 36 },
  cadre: { age: 660, firstBirth: '1970-01', step: 4, cap: 36 },
  worker: { age: 600, firstBirth: '1975-01', step: 2, cap: 60 },
}
/** Z01: months to statutory retirement within which a teacher may be left in place (five years). */
export const nearRetirement = 60

/** Deferrals that must be shown by a paper (T15), that need the teacher's own consent (T17). */
export const provenDeferrals: readonly DeferralReason[] = ['Z02', 'Z03', 'Z04', 'Z05', 'Z06', 'Z11']
export const consentedDeferrals: readonly DeferralReason[] = ['Z01']
/** Deferrals that do not end by a date of their own: retirement ends the first, nothing the other. */
export const openDeferrals: readonly DeferralReason[] = ['Z01', 'Z09']

/** Not full-time teachers 不计入专任教师: 教督〔2017〕6号 counting rules as local explanations give them. */
export const uncountedEmployments: readonly Employment[] = [
  'substitute',
  'part-time',
  'student',
  'rehired',
  'aid',
]

/** S11: further from the middle of the county's schools than any county is wide. */
export const farFromCentre = 150_000
/** D03: coordinates of a school gate are no better than this, in metres. */
export const coordinateSlack = 100

/** Rows a sheet may have (F09): about twice what the largest counties need. */
export const mostRows = {
  schools: 2000,
  teachers: 30_000,
  lessons: 100_000,
  distances: 250_000,
  networks: 5000,
  wishes: 30_000,
  stated: 500,
  activities: 20_000,
  parameters: 500,
} as const

/** Subjects taught beside a main subject almost everywhere: that nobody has them says nothing (X02). */
export const besideSubjects: readonly Subject[] = [
  'labour',
  'practice',
  'mental-health',
  'local',
  'health',
  'none',
]
