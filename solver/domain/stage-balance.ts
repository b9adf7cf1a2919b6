import type { Stage } from './codes.ts'
import type { SchoolId } from './ids.ts'

/** 同学段均衡: what 林西 asks schools of one stage to be level in (三（三）11). */
export const stageMeasures = {
  'pupils-per-teacher': '生师比',
  'graded-share': '中高级职称教师占比（岗位结构）',
  'backbone-share': '骨干教师占比',
} as const
export type StageMeasure = keyof typeof stageMeasures

/** One measure over the schools of a stage; shares in percent, `null` where there is nobody. */
export type Level = {
  /** County total over county total. */
  readonly mean: number | null
  /** Weighted difference coefficient: by pupils (of teachers per pupil), by teachers (of shares). */
  readonly coefficient: number | null
  readonly least: SchoolLevel | null
  readonly most: SchoolLevel | null
}

export type SchoolLevel = { readonly school: SchoolId; readonly value: number }

export type StageBalance = {
  readonly stage: Stage
  readonly measure: StageMeasure
  readonly before: Level
  readonly after: Level
}
