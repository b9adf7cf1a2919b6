import { degreeList, type Stage, stageList } from '../domain/codes.ts'
import type { TeacherId } from '../domain/ids.ts'
import type { Basis, StaffIndicator } from '../domain/indicator.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'
import { type UnitKey, type UnitPlace, unitKey } from './places.ts'
import type { Duty, Posting } from './postings.ts'

type Counting = DefinitionParams<'counting'>

/**
 * Heads in millionths, because a share of a stage and a share of a school, both in thousandths,
 * multiply; and whose heads they are, in the order of the county.
 */
export type Tally = { readonly heads: number; readonly teachers: readonly TeacherId[] }
export const wholeHead = 1_000_000

/** Who counts in one unit on one basis. */
export type Roster = { readonly [Column in Heading]: Tally }
export type Rosters = { readonly [B in Basis]: Roster }

/** The numerators of R1-R3, and all counted teachers 专任教师. */
export type Heading = 'counted' | StaffIndicator

/** Counts every posting into its units, on both bases. */
export function rostersOf(
  units: readonly UnitPlace[],
  postings: readonly Posting[],
  counting: Counting,
  backbone: ReadonlySet<TeacherId>,
): ReadonlyMap<UnitKey, Rosters> {
  const open = new Map(
    units.map((unit) => [unitKey(unit.school.id, unit.stage), openUnit(unit, counting)]),
  )
  for (const posting of postings) {
    if (counting.employments.includes(posting.teacher.employment)) {
      countPersonnel(open, posting, counting, backbone)
      countTeaching(open, posting, counting, backbone)
    }
    countVisitor(open, posting, counting)
  }
  return open
}

type OpenTally = { heads: number; readonly teachers: TeacherId[] }
type OpenUnit = { readonly [B in Basis]: { readonly [H in Heading]: OpenTally } } & {
  /** True where the R3 exception for small rural schools applies. */
  readonly takesVisitors: boolean
}

function countPersonnel(
  open: ReadonlyMap<UnitKey, OpenUnit>,
  posting: Posting,
  counting: Counting,
  backbone: ReadonlySet<TeacherId>,
): void {
  for (const stage of stageList) {
    const unit = open.get(unitKey(posting.personnelSchool, stage))
    const heads = posting.personnel.stages[stage] * 1000
    if (unit === undefined || heads === 0) continue
    for (const heading of headingsOf(posting, posting.personnel, stage, counting, backbone))
      add(unit.personnel[heading], heads, posting.teacher.id)
  }
}

function countTeaching(
  open: ReadonlyMap<UnitKey, OpenUnit>,
  posting: Posting,
  counting: Counting,
  backbone: ReadonlySet<TeacherId>,
): void {
  for (const { school, share } of posting.teaching)
    for (const stage of stageList) {
      const unit = open.get(unitKey(school, stage))
      const heads = posting.taught.stages[stage] * share
      if (unit === undefined || heads === 0) continue
      for (const heading of headingsOf(posting, posting.taught, stage, counting, backbone))
        add(unit.teaching[heading], heads, posting.teacher.id)
    }
}

/**
 * R3 exception: rural schools of 50 to 99 pupils may add visiting and part-time teachers of sports
 * and arts, whom the personnel basis would otherwise leave out.
 */
function countVisitor(
  open: ReadonlyMap<UnitKey, OpenUnit>,
  { teacher, personnelSchool, teaching, taught }: Posting,
  counting: Counting,
): void {
  const admitted =
    counting.employments.includes(teacher.employment) || teacher.employment === 'part-time'
  if (!admitted || !counting.artsSports.includes(taught.subject)) return
  for (const { school, share } of teaching)
    for (const stage of stageList) {
      const unit = open.get(unitKey(school, stage))
      const heads = taught.stages[stage] * share
      if (school === personnelSchool || heads === 0 || !unit?.takesVisitors) continue
      add(unit.personnel.artsSportsPer100, heads, teacher.id)
    }
}

function headingsOf(
  { teacher }: Posting,
  duty: Duty,
  stage: Stage,
  { higherDegree, artsSports }: Counting,
  backbone: ReadonlySet<TeacherId>,
): readonly Heading[] {
  const headings: Heading[] = ['counted']
  if (degreeList.indexOf(teacher.degree) <= degreeList.indexOf(higherDegree[stage]))
    headings.push('higherDegreePer100')
  if (backbone.has(teacher.id)) headings.push('backbonePer100')
  if (artsSports.includes(duty.subject)) headings.push('artsSportsPer100')
  return headings
}

function add(tally: OpenTally, heads: number, teacher: TeacherId): void {
  tally.heads += heads
  if (tally.teachers.at(-1) !== teacher) tally.teachers.push(teacher)
}

const openUnit = ({ school, figures }: UnitPlace, { r3Exception }: Counting): OpenUnit => ({
  personnel: openRoster(),
  teaching: openRoster(),
  takesVisitors:
    r3Exception !== null &&
    school.setting === 'rural' &&
    figures.pupils >= r3Exception.minPupils &&
    figures.pupils < r3Exception.maxPupils,
})

const openRoster = (): { readonly [H in Heading]: OpenTally } => ({
  counted: { heads: 0, teachers: [] },
  higherDegreePer100: { heads: 0, teachers: [] },
  backbonePer100: { heads: 0, teachers: [] },
  artsSportsPer100: { heads: 0, teachers: [] },
})
