import type { Model } from '../../solver/model/model.ts'

/** Every set of moves a model allows: each teacher stays or takes one of his moves. */
export function everyChoice(model: Model): readonly (readonly number[])[] {
  const own = [...model.context.people.keys()].map((person) => model.moves.ofPerson(person))
  return own.reduce<readonly (readonly number[])[]>(
    (choices, columns) =>
      choices.flatMap((chosen) => [chosen, ...columns.map((column) => [...chosen, column])]),
    [[]],
  )
}
