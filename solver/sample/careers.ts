import type { Setting, Stage, Title } from '../domain/codes.ts'
import type { Teacher } from '../domain/county.ts'
import { addMonths, wholeYears, type YearMonth, yearMonth } from '../domain/year-month.ts'
import type { Random } from './random.ts'
import type { RosterUnit } from './roster-unit.ts'

export type Career = Pick<Teacher, 'sex' | 'birth' | 'workSince' | 'since' | 'title'> & {
  readonly workSince: YearMonth
}

/** Careers 履历 of all teachers of a unit: villages keep the old and the very young. */
export function drawCareers(
  unit: RosterUnit,
  baseMonth: YearMonth,
  random: Random,
): readonly Career[] {
  const setting = unit.school.setting
  return drawSexes(unit, random).map((sex) => {
    const birth = drawBirth(sex, setting, baseMonth, random)
    const workSince = drawStart(birth, baseMonth, random)
    const worked = wholeYears(workSince, baseMonth)
    return {
      sex,
      birth,
      workSince,
      since: drawSince(workSince, baseMonth, random),
      title: drawTitle(worked, unit.stage, random),
    }
  })
}

function drawSexes(unit: RosterUnit, random: Random): readonly Teacher['sex'][] {
  const womenPerMille = { urban: 790, town: 690, rural: 540 }[unit.school.setting]
  const women =
    unit.women ??
    Array.from({ length: unit.teachers }).filter(() => random.chance(womenPerMille)).length
  return random.shuffle(
    Array.from({ length: unit.teachers }, (_, i) => (i < women ? 'female' : 'male')),
  )
}

/** Ages from … to with weights. */
const ages: { readonly [W in Setting]: readonly (readonly [readonly [number, number], number])[] } =
  {
    urban: [
      [[23, 29], 14],
      [[30, 39], 35],
      [[40, 49], 34],
      [[50, 59], 17],
    ],
    town: [
      [[23, 29], 18],
      [[30, 39], 28],
      [[40, 49], 31],
      [[50, 59], 23],
    ],
    rural: [
      [[23, 29], 20],
      [[30, 39], 15],
      [[40, 49], 25],
      [[50, 59], 40],
    ],
  }

/** Women cadres retire at 55, men at 60, so nobody is past it. */
function drawBirth(
  sex: Teacher['sex'],
  setting: Setting,
  baseMonth: YearMonth,
  random: Random,
): YearMonth {
  const [from, to] = random.weighted(ages[setting])
  const age = random.between(from, sex === 'female' ? Math.min(to, 54) : to)
  return addMonths(baseMonth, -(age * 12 + random.below(12)))
}

/** Older teachers left the normal schools 中师 at twenty, younger ones a college. */
function drawStart(birth: YearMonth, baseMonth: YearMonth, random: Random): YearMonth {
  const birthYear = Number(birth.slice(0, 4))
  const age = birthYear < 1982 ? random.between(20, 22) : random.between(22, 25)
  const lastStart = Number(baseMonth.slice(0, 4)) - 1
  return yearMonth(Math.min(birthYear + age, lastStart), random.pick([7, 8, 9, 9, 9]))
}

/** Years at the school: most have stayed for six and more, the rest came lately. */
function drawSince(workSince: YearMonth, baseMonth: YearMonth, random: Random): YearMonth {
  const worked = wholeYears(workSince, baseMonth)
  if (worked < 1) return workSince
  const stays = worked >= 6 && random.chance(840)
  if (stays && random.chance(250)) return workSince
  const years = stays
    ? random.between(6, Math.max(6, Math.min(worked, 26)))
    : random.between(1, Math.min(worked, 5))
  const since = yearMonth(Number(baseMonth.slice(0, 4)) - years, random.chance(60) ? 8 : 9)
  return since < workSince ? workSince : since
}

function drawTitle(worked: number, stage: Stage, random: Random): Title {
  if (worked < 1) return 'none'
  if (worked < 5) return random.chance(120) ? 'third' : 'second'
  if (worked < 10) return worked >= 7 && random.chance(500) ? 'first' : 'second'
  if (worked < 18) return random.weighted(titlesBy.middle)
  if (random.chance(4)) return 'full-senior'
  return random.weighted(stage === 'junior' ? titlesBy.lateJunior : titlesBy.latePrimary)
}

const titlesBy = {
  middle: [
    ['first', 80],
    ['second', 18],
    ['senior', 2],
  ],
  latePrimary: [
    ['senior', 20],
    ['first', 71],
    ['second', 9],
  ],
  lateJunior: [
    ['senior', 33],
    ['first', 60],
    ['second', 7],
  ],
} as const satisfies { readonly [phase: string]: readonly (readonly [Title, number])[] }
