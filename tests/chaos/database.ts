import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killAtRandom, startTogether } from '../api/database/rounds.ts'
import { userOf } from '../api/database/users.ts'

/**
 * `npx tsx tests/chaos/database.ts [--starts 100] [--kills 200]`: concurrent starts of one data folder,
 * then `kill -9` of server and process at random moments while rows are committed.
 */
const { values } = parseArgs({
  options: {
    starts: { type: 'string', default: '100' },
    kills: { type: 'string', default: '200' },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'junpei-chaos-'))
try {
  const users = await Promise.all([1, 2, 3].map(() => userOf(folder)))
  const times: number[] = []
  for (let round = 0; round < Number(values.starts); round += 1) {
    const began = performance.now()
    await startTogether(users)
    times.push(performance.now() - began)
  }
  await Promise.all(users.map((user) => user.kill()))
  const longest = Math.round(Math.max(...times.slice(1)))
  console.log(
    `${times.length} times three starts at once: all joined one server; longest ${longest} ms`,
  )
  const killed = await killAtRandom(folder, Number(values.kills), () => Math.random() * 400)
  console.log(
    `${killed.rounds} kills: ${killed.acknowledged} acknowledged, ${killed.lost} lost, ${killed.torn} torn`,
  )
  if (killed.lost + killed.torn > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
