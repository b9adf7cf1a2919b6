/**
 * A seat for everybody 指派, at the least cost: each person takes one of the seats he has a move to (moves by
 * person, `costs` by move); the moves taken, or `null` where there are not as many seats as people
 * or they do not fit. Shortest augmenting paths with prices (Hungarian method), people and seats in the order
 * given, so that the answer is always the same. Whole costs, so the sums are exact.
 */
export function matched(
  people: readonly number[],
  seats: readonly ReadonlyMap<number, number>[],
  costs: Float64Array,
): readonly number[] | null {
  const size = people.length
  if (size !== seats.length) return null
  const costOf = (row: number, seat: number) => {
    const move = seats[seat]?.get(people[row] ?? -1)
    return move === undefined ? Number.POSITIVE_INFINITY : (costs[move] ?? 0)
  }
  const board: Board = {
    costOf,
    holder: new Int32Array(size).fill(nobody),
    rowPrice: new Float64Array(size),
    seatPrice: new Float64Array(size),
  }
  for (const row of people.keys()) if (!isSeated(board, row)) return null
  return seats.flatMap((moves, seat) => moves.get(people[board.holder[seat] ?? -1] ?? -1) ?? [])
}

/** No cost lies below the prices of its row and seat together, and those of who is seated are equal to it. */
type Board = {
  readonly costOf: (row: number, seat: number) => number
  /** Row of who holds a seat. */
  readonly holder: Int32Array
  readonly rowPrice: Float64Array
  readonly seatPrice: Float64Array
}

const nobody = -1

/** How cheaply each seat can be freed for the newcomer, as far as that is known. */
type Paths = {
  readonly reach: Float64Array
  /** Seat whose holder would move on to this one; `nobody` for the newcomer himself. */
  readonly from: Int32Array
  readonly done: Uint8Array
}

/** Seats one more along the cheapest path on which others move on; `false` where there is none. */
function isSeated(board: Board, newcomer: number): boolean {
  const { holder } = board
  const paths: Paths = {
    reach: new Float64Array(holder.length).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(holder.length).fill(nobody),
    done: new Uint8Array(holder.length),
  }
  let seat = nobody
  let row = newcomer
  while (row !== nobody) {
    reachFrom(board, paths, row, seat)
    seat = nearest(paths)
    if (seat === nobody) return false
    paths.done[seat] = 1
    row = holder[seat] ?? nobody
  }
  reprice(board, paths, newcomer, paths.reach[seat] ?? 0)
  while (seat !== nobody) {
    const before = paths.from[seat] ?? nobody
    holder[seat] = before === nobody ? newcomer : (holder[before] ?? nobody)
    seat = before
  }
  return true
}

/** What the others cost by way of who holds `seat`. */
function reachFrom(board: Board, { reach, from, done }: Paths, row: number, seat: number): void {
  const far = seat === nobody ? 0 : (reach[seat] ?? 0)
  for (let at = 0; at < reach.length; at += 1) {
    if (done[at] === 1) continue
    const rest = board.costOf(row, at) - (board.rowPrice[row] ?? 0) - (board.seatPrice[at] ?? 0)
    if (far + rest >= (reach[at] ?? 0)) continue
    reach[at] = far + rest
    from[at] = seat
  }
}

/** The first of the cheapest that are not done; `nobody` where none is in reach. */
function nearest({ reach, done }: Paths): number {
  let found = nobody
  let least = Number.POSITIVE_INFINITY
  for (const [at, far] of reach.entries())
    if (done[at] === 0 && far < least) {
      found = at
      least = far
    }
  return found
}

/** So that no cost lies below its prices, and those on the path come to theirs. */
function reprice(board: Board, { reach, done }: Paths, newcomer: number, far: number): void {
  const { holder, rowPrice, seatPrice } = board
  rowPrice[newcomer] = (rowPrice[newcomer] ?? 0) + far
  for (const [at, isDone] of done.entries()) {
    if (isDone === 0) continue
    const nearer = far - (reach[at] ?? 0)
    const row = holder[at] ?? nobody
    seatPrice[at] = (seatPrice[at] ?? 0) - nearer
    if (row !== nobody) rowPrice[row] = (rowPrice[row] ?? 0) + nearer
  }
}
