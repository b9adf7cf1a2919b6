import { type SchoolKind, type Stage, schoolKinds, stageList, stages } from '../domain/codes.ts'
import type { StageFigures } from '../domain/county.ts'
import type { Read } from './column.ts'
import { firstGrade, lastGrade, type SchoolSystem } from './columns/grades.ts'
import type { SchoolColumns } from './columns/schools.ts'
import type { Row } from './rows.ts'
import { largestClass, pupilsPerStaff, quotaTolerance, smallSchool } from './thresholds.ts'

/** `null`: the school has no such stage; `undefined`: that cannot be told, and has been reported. */
export type StageReading = StageFigures | null | undefined
export type StageReadings = { readonly [S in Stage]: StageReading }

type Key = keyof SchoolColumns
export type Setting = {
  readonly system: SchoolSystem
  readonly has: (key: Key) => boolean
  /** Called for a column this row needs and the sheet does not have. */
  readonly missing: (key: Key) => void
}

/** Stages a kind of school may have; all but special schools must say how many pupils are in each. */
const stagesOf: { readonly [K in SchoolKind]: readonly Stage[] } = {
  primary: ['primary'],
  'teaching-point': ['primary'],
  junior: ['junior'],
  'nine-year': ['primary', 'junior'],
  'twelve-year': ['primary', 'junior'],
  'complete-secondary': ['junior'],
  special: ['primary', 'junior'],
}

/** The two stages of one row, with S03-S07, S14 and S16. */
export function readStages(
  row: Row<SchoolColumns>,
  kind: SchoolKind | null | undefined,
  setting: Setting,
): StageReadings {
  const byGrade = gradeReader(row, setting.system)
  const pupils = {
    primary:
      row.fields.primaryPupils === null
        ? sumOf(byGrade('Pupils', 'primary'))
        : row.fields.primaryPupils,
    junior:
      row.fields.juniorPupils === null
        ? sumOf(byGrade('Pupils', 'junior'))
        : row.fields.juniorPupils,
  }
  const possible = kind == null ? stageList : stagesOf[kind]
  if (!stageList.some((stage) => pupils[stage] === undefined || (pupils[stage] ?? 0) > 0)) {
    tellNoPupils(row, possible, setting)
    return { primary: undefined, junior: undefined }
  }
  const alone =
    stageList.filter((stage) => pupils[stage] !== 0 && pupils[stage] !== null).length === 1
  tellUnusedTotals(row, alone)
  const reading = (stage: Stage): StageReading => {
    const count = pupils[stage]
    if (count === undefined) return undefined
    if (count !== null && count > 0) {
      if (kind != null && !possible.includes(stage)) {
        row.tell(`${stage}Pupils`, 'S04', {
          kind: schoolKinds[kind],
          stage: stages[stage],
          n: count,
        })
        return undefined
      }
      return figuresOf(row, stage, count, alone, byGrade, setting)
    }
    const mustSay = kind != null && kind !== 'special' && possible.includes(stage)
    if (count === null && mustSay) return need(row, `${stage}Pupils`, setting)
    tellUnusedFigures(row, stage)
    return null
  }
  return { primary: reading('primary'), junior: reading('junior') }
}

function tellNoPupils(row: Row<SchoolColumns>, possible: readonly Stage[], setting: Setting): void {
  const missing = possible.filter((stage) => !setting.has(`${stage}Pupils`))
  if (missing.length === possible.length) {
    for (const stage of missing) setting.missing(`${stage}Pupils`)
  } else {
    row.tell(possible.includes('primary') ? 'primaryPupils' : 'juniorPupils', 'S03', {})
  }
}

function need(row: Row<SchoolColumns>, key: Key, setting: Setting): undefined {
  if (setting.has(key)) row.tell(key, 'G01', { col: row.place(key).header ?? '' })
  else setting.missing(key)
}

/** Totals over both stages cannot be split by guessing. */
function tellUnusedTotals(row: Row<SchoolColumns>, alone: boolean): void {
  if (alone) return
  for (const key of ['allClasses', 'allQuota'] as const) {
    const stage = key === 'allClasses' ? 'Classes' : 'Quota'
    const told = row.fields[`primary${stage}`] !== null && row.fields[`junior${stage}`] !== null
    if (row.fields[key] != null && !told) row.tell(key, 'G10', { code: '未分学段，没有采用' })
  }
}

function tellUnusedFigures(row: Row<SchoolColumns>, stage: Stage): void {
  for (const key of [`${stage}Classes`, `${stage}Quota`] as const) {
    if ((row.fields[key] ?? 0) > 0) row.tell(key, 'G10', { code: '该学段没有学生，没有采用' })
  }
}

type ByGrade = (what: 'Pupils' | 'Classes', stage: Stage) => Read<readonly number[]>

