import { type ChildProcess, fork, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Transport } from '../../../api/database/embedded/place.ts'

/** What a parent orders of a process that uses the embedded database, and what that tells. */
export type Order =
  | { readonly kind: 'start' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'commit'; readonly from: number }
export type Told =
  | { readonly kind: 'ready' | 'started' | 'stopped' }
  | { readonly kind: 'kept'; readonly id: number }
  | { readonly kind: 'refused'; readonly words: string }

export type DatabaseUser = {
  readonly pid: number
  readonly order: (order: Order) => void
  /** Resolves when it tells this; rejects with what it is refused instead. */
  readonly told: (kind: Told['kind']) => Promise<void>
  /** Rows it was told to be committed. */
  readonly kept: () => readonly number[]
  readonly kill: () => Promise<void>
}

const program = fileURLToPath(new URL('./user-process.ts', import.meta.url))

/** Another process that uses the database of a folder; as another account where `uid` says so. */
export async function userOf(
  folder: string,
  { transport = 'socket', uid }: { readonly transport?: Transport; readonly uid?: number } = {},
): Promise<DatabaseUser> {
  const words = [folder, transport]
  const child =
    uid === undefined
      ? fork(program, words, { execArgv: ['--import', 'tsx'], stdio: 'inherit' })
      : spawn(process.execPath, ['--import', 'tsx', program, ...words], {
          uid,
          gid: uid,
          env: { PATH: process.env.PATH ?? '' },
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        })
  const user = hear(child)
  await user.told('ready')
  return user
}

function hear(child: ChildProcess): DatabaseUser {
  const kept: number[] = []
  const heard: Told[] = []
  const waiting = new Set<() => void>()
  child.on('message', (told: Told) => {
    if (told.kind === 'kept') kept.push(told.id)
    else heard.push(told)
    for (const wake of waiting) wake()
  })
  const over = new Promise<void>((done) => child.on('close', () => done()))
  const told = (kind: Told['kind']) =>
    new Promise<void>((settle, reject) => {
      const look = (): void => {
        const found = next(kind)
        if (found === null) return
        waiting.delete(look)
        if (found.kind === 'refused') reject(new Error(found.words))
        else settle()
      }
      waiting.add(look)
      look()
      void over.then(() => reject(new Error('the process ended')))
    })
  const next = (kind: Told['kind']): Told | null => {
    const id = kept.at(-1)
    if (kind === 'kept' && id !== undefined) return { kind, id }
    const at = heard.findIndex((one) => one.kind === kind || one.kind === 'refused')
    return at === -1 ? null : (heard.splice(at, 1)[0] ?? null)
  }
  return {
    pid: child.pid ?? 0,
    order: (order) => void child.send(order),
    told,
    kept: () => kept,
    kill: async () => {
      child.kill('SIGKILL')
      await over
    },
  }
}
