/** The process of a reading desk: one question after the other, answered from the database. */
import { dieWithParent } from '../../solver/index.ts'
import { connect } from '../database/connect.ts'
import type { Opening, Question, Reply } from './desk.ts'
import { type Tasks, tasks } from './desk-tasks.ts'
import { shelfOf } from './shelf.ts'

process.once('message', ({ databaseUrl }: Opening) => {
  const shelf = shelfOf(connect(databaseUrl, 2))
  let before: Promise<void> = Promise.resolve()
  process.on('message', (question: Question) => {
    before = before.then(async () => {
      const reply = await answer(shelf, question)
      process.send?.(reply)
    })
  })
})
process.once('disconnect', () => process.exit())
dieWithParent()

async function answer(
  shelf: Parameters<Tasks[keyof Tasks]>[0],
  { id, kind, asked }: Question,
): Promise<Reply> {
  try {
    // The service asks by the type of the same table.
    const task = tasks[kind as keyof Tasks] as (at: typeof shelf, asked: unknown) => unknown
    return { id, told: await task(shelf, asked) }
  } catch (problem) {
    // The route's edge is in the other process: it answers the request and logs.
    return { id, broken: problem instanceof Error ? (problem.stack ?? problem.message) : '' }
  }
}
