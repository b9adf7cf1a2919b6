import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { CountyDifference, Overview, Problem, TypedSheet } from '../../solver/index.ts'
import { endChild, lastWords, startChild } from '../child.ts'
import { type Held, peopleFile, readingFile } from './quarantine.ts'

/** What a reading child is asked for; it knows files and no database. */
export type ReadingTask = {
  /** Folder of the quarantine. */
  readonly held: Held
  /** The county's own name of a single file; `null` for a set of CSV files. */
  readonly fileName: string | null
  readonly policy: string
  readonly idNumbers: boolean
  /** Hash of the version before, which the folder holds; `null` where there is none. */
  readonly previous: string | null
}

/** What a reading came to, in counts: names nobody. */
export type ReadingSummary = {
  /** Hash of the county; `null` while there is any error. */
  readonly data: string | null
  readonly name: string | null
  readonly year: number | null
  readonly schools: number
  readonly teachers: number
  readonly errors: number
  readonly warnings: number
  readonly notices: number
}

/** What waits in the folder beside the county itself. */
export type Reading = {
  /** As in the task. */
  readonly fileName: string | null
  readonly problems: readonly Problem[]
  /** Rows the problems were found in, as they were typed. */
  readonly typed: readonly TypedSheet[]
  readonly overview: Overview | null
  readonly difference: (CountyDifference & { readonly previous: string }) | null
}

/** How somebody stands, and why. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly stage: 'primary' | 'junior'
  readonly subject: string
  readonly standing: 'due' | 'deferred' | 'not-due'
  readonly reason: string
  readonly backbone: boolean
}

export type ReadingLimits = {
  readonly seconds: number
  readonly heapMegabytes: number
  /** The module the child runs; a broken one in tests. */
  readonly entry: string
}

export const readingLimits: ReadingLimits = {
  seconds: 60,
  heapMegabytes: 1024,
  entry: fileURLToPath(new URL('./reading-process.ts', import.meta.url)),
}

export type Read =
  | { readonly kind: 'read'; readonly summary: ReadingSummary }
  /** Too much for time or memory. */
  | { readonly kind: 'stopped' }

/** Reads an upload in a process of its own, ended with all it has started when its time is over. */
export function readUpload(task: ReadingTask, limits: ReadingLimits): Promise<Read> {
  const { entry, heapMegabytes } = limits
  const child = startChild(entry, { heapMegabytes, messages: 'structured' })
  return new Promise((resolve, reject) => {
    let told: ReadingSummary | null = null
    let late = false
    const complaint = lastWords(child)
    const timer = setTimeout(() => {
      late = true
      endChild(child)
    }, limits.seconds * 1000)
    // Our own child, which says one thing only.
    child.on('message', (summary: ReadingSummary) => {
      told = summary
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (told !== null && code === 0) resolve({ kind: 'read', summary: told })
      else if (late || signal !== null || code === outOfMemory) resolve({ kind: 'stopped' })
      else reject(new Error(`reading ended with ${code}: ${complaint()}`))
    })
    child.send(task)
  })
}

/** V8 aborts when the heap is full; some shells report that as 128 + 6. */
const outOfMemory = 134

export async function readReading(held: Held): Promise<Reading> {
  // Written by our own child from this type.
  return JSON.parse(await readFile(readingFile(held), 'utf8')) as Reading
}

export async function readPeople(held: Held): Promise<readonly Person[]> {
  // Written by our own child from this type.
  return JSON.parse(await readFile(peopleFile(held), 'utf8')) as readonly Person[]
}
