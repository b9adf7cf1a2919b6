import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { type GoalId, goals, type Trail } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Tx } from '../journal/act.ts'
import type { Claim } from './claim.ts'

/**
 * Where a finished run ended 余迹 (solver/solve/trail.ts), kept so that the next run of the same data
 * begins there: after one pin a county is planned in seconds. It decides nothing and may be lost.
 */
export type KeptTrail = {
  /** The run that left it; the record of the run that begins there names it. */
  readonly run: string
  readonly body: string
}

export const packed = (trail: Trail): string => gzipSync(JSON.stringify(trail)).toString('base64')

/** `null` where it is none any more: written by another version. */
export function unpacked(body: string): Trail | null {
  const read = trailSchema.safeParse(JSON.parse(gunzipSync(Buffer.from(body, 'base64')).toString()))
  return read.success ? read.data : null
}

const names = z.array(z.string())
const multipliers = z.object({ rows: names, values: z.array(z.number()) })
const goal = z.enum(Object.keys(goals) as [GoalId, ...GoalId[]])
const trailSchema: z.ZodType<Trail> = z.object({
  chosen: names,
  ends: z.partialRecord(goal, multipliers),
  closings: z.array(
    z.object({
      column: z.string(),
      side: z.enum(['upTo', 'from']),
      end: z.int(),
      at: goal,
      by: goal,
      multipliers,
    }),
  ),
})

/** The youngest of the same data; one under the same rules goes before. */
export async function trailFor(
  db: Db,
  { county, data, profile }: Claim,
): Promise<KeptTrail | null> {
  const row = await db
    .selectFrom('run_trail')
    .innerJoin('run', 'run.id', 'run_trail.run')
    .select(['run_trail.run', 'run_trail.body'])
    .where('run.county', '=', county)
    .where('run.data', '=', data)
    .orderBy((by) => by('run.profile', '=', profile), 'desc')
    .orderBy('run.ended', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps that of a run that ends, and of its county the few youngest. */
export async function keepTrail(tx: Tx, { run, county }: Claim, body: string): Promise<void> {
  await tx.insertInto('run_trail').values({ run, body }).execute()
  const young = tx
    .selectFrom('run_trail')
    .innerJoin('run', 'run.id', 'run_trail.run')
    .select('run_trail.run')
    .where('run.county', '=', county)
    .orderBy('run.ended', 'desc')
    .limit(keptTrails)
  await tx
    .deleteFrom('run_trail')
    .where('run', 'in', tx.selectFrom('run').select('id').where('county', '=', county))
    .where('run', 'not in', young)
    .execute()
}

const keptTrails = 3
