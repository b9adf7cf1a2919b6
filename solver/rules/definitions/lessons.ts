import { z } from 'zod'
import { type Office, offices, type Subject, subjects } from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

const subject = z.enum(Object.keys(subjects) as [Subject, ...Subject[]])
const byGrade = z.array(z.number().min(0).max(12).multipleOf(0.5)).length(9)

/**
 * Need and supply of lessons by unit and subject 学科需求, in thousandths of a weekly lesson
 * (whole numbers, so that gaps compare exactly).
 *
 * Grades: with `schoolSystem` 6-3 primary has grades 1-6 and junior 7-9; with 5-4 primary has 1-5
 * and junior 6-9. Classes of a grade: the unit's `classesByGrade` where given, else its classes
 * spread over the grades of its stage as evenly as possible, the lower grades getting the extra.
 *
 * need(unit, subject) = Σ grades classes × lessons - coveredElsewhere, at least 0, for subjects in
 * `staffed` only (others are taught beside the main subject and have no teachers of their own).
 * `lessons[subject][grade-1]` is the county standard; a 班级课时 row of 全县 replaces it for its
 * grade and subject, a row of the school replaces that for the school (its `classes`, where given,
 * replace the school's classes of that grade for this subject).
 *
 * supply(unit, subject) = Σ over teachers whose employment is in counting.employments or 帮扶, whose
 * presence is in `presences` and whose main subject it is, of load(stage, subject) × stage share ×
 * teaching share at the school. From that is taken the relief of offices 任职减课: for each such
 * teacher holding an office, load × relief % × shares, charged to the unit and subject where he
 * stands *before* the plan: the office stays when its holder leaves, so a transfer moves one full
 * load and the relief never moves.
 *
 * After a plan a transferred teacher supplies the whole load(transfer.stage, transfer.subject) at the
 * new school in place of all he supplied before, whether or not the relation moves; only teachers
 * whose employment and presence supply at all do so.
 *
 * People sent from elsewhere 帮扶 supply where they stand and are never transferred.
 *
 * gap(unit, subject) = max(0, need - supply). surplus likewise.
 */
export const definition = defineDefinition({
  zh: '课程设置与教师工作量',
  en: 'Lessons and loads',
  params: z.strictObject({
    schoolSystem: z.enum(['6-3', '5-4']),
    lessons: z.partialRecord(subject, byGrade),
    /** Weekly lessons of one full-time teacher. */
    loads: z.strictObject({
      primary: z.strictObject({
        default: z.number().positive(),
        subjects: z.partialRecord(subject, z.number().positive()),
      }),
      junior: z.strictObject({
        default: z.number().positive(),
        subjects: z.partialRecord(subject, z.number().positive()),
      }),
    }),
    staffed: z.array(subject),
    presences: z.array(
      z.enum(['present', 'long-sick', 'maternity', 'lent', 'borrowed', 'study', 'waiting']),
    ),
    /** Whole percent of the load an office is relieved of. */
    reliefPercent: z.partialRecord(
      z.enum(Object.keys(offices) as [Office, ...Office[]]),
      z.int().min(0).max(100),
    ),
  }),
})
