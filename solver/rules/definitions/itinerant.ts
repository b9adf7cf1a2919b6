import { z } from 'zod'
import {
  type Office,
  offices,
  type SchoolKind,
  type Subject,
  schoolKinds,
  subjects,
} from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

const keys = <K extends string>(codes: Record<K, unknown>) => Object.keys(codes) as [K, ...K[]]

/** Where a teacher may go from his school: the words officials use. */
export const itinerantReaches = {
  township: '同一乡镇',
  network: '同一共同体',
  county: '全县',
} as const
type Reach = keyof typeof itinerantReaches

/**
 * Itinerant teaching 走教: after the transfers, lessons that one school can spare are given at small
 * schools nearby by its own teachers, who stay where they are. Off where `subjects` is empty.
 * Everything here is counted after the transfers of the plan, by definition `lessons`, in whole
 * thousandths of a weekly lesson; postings are in whole lessons.
 *
 * Receiving units: units that enter the county (see `counting`), whose school's kind is in `kinds`
 * and which have at most `maxPupils` pupils of the stage. They lack gap(unit, subject), for subjects
 * in both `subjects` and lessons.staffed.
 *
 * Who may go: a teacher who supplies lessons (employment in counting.employments, presence in
 * lessons.presences), holds no office in `excludedOffices`, and teaches one stage of one school only
 * (teaching share 1000, stage share 1000), his base unit, which enters the county. His subject is the
 * one he teaches there (main subject; after a transfer the transfer's), and must be in `subjects`
 * and lessons.staffed. His own week - the load of base stage and subject, less the relief of his
 * office where he has not been transferred, rounded to a thousandth - is at least
 * `tripsPerWeek` × `lessonsPerTrip` lessons.
 *
 * A posting sends him to one receiving unit of another school, in his subject, for so many whole
 * lessons ≥ 1 a week, in ceil(lessons ÷ `lessonsPerTrip`) trips. It is allowed when
 * - a licence reaches the unit's stage (senior > junior > primary) and has the subject or leaves it
 *   unstated, and the stage is that of the base unit unless `crossStage`;
 * - the two schools satisfy any of `within`: same township; a network (lead or member) in force in
 *   September of the school year has both; county: any two;
 * - the way between the two schools (definition `travel`) is known and at most `maxKilometres`.
 *
 * Limits: of one teacher, at most `tripsPerWeek` trips to at most `maxSchools` schools, and one
 * posting a unit. Of one base unit and subject, lessons given elsewhere never exceed what it can
 * spare, its surplus(unit, subject): the base keeps its own lessons covered.
 *
 * uncovered(unit, subject) = max(0, gap - 1000 × lessons given there by postings).
 *
 * Itinerant teaching is no transfer: it changes no personnel relation and no teaching school, and
 * enters neither the rotation share nor R1-R3. 争议口径 shows both with it counted.
 */
export const definition = defineDefinition({
  zh: '走教口径',
  en: 'Itinerant teaching',
  params: z
    .strictObject({
      subjects: z.array(z.enum(keys<Subject>(subjects))),
      kinds: z.array(z.enum(keys<SchoolKind>(schoolKinds))),
      maxPupils: z.int().min(1),
      within: z.array(z.enum(keys<Reach>(itinerantReaches))).min(1),
      crossStage: z.boolean(),
      maxKilometres: z.int().min(1).max(200),
      maxSchools: z.int().min(1).max(3),
      tripsPerWeek: z.int().min(1).max(3),
      lessonsPerTrip: z.int().min(1).max(8),
      excludedOffices: z.array(z.enum(keys<Office>(offices))),
    })
    .refine(({ maxSchools, tripsPerWeek }) => maxSchools === 1 || maxSchools >= tripsPerWeek, {
      path: ['maxSchools'],
      // Trips then fill a teacher's week without remainder, whichever schools they lead to.
      message: '每人最多走教学校数应为 1，或者不少于每周最多往返次数',
    }),
})
