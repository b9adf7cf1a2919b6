import type { LicenceStage, Stage, Subject } from '../domain/codes.ts'
import type { Licence } from '../domain/county.ts'
import type { Random } from './random.ts'
import { type Draft, revise } from './roster-unit.ts'

/**
 * Licences 教师资格 and further subjects 兼教学科: everybody holds a licence for the stage taught, most for
 * the very subject; some could teach a higher stage or a second subject.
 */
export function withLicences(drafts: readonly Draft[], random: Random): readonly Draft[] {
  return revise(drafts, ({ unit, teacher }) => {
    const [main] = teacher.subjects
    const second = random.chance(130) ? drawSecond(main, unit.stage, random) : null
    const stage = drawStage(needsJunior(unit.stage, teacher.stages.junior), random)
    return {
      subjects: second === null ? [main] : [main, second],
      licences: licencesFor(main, second, stage, random),
    }
  })
}

/** Whoever teaches both stages of a nine-year school needs the licence of the higher one. */
const needsJunior = (stage: Stage, juniorShare: number): boolean =>
  stage === 'junior' || juniorShare > 0

function drawStage(junior: boolean, random: Random): LicenceStage {
  if (junior) return random.chance(140) ? 'senior' : 'junior'
  return random.weighted([
    ['primary', 720],
    ['junior', 250],
    ['senior', 30],
  ])
}

function licencesFor(
  main: Subject,
  second: Subject | null,
  stage: LicenceStage,
  random: Random,
): readonly Licence[] {
  const first: Licence = { stage, subject: random.chance(40) ? null : licensed(main, random) }
  if (second === null || random.chance(400)) return [first]
  return [first, { stage, subject: second }]
}

/** A few teach what they were not trained for 教非所学. */
const licensed = (main: Subject, random: Random): Subject =>
  main !== 'special-needs' && random.chance(30) ? 'chinese' : main

function drawSecond(main: Subject, stage: Stage, random: Random): Subject | null {
  const choices = seconds[stage][main]
  return choices === undefined ? null : random.pick(choices)
}

type Seconds = { readonly [S in Subject]?: readonly Subject[] }

const seconds: { readonly [S in Stage]: Seconds } = {
  primary: {
    chinese: ['civics', 'music', 'fine-art', 'practice'],
    mathematics: ['science', 'computing', 'sports'],
    english: ['music', 'civics'],
    civics: ['chinese', 'labour'],
    science: ['mathematics', 'labour'],
    computing: ['science', 'mathematics'],
    sports: ['labour'],
    music: ['chinese'],
    'fine-art': ['labour'],
  },
  junior: {
    chinese: ['history', 'civics'],
    mathematics: ['physics', 'computing'],
    physics: ['science', 'mathematics'],
    chemistry: ['biology'],
    biology: ['chemistry', 'labour'],
    history: ['civics', 'geography'],
    geography: ['history'],
    civics: ['history', 'mental-health'],
    computing: ['labour'],
    music: ['mental-health'],
  },
}
