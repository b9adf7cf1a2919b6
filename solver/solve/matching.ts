/**
 * A seat for everybody 指派: each person takes one of the seats he has a move to (moves by person);
 * the moves taken, or `null` where there are not as many seats as people or they do not fit. By
 * augmenting paths (Kuhn), people and seats in the order given, so that the answer is always the same.
 */
export function matched(
  people: readonly number[],
  seats: readonly ReadonlyMap<number, number>[],
): readonly number[] | null {
  if (people.length !== seats.length) return null
  const holder = new Array<number | null>(seats.length).fill(null)
  for (const person of people) if (!isSeated(person, seats, holder, new Set())) return null
  return holder.flatMap((person, seat) => (person === null ? [] : (seats[seat]?.get(person) ?? [])))
}

/** Whoever holds the seat moves on to another where he can. */
function isSeated(
  person: number,
  seats: readonly ReadonlyMap<number, number>[],
  holder: (number | null)[],
  tried: Set<number>,
): boolean {
  for (const [seat, moves] of seats.entries()) {
    if (!moves.has(person) || tried.has(seat)) continue
    tried.add(seat)
    const other = holder[seat] ?? null
    if (other === null || isSeated(other, seats, holder, tried)) {
      holder[seat] = person
      return true
    }
  }
  return false
}
