import { z } from 'zod'
import {
  type DeferralReason,
  deferralReasons,
  type Employment,
  employments,
  type Office,
  offices,
  type Presence,
  presences,
} from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

const keys = <K extends string>(codes: Record<K, unknown>) => Object.keys(codes) as [K, ...K[]]

/**
 * Who is due for rotation 符合交流条件, who is deferred 暂缓交流, who is neither.
 * Each teacher has one standing, decided in this order at the end of the base month:
 *
 * 1. `not-due` when the personnel school does not enter the county (see counting), the employment
 *    is not in `employments`, the presence not in `presences`, the office is in `excludedOffices`,
 *    `requireIntermediateTitle` and the title is below 一级, the age (whole years from birth month to base month, in
 *    birthdays had by its end)
 *    exceeds `maxAge` of the sex, fewer than `minYearsToRetirement` × 12 months are left from the base
 *    month to the retirement month (`null`: never asked), `neverRotated` and an end of an earlier
 *    rotation is given, or fewer than `minYears` whole years 足年 at the school since `since`.
 * 2. `deferred` when one of the `exemptions` holds:
 *    - the teacher's own deferral names its `reason`, its `until` is null or not before the base
 *      month, and, where `needsConsent`, `consent` is true; for Z01 also: fewer than
 *      `yearsToRetirement` × 12 months from the base month to the retirement month;
 *    - or, for Z07 and Z08, the teacher has a special status of that kind (service period: Z07;
 *      posting away: Z08) whose `until` is null or not before the base month.
 *    - or, for Z09, the personnel school is `urban`, the rural years 农村任教年限 are given and reach
 *      `enoughRuralYears` (`null`: never).
 *    A missing proof does not undo a deferral; it is reported.
 * 3. `due` otherwise.
 *
 * The denominator 符合交流条件教师总数 counts the due and those deferred whose exemption has
 * `removesFromDenominator: false`. `scope` `urban-or-strong` keeps in the denominator only
 * teachers of schools with setting `urban` or the flag 优质学校; who may move is not affected.
 */
export const definition = defineDefinition({
  zh: '符合交流条件口径',
  en: 'Due for rotation',
  params: z.strictObject({
    minYears: z.int().min(0).max(40),
    requireIntermediateTitle: z.boolean(),
    maxAge: z.strictObject({ male: z.int(), female: z.int() }).nullable(),
    minYearsToRetirement: z.int().min(1).nullable(),
    neverRotated: z.boolean(),
    enoughRuralYears: z.int().min(1).nullable(),
    employments: z.array(z.enum(keys<Employment>(employments))),
    presences: z.array(z.enum(keys<Presence>(presences))),
    excludedOffices: z.array(z.enum(keys<Office>(offices))),
    yearsToRetirement: z.int().min(0),
    exemptions: z.array(
      z.strictObject({
        reason: z.enum(keys<DeferralReason>(deferralReasons)),
        needsProof: z.boolean(),
        needsNotice: z.boolean(),
        needsConsent: z.boolean(),
        maxYears: z.int().min(1).nullable(),
        removesFromDenominator: z.boolean(),
      }),
    ),
    scope: z.enum(['all', 'urban-or-strong']),
  }),
})
