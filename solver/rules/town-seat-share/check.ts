import {
  type Check,
  closes,
  isTownSeat,
  notApplicable,
  type Replay,
  total,
  verdictOf,
} from '../../audit/replay.ts'
import { degreeList } from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import type { Detail } from '../../domain/finding.ts'
import type { SchoolId } from '../../domain/ids.ts'
import { measureNames } from './rule.ts'

type Measure = keyof typeof measureNames
type Staffing = { readonly all: readonly Teacher[]; readonly of: readonly Teacher[] }

/** Compares every town-seat school after the plan with the urban schools before it. */
export const check: Check<{ readonly measures: readonly Measure[] }> = (replay, { measures }) => {
  const seats = replay.countySchools.filter((s) => isTownSeat(s) && !closes(s))
  if (seats.length === 0) return notApplicable('人', '没有镇驻地学校，本项不适用。')
  const urban = new Set(
    replay.countySchools.filter(({ setting }) => setting === 'urban').map(({ id }) => id),
  )
  const found = measures.map((measure) => {
    const level = staffing(replay, measure, 'before', (home) => urban.has(home))
    if (level.all.length === 0) return { unknown: true, details: [] }
    const details = seats.flatMap((school) =>
      detailOf(
        school,
        measure,
        level,
        staffing(replay, measure, 'after', (home) => home === school.id),
      ),
    )
    return { unknown: false, details }
  })
  const details = found.flatMap((each) => each.details)
  const shortfall = total(details.map((detail) => detail.shortfall))
  const unknown = found.some((each) => each.unknown)
  return {
    verdict: verdictOf(shortfall > 0, unknown),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '人',
    sentence: unknown
      ? '城区没有专任教师，无从比较，未作判断，不视为符合。'
      : shortfall === 0
        ? `${seats.length} 所镇驻地学校${measures.map((m) => measureNames[m]).join('、')}占比均不低于城区，符合。`
        : `${seats.length} 所镇驻地学校中有 ${new Set(details.map(({ school }) => school)).size} 所低于城区，合计差 ${shortfall} 人，不符合。`,
    details,
  }
}

function detailOf(
  school: School,
  measure: Measure,
  { all: level, of: leading }: Staffing,
  { all, of }: Staffing,
): readonly Detail[] {
  const lacking = leading.length * all.length - of.length * level.length
  if (lacking <= 0) return []
  const missing = Math.ceil(lacking / level.length)
  const name = measureNames[measure]
  return [
    {
      school: school.id,
      verdict: 'short',
      measured: of.length,
      required: of.length + missing,
      shortfall: missing,
      sentence: `${school.name}专任教师 ${all.length} 人，${name} ${of.length} 人；城区 ${level.length} 人中 ${leading.length} 人，按此水平应有 ${of.length + missing} 人，差 ${missing} 人。`,
      teachers: of.map(({ id }) => id),
    },
  ]
}

/** Counted teachers whose personnel relation is at such a school, and those of the measure. */
function staffing(
  { postings, definitions, standings }: Replay,
  measure: Measure,
  when: 'before' | 'after',
  isThere: (home: SchoolId) => boolean,
): Staffing {
  const all = postings[when]
    .filter(
      ({ teacher, personnelSchool }) =>
        definitions.counting.employments.includes(teacher.employment) && isThere(personnelSchool),
    )
    .map(({ teacher }) => teacher)
  const has = (teacher: Teacher): boolean =>
    measure === 'backbone'
      ? standings.get(teacher.id)?.backbone === true
      : degreeList.indexOf(teacher.degree) <= degreeList.indexOf('bachelor')
  return { all, of: all.filter(has) }
}
