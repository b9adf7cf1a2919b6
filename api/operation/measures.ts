import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Db, poolOf } from '../database/connect.ts'
import { runStateList } from '../runs/tables.ts'

export type Answered = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** What is measured of a service, in the words of Prometheus. Nothing of it names a place or a person. */
export type Measures = {
  readonly request: (answered: Answered) => void
  readonly text: () => Promise<string>
  readonly contentType: string
  readonly close: () => void
}

export function newMeasures(db: Db): Measures {
  const registry = new Registry()
  // Event loop, memory, handles of this process.
  collectDefaultMetrics({ register: registry, prefix: 'junpei_' })
  const durations = new Histogram({
    name: 'junpei_http_request_seconds',
    help: 'Time from request to reply, by pattern of the route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30],
    registers: [registry],
  })
  measureRuns(db, registry)
  measurePool(db, registry)
  return {
    request: ({ method, route, status, seconds }) =>
      durations.observe({ method, route, status: String(status) }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => registry.clear(),
  }
}

/** Counted in the database when they are asked for: every process of the service tells the same. */
function measureRuns(db: Db, registry: Registry): void {
  new Gauge({
    name: 'junpei_runs',
    help: 'Runs by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const rows = await db
        .selectFrom('run')
        .select(['state', sql<number>`count(*)::int`.as('count')])
        .groupBy('state')
        .execute()
      for (const state of runStateList)
        this.set({ state }, rows.find((row) => row.state === state)?.count ?? 0)
    },
  })
  new Gauge({
    name: 'junpei_queue_oldest_seconds',
    help: 'How long the oldest waiting run has waited',
    registers: [registry],
    async collect() {
      const { seconds } = await db
        .selectFrom('run')
        .select(
          sql<number>`coalesce(extract(epoch from clock_timestamp() - min(made)), 0)::float8`.as(
            'seconds',
          ),
        )
        .where('state', '=', 'queued')
        .executeTakeFirstOrThrow()
      this.set(seconds)
    },
  })
}

function measurePool(db: Db, registry: Registry): void {
  new Gauge({
    name: 'junpei_database_connections',
    help: 'Connections of this process to the database; waiting: requests for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const pool = poolOf(db)
      if (pool === null) return
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
}
