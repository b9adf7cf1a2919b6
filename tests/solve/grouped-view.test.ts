import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { goalList } from '../../solver/domain/run.ts'
import { activity } from '../../solver/engine/reduce.ts'
import { verifyAnswer } from '../../solver/engine/verify.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { buildModel } from '../../solver/model/build.ts'
import { completed } from '../../solver/model/completed.ts'
import type { Model } from '../../solver/model/model.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { type GroupedView, groupedView } from '../../solver/solve/grouped-view.ts'
import { leastCosts } from '../../solver/solve/least-costs.ts'
import { levelValue, withLevels } from '../../solver/solve/levels.ts'
import { matched } from '../../solver/solve/matching.ts'
import { personalView } from '../../solver/solve/personal-view.ts'
import { pointIn, type View } from '../../solver/solve/view.ts'

/** The goals that are asked how many go where. */
const leading = goalList.slice(0, goalList.indexOf('burden'))

type Views = {
  readonly model: Model
  readonly view: GroupedView
  /** Who goes where, of the moves that are open: one of three is not. */
  readonly personal: View
  readonly isOpen: (move: number) => boolean
}

function viewOf(seed: number): Views {
  const profile = readProfile('qufu')
  if (!profile.ok) throw new Error('the profile does not read')
  const county = generateCounty({ schools: 12, teachers: 300, seed })
  const model = buildModel(county, profile.value.definitions, profile.value.clauses)
  const levelled = withLevels(model, goalList)
  const { extended } = levelled
  const view = groupedView(levelled)
  const isOpen = (move: number) => (move * 7 + seed) % 3 !== 0
  const upper = Float64Array.from(extended.columnUpper, (end, column) =>
    column >= model.moves.all.length || isOpen(column) ? end : 0,
  )
  return { model, view, personal: personalView(levelled, view, { upper }), isOpen }
}

const views = [1, 2, 3].map(viewOf)

/** Who moves, and which of his moves he takes. */
const anyMoves = (model: Model, draws: readonly number[]) =>
  [...model.context.people.keys()].flatMap((person, at) => {
    const own = model.moves.ofPerson(person)
    const draw = draws[at % draws.length] ?? 0
    const column = own[Math.floor(draw / 3) % Math.max(1, own.length)]
    return draw % 3 === 0 && column !== undefined ? [column] : []
  })

const anyQuery = {
  kind: 'integer',
  objective: new Float64Array(0),
  offset: 0,
  limits: { seconds: 0, absoluteGap: 0, relativeGap: 0 },
} as const

describe('归并视图: how many go where', () => {
  test('puts people together, so that there is far less to decide', () => {
    for (const { model, view } of views) {
      expect(view.exact).toBe(true)
      expect(view.stands.length).toBeLessThan(model.moves.all.length * 0.7)
    }
  })

  test.prop([fc.nat(2), fc.array(fc.nat(10_000), { minLength: 30, maxLength: 60 })], {
    numRuns: 40,
    seed: 1130,
  })('every plan has a point there that keeps the rows and is worth the same', (which, draws) => {
    const { model, view } = views[which] as (typeof views)[number]
    const point = completed(model, anyMoves(model, draws))
    const seen = pointIn(view, point)
    expect(verifyAnswer(view.linear, anyQuery, seen)).toEqual([])
    for (const { goal, objective, row } of withLevels(model, goalList).levels) {
      if (!leading.includes(goal)) continue
      const value = activity(view.linear, row, seen) + objective.constant
      const level = withLevels(model, [goal]).levels[0]
      expect(Math.round(value)).toBe(level === undefined ? Number.NaN : levelValue(level, point))
    }
  })

  test.prop([fc.nat(2), fc.array(fc.nat(10_000), { minLength: 30, maxLength: 60 })], {
    numRuns: 40,
    seed: 1131,
  })('and of that point a plan is found that has the very same one', (which, draws) => {
    const { model, view } = views[which] as (typeof views)[number]
    const seen = pointIn(view, completed(model, anyMoves(model, draws)))
    const moves = view.movesOf(seen)
    expect(moves).not.toBeNull()
    expect(pointIn(view, completed(model, moves ?? []))).toEqual(seen)
  })
})

