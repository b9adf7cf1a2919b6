import type { Stage } from '../../domain/codes.ts'
import type { FlagCase } from '../../domain/flag.ts'
import type { SchoolId } from '../../domain/ids.ts'
import { type Fraction, type StaffIndicator, staffIndicatorList } from '../../domain/indicator.ts'
import type { Profile } from '../../rules/index.ts'
import { compare, exactly, fraction, times } from '../fraction.ts'
import { standardsOf } from '../indicators.ts'
import { once } from '../once.ts'
import type { Moved, Replay } from '../replay.ts'
import type { Unit } from '../units.ts'
import { type FlagCheck, flagCount } from './flag-check.ts'

/** 未补学科也未改善任何指标: without this person the school would be no worse off. */
export const noBenefit: FlagCheck = (replay, profile) => {
  // Who is placed from a closing school has to go somewhere.
  const moved = replay.moved.filter(({ displaced }) => !displaced)
  const coming = movesByWay(moved)
  const cases = moved.flatMap((move): readonly FlagCase[] => {
    const partner = coming
      .get(wayKey(move.to.id, move.from.id))
      ?.find((other) => isSwap(replay, move, other))
    if (partner === undefined && helps(replay, profile, move)) return []
    const { teacher, from, to } = move
    const why =
      partner === undefined
        ? '该校本学科不缺教师，本人也不改善学历、骨干、音体美任何一项指标'
        : `与教师 ${partner.teacher.id} 互换，学科、学段和各项指标都相同`
    return [
      {
        school: from.id,
        teachers: [teacher.id],
        sentence: `教师 ${teacher.id} 由${from.name}到${to.name}：${why}。`,
      },
    ]
  })
  return flagCount({
    unit: '人',
    cases,
    denominator: moved.length,
    raised: `交流 ${moved.length} 人中，${cases.length} 人的调动既未补学科缺口，也未改善任何指标`,
    clear: `交流 ${moved.length} 人的调动都补了学科缺口或改善了指标`,
    nobody: '没有交流人员',
  })
}

function helps(replay: Replay, profile: Profile, move: Moved): boolean {
  const unit = targetOf(replay, move)
  if (unit === undefined) return false
  return (
    fillsSubject(replay, unit, move) ||
    marksOf(replay, move).some((indicator) => isWanted(replay, profile, unit, indicator))
  )
}

const targetOf = (replay: Replay, { transfer }: Moved): Unit | undefined =>
  unitsByPlace(replay).get(`${transfer.stage} ${transfer.to}`)

const unitsByPlace = once(
  ({ units }: Replay) => new Map(units.map((unit) => [`${unit.stage} ${unit.school.id}`, unit])),
)

/** With everybody else where the plan has him: would lessons of the subject be uncovered? */
function fillsSubject(
  { definitions }: Replay,
  { lessons }: Unit,
  { teacher, transfer }: Moved,
): boolean {
  const teaches =
    definitions.counting.employments.includes(teacher.employment) &&
    definitions.lessons.presences.includes(teacher.presence)
  const own = lessons.find(({ subject }) => subject === transfer.subject)
  return teaches && own !== undefined && own.after.supply - own.load < own.need
}

/** The indicators the teacher counts for at the new school. */
function marksOf(replay: Replay, move: Moved): readonly StaffIndicator[] {
  const { basis } = replay.definitions.counting
  const roster = targetOf(replay, move)?.after[basis]
  return staffIndicatorList.filter(
    (indicator) => roster?.[indicator].teachers.includes(move.teacher.id) ?? false,
  )
}

/** Without the teacher the unit lies below the standard, or below the county's mean. */
function isWanted(
  replay: Replay,
  profile: Profile,
  unit: Unit,
  indicator: StaffIndicator,
): boolean {
  const { basis } = replay.definitions.counting
  const without = fraction(unit.after[basis][indicator].heads - wholeHead, unit.pupils)
  const threshold = standardsOf(profile).thresholds?.[indicator][unit.stage]
  if (threshold !== undefined) {
    // Heads are millionths, thresholds per hundred pupils.
    const standard = times(exactly(threshold), fraction(wholeHead, 100))
    if (compare(without, standard) < 0) return true
  }
  const mean = meansOf(replay)[unit.stage][indicator]
  return mean !== null && compare(without, mean) < 0
}

/** Heads per pupil over the units that enter the coefficients; `null` without any. */
const meansOf = once((replay: Replay) => {
  const { basis } = replay.definitions.counting
  const at = (stage: Stage) => {
    const peers = replay.units.filter((unit) => unit.stage === stage && unit.inCoefficient)
    const pupils = peers.reduce((sum, peer) => sum + peer.pupils, 0)
    const mean = (indicator: StaffIndicator): Fraction | null =>
      pupils === 0
        ? null
        : fraction(
            peers.reduce((sum, peer) => sum + peer.after[basis][indicator].heads, 0),
            pupils,
          )
    return {
      higherDegreePer100: mean('higherDegreePer100'),
      backbonePer100: mean('backbonePer100'),
      artsSportsPer100: mean('artsSportsPer100'),
    }
  }
  return { primary: at('primary'), junior: at('junior') }
})

/** Who goes from the one school to the other, in the order of teachers. */
function movesByWay(moved: readonly Moved[]): ReadonlyMap<string, readonly Moved[]> {
  const ways = new Map<string, Moved[]>()
  for (const move of moved) {
    const way = wayKey(move.from.id, move.to.id)
    const list = ways.get(way)
    if (list === undefined) ways.set(way, [move])
    else list.push(move)
  }
  return ways
}

const wayKey = (from: SchoolId, to: SchoolId): string => `${from} ${to}`

/** Two people who change places and are alike in everything that is counted change nothing. */
function isSwap(replay: Replay, one: Moved, other: Moved): boolean {
  const [a, b] = [one.transfer, other.transfer]
  return (
    a.from === b.to &&
    a.to === b.from &&
    a.stage === b.stage &&
    a.subject === b.subject &&
    a.relationMoves === b.relationMoves &&
    one.teacher.stages[a.stage] === 1000 &&
    other.teacher.stages[b.stage] === 1000 &&
    one.teacher.subjects[0] === a.subject &&
    other.teacher.subjects[0] === b.subject &&
    marksOf(replay, one).join() === marksOf(replay, other).join()
  )
}

const wholeHead = 1_000_000
