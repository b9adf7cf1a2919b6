import type { School } from '../../domain/county.ts'
import type { FlagCase } from '../../domain/flag.ts'
import type { SchoolId } from '../../domain/ids.ts'
import type { Fraction } from '../../domain/indicator.ts'
import { figureText } from '../display.ts'
import { compare, fraction, plus } from '../fraction.ts'
import { quotaOf } from '../places.ts'
import type { Replay } from '../replay.ts'
import { staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount, gapOfSchools } from './flag-check.ts'

/** 有编不补: posts stand empty while the lessons of a whole teacher and more are not covered. */
export const establishmentIdle: FlagCheck = (replay) => {
  const lacking = staffedSchools(replay.statusQuo)
    .map(({ school, teachers }) => ({
      school,
      gap: teachersMissing(replay, school.id),
      outside: teachers.filter(({ employment }) => employment !== 'in-quota').length,
    }))
    .filter(({ gap }) => compare(gap, wholeTeacher) >= 0)
  const cases = lacking.flatMap((found) => caseOf(replay, found))
  return flagCount({
    unit: '所',
    cases,
    missing: [
      gapOfSchools(
        '核定编制',
        lacking.filter(({ school }) => quotaOf(school) === null).map(({ school }) => school.id),
      ),
    ],
    numerator: cases.length,
    denominator: lacking.length,
    raised: `学科缺口折合不少于一名教师的 ${lacking.length} 所学校中，${cases.length} 所仍有空编，疑似有编不补，请核实`,
    clear: `学科缺口折合不少于一名教师的 ${lacking.length} 所学校都没有空编`,
    nobody: '没有学校的学科缺口折合达到一名教师',
    nobodyMeans: 'clear',
  })
}

/** Lessons not covered after the plan, subject by subject, in full-time teachers. */
const teachersMissing = ({ units }: Replay, school: SchoolId): Fraction =>
  units
    .filter((unit) => unit.school.id === school)
    .flatMap(({ lessons }) => lessons)
    .reduce((sum, { after, load }) => plus(sum, fraction(after.gap, load)), fraction(0))

function caseOf(
  { staff }: Replay,
  { school, gap, outside }: { school: School; gap: Fraction; outside: number },
): readonly FlagCase[] {
  const quota = quotaOf(school)
  const inQuota = staff.get(school.id)?.after.all ?? 0
  if (quota === null || inQuota >= quota) return []
  const others = outside > 0 ? `，同时使用不在编人员 ${outside} 人` : ''
  return [
    {
      school: school.id,
      teachers: [],
      sentence: `${school.name}核定编制 ${quota} 人，在编 ${inQuota} 人，空编 ${quota - inQuota} 人，而学科缺口折合 ${figureText(gap, wholeTeacher, 1)} 名教师${others}，疑似有编不补，请核实。`,
    },
  ]
}

const wholeTeacher = fraction(1)
