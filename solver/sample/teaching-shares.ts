import type { Subject } from '../domain/codes.ts'
import type { School, Teacher } from '../domain/county.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import type { Random } from './random.ts'
import { type Draft, revise } from './roster-unit.ts'

/**
 * Teachers in two places: PE and arts teachers of a central school who also go to its teaching
 * points 走教, and those of nine-year schools who teach both stages.
 */
export function withTeachingShares(drafts: readonly Draft[], random: Random): readonly Draft[] {
  const itinerant = drawItinerants(drafts, random.fork('itinerant'))
  const both = random.fork('both')
  return revise(drafts, ({ unit, teacher }) => {
    const point = itinerant.get(teacher.id)
    if (point !== undefined) {
      const central = { school: unit.school.id, share: 600 }
      return { teaching: [central, { school: point, share: 400 }] }
    }
    const spans = unit.school.primary !== null && unit.school.junior !== null
    if (!spans || !artsSports.has(teacher.subjects[0]) || !both.chance(300)) return {}
    return { stages: { primary: 500, junior: 500 } }
  })
}

const artsSports: ReadonlySet<Subject> = new Set(['sports', 'music', 'fine-art', 'arts'])

/** Half of the teaching points are visited by one teacher of their central school. */
function drawItinerants(
  drafts: readonly Draft[],
  random: Random,
): ReadonlyMap<TeacherId, SchoolId> {
  const visits = new Map<TeacherId, SchoolId>()
  const schools = [...new Set(drafts.map(({ unit }) => unit.school))]
  for (const point of schools) {
    if (point.centralSchool === null || !random.chance(500)) continue
    const visitor = drafts.find(({ unit, teacher }) =>
      mayVisit(unit.school, teacher, point, visits),
    )
    if (visitor !== undefined) visits.set(visitor.teacher.id, point.id)
  }
  return visits
}

const mayVisit = (
  school: School,
  teacher: Teacher,
  point: School,
  visits: ReadonlyMap<TeacherId, SchoolId>,
): boolean =>
  school.id === point.centralSchool &&
  !visits.has(teacher.id) &&
  teacher.employment === 'in-quota' &&
  teacher.presence === 'present' &&
  teacher.office === 'none' &&
  artsSports.has(teacher.subjects[0])
