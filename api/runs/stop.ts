import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { type Actor, act } from '../journal/act.ts'
import { isOpen, tell } from './events.ts'
import { notify } from './queue.ts'

/**
 * 停止并保留: its people are content with the plan at hand. The child ends its search, the plan is
 * counted and stored like any other, and the levels that were open say by whom they were stopped. There
 * is a plan worth keeping once the first goal, the law, is settled.
 */
export function stopAndKeep(db: Db, by: Actor, county: string, run: string): Promise<void> {
  return act(db, by, { chain: county, action: 'run.stop-and-keep' }, async (tx) => {
    const row = await tx
      .selectFrom('run')
      .select(['state', 'attempt', 'cancel_asked', 'stop_asked', 'levels', 'scenario'])
      .where('id', '=', run)
      .where('county', '=', county)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new Refused(404, 'run_not_found', '没有这次测算。')
    if (!isOpen(row.state)) throw new Refused(409, 'run_ended', '这次测算已经结束。')
    if (row.cancel_asked)
      throw new Refused(409, 'run_cancelled', '这次测算正在取消，不能保留方案。')
    if (row.levels === '[]')
      throw new Refused(
        409,
        'run_without_plan',
        '这次测算还没有可以保留的方案：第一个目标算完之后才能停止并保留。现在可以继续等待，或取消测算。',
      )
    const object = `run:${run}`
    if (row.stop_asked) return { value: undefined, object, repeated: true }
    await tx.updateTable('run').set({ stop_asked: true }).where('id', '=', run).execute()
    await tell(tx, run, { state: row.state, attempt: row.attempt })
    await notify(tx, { kind: 'stop', run })
    return { value: undefined, object, after: row.scenario }
  })
}
