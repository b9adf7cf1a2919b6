import { z } from 'zod'
import { type Setting, settings } from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

const percent = z.int().min(0).max(100)
const perStage = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ primary: schema, junior: schema })
const settingList = z.array(z.enum(Object.keys(settings) as [Setting, ...Setting[]]))

/**
 * The numbers of the staffing standards 配备标准, one key a standard. What each counts is said in
 * `domain/standard.ts`; nothing here is planned for. A counted teacher has an employment in
 * counting.employments; units and schools are those that enter the county.
 *
 * quota, for one stage of a school with P pupils and C classes:
 *   ratio = P ÷ pupilsPerStaff; small = setting in small.settings and P <= small.maxPupils
 *   quota = small ? max(ratio, C × small.staffPerClass, pointFloor at a teaching point) : ratio
 *   Whole posts: the county total is Σ quota rounded half up; each unit gets the whole part, the
 *   posts left go to the largest fractions, the earlier unit first where they are equal.
 *   womenAddition 附加编制: where women under maxAge are at least minPercent of the in-quota staff,
 *   maxPercent of the posts on top, rounded down. floatingPosts 周转编制: are they told at all?
 */
export const definition = defineDefinition({
  zh: '配备标准',
  en: 'Staffing standards',
  params: z.strictObject({
    classSize: perStage(z.int().min(1)),
    schoolSize: z.strictObject({ oneStage: z.int().min(1), bothStages: z.int().min(1) }),
    quota: z.strictObject({
      pupilsPerStaff: perStage(z.number().positive()),
      small: z.strictObject({
        settings: settingList,
        maxPupils: perStage(z.int().min(0)),
        staffPerClass: perStage(z.number().positive()),
      }),
      pointFloor: z.int().min(0),
      womenAddition: z
        .strictObject({ maxPercent: percent, maxAge: z.int(), minPercent: percent })
        .nullable(),
      floatingPosts: z.boolean(),
    }),
    licence: z.strictObject({ minPercent: percent }),
    training: z.strictObject({ minPercent: percent }),
    /** Of those who teach civics, the share that teaches nothing else. */
    civics: z.strictObject({ fullTimePercent: perStage(percent) }),
    /** A rural school of so many pupils has a sports teacher of its own whatever its classes. */
    sports: z.strictObject({
      classesPerTeacher: perStage(z.int().min(1)),
      ruralPupils: z.int().min(0),
    }),
    labour: z.strictObject({ lessonsPerClass: z.number().min(0).multipleOf(0.5) }),
    /** `fullTime`: schools so large, or with so many boarders, need one full-time. */
    mental: z.strictObject({
      schoolPercent: percent,
      fullTime: z.strictObject({ boarders: z.int(), pupils: z.int() }).nullable(),
    }),
    special: z.strictObject({
      roomPupils: z.int().min(1),
      teachersPerRoom: z.int().min(0),
      teachersPerClass: z.int().min(0),
      homePupilsPerTeacher: z.int().min(1),
    }),
    health: z.strictObject({ pupilsPerStaff: z.int().min(1) }),
    /** Of the towns that could be judged; `null` where no text asks for it. */
    towns: z.strictObject({ minPercent: percent }).nullable(),
    /** Difference of the two shares, in whole percentage points. */
    women: z.strictObject({ maxPoints: percent }),
    rural: z.strictObject({ allowanceSettings: settingList, honourYears: z.array(z.int().min(1)) }),
  }),
})
