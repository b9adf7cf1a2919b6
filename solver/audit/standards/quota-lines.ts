import type { Stage } from '../../domain/codes.ts'
import type { SchoolId } from '../../domain/ids.ts'
import type { Fraction } from '../../domain/indicator.ts'
import type { QuotaLine } from '../../domain/standard.ts'
import { monthsBetween } from '../../domain/year-month.ts'
import { unitName } from '../display.ts'
import { compare, decimalText, exactly, fraction, over, times } from '../fraction.ts'
import { once } from '../once.ts'
import type { Posting } from '../postings.ts'
import type { Replay } from '../replay.ts'
import type { StatusQuo } from '../status-quo.ts'
import type { Unit, UnitBefore } from '../units.ts'
import { allocate, largestRemainders } from './largest-remainder.ts'
import { mainStageOf, unitKey } from './people.ts'

/** 编制测算与调剂建议 for every unit of the county; see the definition `standards`. */
export const quotaLines = once((replay: Replay): readonly QuotaLine[] => {
  const { units, statusQuo, postings } = replay
  const { exact, computed } = numbersOf(statusQuo)
  const before = staffBefore(statusQuo)
  const after = staffByUnit(statusQuo, postings.after)
  const staff = units.map(({ school, stage }) => ({
    before: before.get(unitKey(school.id, stage)) ?? [],
    after: after.get(unitKey(school.id, stage)) ?? [],
  }))
  const shifts = shiftsOf(
    units.map(({ figures }, at) => ({
      approved: figures.quota,
      computed: computed[at] ?? 0,
      staff: staff[at]?.after.length ?? 0,
    })),
  )
  return units.map((unit, at): QuotaLine => {
    const parts = {
      computed: computed[at] ?? 0,
      approved: unit.figures.quota,
      staffAfter: staff[at]?.after.length ?? 0,
      shift: shifts[at] ?? 0,
    }
    return {
      school: unit.school.id,
      stage: unit.stage,
      byPupils: decimalText(exact[at]?.byPupils ?? fraction(0), 2),
      byClasses: exact[at]?.byClasses === undefined ? null : decimalText(exact[at].byClasses, 2),
      ...parts,
      staffBefore: staff[at]?.before.length ?? 0,
      addition: additionOf(replay, parts.approved ?? parts.computed, staff[at]?.after ?? []),
      floating: floatingOf(replay, unit, parts),
      sentence: sentenceOf(unitName(unit.school, unit.stage), parts),
    }
  })
})

/** By the standard, before any plan: pupils and classes decide, not who teaches them. */
const numbersOf = once((statusQuo: StatusQuo) => {
  const exact = statusQuo.units.map((unit) => quotaOf(statusQuo, unit))
  return { exact, computed: largestRemainders(exact.map(({ quota }) => quota)) }
})

type Exact = {
  readonly quota: Fraction
  readonly byPupils: Fraction
  readonly byClasses?: Fraction
}

function quotaOf({ definitions }: StatusQuo, { school, stage, figures }: UnitBefore): Exact {
  const { pupilsPerStaff, small, pointFloor } = definitions.standards.quota
  const byPupils = over(fraction(figures.pupils), exactly(pupilsPerStaff[stage]))
  const isSmall =
    small.settings.includes(school.setting) && figures.pupils <= small.maxPupils[stage]
  if (!isSmall) return { quota: byPupils, byPupils }
  const byClasses = times(fraction(figures.classes), exactly(small.staffPerClass[stage]))
  const floor = fraction(school.kind === 'teaching-point' ? pointFloor : 0)
  return { quota: [byPupils, byClasses, floor].reduce(greater), byPupils, byClasses }
}

const greater = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)

const staffBefore = once((statusQuo: StatusQuo) => staffByUnit(statusQuo, statusQuo.postings))

/** In-quota staff by personnel school; who teaches a stage the school does not have counts in its first. */
function staffByUnit(
  { units }: StatusQuo,
  postings: readonly Posting[],
): ReadonlyMap<string, readonly Posting[]> {
  const stages = new Map<SchoolId, readonly Stage[]>()
  for (const { school, stage } of units)
    stages.set(school.id, [...(stages.get(school.id) ?? []), stage])
  const staff = new Map<string, Posting[]>()
  for (const posting of postings) {
    const own = stages.get(posting.personnelSchool)
    if (posting.teacher.employment !== 'in-quota' || own === undefined) continue
    const main = mainStageOf(posting.personnel)
    const stage = own.includes(main) ? main : own[0]
    if (stage === undefined) continue
    const key = unitKey(posting.personnelSchool, stage)
    const list = staff.get(key)
    if (list === undefined) staff.set(key, [posting])
    else list.push(posting)
  }
  return staff
}

type Position = {
  readonly approved: number | null
  readonly computed: number
  readonly staff: number
}

/**
 * Posts move from units approved above their computed number to units below it. Only posts nobody
 * holds after the plan are given, so that no unit is left overstaffed; the sum stays what it was.
 */
export function shiftsOf(positions: readonly Position[]): readonly number[] {
  const give = positions.map(({ approved, computed, staff }) =>
    approved === null ? 0 : Math.max(0, Math.min(approved - computed, approved - staff)),
  )
  const need = positions.map(({ approved, computed }) =>
    approved === null ? 0 : Math.max(0, computed - approved),
  )
  const moving = Math.min(sumOf(give), sumOf(need))
  const [given, gained] = [allocate(moving, give), allocate(moving, need)]
  return positions.map((_, at) => (gained[at] ?? 0) - (given[at] ?? 0))
}

/** 附加编制: where young women are so many, rounded down. */
function additionOf(
  { county, definitions }: Replay,
  posts: number,
  staff: readonly Posting[],
): number {
  const { womenAddition: rule } = definitions.standards.quota
  if (rule === null || staff.length === 0) return 0
  const young = staff.filter(
    ({ teacher: { sex, birth } }) =>
      sex === 'female' && Math.floor(monthsBetween(birth, county.baseMonth) / 12) < rule.maxAge,
  )
  const many = young.length * 100 >= rule.minPercent * staff.length
  return many ? Math.floor((posts * rule.maxPercent) / 100) : 0
}

/** 周转编制: whole teachers lacking in a subject where no post is free. */
function floatingOf(
  { definitions }: Replay,
  { lessons }: Unit,
  {
    approved,
    staffAfter,
    shift,
  }: { readonly approved: number | null; readonly staffAfter: number; readonly shift: number },
): number {
  if (!definitions.standards.quota.floatingPosts || approved === null) return 0
  if (staffAfter < approved + shift) return 0
  return lessons.reduce((sum, { after, load }) => sum + Math.floor(after.gap / load), 0)
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function sentenceOf(
  name: string,
  parts: Pick<QuotaLine, 'computed' | 'approved' | 'staffAfter' | 'shift'>,
): string {
  const { computed, approved, staffAfter, shift } = parts
  const stands = (posts: number) =>
    staffAfter > posts
      ? `超编 ${staffAfter - posts} 人`
      : staffAfter < posts
        ? `空编 ${posts - staffAfter} 人`
        : '满编'
  if (approved === null)
    return `${name}没有填核定编制，按测算编制 ${computed} 人衡量，方案落实后在编 ${staffAfter} 人，${stands(computed)}，不参加调剂。`
  const proposal =
    shift === 0 ? '' : `，建议${shift > 0 ? `调入编制 ${shift}` : `调出编制 ${-shift}`} 名`
  return `${name}核定编制 ${approved} 人，测算 ${computed} 人，方案落实后在编 ${staffAfter} 人，${stands(approved)}${proposal}。`
}
