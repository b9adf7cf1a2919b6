import type { ColumnType, Generated } from 'kysely'

export type CaseTables = {
  plan_case: PlanCaseTable
  objection_paper: ObjectionPaperTable
  introduction_letter: IntroductionLetterTable
  evidence_paper: EvidencePaperTable
  case_check: CaseCheckTable
  county_process: CountyProcessTable
  county_holiday: CountyHolidayTable
}

/** A plan's way from draft to closed 方案流程; what it may do next is solver/process's to say. */
export type PlanCaseTable = {
  readonly id: string
  readonly county: string
  readonly name: string
  /** The run its present plan comes from. */
  readonly run: string
  readonly phase: string
  /** Hash of the content that is its state. */
  readonly state: string
  readonly version: Generated<number>
  readonly author: string
  /** The case this one took the place of. */
  readonly replaces: string | null
  readonly made: Generated<Date>
}

/** What was objected and found out 异议登记表: class C, read one at a time. */
export type ObjectionPaperTable = {
  readonly plan_case: string
  /** 编号 of the register: `26-001`. */
  readonly id: string
  /** JSON of `ObjectionPaper`. */
  readonly paper: string
  readonly made: Generated<Date>
}

/** 介绍信: one series of numbers for a county and a year, gaps explained by the journal. */
export type IntroductionLetterTable = {
  readonly county: string
  readonly year: number
  readonly number: number
  readonly plan_case: string
  readonly teacher: string
  /** 工资关系 letter of those whose relation moves. */
  readonly salary: boolean
}

/** 佐证材料: papers that lie in the office, as it says; codes are those of the catalogue D14. */
export type EvidencePaperTable = {
  readonly plan_case: string
  readonly code: string
  readonly number: string
  /** 形成时间, `YYYY-MM-DD` or empty. */
  readonly formed: string
  readonly issuer: string
  readonly pages: number
  readonly place: string
  readonly entered_by: string
}

/** A condition of a step, looked at for one plan; another plan is looked at anew. */
export type CaseCheckTable = {
  readonly plan_case: string
  readonly condition: string
  readonly plan: string
  readonly state: string
  /** Why not, in Chinese; empty where it is met. */
  readonly reason: string
  readonly by: string
  readonly at: Generated<Date>
}

/** 流程参数 and facts of the office, as the county sets them. */
export type CountyProcessTable = {
  readonly county: string
  /** JSON of `ProcessSettings`. */
  readonly settings: string
  /** JSON of `Office`; `null` until it is filled in. */
  readonly office: string | null
  readonly version: ColumnType<number, number, number>
}

/** A county's own rows of 节假日安排, above those that come with the program. */
export type CountyHolidayTable = {
  readonly county: string
  readonly day: string
  readonly year: number
  readonly kind: string
  readonly name: string
  readonly source: string
  readonly state: string
  readonly entered_by: string
  readonly entered_at: string
}