/** All grades of a stage; where any is given, the empty ones are nought. */
function gradeReader(row: Row<SchoolColumns>, system: SchoolSystem): ByGrade {
  return (what, stage) => {
    const first = firstGrade(stage, system)
    const length = lastGrade(stage, system) - first + 1
    // Grades are 1-9, and each has its two columns.
    const keys = Array.from({ length }, (_, i) => `grade${first + i}${what}` as 'grade1Pupils')
    const cells = keys.map((key) => row.fields[key])
    if (cells.includes(undefined)) return undefined
    return cells.every((cell) => cell === null) ? null : cells.map((cell) => cell ?? 0)
  }
}

const sumOf = (list: Read<readonly number[]>): Read<number> =>
  list == null ? list : list.reduce((sum, value) => sum + value, 0)

function figuresOf(
  row: Row<SchoolColumns>,
  stage: Stage,
  pupils: number,
  alone: boolean,
  byGrade: ByGrade,
  setting: Setting,
): StageReading {
  const pupilsByGrade = byGrade('Pupils', stage)
  const classesByGrade = byGrade('Classes', stage)
  const classes = classesOf(row, stage, pupils, alone, sumOf(classesByGrade), setting)
  const quota = row.fields[`${stage}Quota`]
  const allQuota = alone && quota === null ? row.fields.allQuota : quota
  tellSums(row, stage, pupils, pupilsByGrade, classes, classesByGrade)
  if (classes != null) tellCrowded(row, stage, pupils, classes)
  if (classes != null && allQuota != null) tellQuota(row, stage, pupils, classes, allQuota)
  const read = { classes, pupilsByGrade, classesByGrade, quota: allQuota }
  if (read.classes == null || read.pupilsByGrade === undefined) return undefined
  if (read.classesByGrade === undefined || read.quota === undefined) return undefined
  return {
    pupils,
    classes: read.classes,
    pupilsByGrade: read.pupilsByGrade,
    classesByGrade: read.classesByGrade,
    quota: read.quota,
  }
}

function classesOf(
  row: Row<SchoolColumns>,
  stage: Stage,
  pupils: number,
  alone: boolean,
  summed: Read<number>,
  setting: Setting,
): Read<number> {
  const key = `${stage}Classes` as const
  const own = row.fields[key]
  const total = alone && row.fields.allClasses !== null ? row.fields.allClasses : summed
  const classes = own === null ? total : own
  if (classes === null) return need(row, key, setting)
  if (classes !== 0) return classes
  row.tell(key, 'S05', { n: pupils, stage: stages[stage] })
  return undefined
}

function tellSums(
  row: Row<SchoolColumns>,
  stage: Stage,
  pupils: number,
  pupilsByGrade: Read<readonly number[]>,
  classes: Read<number>,
  classesByGrade: Read<readonly number[]>,
): void {
  const sums = { pupils: sumOf(pupilsByGrade), classes: sumOf(classesByGrade) }
  if (sums.pupils != null && sums.pupils !== pupils) {
    const d = Math.abs(sums.pupils - pupils)
    row.tell(`${stage}Pupils`, 'S06', { a: sums.pupils, b: pupils, d, stage: stages[stage] })
  }
  if (sums.classes != null && classes != null && sums.classes !== classes) {
    const d = Math.abs(sums.classes - classes)
    row.tell(`${stage}Classes`, 'S16', { a: sums.classes, b: classes, d, stage: stages[stage] })
  }
}

function tellCrowded(row: Row<SchoolColumns>, stage: Stage, pupils: number, classes: number): void {
  const max = largestClass[stage]
  if (pupils <= max * classes) return
  row.tell(`${stage}Classes`, 'S07', { x: shownAbove(pupils, classes, max), max })
}

/** A rounded figure must not look as if it met the limit it exceeds. */
export function shownAbove(numerator: number, denominator: number, limit: number): string {
  const decimals = [1, 2, 3, 4, 5, 6].find(
    (digits) => Number((numerator / denominator).toFixed(digits)) > limit,
  )
  return (numerator / denominator).toFixed(decimals ?? 6)
}

/** The staff a stage would have by pupils or, where it is small, by classes: whole numbers over `over`. */
function tellQuota(
  row: Row<SchoolColumns>,
  stage: Stage,
  pupils: number,
  classes: number,
  quota: number,
): void {
  const ratio = pupilsPerStaff[stage]
  const small = smallSchool[stage]
  const over = 2 * ratio.pupils
  const byPupils = 2 * pupils * ratio.staff
  const byClasses =
    pupils <= small.maxPupils ? classes * small.staffPerTwoClasses * ratio.pupils : 0
  const standard = Math.max(byPupils, byClasses)
  if (Math.abs(quota * over - standard) * 100 <= quotaTolerance * standard) return
  const key = row.fields[`${stage}Quota`] === null ? 'allQuota' : (`${stage}Quota` as const)
  row.tell(key, 'S14', { a: quota, b: Math.round(standard / over) })
}
