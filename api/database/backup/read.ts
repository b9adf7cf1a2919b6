import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  BadBackup,
  type Header,
  header,
  type KeysLine,
  type Line,
  line,
  type TableSum,
} from './format.ts'

/** What a backup holds, in its order, each part checked before the next one is handed on. */
export type Part =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly values: readonly (string | null)[] }
  | { readonly kind: 'end'; readonly sum: TableSum }
  | { readonly kind: 'keys'; readonly keys: KeysLine }

/**
 * Reads a backup to its end. Whatever was cut off or altered is told by `BadBackup`, some of it only
 * at the end: nothing of a backup may stand before this has ended.
 */
export async function* readBackup(path: string): AsyncGenerator<Part> {
  const whole = createHash('sha256')
  const steps = newSteps()
  let number = 0
  let over = false
  for await (const bytes of linesIn(path)) {
    number += 1
    if (over) throw new BadBackup(`备份在结尾之后还有内容（第 ${number} 行），不是原来的文件。`)
    const read = parsed(bytes, number)
    if ('kind' in read && read.kind === 'sum') {
      if (read.sha256 !== whole.digest('hex'))
        throw new BadBackup('备份的内容与其总校验码不符：文件被改动过或已损坏。')
      over = true
    } else {
      whole.update(bytes).update('\n')
      yield steps(read, bytes, number)
    }
  }
  if (!over) throw new BadBackup(`备份不完整：在第 ${number} 行之后被截断。`)
}

type Told = Exclude<Line, { kind: 'sum' }>
type Open = { readonly name: string; readonly columns: number; rows: number; readonly hash: Hash }

/** The order of the parts: header, tables as the header lists them, keys. */
function newSteps(): (read: Told, bytes: Buffer, number: number) => Part {
  let left: readonly string[] | null = null
  let open: Open | null = null
  return (read, bytes, number) => {
    const outOfOrder = new BadBackup(`备份第 ${number} 行的次序不对：文件被改动过或已损坏。`)
    if (!('kind' in read)) {
      if (open === null || read.length !== open.columns) throw outOfOrder
      open.hash.update(bytes).update('\n')
      open.rows += 1
      return { kind: 'row', values: read }
    }
    if (!isNext(read, left, open?.name ?? null)) throw outOfOrder
    switch (read.kind) {
      case 'header':
        left = read.tables
        return { kind: 'header', header: read }
      case 'table': {
        const { name, columns } = read
        open = { name, columns: columns.length, rows: 0, hash: createHash('sha256') }
        return { kind: 'table', name, columns }
      }
      case 'end': {
        const sum = { table: read.name, rows: read.rows, sha256: read.sha256 }
        requireSame(open, sum)
        open = null
        left = left?.slice(1) ?? null
        return { kind: 'end', sum }
      }
      case 'keys':
        return { kind: 'keys', keys: read }
    }
  }
}

/** May this line stand here? `left`: tables still to come, `open`: the table whose rows are read. */
function isNext(
  read: Exclude<Told, readonly unknown[]>,
  left: readonly string[] | null,
  open: string | null,
): boolean {
  if (read.kind === 'end') return open === read.name
  if (open !== null) return false
  if (read.kind === 'header') return left === null
  return read.kind === 'table' ? left?.[0] === read.name : left?.length === 0
}

function requireSame(open: Open | null, told: TableSum): void {
  if (open?.rows !== told.rows)
    throw new BadBackup(`表 ${told.table} 应有 ${told.rows} 行，备份中有 ${open?.rows ?? 0} 行。`)
  if (open.hash.digest('hex') !== told.sha256)
    throw new BadBackup(`表 ${told.table} 的内容与其校验码不符：文件被改动过或已损坏。`)
}

function parsed(bytes: Buffer, number: number): Line {
  const read = line.safeParse(jsonOf(bytes))
  if (read.success) return read.data
  throw new BadBackup(
    number === 1
      ? '这不是均配的备份文件，或是更新版本的均配所写。'
      : `备份第 ${number} 行读不懂：文件被改动过或已损坏。`,
  )
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // The schema then refuses it.
    return undefined
  }
}

/** The header alone, before anything is touched. */
export async function headerOf(path: string): Promise<Header> {
  for await (const bytes of linesIn(path)) {
    const read = header.safeParse(jsonOf(bytes))
    if (read.success) return read.data
    break
  }
  throw new BadBackup('这不是均配的备份文件，或是更新版本的均配所写。')
}

/** Reads all of it without keeping any, and returns the encrypted keys where there are some. */
export async function keysIn(path: string): Promise<KeysLine | null> {
  let found: KeysLine | null = null
  for await (const part of readBackup(path)) if (part.kind === 'keys') found = part.keys
  return found
}

/** Split at the line feed and nowhere else: what people write may hold every other separator. */
async function* linesIn(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    let from = 0
    const bytes = chunk as Buffer
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
      yield Buffer.concat([...rest, bytes.subarray(from, at)])
      rest = []
      from = at + 1
    }
    if (from < bytes.length) rest.push(bytes.subarray(from))
  }
  if (rest.length > 0) throw new BadBackup('备份不完整：最后一行被截断。')
}
