import { degreeList, gradeOf, type Stage, stageList } from '../domain/codes.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import type { Basis, StaffIndicator } from '../domain/indicator.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'
import type { UnitPlace } from './places.ts'
import type { Duty, Posting } from './postings.ts'

type Counting = DefinitionParams<'counting'>

/**
 * Heads in millionths, because a share of a stage and a share of a school, both in thousandths,
 * multiply; and whose heads they are, in the order of the county.
 */
export type Tally = { readonly heads: number; readonly teachers: readonly TeacherId[] }

/** The numerators of R1-R3, all counted teachers 专任教师, and those of 中高级职称. */
export type Heading = 'counted' | 'graded' | StaffIndicator

/** Who counts in one unit on each basis. */
export type Roster = { readonly [H in Heading]: Tally }
export type Rosters = { readonly [B in Basis]: Roster }

/** Finds the rosters of a unit that was among those counted. */
export type RosterBook = (place: UnitPlace) => Rosters

/** Counts every posting into its units, on both bases. */
export function rostersOf(
  units: readonly UnitPlace[],
  postings: readonly Posting[],
  counting: Counting,
  backbone: ReadonlySet<TeacherId>,
): RosterBook {
  const open = openBook(units, counting)
  for (const posting of postings) {
    if (counting.employments.includes(posting.teacher.employment)) {
      const isBackbone = backbone.has(posting.teacher.id)
      countPersonnel(open, posting, counting, isBackbone)
      countTeaching(open, posting, counting, isBackbone)
    }
    countVisitor(open, posting, counting)
  }
  return ({ school, stage }) => {
    const found = open.get(school.id)?.[stage]
    // Every place was opened above, so a missing one is our own mistake.
    if (found === undefined) throw new Error(`The rosters lost ${school.id} ${stage}.`)
    return found
  }
}

type OpenTally = { heads: number; readonly teachers: TeacherId[] }
type OpenRoster = { readonly [H in Heading]: OpenTally }
type OpenUnit = {
  readonly personnel: OpenRoster
  readonly teaching: OpenRoster
  /** True where the R3 exception for small rural schools applies. */
  readonly takesVisitors: boolean
}
type OpenBook = ReadonlyMap<SchoolId, { readonly [S in Stage]?: OpenUnit }>

function countPersonnel(
  open: OpenBook,
  { teacher, personnelSchool, personnel }: Posting,
  counting: Counting,
  isBackbone: boolean,
): void {
  const units = open.get(personnelSchool)
  for (const stage of stageList) {
    const heads = personnel.stages[stage] * 1000
    const roster = units?.[stage]?.personnel
    if (roster !== undefined && heads > 0)
      enter(roster, heads, { teacher, duty: personnel, stage, isBackbone }, counting)
  }
}

function countTeaching(
  open: OpenBook,
  { teacher, teaching, taught }: Posting,
  counting: Counting,
  isBackbone: boolean,
): void {
  for (const { school, share } of teaching) {
    const units = open.get(school)
    for (const stage of stageList) {
      const heads = taught.stages[stage] * share
      const roster = units?.[stage]?.teaching
      if (roster !== undefined && heads > 0)
        enter(roster, heads, { teacher, duty: taught, stage, isBackbone }, counting)
    }
  }
}

/**
 * R3 exception: rural schools of 50 to 99 pupils may add visiting and part-time teachers of sports
 * and arts, whom the personnel basis would otherwise leave out.
 */
function countVisitor(
  open: OpenBook,
  { teacher, personnelSchool, teaching, taught }: Posting,
  counting: Counting,
): void {
  if (!counting.artsSports.includes(taught.subject)) return
  if (teacher.employment !== 'part-time' && !counting.employments.includes(teacher.employment))
    return
  for (const { school, share } of teaching) {
    if (school === personnelSchool) continue
    for (const stage of stageList) {
      const unit = open.get(school)?.[stage]
      const heads = taught.stages[stage] * share
      if (unit?.takesVisitors && heads > 0) add(unit.personnel.artsSportsPer100, heads, teacher.id)
    }
  }
}

type Entrant = {
  readonly teacher: Posting['teacher']
  readonly duty: Duty
  readonly stage: Stage
  readonly isBackbone: boolean
}

function enter(
  roster: OpenRoster,
  heads: number,
  { teacher, duty, stage, isBackbone }: Entrant,
  { higherDegree, artsSports }: Counting,
): void {
  add(roster.counted, heads, teacher.id)
  const grade = gradeOf[teacher.title]
  if (grade === 'senior' || grade === 'intermediate') add(roster.graded, heads, teacher.id)
  if (degreeList.indexOf(teacher.degree) <= degreeList.indexOf(higherDegree[stage]))
    add(roster.higherDegreePer100, heads, teacher.id)
  if (isBackbone) add(roster.backbonePer100, heads, teacher.id)
  if (artsSports.includes(duty.subject)) add(roster.artsSportsPer100, heads, teacher.id)
}

function add(tally: OpenTally, heads: number, teacher: TeacherId): void {
  tally.heads += heads
  if (tally.teachers.at(-1) !== teacher) tally.teachers.push(teacher)
}

function openBook(units: readonly UnitPlace[], { r3Exception }: Counting): OpenBook {
  const book = new Map<SchoolId, { [S in Stage]?: OpenUnit }>()
  for (const { school, stage, figures } of units) {
    const entry = book.get(school.id) ?? {}
    const takesVisitors =
      r3Exception !== null &&
      school.setting === 'rural' &&
      figures.pupils >= r3Exception.minPupils &&
      figures.pupils < r3Exception.maxPupils
    entry[stage] = { personnel: openRoster(), teaching: openRoster(), takesVisitors }
    book.set(school.id, entry)
  }
  return book
}

const openRoster = (): OpenRoster => ({
  counted: { heads: 0, teachers: [] },
  graded: { heads: 0, teachers: [] },
  higherDegreePer100: { heads: 0, teachers: [] },
  backbonePer100: { heads: 0, teachers: [] },
  artsSportsPer100: { heads: 0, teachers: [] },
})
