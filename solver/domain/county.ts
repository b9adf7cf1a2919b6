import type {
  ActivityKind,
  BackboneLevel,
  BackboneTitle,
  DeferralReason,
  Degree,
  Employment,
  Hardship,
  Hirer,
  LicenceStage,
  NetworkKind,
  Office,
  Presence,
  Review,
  SchoolKind,
  Setting,
  SpecialStatus,
  Sponsor,
  Stage,
  Subject,
  Title,
  TitleGrade,
  Willingness,
} from './codes.ts'
import type { SchoolId, TeacherId } from './ids.ts'
import type { FacilityIndicator } from './indicator.ts'
import type { StatedItem } from './supervision.ts'
import type { YearMonth } from './year-month.ts'

/** The planning area 县(区)域: its schools, teachers and posts for one school year. */
export type County = {
  readonly name: string
  /** Start of the school year 学年: 2026 means 2026-2027. */
  readonly year: number
  /** The month at whose end 足年, ages and expiries are counted 基准日; default August of `year`. */
  readonly baseMonth: YearMonth
  /** True for made-up data: every document then prints 合成数据. */
  readonly synthetic: boolean
  /** Sorted by `order`, then id. */
  readonly schools: readonly School[]
  /** Sorted by id. */
  readonly teachers: readonly Teacher[]
  readonly lessons: readonly LessonRow[]
  readonly distances: readonly Distance[]
  readonly networks: readonly Network[]
  readonly wishes: readonly Wish[]
  /** The 参数 sheet as typed; `intake/policy.ts` turns it into the county's own clauses. */
  readonly overrides: readonly Override[]
  /** 其他指标: what the county states of indicators its files do not hold; absent where it states none. */
  readonly stated?: readonly StatedIndicator[]
  /** 活动登记; absent where the county hands in none. */
  readonly activities?: readonly Activity[]
}

export type School = {
  /** 学校代码, or the registered name where the county gives no code. */
  readonly id: SchoolId
  readonly code: string | null
  readonly name: string
  readonly shortName: string | null
  /** The county's customary order 排序号, else the row number. */
  readonly order: number
  readonly township: string
  readonly kind: SchoolKind
  readonly setting: Setting
  readonly townSeat: boolean
  readonly weak: boolean
  readonly strong: boolean
  readonly sponsor: Sponsor
  /** Code or name of the legal person 法人单位; campuses share it. */
  readonly legalEntity: string | null
  /** 所属中心校 of a teaching point. */
  readonly centralSchool: SchoolId | null
  readonly primary: StageFigures | null
  readonly junior: StageFigures | null
  /** Raw amounts of R4-R7 for the whole school, not per pupil; `null` where not given. */
  readonly facilities: { readonly [Indicator in FacilityIndicator]: number | null }
  /** 资源配置已不达标项, given instead of the amounts; `null` where not given. */
  readonly facilitiesMissed: readonly FacilityIndicator[] | null
  /** 核定岗位 by grade; `null` where not given. */
  readonly posts: { readonly [Grade in TitleGrade]: number | null }
  /** Beds for teachers 周转宿舍床位. */
  readonly beds: number | null
  readonly location: Location | null
  readonly note: string
  // Each of the following is absent where it is not given: nought is an answer of its own.
  /** 拟撤并 before this school year; `into` 并入学校 takes its pupils, `null` where none is named. */
  readonly closing?: { readonly into: SchoolId | null }
  /** 寄宿生数. */
  readonly boarders?: number
  /** 特殊需要学生数: pupils with special needs in ordinary classes 随班就读. */
  readonly specialPupils?: number
  /** 特教班数. */
  readonly specialClasses?: number
  /** 送教上门学生数. */
  readonly homePupils?: number
  /** 留守儿童数. */
  readonly leftBehind?: number
  /** 特级岗位数: posts set aside for special-grade teachers 特级教师. */
  readonly specialGradePosts?: number
}

/** One stage of a school. A school has a stage when it has pupils of it. */
export type StageFigures = {
  readonly pupils: number
  readonly classes: number
  /** By grade of the stage (primary: grades 1-6, junior: 7-9); `null` where not given. */
  readonly pupilsByGrade: readonly number[] | null
  readonly classesByGrade: readonly number[] | null
  /** Approved staff number 核定编制; `null` where not given. */
  readonly quota: number | null
}

/** Degrees; the system (datum) is the county's own and the same for all points. */
export type Location = { readonly longitude: number; readonly latitude: number }

