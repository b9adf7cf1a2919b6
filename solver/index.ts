/** The front door: everything the command line, the page's server and other programs may use. */
export { audit } from './audit/audit.ts'
export { countyStandings } from './audit/county-standings.ts'
export { type StandingChange, standingChanges } from './audit/standing-changes.ts'
export type { Certificate } from './certificate/certificate.ts'
export { type CertificateCheck, checkCertificate } from './certificate/check.ts'
export { foreignRows } from './certificate/rebuild.ts'
export { foreignVersions } from './certificate/versions.ts'
export { dieWithParent } from './die-with-parent.ts'
export { type DocumentFacts, type WrittenDocument, writeDocument } from './documents.ts'
export type { AuditReport, DecisionFinding, Standing, Unsound } from './domain/audit-report.ts'
export {
  backboneLevels,
  deferralReasons,
  degrees,
  employments,
  hardships,
  modes,
  offices,
  presences,
  reviews,
  type Stage,
  type Subject,
  schoolKinds,
  settings,
  specialStatuses,
  sponsors,
  stages,
  subjects,
  titles,
  willingnesses,
} from './domain/codes.ts'
export type { County, Override, School, Teacher } from './domain/county.ts'
export {
  type Decision,
  type DecisionKind,
  type DecisionOrigin,
  decisionKinds,
  decisionOrigins,
  pointsPerDecision,
  withDecisions,
} from './domain/decision.ts'
export { checkDecisions, longestReason } from './domain/decision-check.ts'
export { type Finding, type Verdict, verdicts } from './domain/finding.ts'
export { type FlagFinding, flagStates, flags } from './domain/flag.ts'
export {
  bases,
  type Coefficient,
  type Convention,
  conventionList,
  conventions,
  type IndicatorRow,
  indicatorCodes,
  indicators,
} from './domain/indicator.ts'
export {
  type LedgerChanges,
  type LedgerEntry,
  type LedgerState,
  ledgerKinds,
  ledgerStates,
} from './domain/ledger.ts'
export {
  activityClasses,
  decisionClasses,
  type PersonalClass,
  personalClasses,
  schoolClasses,
  teacherClasses,
  teacherFieldClasses,
  transferClasses,
  wishClasses,
} from './domain/personal-classes.ts'
export type { Plan } from './domain/plan.ts'
export { changedPeople } from './domain/plan-changes.ts'
export { evidences, type Source } from './domain/policy.ts'
export { type Problem, type Severity, severities } from './domain/problem.ts'
export { fail, ok, type Result } from './domain/result.ts'
export {
  type Checkpoint,
  type GoalId,
  goalList,
  goals,
  itinerantGoals,
  type Level,
  type Progress,
  type Run,
  replanGoalList,
  stops,
} from './domain/run.ts'
export type { SheetSpec } from './domain/sheet.ts'
export { type StandardFinding, standards } from './domain/standard.ts'
export { uncovered } from './domain/uncovered.ts'
export { buildDossier, type DossierSource } from './dossier/build.ts'
export {
  genesisOf,
  headOf,
  type JournalAct,
  type JournalRow,
  nextRow,
} from './dossier/chain.ts'
export {
  type ChainFault,
  type ChainVerdict,
  chainFaults,
  verifyChain,
  verifyOnwards,
} from './dossier/chain-check.ts'
export {
  type Checkpoint as JournalCheckpoint,
  checkpointOf,
  checkpointSchema,
  readCheckpoint,
} from './dossier/checkpoint.ts'
export {
  type CheckVerdict,
  checkVerdicts,
  type DossierCheck,
  type StepNumber,
  steps as verificationSteps,
} from './dossier/checks.ts'
export { fingerprintOf, type Signer, signerOf } from './dossier/crypto.ts'
export { type KeyChange, keyChangeOf, keyChangeSchema } from './dossier/key-chain.ts'
export type { Manifest } from './dossier/manifest.ts'
export { type MaskLevel, maskCounty, maskDecision, maskLevels } from './dossier/mask.ts'
export { type PartName, parts as dossierParts } from './dossier/parts.ts'
export { readPublicKey } from './dossier/public-key.ts'
export { type HeldAgainst, type Verification, verifyDossier } from './dossier/verify.ts'
export { type EngineId, engineNames, engineSeed } from './engine/names.ts'
export { inLastingChild } from './engine/process.ts'
export { writeEvidencePack } from './evidence-pack.ts'
export { readCounty } from './intake/county.ts'
export {
  type CountyDifference,
  countyDifference,
} from './intake/county-difference.ts'
export { countySheets } from './intake/county-sheets.ts'
export {
  type Coverage,
  type CoveredDocument,
  type CoveredRow,
  coverageStates,
  readCoverage,
} from './intake/coverage.ts'
export { answerKinds, knownAnswers } from './intake/coverage-answers.ts'
export { readInput } from './intake/files.ts'
export { readForms } from './intake/forms.ts'
export { type HolidayFile, type Holidays, holidaysFrom, readHolidays } from './intake/holidays.ts'
export { type IdNumbers, readIdNumbers } from './intake/id-numbers.ts'
export { listProfiles, readProfile } from './intake/policy.ts'
export { describeProfile, describeSource } from './intake/policy-description.ts'
export { applyOverrides, withChanged } from './intake/policy-overrides.ts'
export { parametersOf } from './intake/policy-parameters.ts'
export { problemAsLine, problemsAsText } from './intake/problems.ts'
export { processCalendarFrom, readProcessCalendar } from './intake/process-calendar.ts'
export { templateSheets } from './intake/template.ts'
export { type TypedSheet, typedRows } from './intake/typed-rows.ts'
export { writeOpinion } from './opinion.ts'
export {
  type ActRule,
  actRules,
  type ConditionId,
  type ConditionState,
  conditionStates,
  conditions,
} from './process/act-rules.ts'
export { type Act, type ActKind, actSchema, type Opening, openSchema } from './process/acts.ts'
export { lastDayToObject, peopleOf, toAnnounce } from './process/announced.ts'
export {
  type CaseState,
  type ObjectionRecord,
  type Person,
  type Phase,
  type ProcessRole,
  phases,
  processRoles,
  type Triple,
} from './process/case.ts'
export { caseSchema } from './process/case-schema.ts'
export type { StepContext, Stepped } from './process/context.ts'
export { type Day, dayInWords, dayOfMoment, isDay, type Moment, momentAt } from './process/day.ts'
export { caseDuties, type Duty, yearlyDuties } from './process/duties.ts'
export { frozenDecisions } from './process/frozen-decisions.ts'
export {
  answerDue,
  type ComputedDay,
  computedInWords,
  latestPosting,
  noticeEnd,
  type Period,
} from './process/period.ts'
export { type RefusalSort, refusalSort, refusalSorts } from './process/refusals.ts'
export {
  defaultSettings,
  type ProcessSettings,
  settingsFor,
  settingsSchema,
} from './process/settings.ts'
export {
  checkStages,
  type FrozenResult,
  frozenResults,
  type HiringStage,
  hiringStages,
  resultKinds,
  type StageResult,
  type StageSnapshot,
  snapshotSchema,
} from './process/stage-results.ts'
export { openCase, step } from './process/step.ts'
export {
  calendarOf,
  type DayState,
  dayStates,
  type HolidayRow,
  holidayKinds,
  isWorkingDay,
  type WorkCalendar,
} from './process/work-calendar.ts'
export { type Owner, owners, type YearlySteps, yearlySchema } from './process/yearly.ts'
export { type ProposeOptions, propose } from './propose.ts'
export { checkedInWords, levelsCheckedInWords } from './report/checked-words.ts'
export { definitionFields } from './report/definition-fields.ts'
export { definitionEvidence, sentenceOf } from './report/definition-words.ts'
export {
  type DocumentDescription,
  type DocumentId,
  type DocumentStep,
  documentIds,
  documentList,
  documentSteps,
} from './report/documents.ts'
export { exactly } from './report/exact.ts'
export { explainTransfer } from './report/explain.ts'
export { fixed, maskIdentity } from './report/format.ts'
export type { Form } from './report/forms.ts'
export { canonical, dataHash, hashOf, planHash, profileHash } from './report/hash.ts'
export {
  auditJson,
  type EarlierAudit,
  planJson,
  readEarlierAudit,
  readPlanDocument,
  readRunJson,
  runJson,
  type Versions,
  versionsOf,
} from './report/json.ts'
export { compareLedgers, type Ledger, ledgerOf } from './report/ledger.ts'
export { type Overview, overviewOf } from './report/overview.ts'
export { planningYear } from './report/planning-years.ts'
export {
  type Introduction,
  type Objection,
  type ObjectionPoint,
  type Office,
  type Only,
  type Outcome,
  objectionPoints,
  outcomes,
  type Paper,
  type Planning,
  type Process,
  type RegisteredObjection,
} from './report/process.ts'
export {
  type ClauseDifference,
  clauseChanges,
  type DefinitionDifference,
  type ProfileDifferences,
  profileDifferences,
} from './report/profile-differences.ts'
export { type Register, registerOf } from './report/register.ts'
export { type DocumentState, documentStates } from './report/render.ts'
export { resultSheets } from './report/result-sheets.ts'
export { decisionSchema, type PlanDocument, planSchema } from './report/schemas.ts'
export { missingPapers, paperCatalogue, paperCodes } from './report/tables/evidence.ts'
export { type RosterChoice, writeRoster } from './roster.ts'
export { type DefinitionId, definitions } from './rules/definitions/index.ts'
export { type Profile, rules } from './rules/index.ts'
export { type Temperament, temperaments } from './sample/calibration.ts'
export { generateCounty, type SampleOptions, sampleLimits } from './sample/generate.ts'
export { rosterForSchools } from './sample/rosters-for-schools.ts'
export { sampleCountyName, sampleWorkbookName } from './sample/sample-county.ts'
export { readSchoolTable } from './sample/school-table.ts'
export { simplePlan } from './simple-plan.ts'
export type { Trail } from './solve/trail.ts'
export { colourCopy, writeWorkbook } from './workbook.ts'
