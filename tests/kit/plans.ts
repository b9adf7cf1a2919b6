import { goalList } from '../../solver/domain/run.ts'
import { completed } from '../../solver/model/completed.ts'
import type { Model } from '../../solver/model/model.ts'
import { levelValue, withLevels } from '../../solver/solve/levels.ts'

/** Every set of moves a model allows: each teacher stays or takes one of his moves. */
export function everyChoice(model: Model): readonly (readonly number[])[] {
  const own = [...model.context.people.keys()].map((person) => model.moves.ofPerson(person))
  return own.reduce<readonly (readonly number[])[]>(
    (choices, columns) =>
      choices.flatMap((chosen) => [chosen, ...columns.map((column) => [...chosen, column])]),
    [[]],
  )
}

/** The truth: every plan written down, the best taken in the strict order. */
export function bestByHand(model: Model): readonly number[] {
  const { levels } = withLevels(model, goalList)
  const values = everyChoice(model).map((chosen) => {
    const point = completed(model, chosen)
    return levels.map((level) => levelValue(level, point))
  })
  return values.reduce((best, value) => (inOrder(value, best) < 0 ? value : best))
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0
    if (value !== other) return value - other
  }
  return 0
}
