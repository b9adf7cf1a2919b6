import type { Table } from '../table.ts'
import { activityTable } from './activities.ts'
import { assessmentTable } from './assessments.ts'
import { coefficientTable } from './coefficients.ts'
import { conventionTable } from './conventions.ts'
import { evidenceTable } from './evidence.ts'
import { detailTable, findingTable } from './findings.ts'
import { flagListTable, flagTable } from './flags.ts'
import { indicatorTable } from './indicators.ts'
import { coverTable, itinerantTable } from './itinerant.ts'
import { ledgerTable } from './ledger.ts'
import { objectionTable } from './objections.ts'
import { planningTable } from './planning.ts'
import { planningYearTable } from './planning-years.ts'
import {
  peopleTable,
  quotaShiftTable,
  recruitmentTable,
  supervisionTable,
  uncoveredTable,
} from './provision.ts'
import { rawTable } from './raw.ts'
import { readingTable } from './readings.ts'
import { rotationBySchool, rotationOfCounty } from './rotation.ts'
import { schoolReportTable } from './school-report.ts'
import { postTable, quotaTable, subjectTable } from './staffing.ts'
import { stageBalanceTable } from './stage-balance.ts'
import { standardTable } from './standards.ts'
import { deferredTable, dueTable } from './standings.ts'
import { summaryTable } from './summary.ts'
import { temporaryGapTable } from './temporary-gaps.ts'
import { townshipReportTable } from './township-report.ts'
import { bundleTable, townshipTable } from './townships.ts'
import { relationTable, transferTable } from './transfers.ts'

/** Every kind of rows a form may lay out. */
export const tables = {
  summary: summaryTable,
  transfers: transferTable,
  'relation-moves': relationTable,
  due: dueTable,
  deferred: deferredTable,
  quota: quotaTable,
  'subjects-primary': subjectTable('primary'),
  'subjects-junior': subjectTable('junior'),
  posts: postTable,
  'rotation-by-school': rotationBySchool,
  'rotation-of-county': rotationOfCounty,
  'indicators-primary': indicatorTable('primary'),
  'indicators-junior': indicatorTable('junior'),
  coefficients: coefficientTable,
  conventions: conventionTable,
  raw: rawTable,
  findings: findingTable,
  details: detailTable,
  flags: flagTable,
  'flag-list': flagListTable,
  ledger: ledgerTable,
  readings: readingTable,
  standards: standardTable,
  'quota-shift': quotaShiftTable,
  people: peopleTable,
  recruitment: recruitmentTable,
  supervision: supervisionTable,
  uncovered: uncoveredTable,
  itinerant: itinerantTable,
  cover: coverTable,
  activities: activityTable,
  'stage-balance': stageBalanceTable,
  townships: townshipTable,
  bundles: bundleTable,
  'township-report': townshipReportTable,
  'school-report': schoolReportTable,
  'temporary-gaps': temporaryGapTable,
  objections: objectionTable,
  assessments: assessmentTable,
  evidence: evidenceTable,
  planning: planningTable,
  'planning-years': planningYearTable,
} as const satisfies { readonly [id: string]: Table }

export type TableId = keyof typeof tables
