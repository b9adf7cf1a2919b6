import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Stream } from 'node:stream'
import { pathToFileURL } from 'node:url'
import {
  decodeFrames,
  type Frame,
  type FromChild,
  fromChild,
  incumbentPipe,
  type ToChild,
} from './wire.ts'

/** A child one can talk to: one message there, one message back or the news of its end. */
export type Channel = {
  readonly pid: number
  /** Hears the incumbents meanwhile, also the last ones of a child that dies. */
  readonly request: (message: ToChild, onFrame: (frame: Frame) => void) => Promise<FromChild | Gone>
  readonly alive: () => boolean
  /** Resolves when the process and its pipes are gone. */
  readonly kill: () => Promise<void>
}

export type Gone = { readonly kind: 'gone'; readonly reason: string }

export function startChannel(entry: string, heapMegabytes: number): Channel {
  const child = fork(entry, {
    execArgv: [
      '--import',
      pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
      `--max-old-space-size=${heapMegabytes}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
  })
  killAtExit(child)
  return listen(child)
}

type Waiting = {
  readonly onFrame: (frame: Frame) => void
  readonly resolve: (reply: FromChild | Gone) => void
}

function listen(child: ChildProcess): Channel {
  let columnCount = 0
  let waiting: Waiting | null = null
  let gone: Gone | null = null
  let spoiled: string | null = null
  let lastWords = ''

  const settle = (reply: FromChild | Gone): void => {
    const { resolve } = waiting ?? {}
    waiting = null
    resolve?.(reply)
  }
  const spoil = (reason: string): void => {
    spoiled ??= reason
    child.kill('SIGKILL')
  }
  const closed = new Promise<void>((resolve) => {
    const end = (reason: string): void => {
      gone ??= { kind: 'gone', reason: spoiled ?? reason }
      settle(gone)
      resolve()
    }
    // `close` comes after the pipes have been read to their end: no incumbent is lost.
    child.on('close', (code, signal) => end(obituary(code, signal, lastWords)))
    child.on('error', (error) => end(error.message))
  })
  child.on('message', (raw) => {
    const message = fromChild.safeParse(raw)
    if (message.success) settle(message.data)
    else spoil('the child sent an unreadable message')
  })
  readPipe(child.stdio[2], (bytes) => {
    lastWords = (lastWords + bytes.toString()).slice(-4000)
  })
  readPipe(
    child.stdio[incumbentPipe],
    framesTo(
      () => columnCount,
      spoil,
      (frame) => {
        waiting?.onFrame(frame)
      },
    ),
  )

  return {
    pid: child.pid ?? 0,
    request: (message, onFrame) =>
      new Promise((resolve) => {
        if (gone !== null) return resolve(gone)
        if (message.kind === 'open') columnCount = message.model.columnCount
        waiting = { onFrame, resolve }
        child.send(message, (error) => {
          if (error !== null) spoil(error.message)
        })
      }),
    alive: () => gone === null && spoiled === null && child.exitCode === null && child.connected,
    kill: async () => {
      child.kill('SIGKILL')
      await closed
    },
  }
}

function framesTo(
  columnCount: () => number,
  spoil: (reason: string) => void,
  onFrame: (frame: Frame) => void,
): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let broken = false
  return (bytes) => {
    if (broken) return
    const read = decodeFrames(Buffer.concat([rest, bytes]), columnCount())
    if (read === null) {
      broken = true
      return spoil('the child wrote garbage for an incumbent')
    }
    rest = read.rest
    for (const frame of read.frames) onFrame(frame)
  }
}

function readPipe(stream: Stream | null | undefined, onBytes: (bytes: Buffer) => void): void {
  stream?.on('data', onBytes)
  // A pipe that breaks is a child that ends; `close` tells of it.
  stream?.on('error', () => {})
}

/** How it ended, with the lines of its last words that are no source text. */
function obituary(code: number | null, signal: string | null, lastWords: string): string {
  const lines = lastWords.split('\n').filter((line) => line.trim() !== '' && line.length < 300)
  return [`the child ended with ${signal ?? `code ${code}`}`, ...lines].join('\n').slice(0, 1000)
}

const living = new Set<ChildProcess>()

/** A parent that ends by itself takes its children along; child.ts sees to a parent killed. */
function killAtExit(child: ChildProcess): void {
  if (living.size === 0) process.once('exit', killAll)
  living.add(child)
  child.once('close', () => {
    living.delete(child)
    if (living.size === 0) process.off('exit', killAll)
  })
}

function killAll(): void {
  for (const child of living) child.kill('SIGKILL')
}
