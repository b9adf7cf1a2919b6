import { z } from 'zod'
import { type Setting, type Subject, settings, subjects } from '../../domain/codes.ts'
import { type BalanceMeasure, balanceMeasures } from '../../domain/indicator.ts'
import { defineDefinition } from '../rule.ts'

const points = z.int().min(-9).max(9)

/**
 * What weighs how much in three of the goals 优化目标的权重; the texts name directions, not numbers.
 * - 任教学科缺口最小: a lesson lacking in a subject of `subjectWeights` counts that many times, any
 *   other once.
 * - 乡村和薄弱学校得益最大: the sum over moves of
 *     worth(teacher) × (standing(to) - standing(from)), and `sameNetwork` more where the two schools
 *     share a network 共同体 in force at the base month and `to` stands higher than `from`.
 *   worth: 1, + `worth.backbone` of a backbone teacher, + `worth.higherDegree` of one whose degree is
 *   above the one asked for at the stage he moves to (definition `counting`).
 *   standing of a school: `standing[setting]`, + `teachingPoint`, `weak`, `strong`, `townSeat` where it
 *   is one (a town seat that is urban is none), + `beds` where it has beds for teachers 周转宿舍.
 * - 校际差距最小: the measures of `balance`, each by the spread of its heads per 100 pupils between the
 *   units of a stage; 中高级职称 (`gradedPer100`) are the grades senior and intermediate.
 */
export const definition = defineDefinition({
  zh: '优先方向口径',
  en: 'Priorities',
  params: z.strictObject({
    subjectWeights: z.partialRecord(
      z.enum(Object.keys(subjects) as [Subject, ...Subject[]]),
      z.int().min(1).max(9),
    ),
    worth: z.strictObject({
      backbone: z.int().min(0).max(9),
      higherDegree: z.int().min(0).max(9),
    }),
    standing: z.strictObject({
      setting: z.record(z.enum(Object.keys(settings) as [Setting, ...Setting[]]), points),
      teachingPoint: points,
      weak: points,
      strong: points,
      townSeat: points,
      beds: points,
    }),
    sameNetwork: z.int().min(0).max(9),
    balance: z
      .array(z.enum(Object.keys(balanceMeasures) as [BalanceMeasure, ...BalanceMeasure[]]))
      .min(1),
  }),
})
