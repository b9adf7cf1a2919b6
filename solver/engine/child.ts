import { writeSync } from 'node:fs'
import { dieWithParent } from '../die-with-parent.ts'
import { missedCanaries } from './canaries.ts'
import type { Engine, Query, Session } from './engine.ts'
import { highs } from './highs.ts'
import { javascript } from './javascript.ts'
import type { EngineId } from './names.ts'
import { encodeFrame, type FromChild, incumbentPipe, type ToChild } from './wire.ts'

/**
 * The child's side of process.ts: one engine, one model, one query at a time. The engine answers
 * its canaries before the child serves.
 */
const engines: { readonly [Id in EngineId]: Engine } = { highs, javascript }

let session: Session | null = null

process.on('message', (message: ToChild) => {
  void (message.kind === 'open' ? open(message) : solve(message.id, message.query))
})
process.on('disconnect', () => process.exit(0))
dieWithParent()

async function open({ engine, model }: Extract<ToChild, { kind: 'open' }>): Promise<void> {
  const missed = await missedCanaries(engines[engine])
  if (missed.length > 0) {
    return say({ kind: 'refused', reason: `wrong answers to ${missed.join('; ')}` })
  }
  session = await engines[engine].open({
    ...model,
    columnName: (column) => `c${column}`,
    rowName: (row) => `r${row}`,
  })
  say({ kind: 'ready' })
}

async function solve(id: number, query: Query): Promise<void> {
  if (session === null) return
  const answer = await session.solve(query, (objective, bound, solution) => {
    write(encodeFrame({ id, objective, bound, solution }))
  })
  say({ kind: 'answer', id, answer })
}

function say(message: FromChild): void {
  process.send?.(message)
}

/** Whole, at once, whatever the event loop does; an engine may not let it turn for minutes. */
function write(bytes: Buffer): void {
  let done = 0
  while (done < bytes.length) {
    try {
      done += writeSync(incumbentPipe, bytes, done)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
}
