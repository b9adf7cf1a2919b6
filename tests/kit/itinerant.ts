import { schoolId, teacherId } from '../../solver/domain/ids.ts'
import type { ItinerantPosting, Plan } from '../../solver/domain/plan.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { testDefinitions } from './profile.ts'

/** The test definitions with music teachers allowed to travel; `more` narrows or widens it. */
export const travelling = (more: Partial<Definitions['itinerant']> = {}): Definitions => ({
  ...testDefinitions,
  itinerant: { ...testDefinitions.itinerant, subjects: ['music'], ...more },
})

/** Music in the primary stage, unless said otherwise. */
export const postingOf = (
  teacher: string,
  base: string,
  to: string,
  lessons: number,
  more: Partial<ItinerantPosting> = {},
): ItinerantPosting => ({
  teacher: teacherId(teacher),
  base: schoolId(base),
  to: schoolId(to),
  stage: 'primary',
  subject: 'music',
  lessons,
  trips: Math.ceil(lessons / 4),
  ...more,
})

export const visiting = (...itinerant: readonly ItinerantPosting[]): Plan => ({
  year: 2026,
  transfers: [],
  itinerant,
})
