import type { Teacher } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { addMonths, type YearMonth } from '../domain/year-month.ts'
import { itemAt, type Random } from './random.ts'
import { type Draft, revise } from './roster-unit.ts'

/**
 * What the red flags of the audit ask of a file: who hired people outside the quota, where lent
 * people went, how the last rotation was made, since when a deferral runs. Drawn last and from a
 * stream of its own, so that nothing drawn before depends on it.
 */
export function withPersonnelFiles(
  drafts: readonly Draft[],
  baseMonth: YearMonth,
  random: Random,
): readonly Draft[] {
  const schools = [...new Set(drafts.map(({ unit }) => unit.school.id))]
  return revise(drafts, ({ teacher }) => ({
    hirer: drawHirer(teacher, random),
    lentTo: teacher.presence === 'lent' ? random.pick(borrowers) : null,
    ...drawLastRotation(teacher, schools, random),
    deferralSince:
      teacher.deferral === null ? null : addMonths(baseMonth, 1 - 12 * random.between(1, 3)),
  }))
}

const borrowers = ['县教育和体育局', '镇政府', '街道办事处', '县融媒体中心']

function drawHirer({ employment }: Teacher, random: Random): Teacher['hirer'] {
  if (employment === 'in-quota') return null
  if (employment === 'contract') return 'county'
  return random.weighted([
    ['purchase', 82],
    ['county', 14],
    ['school', 4],
  ])
}

type LastRotation = Pick<Teacher, 'lastRotationStart' | 'lastRotationFrom' | 'lastRotationMoved'>

function drawLastRotation(
  { lastRotationEnd: end, personnelSchool }: Teacher,
  schools: readonly SchoolId[],
  random: Random,
): LastRotation {
  if (end === null || schools.length < 2)
    return { lastRotationStart: null, lastRotationFrom: null, lastRotationMoved: null }
  const here = schools.indexOf(personnelSchool)
  const other = (here + 1 + random.below(schools.length - 1)) % schools.length
  return {
    lastRotationStart: addMonths(end, 1 - 12 * random.between(1, 3)),
    lastRotationFrom: itemAt(schools, other),
    lastRotationMoved: random.chance(600),
  }
}
