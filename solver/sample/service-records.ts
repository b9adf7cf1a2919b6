import type { Office, Review, Stage, Subject } from '../domain/codes.ts'
import type { Teacher } from '../domain/county.ts'
import { addMonths, wholeYears, type YearMonth } from '../domain/year-month.ts'
import type { Random } from './random.ts'
import { type Draft, revise } from './roster-unit.ts'

/** What else a personnel file holds 任教经历、考核、培训. Blanks are left, as real rosters leave them. */
export function withServiceRecords(
  drafts: readonly Draft[],
  baseMonth: YearMonth,
  random: Random,
): readonly Draft[] {
  return revise(drafts, ({ unit, teacher }) => {
    const worked = wholeYears(teacher.workSince ?? teacher.since, baseMonth)
    const here = wholeYears(teacher.since, baseMonth)
    const rural = unit.school.setting === 'rural'
    const moved = worked - here >= 3
    return {
      weeklyLessons: drawLessons(teacher, unit.stage, random),
      ruralYears: random.chance(250) ? null : ruralYears(rural, here, worked, random),
      schoolsServed: moved ? random.between(2, 3) : 1,
      lastRotationEnd: moved && random.chance(180) ? addMonths(teacher.since, -1) : null,
      review: drawReview(teacher, worked, random),
      misconduct: random.chance(1),
      trained: worked < 5 ? null : random.chance(970),
      retirementKind:
        teacher.sex === 'female' && teacher.birth > '1985-01' && random.chance(15)
          ? 'worker'
          : 'cadre',
    }
  })
}

function ruralYears(rural: boolean, here: number, worked: number, random: Random): number {
  if (rural) return Math.max(0, here)
  return Math.min(Math.max(0, worked - here), random.pick([0, 0, 1, 2, 3, 6]))
}

function drawReview(teacher: Teacher, worked: number, random: Random): Review | null {
  if (teacher.employment !== 'in-quota' && teacher.employment !== 'contract') return null
  if (worked < 1 || teacher.presence === 'long-sick') return 'absent'
  return random.weighted([
    ['excellent', 160],
    ['pass', 822],
    ['basic', 18],
  ])
}

/** About the usual load 周课时; leaders and middle managers teach by agreement, so theirs is left open. */
function drawLessons(teacher: Teacher, stage: Stage, random: Random): number | null {
  const full = teacher.employment === 'in-quota' || teacher.employment === 'contract'
  if (!full || teacher.presence !== 'present' || !ordinary.has(teacher.office)) return null
  if (random.chance(200)) return null
  const relief = teacher.office === 'class-teacher' ? 2 : 0
  return usualLoad(stage, teacher.subjects[0]) - relief + random.between(-1, 2)
}

const ordinary: ReadonlySet<Office> = new Set(['none', 'class-teacher', 'research-lead'])

function usualLoad(stage: Stage, subject: Subject): number {
  const core = subject === 'chinese' || subject === 'mathematics'
  if (stage === 'primary') return core ? 14 : 17
  return core || subject === 'english' ? 12 : 14
}
