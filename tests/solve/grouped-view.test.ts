import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { goalList } from '../../solver/domain/run.ts'
import { activity } from '../../solver/engine/reduce.ts'
import { verifyAnswer } from '../../solver/engine/verify.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { buildModel } from '../../solver/model/build.ts'
import type { Model } from '../../solver/model/model.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { groupedView } from '../../solver/solve/grouped-view.ts'
import { levelValue, withLevels } from '../../solver/solve/levels.ts'
import { matched } from '../../solver/solve/matching.ts'
import { pointIn, type View } from '../../solver/solve/view.ts'

/** The goals that are asked how many go where. */
const leading = goalList.slice(0, goalList.indexOf('burden'))

function viewOf(seed: number): { readonly model: Model; readonly view: View } {
  const profile = readProfile('qufu')
  if (!profile.ok) throw new Error('the profile does not read')
  const county = generateCounty({ schools: 12, teachers: 300, seed })
  const model = buildModel(county, profile.value.definitions, profile.value.clauses)
  const { model: extended, levels } = withLevels(model, goalList)
  const grouped = levels.filter(({ goal }) => leading.includes(goal))
  return { model, view: groupedView(model, extended, grouped) }
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
    const point = model.complete(anyMoves(model, draws))
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
    const seen = pointIn(view, model.complete(anyMoves(model, draws)))
    const moves = view.movesOf(seen)
    expect(moves).not.toBeNull()
    expect(pointIn(view, model.complete(moves ?? []))).toEqual(seen)
  })
})

describe('指派: a seat for everybody', () => {
  test.prop(
    [
      fc.integer({ min: 0, max: 5 }).chain((n) =>
        fc.array(fc.array(fc.boolean(), { minLength: n, maxLength: n }), {
          minLength: n,
          maxLength: n,
        }),
      ),
    ],
    { numRuns: 300, seed: 7 },
  )('is found exactly when there is one', (open) => {
    const people = open.map((_, person) => person)
    const seats = people.map(
      (seat) =>
        new Map(
          people.flatMap((person) => (open[person]?.[seat] ? [[person, person * 10 + seat]] : [])),
        ),
    )
    const found = matched(people, seats)
    expect(found !== null).toBe(isSeatable(open, people))
    if (found === null) return
    expect(new Set(found.map((move) => Math.floor(move / 10))).size).toBe(people.length)
    expect(new Set(found.map((move) => move % 10)).size).toBe(people.length)
  })
})

/** By trying them all. */
function isSeatable(
  open: readonly (readonly boolean[])[],
  free: readonly number[],
  person = 0,
): boolean {
  if (person === open.length) return true
  return free.some(
    (seat) =>
      open[person]?.[seat] === true &&
      isSeatable(
        open,
        free.filter((one) => one !== seat),
        person + 1,
      ),
  )
}
