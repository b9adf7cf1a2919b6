/** A worker in a process of its own, to be killed; see workers.ts. */
import { join } from 'node:path'
import { openDatabase } from '../../api/database/connect.ts'
import { startWorker } from '../../api/runs/worker.ts'
import { childOf, quickPace, silent } from './runs.ts'
import type { WorkerProcess } from './workers.ts'

const { url, dataFolder, child, parallel } = JSON.parse(process.argv[2] ?? '{}') as WorkerProcess
const database = await openDatabase({ url, dataFolder, connections: 4 + parallel })
const { db } = database
const worker = await startWorker({
  db,
  databaseUrl: database.url,
  parallel,
  pace: quickPace,
  modelDirectory: join(dataFolder, 'models'),
  heapMegabytes: 1024,
  ...(child === null ? {} : { solver: childOf(child) }),
  log: silent,
})
process.send?.('ready')
process.on('SIGTERM', () => {
  void worker
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0))
})
