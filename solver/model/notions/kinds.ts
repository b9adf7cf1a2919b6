import type { Mode } from '../../domain/codes.ts'
import type { County, School, Teacher } from '../../domain/county.ts'
import { monthsBetween } from '../../domain/year-month.ts'
import type { Definitions } from '../../rules/definitions/index.ts'
import { networksAt, sharing } from './networks.ts'

/** What one move is 交流类型: its mode and term, and what it counts for. */
export type Kind = {
  readonly mode: Mode
  readonly years: number
  readonly relationMoves: boolean
  readonly counts: boolean
}

type Entry = Definitions['kinds']['list'][number]

/** Kind of a move as definition `kinds` says, for the solver; schools by index. */
export function kindsOf(
  county: County,
  { kinds, term }: Definitions,
): (teacher: Teacher, from: number, to: number) => Kind {
  const usual: Kind = { ...term, counts: true }
  if (kinds.list.length === 0) return () => usual
  const given = kinds.list.map(
    ({ mode, years, relationMoves, counts }): Kind => ({
      mode,
      years: years ?? term.years,
      relationMoves: relationMoves ?? term.relationMoves,
      counts,
    }),
  )
  const joined = kinds.list.map(({ networks }) => sharing(county, networksAt(county, networks)))
  const entriesBetween = (from: number, to: number): readonly number[] =>
    kinds.list.flatMap((entry, at) =>
      (entry.networks.length === 0 || joined[at]?.(from, to) === true) &&
      suits(entry.from, county.schools[from]) &&
      suits(entry.to, county.schools[to])
        ? [at]
        : [],
    )
  // Asked of every possible move, a dozen times: what two schools admit is found once.
  const known = new Map<number, readonly number[]>()
  return (teacher, from, to) => {
    const key = from * county.schools.length + to
    const between = known.get(key) ?? entriesBetween(from, to)
    known.set(key, between)
    const first = between.find((at) => isYoungEnough(kinds.list[at], teacher, county))
    return (first === undefined ? undefined : given[first]) ?? usual
  }
}

const suits = (wanted: readonly School['setting'][], school: School | undefined) =>
  wanted.length === 0 || (school !== undefined && wanted.includes(school.setting))

const isYoungEnough = (
  entry: Entry | undefined,
  { birth, sex }: Teacher,
  { baseMonth }: County,
): boolean => {
  const limit = entry?.maxAge ?? null
  return limit === null || Math.floor(monthsBetween(birth, baseMonth) / 12) <= limit[sex]
}