describe('以最低代价估计: what a goal that tells people apart comes to at least', () => {
  test.prop([fc.nat(2), fc.array(fc.nat(10_000), { minLength: 30, maxLength: 60 })], {
    numRuns: 40,
    seed: 1133,
  })('is never more than what a plan of open moves comes to', (which, draws) => {
    const { model, view, isOpen } = views[which] as (typeof views)[number]
    const upper = Float64Array.from(model.columnUpper, (end, column) =>
      column >= model.moves.all.length || isOpen(column) ? end : 0,
    )
    const chosen = anyMoves(model, draws).filter(isOpen)
    const point = completed(model, chosen)
    const seen = pointIn(view, point)
    for (const level of withLevels(model, ['burden', 'canonical']).levels) {
      const costs = leastCosts(view, level, upper)
      const least = costs.reduce((sum, cost, choice) => sum + cost * (seen[choice] ?? 0), 0)
      expect(least).toBeLessThanOrEqual(levelValue(level, point))
      if (chosen.length > 0) expect(least).toBeGreaterThan(0)
    }
  })
})

describe('逐人视图: who goes where', () => {
  test('has far fewer entries than the model, and a column for each move that is open', () => {
    for (const { model, personal, isOpen } of views) {
      const open = [...model.moves.all.keys()].filter(isOpen)
      expect(personal.exact).toBe(true)
      const decided = personal.stands.flatMap((moves) => (moves.length === 1 ? moves : []))
      expect(new Set(decided)).toEqual(new Set(open))
      expect(personal.linear.index.length).toBeLessThan(model.index.length * 0.7)
    }
  })

  test.prop([fc.nat(2), fc.array(fc.nat(10_000), { minLength: 30, maxLength: 60 })], {
    numRuns: 40,
    seed: 1132,
  })(
    'every plan of open moves has a point there, worth the same, and is found of it',
    (which, draws) => {
      const { model, personal, isOpen } = views[which] as (typeof views)[number]
      const chosen = anyMoves(model, draws).filter(isOpen)
      const point = completed(model, chosen)
      const seen = pointIn(personal, point)
      expect(verifyAnswer(personal.linear, anyQuery, seen)).toEqual([])
      for (const level of withLevels(model, goalList).levels) {
        const value = activity(personal.linear, level.row, seen) + level.objective.constant
        expect(Math.round(value)).toBe(levelValue(level, point))
      }
      expect(personal.movesOf(seen)).toEqual(chosen.sort((a, b) => a - b))
    },
  )

  test('no teacher may go twice', () => {
    for (const { model, personal, isOpen } of views) {
      const person = [...model.context.people.keys()].find(
        (one) => model.moves.ofPerson(one).filter(isOpen).length > 1,
      )
      const two = model.moves
        .ofPerson(person ?? -1)
        .filter(isOpen)
        .slice(0, 2)
      const seen = pointIn(personal, completed(model, two))
      expect(two).toHaveLength(2)
      expect(verifyAnswer(personal.linear, anyQuery, seen)).not.toEqual([])
    }
  })
})

describe('指派: a seat for everybody', () => {
  const anyTable = fc.integer({ min: 0, max: 6 }).chain((n) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: -3, max: 9 }), { freq: 3 }), {
        minLength: n,
        maxLength: n,
      }),
      { minLength: n, maxLength: n },
    ),
  )

  test.prop([anyTable], { numRuns: 500, seed: 7 })(
    'is found exactly when there is one, and there is none cheaper',
    (table) => {
      const people = table.map((_, person) => person)
      const costs = new Float64Array(people.length * 10)
      const seats = people.map((seat) => {
        const moves = new Map<number, number>()
        for (const person of people) {
          const cost = table[person]?.[seat] ?? null
          if (cost === null) continue
          moves.set(person, person * 10 + seat)
          costs[person * 10 + seat] = cost
        }
        return moves
      })
      const found = matched(people, seats, costs)
      const least = cheapest(table, people)
      expect(found !== null).toBe(least < Number.POSITIVE_INFINITY)
      if (found === null) return
      expect(new Set(found.map((move) => Math.floor(move / 10))).size).toBe(people.length)
      expect(new Set(found.map((move) => move % 10)).size).toBe(people.length)
      expect(found.reduce((sum, move) => sum + (costs[move] ?? 0), 0)).toBe(least)
    },
  )
})

/** By trying them all. */
function cheapest(
  table: readonly (readonly (number | null)[])[],
  free: readonly number[],
  person = 0,
): number {
  if (person === table.length) return 0
  return free.reduce((least, seat) => {
    const cost = table[person]?.[seat] ?? null
    if (cost === null) return least
    const others = free.filter((one) => one !== seat)
    return Math.min(least, cost + cheapest(table, others, person + 1))
  }, Number.POSITIVE_INFINITY)
}
