import type { Stage, Subject } from '../domain/codes.ts'
import { apportion, sumOf } from './apportion.ts'
import type { Calibration } from './calibration.ts'
import { itemAt, type Random } from './random.ts'
import { pupilsOf, type RosterUnit } from './roster-unit.ts'
import { shareScarce } from './scarce.ts'

/**
 * Main subjects 主教学科 of every unit's teachers. PE and arts teachers are scarce and pile up in
 * town; the rest follows the lessons, with too many 语文 and 数学 teachers, most of all in town.
 */
export function drawSubjects(
  units: readonly RosterUnit[],
  calibration: Calibration,
  random: Random,
): ReadonlyMap<RosterUnit, readonly Subject[]> {
  const artsSports = shareScarce('artsSports', units, calibration, random.fork('artsSports'))
  return new Map(
    units.map((unit, i) => {
      const stream = random.fork(`${unit.school.id}/${unit.stage}`)
      const scarce = itemAt(artsSports, i)
      const mix = [
        ...artsSportsOf(scarce, stream),
        ...ordinarySubjects(unit, unit.teachers - scarce, stream),
      ]
      return [unit, stream.shuffle(mix)]
    }),
  )
}

/** One alone is nearly always the PE teacher; with two, music or fine art is still missing. */
function artsSportsOf(count: number, random: Random): readonly Subject[] {
  if (count === 1)
    return [
      random.weighted([
        ['sports', 7],
        ['music', 2],
        ['fine-art', 1],
      ] as const),
    ]
  if (count === 2) return ['sports', random.pick(['music', 'fine-art', 'arts'] as const)]
  const shares = apportion(count, [45 + random.below(6), 27 + random.below(4), 27])
  return spelledOut(['sports', 'music', 'fine-art'], shares)
}

function ordinarySubjects(unit: RosterUnit, count: number, random: Random): readonly Subject[] {
  if (unit.school.kind === 'special') return Array<Subject>(count).fill('special-needs')
  const lessons = taught[unit.stage]
  const names = Object.keys(lessons) as readonly Subject[] // written below, subjects all
  const classes = unit.school[unit.stage]?.classesByGrade ?? []
  const weights = names.map((subject) => {
    const { weekly, load, supply } = lessons[subject] ?? { weekly: [], load: 1, supply: 0 }
    const hours = sumOf(classes.map((own, grade) => own * (weekly[grade] ?? 0)))
    const townSurplus = isCore(subject) && unit.school.setting === 'urban' ? 1.1 : 1
    return ((hours * supply) / load) * townSurplus * random.between(850, 1150)
  })
  return spelledOut(names, apportion(count, pupilsOf(unit) > 0 ? weights : names.map(() => 1)))
}

const isCore = (subject: Subject): boolean => subject === 'chinese' || subject === 'mathematics'

const spelledOut = (names: readonly Subject[], counts: readonly number[]): readonly Subject[] =>
  names.flatMap((name, i) => Array<Subject>(itemAt(counts, i)).fill(name))

type Taught = {
  readonly [S in Subject]?: {
    /** Lessons a class has each week, by grade of the stage. */
    readonly weekly: readonly number[]
    /** Lessons one teacher gives each week. */
    readonly load: number
    /** Per cent of the need that is staffed with teachers of the subject. */
    readonly supply: number
  }
}

/** After the Shandong timetable (trial, 2017) and a provincial standard of weekly lessons. */
const taught: { readonly [S in Stage]: Taught } = {
  primary: {
    chinese: { weekly: [8, 8, 7, 7, 6, 6], load: 14, supply: 118 },
    mathematics: { weekly: [4, 4, 4, 4, 5, 5], load: 14, supply: 118 },
    english: { weekly: [0, 0, 2, 2, 3, 3], load: 18, supply: 100 },
    civics: { weekly: [3, 3, 3, 3, 2, 2], load: 18, supply: 50 },
    science: { weekly: [1, 1, 2, 2, 2, 2], load: 18, supply: 80 },
    computing: { weekly: [0, 0, 1, 1, 1, 1], load: 18, supply: 60 },
  },
  junior: {
    chinese: { weekly: [5, 4, 5], load: 12, supply: 110 },
    mathematics: { weekly: [4, 4, 5], load: 12, supply: 112 },
    english: { weekly: [4, 4, 4], load: 12, supply: 108 },
    physics: { weekly: [0, 2, 3], load: 14, supply: 105 },
    chemistry: { weekly: [0, 0, 3], load: 14, supply: 110 },
    biology: { weekly: [3, 3, 0], load: 14, supply: 85 },
    history: { weekly: [2, 2, 2], load: 14, supply: 95 },
    geography: { weekly: [2, 2, 0], load: 14, supply: 90 },
    civics: { weekly: [2, 2, 2], load: 14, supply: 100 },
    computing: { weekly: [1, 1, 0], load: 16, supply: 80 },
    'mental-health': { weekly: [0.5, 0.5, 0.5], load: 16, supply: 40 },
  },
}
