import { activitySheet } from './columns/activities.ts'
import {
  distanceSheet,
  lessonSheet,
  networkSheet,
  parameterSheet,
  statedSheet,
  wishSheet,
} from './columns/other-sheets.ts'
import { schoolSheet } from './columns/schools.ts'
import { teacherSheet } from './columns/teachers.ts'

/** The county workbook 导入表, sheet by sheet in its own order. Reader and template both start here. */
export const sheets = {
  schools: schoolSheet,
  teachers: teacherSheet,
  lessons: lessonSheet,
  distances: distanceSheet,
  networks: networkSheet,
  wishes: wishSheet,
  stated: statedSheet,
  activities: activitySheet,
  parameters: parameterSheet,
} as const

export type SheetId = keyof typeof sheets
// Keys of an object literal keep their written order.
export const sheetIds = Object.keys(sheets) as readonly SheetId[]
