import { isSameTransfer } from '../domain/plan-changes.ts'
import { transferOf } from '../model/decode.ts'
import { type Model, type Objective, terms } from '../model/model.ts'

/**
 * 与已公示方案相比变动人数最少: people whose outcome differs from the reference, in whole people.
 *
 *   Σ (1 - xₘ) over announced people, m the move that says the same of them as the notice did
 * + Σ xₘ       over the moves m of people who were not announced
 *
 * An announced person whom no move serves any more counts 1 whatever is planned.
 */
export function fewestChangesGoal(model: Model): Objective {
  const { moves, context, reference } = model
  if (reference === null) throw new Error('fewest-changes without a reference plan')
  const announced = new Map(reference.transfers.map((transfer) => [transfer.teacher, transfer]))
  const sum = terms()
  for (const [column, { person }] of moves.all.entries()) {
    const teacher = context.people[person]?.teacher.id
    const before = teacher === undefined ? undefined : announced.get(teacher)
    const same = before !== undefined && isSameTransfer(before, transferOf(model, column))
    if (before !== undefined && !same) continue
    sum.columns.push(column)
    sum.values.push(same ? -1 : 1)
  }
  return { unit: '人', terms: sum, constant: announced.size }
}
