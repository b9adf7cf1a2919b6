import { writeSync } from 'node:fs'
import { dieWithParent } from '../die-with-parent.ts'
import { missedCanaries } from './canaries.ts'
import type { Engine, Query, Session } from './engine.ts'
import { highs } from './highs.ts'
import { javascript } from './javascript.ts'
import type { EngineId } from './names.ts'
import { encodeFrame, type FromChild, incumbentPipe, type ToChild } from './wire.ts'

/**
 * The child's side of process.ts: one engine, one model at a time, one query at a time. The engine
 * answers its canaries before the child serves.
 */
const engines: { readonly [Id in EngineId]: Engine } = { highs, javascript }

let engine: Engine | null = null
let session: Session | null = null

process.on('message', (message: ToChild) => {
  void answer(message)
})
process.on('disconnect', () => process.exit(0))
dieWithParent()

function answer(message: ToChild): Promise<void> {
  switch (message.kind) {
    case 'rehearse':
      return rehearse(message.engine)
    case 'open':
      return open(message.model)
    case 'solve':
      return solve(message.id, message.query)
  }
}

async function rehearse(id: EngineId): Promise<void> {
  const missed = await missedCanaries(engines[id])
  if (missed.length > 0) {
    return say({ kind: 'refused', reason: `wrong answers to ${missed.join('; ')}` })
  }
  engine = engines[id]
  say({ kind: 'ready' })
}

async function open(model: Extract<ToChild, { kind: 'open' }>['model']): Promise<void> {
  if (engine === null) return say({ kind: 'refused', reason: 'it was not rehearsed' })
  await session?.close()
  session = await engine.open({
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
