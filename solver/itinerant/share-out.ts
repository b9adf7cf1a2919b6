import type { TeacherId } from '../domain/ids.ts'
import type { ItinerantPosting } from '../domain/plan.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import type { Field, Receiver } from './field.ts'

type Limits = Pick<Definitions['itinerant'], 'tripsPerWeek' | 'lessonsPerTrip' | 'maxSchools'>

/**
 * Postings that carry so many lessons over each link: the trips of a group in the order of its
 * receivers, dealt to its teachers by id, a full week each. Where a teacher may visit one school
 * only, every school begins with the next teacher.
 */
export function sharedOut(
  field: Field,
  lessons: readonly number[],
  limits: Limits,
): readonly ItinerantPosting[] {
  const postings = field.groups.flatMap((group, at) => {
    const trips = field.links.flatMap((link, column) =>
      link.group === at
        ? tripsTo(field.receivers[link.receiver], lessons[column] ?? 0, limits.lessonsPerTrip)
        : [],
    )
    return weeksOf(trips, limits).flatMap((week, place) => {
      const teacher = group.teachers[place]
      // The model sends no more teachers than there are.
      if (teacher === undefined) throw new Error(`group ${at} has no teacher ${place}`)
      return postingsOf(teacher, group.school.id, week)
    })
  })
  return postings.sort(byTeacher)
}

/** One way there and back, with the lessons given on it. */
type Trip = { readonly receiver: Receiver; readonly lessons: number }

function tripsTo(
  receiver: Receiver | undefined,
  lessons: number,
  perTrip: number,
): readonly Trip[] {
  if (receiver === undefined) return []
  const count = Math.ceil(lessons / perTrip)
  return Array.from({ length: count }, (_, at) => ({
    receiver,
    lessons: Math.min(perTrip, lessons - at * perTrip),
  }))
}

function weeksOf(
  trips: readonly Trip[],
  { tripsPerWeek, maxSchools }: Limits,
): readonly (readonly Trip[])[] {
  const weeks: Trip[][] = []
  for (const trip of trips) {
    const last = weeks.at(-1)
    const isFull =
      last === undefined ||
      last.length >= tripsPerWeek ||
      (maxSchools === 1 && last[0]?.receiver.school !== trip.receiver.school)
    if (isFull) weeks.push([trip])
    else last.push(trip)
  }
  return weeks
}

function postingsOf(
  teacher: TeacherId,
  base: ItinerantPosting['base'],
  week: readonly Trip[],
): readonly ItinerantPosting[] {
  return [...new Set(week.map(({ receiver }) => receiver))].map((receiver) => {
    const own = week.filter((trip) => trip.receiver === receiver)
    return {
      teacher,
      base,
      to: receiver.school.id,
      stage: receiver.stage,
      subject: receiver.subject,
      lessons: own.reduce((sum, trip) => sum + trip.lessons, 0),
      trips: own.length,
    }
  })
}

/** By teacher, school and stage. */
export function byTeacher(a: ItinerantPosting, b: ItinerantPosting): number {
  if (a.teacher !== b.teacher) return a.teacher < b.teacher ? -1 : 1
  if (a.to !== b.to) return a.to < b.to ? -1 : 1
  return a.stage === b.stage ? 0 : a.stage === 'primary' ? -1 : 1
}
