/**
 * `npm run bench:scale -- [--counties 20] [--schools 5] [--teachers 90] [--workers 1,2]`: made-up
 * counties planned by one worker process, then by two, from the same queue of an embedded database of
 * its own. Prints how throughput grows and whether every county's plan is the same whoever made it.
 * Figures depend on the machine and on what else it does.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Db, openDatabase } from '../../api/database/connect.ts'
import { prepareQueue } from '../../api/runs/queue.ts'
import { type SeededCounty, seedCounty, startOne } from '../kit/runs.ts'
import { endWorker, spawnWorker } from '../kit/workers.ts'

const count = z.coerce.number().int().positive()
const wanted = z
  .object({
    counties: count.default(20),
    schools: count.default(5),
    teachers: count.default(90),
    workers: z
      .string()
      .default('1,2')
      .transform((text) => text.split(',').map(Number))
      .pipe(z.array(z.int().positive()).min(1)),
  })
  .parse(
    parseArgs({
      options: {
        counties: { type: 'string' },
        schools: { type: 'string' },
        teachers: { type: 'string' },
        workers: { type: 'string' },
      },
    }).values,
  )

const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-scale-'))
const { db, close } = await openDatabase({ url: null, dataFolder, connections: 4 })
await prepareQueue(db)
const counties: SeededCounty[] = []
for (let n = 0; n < wanted.counties; n += 1)
  counties.push(
    await seedCounty(db, `scale${n}`, {
      seed: n + 1,
      schools: wanted.schools,
      teachers: wanted.teachers,
      seconds: 300,
    }),
  )
console.log(
  `${wanted.counties} 个合成县，每县 ${wanted.schools} 所学校、${wanted.teachers} 名教师；本机 ${availableParallelism()} 核`,
)

type Round = {
  readonly workers: number
  readonly seconds: number
  readonly plans: ReadonlyMap<string, string | null>
  readonly open: number
}

const rounds: Round[] = []
for (const workers of wanted.workers) rounds.push(await round(db, workers))
await close()
rmSync(dataFolder, { recursive: true, force: true })

const [first] = rounds
for (const { workers, seconds, plans, open } of rounds) {
  const perMinute = (wanted.counties / seconds) * 60
  const ratio = first === undefined ? 1 : first.seconds / seconds
  const same = [...plans].filter(([county, plan]) => first?.plans.get(county) === plan).length
  console.log(
    [
      `工作进程 ${workers} 个：${seconds.toFixed(1)} 秒`,
      `每分钟 ${perMinute.toFixed(1)} 县`,
      `每县 ${((seconds * workers) / wanted.counties).toFixed(2)} 进程秒`,
      `为一个进程的 ${ratio.toFixed(2)} 倍`,
      `方案与第一轮相同 ${same}/${wanted.counties}`,
      `有目标未证明最优 ${open} 县`,
    ].join('，'),
  )
}
const unfinished = rounds.some(({ plans }) => [...plans.values()].includes(null))
const different = rounds.some(({ plans }) =>
  [...plans].some(([county, plan]) => first?.plans.get(county) !== plan),
)
if (unfinished || different) {
  console.error('有的县没有完成，或方案因工作进程数而不同。')
  process.exitCode = 1
}

/** All counties once, from the first ticket to the last result; the workers are up before. */
async function round(at: Db, workers: number): Promise<Round> {
  const processes = await Promise.all(
    Array.from({ length: workers }, () =>
      spawnWorker({ url: null, dataFolder, child: null, parallel: 1 }),
    ),
  )
  const began = performance.now()
  const runs = await Promise.all(counties.map((county) => startOne(at, county)))
  await untilEnded(at)
  const seconds = (performance.now() - began) / 1000
  await Promise.all(processes.map(endWorker))
  const rows = await at
    .selectFrom('run')
    .select(['county', 'plan', 'levels'])
    .where('id', 'in', runs)
    .execute()
  const unproven = (levels: string) =>
    (JSON.parse(levels) as readonly { readonly proven: boolean }[]).some(({ proven }) => !proven)
  return {
    workers,
    seconds,
    plans: new Map(rows.map(({ county, plan }) => [county, plan])),
    open: rows.filter(({ levels }) => unproven(levels)).length,
  }
}

async function untilEnded(at: Db): Promise<void> {
  for (;;) {
    const open = await at.selectFrom('run').select('id').where('ended', 'is', null).execute()
    if (open.length === 0) return
    await new Promise((done) => setTimeout(done, 100))
  }
}
