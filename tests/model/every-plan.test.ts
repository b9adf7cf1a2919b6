import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { buildModel } from '../../solver/model/build.ts'
import { completed } from '../../solver/model/completed.ts'
import type { ClauseOf } from '../../solver/rules/index.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { violations } from '../../solver/solve/incumbent.ts'
import { everyClause } from '../kit/clauses.ts'
import { testDefinitions } from '../kit/profile.ts'

const county = generateCounty({ schools: 20, teachers: 600, seed: 3 })
/** A limit on travel would close nearly all moves of a county this wide. */
const wideOpen = everyClause.filter(({ rule }) => rule !== 'travel-limit')

/** A few tens of people, each to any place open to him: far more than three heads to small schools. */
const anyPlan = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 20, maxLength: 80 })

describe.each(['weighted', 'unweighted', 'sample'] as const)('%s coefficients', (convention) => {
  const clauses = wideOpen.map((clause) =>
    clause.rule === 'difference-coefficient'
      ? ({
          ...clause,
          params: { ...clause.params, convention },
        } as ClauseOf<'difference-coefficient'>)
      : clause,
  )
  const model = buildModel(county, testDefinitions, clauses)
  const people = [...model.context.people.keys()].filter((p) => model.moves.ofPerson(p).length > 0)

  test.prop([anyPlan], { numRuns: 30, seed: 11 })(
    'no plan is outside the model: every clause bends as far as the plan makes it',
    (draws) => {
      const chosen = new Map<number, number>()
      for (const [who, where] of draws) {
        const person = people[who % people.length] ?? 0
        const own = model.moves.ofPerson(person)
        chosen.set(person, own[where % own.length] ?? 0)
      }
      const point = completed(
        model,
        [...chosen.values()].sort((a, b) => a - b),
      )
      expect(violations(model, point)).toEqual([])
    },
  )
})
