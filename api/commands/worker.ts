import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../solver/index.ts'
import { openDatabase } from '../database/connect.ts'
import { newLog } from '../operation/log.ts'
import { workerName } from '../operation/ready.ts'
import { usualPace } from '../runs/pace.ts'
import { startWorker } from '../runs/worker.ts'

export type WorkerCommand = {
  readonly data: string
  readonly parallel: number
}

/**
 * 测算工作进程: takes runs from the queue of `DATABASE_URL`, or of the database in the data folder,
 * until it is told to end. What it holds then goes back to the queue.
 */
export async function worker({ data, parallel }: WorkerCommand): Promise<readonly Problem[]> {
  // The channel breaks when a service that started it is gone, perhaps before this line was reached.
  const ends = ['SIGTERM', 'SIGINT', 'disconnect'] as const
  const stopped =
    process.connected === false
      ? Promise.resolve()
      : Promise.race(ends.map((end) => once(process, end)))
  // People who wait for a page go first; what this process starts is as patient as it is.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const log = newLog()
  const database = await openDatabase({
    url: process.env.DATABASE_URL ?? null,
    dataFolder: data,
    connections: parallel + 4,
    name: workerName,
  })
  const running = await startWorker({
    db: database.db,
    databaseUrl: database.url,
    parallel,
    pace: usualPace,
    modelDirectory: join(data, 'models'),
    heapMegabytes: 2048,
    log,
  })
  await stopped
  // Asked twice, it ends at once; whatever it held is taken up when its lease has run out.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1))
  await running.stop()
  await database.close()
  // An open channel would keep this process from ending.
  if (process.connected) process.disconnect()
  return []
}
