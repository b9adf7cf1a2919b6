/**
 * The door for the page: words and figures, and the auditor's own count; no model, no engine, no
 * files. What it can reach ends up in the browser.
 */
export { audit } from './audit/audit.ts'
export type { AuditReport, SchoolFigures, Standing, UnitFigures } from './domain/audit-report.ts'
export {
  backboneLevels,
  deferralReasons,
  degrees,
  type Setting,
  type Stage,
  type Subject,
  schoolKinds,
  settings,
  stages,
  subjects,
  titles,
} from './domain/codes.ts'
export type { County, School, Teacher } from './domain/county.ts'
export { type Decision, decisionKinds } from './domain/decision.ts'
export { type Finding, type Verdict, verdicts } from './domain/finding.ts'
export { type FlagFinding, flagStates } from './domain/flag.ts'
export { type SchoolId, schoolId, type TeacherId, teacherId } from './domain/ids.ts'
export {
  bases,
  conventionList,
  conventions,
  type IndicatorRow,
  indicatorCodes,
  indicators,
} from './domain/indicator.ts'
export type { Plan, Transfer } from './domain/plan.ts'
export { changedPeople } from './domain/plan-changes.ts'
export { evidences, type Source } from './domain/policy.ts'

export { type Level, stops } from './domain/run.ts'
export { exactly } from './report/exact.ts'
export { fixed, type Limit } from './report/format.ts'
export type { Profile } from './rules/index.ts'
