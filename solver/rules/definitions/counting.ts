import { z } from 'zod'
import {
  type Degree,
  degrees,
  type Employment,
  employments,
  type Subject,
  subjects,
} from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

const degree = z.enum(Object.keys(degrees) as [Degree, ...Degree[]])

/**
 * Who and what enters the resource indicators 七项指标计数口径.
 *
 * A counted teacher 专任教师 has an `employment` listed and a stage share above zero; each counts in
 * the stage(s) taught with that share (thousandths). The school he counts at is the personnel
 * school when `basis` is `personnel`, else the teaching school(s) by share.
 *
 * - R1 numerator: counted teachers of the stage whose degree is `higherDegree[stage]` or above.
 * - R2 numerator: counted teachers of the stage who are backbone teachers.
 * - R3 numerator: counted teachers of the stage whose main subject is in `artsSports`. Exception
 *   (`basis` personnel only): at units of setting rural with r3Exception.minPupils <= pupils <
 *   r3Exception.maxPupils of the stage, teachers of those subjects whose personnel school is another
 *   one count too, by teaching share × stage share, if counted or of employment part-time.
 *
 * After a plan, a transferred teacher teaches at the new school only (share 1000), with stage share
 * 1000 of the transfer's stage and the transfer's subject as main subject. When the relation moves,
 * the personnel school is the new one. When it stays, then on `basis` personnel he goes on counting
 * for R1-R3 at the old school exactly as before (old stages, old subject); only the R3 exception and
 * the teaching side see him at the new one.
 *
 * A unit is one stage of one school with pupils of that stage. Units that enter the county
 * (plans, need, quota): sponsor `county`, kind not `special`. Units that enter the difference
 * coefficient: those, without teaching points when `teachingPointsInCoefficient` is false. Units
 * tested per school: those with at least `minPupils` pupils of the stage.
 */
export const definition = defineDefinition({
  zh: '指标计数口径',
  en: 'Counting for indicators',
  params: z.strictObject({
    basis: z.enum(['personnel', 'teaching']),
    employments: z.array(z.enum(Object.keys(employments) as [Employment, ...Employment[]])),
    higherDegree: z.strictObject({ primary: degree, junior: degree }),
    artsSports: z.array(z.enum(Object.keys(subjects) as [Subject, ...Subject[]])),
    r3Exception: z.strictObject({ minPupils: z.int(), maxPupils: z.int() }).nullable(),
    minPupils: z.int().min(0),
    teachingPointsInCoefficient: z.boolean(),
  }),
})
