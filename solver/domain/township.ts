import type { Stage } from './codes.ts'
import type { SchoolId } from './ids.ts'
import type { StaffIndicator } from './indicator.ts'

/** 一镇一评: what is compared between a town's seat schools, all its schools and the urban ones. */
export const townshipItems = {
  'backbone-share': '县级以上骨干教师比例（%）',
  'bachelor-share': '本科及以上学历教师比例（%）',
  'lessons-lacking': '各学科每周缺口课时（节）',
  'arts-sports-lacking': '其中音体美缺口课时（节）',
  'pupils-per-teacher': '生师比',
  'teaching-years': '平均教龄（年）',
} as const
export type TownshipItem = keyof typeof townshipItems

/** Total over total; no data where `whole` is 0. */
export type Ratio = { readonly part: number; readonly whole: number }
export type Moments = { readonly before: Ratio; readonly after: Ratio }

export type TownshipLine = {
  readonly item: TownshipItem
  /** The seat schools 镇驻地学校. */
  readonly seat: Moments
  readonly town: Moments
  readonly urban: Moments
  /** After the plan; `null` where nothing is asked, or there is nothing to compare. */
  readonly met: boolean | null
}

export type Township = {
  readonly name: string
  readonly schools: readonly SchoolId[]
  readonly seats: readonly SchoolId[]
  readonly pupils: number
  /** 专任教师 by personnel school after the plan. */
  readonly teachers: number
  /** Teachers who come from, and go to, other townships. */
  readonly arrive: number
  readonly leave: number
  readonly lines: readonly TownshipLine[]
  /** Every line asked of it is met; `null`: it has no seat school, or no line could be judged. */
  readonly passes: boolean | null
  /** The same before the plan. */
  readonly passed: boolean | null
}

/** 捆绑评价: one stage of a central school 中心校 and its village schools and teaching points together. */
export type Bundle = {
  readonly central: SchoolId
  readonly members: readonly SchoolId[]
  readonly stage: Stage
  readonly pupils: number
  readonly teachers: Moments
  readonly indicators: readonly BundleIndicator[]
}

/** R1-R3 of the bundle; the ratios are heads over pupils, the threshold per 100 pupils. */
export type BundleIndicator = {
  readonly indicator: StaffIndicator
  readonly heads: Moments
  readonly threshold: number | null
  readonly met: boolean | null
}
