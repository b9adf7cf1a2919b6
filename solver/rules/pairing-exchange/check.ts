import {
  type Check,
  closes,
  type Moved,
  networksInForce,
  notApplicable,
  type Replay,
  total,
  verdictOf,
} from '../../audit/replay.ts'
import type { NetworkKind } from '../../domain/codes.ts'
import type { School } from '../../domain/county.ts'
import type { Detail } from '../../domain/finding.ts'

type Params = {
  readonly networks: readonly NetworkKind[]
  readonly minEach: number
  readonly tolerance: number
}

/** Counts who went each way between the two schools of every pairing. */
export const check: Check<Params> = (replay, params) => {
  const pairs = pairingsOf(replay, params.networks)
  if (pairs.length === 0) return notApplicable('人', '没有生效的结对学校，本项不适用。')
  const details = pairs.flatMap((pair) => detailOf(replay.moved, pair, params))
  const shortfall = total(details.map((detail) => detail.shortfall))
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '人',
    sentence:
      shortfall === 0
        ? `${pairs.length} 对结对学校互派人数均符合要求，符合。`
        : `${pairs.length} 对结对学校中 ${details.length} 对互派人数不足或不对等，合计差 ${shortfall} 人，不符合。`,
    details,
  }
}

type Pair = readonly [School, School]

/** In the order of the county's schools, whichever of the two leads. */
function pairingsOf(
  { county, countySchools }: Replay,
  kinds: readonly NetworkKind[],
): readonly Pair[] {
  const live = networksInForce(county, kinds)
  const paired = (one: School, other: School) =>
    live.some(
      ({ lead, members }) =>
        (lead === one.id && members.includes(other.id)) ||
        (lead === other.id && members.includes(one.id)),
    )
  const open = countySchools.filter((school) => !closes(school))
  return open.flatMap((one, at) =>
    open
      .slice(at + 1)
      .filter((other) => paired(one, other))
      .map((other): Pair => [one, other]),
  )
}

function detailOf(
  moved: readonly Moved[],
  [one, other]: Pair,
  { minEach, tolerance }: Params,
): readonly Detail[] {
  const there = moved.filter(({ from, to }) => from.id === one.id && to.id === other.id)
  const back = moved.filter(({ from, to }) => from.id === other.id && to.id === one.id)
  const [a, b] = [there.length, back.length]
  const apart = Math.max(0, Math.abs(a - b) - tolerance)
  const missing = Math.max(0, minEach - a) + Math.max(0, minEach - b) + apart
  if (missing === 0) return []
  return [
    {
      school: one.id,
      verdict: 'short',
      measured: Math.min(a, b),
      required: minEach,
      shortfall: missing,
      sentence: `${one.name}到${other.name} ${a} 人，${other.name}到${one.name} ${b} 人，应各不少于 ${minEach} 人、相差不超过 ${tolerance} 人，差 ${missing} 人。`,
      teachers: [...there, ...back].map(({ teacher }) => teacher.id),
    },
  ]
}
