import { degreeList, type Stage, stageList, stages } from '../../domain/codes.ts'
import type { Fraction } from '../../domain/indicator.ts'
import type { StandardLine } from '../../domain/standard.ts'
import type { Profile } from '../../rules/index.ts'
import { figureText, unitName } from '../display.ts'
import { compare, exactly, fraction, plus } from '../fraction.ts'
import { headsOf, measureOf } from '../measure.ts'
import type { Posting } from '../postings.ts'
import type { Replay } from '../replay.ts'
import type { Unit } from '../units.ts'
import { countedPeople, sortedIds } from './people.ts'
import { type StandardCheck, standardCount } from './standard-check.ts'

/** 在读学历预测: R1 once those who study have their degree. A forecast, never a verdict. */
export const study: StandardCheck = (replay, profile) => {
  const threshold = thresholdsOf(profile)
  const studying = countedPeople(replay).after.filter((posting) =>
    stageList.some((stage) => gains(replay, posting, stage)),
  )
  const stageLines = stageList.map((stage) => {
    const units = replay.units.filter((unit) => unit.stage === stage)
    return lineOf(replay, {
      school: null,
      stage,
      name: stages[stage],
      units,
      studying,
      least: threshold?.[stage] ?? null,
    })
  })
  return standardCount({ unit: '人', county: stageLines.filter(({ sentence }) => sentence !== '') })
}

type Parts = {
  readonly school: StandardLine['school']
  readonly stage: Stage
  readonly name: string
  readonly units: readonly Unit[]
  readonly studying: readonly Posting[]
  readonly least: number | null
}

function lineOf(
  replay: Replay,
  { school, stage, name, units, studying, least }: Parts,
): StandardLine {
  const pupils = units.reduce((sum, unit) => sum + unit.pupils, 0)
  const people = studying.filter((posting) => gains(replay, posting, stage))
  const { basis } = replay.definitions.counting
  const now = headsOf(
    units.reduce((sum, unit) => sum + unit.after[basis].higherDegreePer100.heads, 0),
  )
  const more = people.reduce(
    (sum, { personnel }) => plus(sum, fraction(personnel.stages[stage], 1000)),
    fraction(0),
  )
  const text = (heads: Fraction) =>
    pupils === 0
      ? '—'
      : figureText(measureOf('higherDegreePer100', heads, pupils), exactly(least ?? 0), 2)
  const reached =
    least !== null &&
    pupils > 0 &&
    units.filter((unit) => {
      const gained = people
        .filter(({ personnelSchool }) => personnelSchool === unit.school.id)
        .reduce(
          (sum, { personnel }) => plus(sum, fraction(personnel.stages[stage], 1000)),
          fraction(0),
        )
      const have = headsOf(unit.after[basis].higherDegreePer100.heads)
      const value = (heads: Fraction) => measureOf('higherDegreePer100', heads, unit.pupils)
      return (
        compare(value(have), exactly(least)) < 0 &&
        compare(value(plus(have, gained)), exactly(least)) >= 0
      )
    })
  const reachedText =
    reached === false || reached.length === 0
      ? ''
      : `，${reached.map((unit) => unitName(unit.school, unit.stage)).join('、')}可达标`
  return {
    school,
    stage,
    before: { measured: text(now), verdict: 'not-applicable' },
    after: { measured: text(plus(now, more)), verdict: 'not-applicable' },
    required: least === null ? '' : `每百名学生${least}人`,
    missing: 0,
    sentence:
      pupils === 0
        ? ''
        : `方案落实后${name}每百名学生拥有高于规定学历教师 ${text(now)} 人；在读 ${people.length} 人毕业后为 ${text(plus(now, more))} 人${reachedText}。`,
    numerator: sortedIds(people.map(({ teacher }) => teacher)),
    denominator: [],
  }
}

/** Does the degree in study reach what the stage asks, and the present one not? */
function gains({ definitions }: Replay, { teacher, personnel }: Posting, stage: Stage): boolean {
  const least = degreeList.indexOf(definitions.counting.higherDegree[stage])
  return (
    personnel.stages[stage] > 0 &&
    teacher.study !== undefined &&
    degreeList.indexOf(teacher.study.degree) <= least &&
    degreeList.indexOf(teacher.degree) > least
  )
}

const thresholdsOf = ({ clauses }: Profile) =>
  clauses.find((clause) => clause.rule === 'resource-indicators')?.params.thresholds
    .higherDegreePer100 ?? null
