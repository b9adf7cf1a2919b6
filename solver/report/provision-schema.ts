import { z } from 'zod'
import { stageList, subjects } from '../domain/codes.ts'
import { verdicts } from '../domain/finding.ts'
import { schoolId, teacherId } from '../domain/ids.ts'
import { evidences } from '../domain/policy.ts'
import { type Provision, peopleLists, standards } from '../domain/standard.ts'
import { statedItems } from '../domain/supervision.ts'

const school = z.string().min(1).transform(schoolId)
const teacher = z.string().min(1).transform(teacherId)
const stage = z.enum(stageList)
const verdict = z.enum(keysOf(verdicts))
const whole = z.int()

const source = z.strictObject({
  document: z.string(),
  number: z.string(),
  item: z.string(),
  quote: z.string(),
  effective: z.string(),
  evidence: z.enum(keysOf(evidences)),
  reviewed: z.strictObject({ by: z.string(), on: z.string() }).nullable(),
  note: z.string(),
})

const gap = z.strictObject({
  sheet: z.enum(['教师', '学校', '方案']),
  column: z.string(),
  teachers: z.array(teacher),
  schools: z.array(school),
})

const value = z.strictObject({ measured: z.string(), verdict })

const standardFinding = z.strictObject({
  standard: z.enum(keysOf(standards)),
  name: z.string(),
  verdict,
  missing: whole,
  unit: z.string(),
  sentence: z.string(),
  lines: z.array(
    z.strictObject({
      school: school.nullable(),
      stage: stage.nullable(),
      before: value,
      after: value,
      required: z.string(),
      missing: whole,
      sentence: z.string(),
      numerator: z.array(teacher),
      denominator: z.array(teacher),
    }),
  ),
  gaps: z.array(gap),
  measure: z.string(),
  sources: z.array(source),
})

const quotaLine = z.strictObject({
  school,
  stage,
  byPupils: z.string(),
  byClasses: z.string().nullable(),
  computed: whole,
  addition: whole,
  approved: whole.nullable(),
  staffBefore: whole,
  staffAfter: whole,
  shift: whole,
  floating: whole,
  sentence: z.string(),
})

const recruitmentLine = z.strictObject({
  school,
  stage,
  subject: z.enum(keysOf(subjects)),
  lessons: z.string(),
  teachers: z.string(),
  recruit: whole,
  withinQuota: whole.nullable(),
  licence: z.string(),
  remark: z.string(),
})

/** The part of audit.json that holds standards, quota and lists. */
export const provision = z.strictObject({
  standards: z.array(standardFinding),
  quota: z.array(quotaLine),
  people: z.array(
    z.strictObject({
      list: z.enum(keysOf(peopleLists)),
      teacher,
      school,
      value: z.string(),
      standard: z.string(),
      remark: z.string(),
    }),
  ),
  peopleGaps: z.array(gap),
  recruitment: z.array(recruitmentLine),
  supervision: z.array(
    z.strictObject({
      item: z.enum(keysOf(statedItems)),
      name: z.string(),
      required: z.string(),
      measured: z.string(),
      verdict,
      origin: z.enum(['counted', 'stated', 'open']),
    }),
  ),
}) satisfies z.ZodType<Provision>

function keysOf<Name extends string>(
  codes: { readonly [Key in Name]: unknown },
): [Name, ...Name[]] {
  // A code list is never empty, and its keys are its codes.
  return Object.keys(codes) as [Name, ...Name[]]
}
