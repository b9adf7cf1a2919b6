/**
 * The door for the page: words and figures, and the auditor's own count; no model, no engine, no
 * files. What it can reach ends up in the browser.
 */
export { audit } from './audit/audit.ts'
export type { AuditReport, SchoolFigures, Standing, UnitFigures } from './domain/audit-report.ts'
export {
  backboneLevels,
  type DeferralReason,
  deferralReasons,
  degrees,
  employments,
  licenceStages,
  modes,
  type Setting,
  type Stage,
  type Subject,
  schoolKinds,
  settings,
  stageList,
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
  type Basis,
  bases,
  type Convention,
  conventionList,
  conventions,
  type Indicator,
  type IndicatorRow,
  indicatorCodes,
  indicators,
  type StaffIndicator,
  staffIndicators,
} from './domain/indicator.ts'
export { type LedgerEntry, ledgerKinds } from './domain/ledger.ts'
export type { Plan, Transfer } from './domain/plan.ts'
export { changedPeople } from './domain/plan-changes.ts'
export { evidences, type Source } from './domain/policy.ts'
export type { Disputed } from './domain/reading.ts'

export { type GoalId, goalList, goals, type Level, replanGoalList, stops } from './domain/run.ts'
export { type StageBalance, stageMeasures } from './domain/stage-balance.ts'
export type { QuotaLine, StandardFinding, StandardLine } from './domain/standard.ts'
export type { CertificateVerification } from './dossier/certified.ts'
export { checkVerdicts, type DossierCheck, type StepNumber, steps } from './dossier/checks.ts'
export type { Manifest } from './dossier/manifest.ts'
export type { Phase } from './process/case.ts'
export { addDays, type Day, dayOfMoment, isDay, momentAt } from './process/day.ts'
export { type ComputedDay, noticeEnd } from './process/period.ts'
export { lastYearOf } from './process/term.ts'
export {
  calendarOf,
  type HolidayRow,
  isWorkingDay,
  type WorkCalendar,
} from './process/work-calendar.ts'
export { type Chains, chainsOf } from './report/chains.ts'
export { definitionSentence } from './report/definition-words.ts'
export { exactly } from './report/exact.ts'
export { explainTransfer } from './report/explain.ts'
export { fixed, type Limit, monthInWords } from './report/format.ts'
export { ledgerOf } from './report/ledger.ts'
export { reasonsFor } from './report/reasons.ts'
export { type KnownTransfer, type Register, registerOf } from './report/register.ts'
export type { ClauseOf, Profile, RuleId } from './rules/index.ts'

/** 核验卷宗: with its signatures and schemas, so it is fetched by the page that verifies alone. */
export const loadVerification = () => import('./dossier/desk.ts')
