import { inChild } from '../../solver/engine/process.ts'
import { readGap } from '../kit/assignment.ts'
import { queryOf } from '../kit/engine.ts'

/** Starts a long run in a child, says the child's number, and waits to be killed. */
const long = readGap(
  new URL('../fixtures/bench-gap/yagiura2004/d10400.txt', import.meta.url).pathname,
)
let child = 0
const engine = inChild('highs', {
  onStart: (pid) => {
    child = pid
  },
})
const session = await engine.open(long.model)
const limits = { seconds: 60, absoluteGap: 0, relativeGap: 0 }
const run = session.solve(queryOf(long, { limits }))
setTimeout(() => process.stdout.write(`${child}\n`), 300)
await run
