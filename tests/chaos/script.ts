/**
 * `npm run chaos -- [--kills 200] [--failures 200] [--retries 1000] [--seed N]`: what `npm test` does
 * in small, for longer. Prints its seed first; the same seed kills in the same order.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openDatabase } from '../../api/database/connect.ts'
import { failAtRandom } from './failures.ts'
import { killAtRandom } from './kills.ts'
import { idempotencyRetries } from './retries.ts'

const count = z.coerce.number().int().min(0)
const wanted = z
  .object({
    kills: count.default(200),
    failures: count.default(200),
    retries: count.default(1000),
    seed: count.default(Date.now() % 1_000_000),
  })
  .parse(
    parseArgs({
      options: {
        kills: { type: 'string' },
        failures: { type: 'string' },
        retries: { type: 'string' },
        seed: { type: 'string' },
      },
    }).values,
  )
console.log(`种子 ${wanted.seed}`)
const wrong: string[] = []

if (wanted.kills > 0) {
  const { killed, done, ends, faults, seconds } = await killAtRandom({
    ...wanted,
    onKill: (victim, n) => {
      if (n % 20 === 0) console.log(`  第 ${n} 次，刚中止的是 ${victim}`)
    },
  })
  console.log(
    `kill -9 共 ${wanted.kills} 次：工作进程 ${killed.worker}，求解进程 ${killed.child}，数据库 ${killed.database}；用时 ${seconds.toFixed(0)} 秒`,
  )
  console.log(`期间办成：${JSON.stringify(done)}`)
  console.log(`测算的结局：${JSON.stringify(ends)}；丢失、残缺或重复 ${faults.length} 处`)
  wrong.push(...faults)
}

const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-chaos-'))
const database = await openDatabase({ url: null, dataFolder })
if (wanted.failures > 0) {
  const failed = await failAtRandom(database, wanted)
  console.log(`求解故障 ${wanted.failures} 次：结局不当 ${failed.length} 次`)
  wrong.push(...failed)
}
if (wanted.retries > 0) {
  const effect = await idempotencyRetries(database.db, wanted.retries)
  console.log(`同一请求重发 ${wanted.retries} 次：${JSON.stringify(effect)}`)
  if (Object.values(effect).some((n) => n !== 1)) wrong.push('a repeated key had more effects')
}
await database.close()
rmSync(dataFolder, { recursive: true, force: true })
for (const one of wrong) console.error(one)
process.exitCode = wrong.length === 0 ? 0 : 1
