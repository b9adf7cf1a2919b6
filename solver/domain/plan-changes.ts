import type { TeacherId } from './ids.ts'
import type { Plan, Transfer } from './plan.ts'

/**
 * Whose outcome differs between two plans 变动人员, sorted: transfers dropped, new, or changed in
 * anything that is announced. Itinerant postings are none of it.
 */
export function changedPeople(reference: Plan, plan: Plan): readonly TeacherId[] {
  const before = new Map(reference.transfers.map((transfer) => [transfer.teacher, transfer]))
  const after = new Map(plan.transfers.map((transfer) => [transfer.teacher, transfer]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((teacher) => !isSameTransfer(before.get(teacher), after.get(teacher)))
    .sort()
}

/** Do two transfers say the same of a person, word for word as it is announced? */
export const isSameTransfer = (a: Transfer | undefined, b: Transfer | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.teacher === b.teacher &&
  a.from === b.from &&
  a.to === b.to &&
  a.stage === b.stage &&
  a.subject === b.subject &&
  a.mode === b.mode &&
  a.relationMoves === b.relationMoves &&
  a.start === b.start &&
  a.end === b.end
