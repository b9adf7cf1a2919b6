import type { Stage } from './codes.ts'
import type { SchoolId, TeacherId } from './ids.ts'

/** 资源配置七项指标 R1-R3: those staffing decides. */
export const staffIndicators = {
  higherDegreePer100: '每百名学生拥有高于规定学历教师数',
  backbonePer100: '每百名学生拥有县级以上骨干教师数',
  artsSportsPer100: '每百名学生拥有体育、艺术（美术、音乐）专任教师数',
} as const
export type StaffIndicator = keyof typeof staffIndicators
export const staffIndicatorList = [
  'higherDegreePer100',
  'backbonePer100',
  'artsSportsPer100',
] as const satisfies readonly StaffIndicator[]

/** What the goal of balance 校际差距最小 may compare between the schools of a stage: R1-R3 and two more. */
export const balanceMeasures = {
  ...staffIndicators,
  teachersPer100: '每百名学生拥有专任教师数（生师比）',
  gradedPer100: '每百名学生拥有中高级职称教师数（岗位结构）',
} as const
export type BalanceMeasure = keyof typeof balanceMeasures

/** R4-R7: fixed facts for a staffing plan. */
export const facilityIndicators = {
  teachingArea: '生均教学及辅助用房面积',
  sportsArea: '生均体育运动场馆面积',
  equipmentValue: '生均教学仪器设备值',
  mediaRoomsPer100: '每百名学生拥有网络多媒体教室数',
} as const
export type FacilityIndicator = keyof typeof facilityIndicators
export const facilityIndicatorList = [
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'mediaRoomsPer100',
] as const satisfies readonly FacilityIndicator[]

export type Indicator = StaffIndicator | FacilityIndicator
export const indicators = { ...staffIndicators, ...facilityIndicators } as const
export const indicatorList = [
  ...staffIndicatorList,
  ...facilityIndicatorList,
] as const satisfies readonly Indicator[]
/** R1 … R7, as officials number them. */
export const indicatorCodes = {
  higherDegreePer100: 'R1',
  backbonePer100: 'R2',
  artsSportsPer100: 'R3',
  teachingArea: 'R4',
  sportsArea: 'R5',
  equipmentValue: 'R6',
  mediaRoomsPer100: 'R7',
} as const satisfies Record<Indicator, string>

/**
 * How a difference coefficient 校际差异系数 is computed.
 * weighted: pupils weigh the schools (the method of 教督〔2012〕3号); unweighted: population
 * standard deviation over plain mean; sample: the same with n - 1.
 */
export const conventions = {
  weighted: '按学生数加权',
  unweighted: '不加权（总体标准差）',
  sample: '不加权（样本标准差）',
} as const
export type Convention = keyof typeof conventions
export const conventionList = [
  'weighted',
  'unweighted',
  'sample',
] as const satisfies readonly Convention[]

/** On which school a teacher is counted: 人事关系 or 实际任教. */
export const bases = { personnel: '人事关系口径', teaching: '实际任教口径' } as const
export type Basis = keyof typeof bases

/** An exact fraction; the denominator is positive. Thresholds are compared on it, never on floats. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/** One school's value of one indicator. */
export type SchoolIndicator = {
  readonly school: SchoolId
  /** Amount: heads (may be fractional for shared stages), square metres, yuan or rooms. */
  readonly amount: number | null
  readonly pupils: number
  /** Per 100 pupils or per pupil; `null` when the amount is not given. */
  readonly value: number | null
  readonly status: 'met' | 'band' | 'below' | 'unknown'
  /** Who stands in the numerator, sorted; empty for facilities. */
  readonly teachers: readonly TeacherId[]
}

/** A difference coefficient under one convention. */
export type Coefficient = {
  readonly convention: Convention
  /** `null`: no data (no school, or a mean of zero). */
  readonly value: number | null
  readonly standardDeviation: number | null
  readonly mean: number | null
  /** Exact: is the coefficient at most the limit? `null` where there is no value or no limit. */
  readonly withinLimit: boolean | null
}

/** One indicator of one stage over all schools that enter it. */
export type IndicatorRow = {
  readonly stage: Stage
  readonly indicator: Indicator
  readonly basis: Basis
  /** Per 100 pupils or per pupil; `null` where the profile sets none. */
  readonly threshold: number | null
  /** 85 % of the threshold. */
  readonly floor: number | null
  /** As a decimal: 0.5; `null` where the profile sets none. */
  readonly limit: number | null
  /** County total over county total. */
  readonly amount: number
  readonly pupils: number
  readonly mean: number | null
  readonly coefficients: { readonly [C in Convention]: Coefficient }
  readonly schools: readonly SchoolIndicator[]
  /** Schools of the stage left out of the coefficient, with the reason in Chinese. */
  readonly excluded: readonly { readonly school: SchoolId; readonly reason: string }[]
}