export type Teacher = {
  readonly id: TeacherId
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birth: YearMonth
  /** 人事关系所在校: posts, quota, R1-R3. */
  readonly personnelSchool: SchoolId
  /** 实际任教校: coverage and lessons. Shares in thousandths, summing to 1000. */
  readonly teaching: readonly TeachingShare[]
  readonly employment: Employment
  /** 聘用主体 of people outside the quota; `null` where not given. */
  readonly hirer: Hirer | null
  readonly presence: Presence
  /** 借调去向: the body a lent person works for, as typed. */
  readonly lentTo: string | null
  readonly office: Office
  /** Shares of the two stages in thousandths, summing to 1000: usually one is 1000. */
  readonly stages: { readonly [S in Stage]: number }
  /** First is the main subject; at most three. */
  readonly subjects: readonly [Subject, ...Subject[]]
  readonly licences: readonly Licence[]
  readonly weeklyLessons: number | null
  readonly degree: Degree
  readonly title: Title
  readonly backbone: readonly BackboneRecord[]
  /** 本校连续任教起始年月. */
  readonly since: YearMonth
  readonly workSince: YearMonth | null
  readonly ruralYears: number | null
  readonly lastRotationStart: YearMonth | null
  readonly lastRotationEnd: YearMonth | null
  /** 上次交流原学校; a name as typed where the county has no such school any more. */
  readonly lastRotationFrom: SchoolId | null
  /** Did the personnel relation go along 上次交流是否调动人事关系? */
  readonly lastRotationMoved: boolean | null
  /** 任教2年以上学校数. */
  readonly schoolsServed: number | null
  /** 拟退休年月 as given; computed from birth where null. */
  readonly retirement: YearMonth | null
  /** 退休类别 of women: cadre 女干部(55) or worker 女工人(50). */
  readonly retirementKind: 'cadre' | 'worker'
  readonly deferral: Deferral | null
  /** 暂缓起始年月: since when without a break. */
  readonly deferralSince: YearMonth | null
  readonly special: { readonly status: SpecialStatus; readonly until: YearMonth | null } | null
  readonly review: Review | null
  readonly misconduct: boolean
  readonly spouse: TeacherId | null
  readonly home: Home | null
  /** 五年360学时. */
  readonly trained: boolean | null
  readonly note: string
  /** 在读学历 and 预计毕业年月; absent where nobody studies. */
  readonly study?: { readonly degree: Degree; readonly until: YearMonth | null }
}

export type TeachingShare = { readonly school: SchoolId; readonly share: number }

/** A licence qualifies for its stage and every lower one. `subject` null: not stated. */
export type Licence = { readonly stage: LicenceStage; readonly subject: Subject | null }

export type BackboneRecord = {
  readonly title: BackboneTitle
  /** `null`: not stated, so it does not count (warning T11). */
  readonly level: BackboneLevel | null
  readonly issuer: string | null
  readonly certificate: string | null
  readonly awarded: YearMonth | null
  readonly validTo: YearMonth | null
}

export type Deferral = {
  readonly reason: DeferralReason
  /** Name and number of the paper; empty when missing. Never a diagnosis. */
  readonly proof: string
  readonly until: YearMonth | null
  readonly consent: boolean | null
}

export type Home = {
  readonly township: string | null
  readonly location: Location | null
  /** In masked data 脱敏数据 the ways to some schools stand in place of the place itself. */
  readonly ways?: readonly Way[]
}

/** Metres by road; `null` where unknown. */
export type Way = { readonly school: SchoolId; readonly metres: number | null }

/** 班级课时: lessons a class of one grade has in one subject each week. */
export type LessonRow = {
  /** `null`: 全县, the county's standard. */
  readonly school: SchoolId | null
  readonly grade: number
  readonly subject: Subject
  /** `null`: the school's own figure applies. */
  readonly classes: number | null
  /** Lessons per class and week, in halves: 2.5 is allowed. */
  readonly lessonsPerClass: number
  /** Lessons per week given by itinerant teachers or 三个课堂. */
  readonly coveredElsewhere: number
}

export type Distance = {
  readonly from: SchoolId
  readonly to: SchoolId
  readonly metres: number
  readonly minutes: number | null
  readonly bothWays: boolean
}

export type Network = {
  readonly name: string
  readonly kind: NetworkKind
  readonly lead: SchoolId
  readonly members: readonly SchoolId[]
  readonly from: YearMonth | null
  readonly until: YearMonth | null
}

export type Wish = {
  readonly teacher: TeacherId
  readonly willingness: Willingness | null
  /** Best first; at most three. */
  readonly schools: readonly SchoolId[]
  readonly townships: readonly string[]
  /** 可接受最远公里, in metres. */
  readonly maxMetres: number | null
  readonly hardship: Hardship | null
}

/** One row of 其他指标: as the county states it, never recounted. */
export type StatedIndicator = {
  readonly item: StatedItem
  readonly value: string
  /** The standard as the county states it; empty where it keeps the one printed. */
  readonly standard: string
  readonly met: boolean | null
}

/** 活动登记: one activity for another school; never counted as rotation. */
export type Activity = {
  readonly kind: ActivityKind
  /** `null`: not in the 教师 sheet, as researchers 教研员 are not. */
  readonly teacher: TeacherId | null
  readonly name: string
  /** The school it was for. */
  readonly school: SchoolId
  readonly month: YearMonth | null
  /** Lessons or hours, in halves. */
  readonly hours: number | null
  readonly note: string
}

/** One row of 参数: a value the county sets above the profile. */
export type Override = {
  readonly name: string
  readonly value: string
  readonly basis: string
  readonly place: Place | null
}

/** Where something stands in what the county handed in. `row` and `column` count from 1. */
export type Place = {
  readonly file: string
  readonly sheet: string | null
  readonly row: number | null
  readonly column: number | null
  readonly header: string | null
}
