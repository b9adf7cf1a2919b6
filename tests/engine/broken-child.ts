import { writeSync } from 'node:fs'
import { encodeFrame, incumbentPipe, type ToChild } from '../../solver/engine/wire.ts'

/**
 * A child that fails in the manner the offset of the query names, after it has handed out the
 * query's start as an incumbent. Offset 0 is answered as optimal.
 */
const manners: Readonly<Record<number, () => void>> = {
  1: () => {
    for (;;);
  },
  2: () => process.abort(),
  3: () => {
    writeSync(incumbentPipe, 'this is no incumbent, however long one reads it')
  },
  4: () => process.send?.({ kind: 'answer', id: 'one', answer: 'optimal' }),
  5: () => answer(Float64Array.of(1)),
  6: () => answer(Float64Array.of(1, Number.NaN)),
  7: () => {
    const hoard: number[][] = []
    for (;;) hoard.push(new Array<number>(100_000).fill(1))
  },
  8: () => process.exit(3),
  9: () => process.send?.({ kind: 'ready' }),
}

let id = 0

process.on('message', (message: ToChild) => {
  if (message.kind !== 'solve') return process.send?.({ kind: 'ready' })
  id = message.id
  const { start, offset, objective } = message.query
  const solution = start ?? new Float64Array(objective.length)
  writeSync(incumbentPipe, encodeFrame({ id, objective: offset, bound: 0, solution }))
  return (manners[offset] ?? (() => answer(solution)))()
})
process.on('disconnect', () => process.exit(0))

function answer(solution: Float64Array): void {
  process.send?.({
    kind: 'answer',
    id,
    answer: {
      status: 'optimal',
      solution,
      objective: 0,
      bound: 0,
      reducedCosts: null,
      multipliers: null,
      basis: null,
      nodes: 0,
      seconds: 0,
      message: '',
    },
  })
}
