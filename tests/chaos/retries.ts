import type { Db } from '../../api/database/connect.ts'
import { nextTicket, prepareQueue } from '../../api/runs/queue.ts'
import { startRun } from '../../api/runs/start.ts'
import { clerk, seedCounty } from '../kit/runs.ts'

/** One request sent a thousand times at once, as a page with a bad line may do. */
export async function idempotencyRetries(db: Db, times: number) {
  await prepareQueue(db)
  const { id: county, scenario } = await seedCounty(db, 'retries')
  const asked = { by: clerk, county, scenario, key: 'the-only-key' }
  const answers = await Promise.all(Array.from({ length: times }, () => startRun(db, asked)))
  const runs = await db.selectFrom('run').select('id').where('county', '=', county).execute()
  const acts = await db.selectFrom('journal').select('seq').where('chain', '=', county).execute()
  let tickets = 0
  for (;;) {
    const ticket = await nextTicket(db)
    if (ticket === null) break
    if (ticket.run === answers[0]) tickets += 1
  }
  return {
    answers: new Set(answers).size,
    runs: runs.length,
    tickets,
    acts: acts.length,
  }
}
