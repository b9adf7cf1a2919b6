import type { FastifyReply, FastifyRequest } from 'fastify'
import { accountOf } from '../access/guard.ts'
import type { Db } from '../database/connect.ts'
import type { DocumentTask } from '../documents/messages.ts'
import { sendPaper } from '../documents/routes.ts'
import { written } from '../documents/write.ts'
import { act } from '../journal/act.ts'
import { bodyOf } from '../store/body.ts'
import { readContent } from '../store/content.ts'
import { finishedRun } from './finished.ts'

type Asked = FastifyRequest & {
  readonly params: { readonly county: string; readonly run: string }
}

type RunPaper = {
  readonly task: Pick<DocumentTask, 'id' | 'roster' | 'note'>
  readonly action: string
  readonly detail: { readonly [name: string]: string | number }
}

/** A paper of a finished run that is no case yet, written, journalled and sent. */
export async function sendRunPaper(
  db: Db,
  request: Asked,
  reply: FastifyReply,
  { task, action, detail }: RunPaper,
): Promise<FastifyReply> {
  const { county, run } = request.params
  const finished = await finishedRun(db, request.params)
  const { decisions } = await readContent<Pick<DocumentTask, 'decisions'>>(
    db,
    'scenario',
    finished.scenario,
  )
  const paper = await written({
    ...task,
    county: await bodyOf(db, 'county', finished.data),
    profile: await bodyOf(db, 'profile', finished.profile),
    audit: await bodyOf(db, 'audit', finished.audit),
    record: await bodyOf(db, 'run', finished.record),
    decisions,
    facts: { state: '草稿' },
  })
  await act(db, accountOf(request), { chain: county, action }, async () => ({
    value: undefined,
    object: `run:${run}`,
    after: finished.plan,
    detail,
  }))
  return sendPaper(reply, paper)
}
