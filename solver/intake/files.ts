import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { sheetCollector } from '../workbook/collect.ts'
import { openArchive } from '../workbook/gate.ts'
import { defaultLimits, megabyte, type ReadLimits } from '../workbook/limits.ts'
import { inQuarantine } from '../workbook/quarantine.ts'
import type { Refusal } from '../workbook/refusal.ts'
import type { Input } from '../workbook/wire.ts'
import { problemOf, type Slots } from './messages.ts'
import type { RawBook } from './raw.ts'

export type FileOptions = {
  readonly limits?: Partial<ReadLimits>
  /** Name the county gave the file, where the path is that of a temporary one. */
  readonly fileName?: string
}

/**
 * Reads what a county hands in: a workbook, one CSV, or a folder of CSV files. First looks that
 * cost nothing, then the parsing in a process of its own; all problems at once. Nothing is written.
 */
export async function readInput(
  path: string,
  options: FileOptions = {},
): Promise<Result<RawBook, readonly Problem[]>> {
  const { inputs, problems, limits } = await inspectInput(path, options)
  if (problems.length > 0) return fail(problems)
  const found: Problem[] = []
  const collector = sheetCollector()
  const end = await inQuarantine({ kind: 'read', inputs, limits }, (answer) => {
    if (answer.kind === 'refusal') found.push(problemIn(answer.file, answer.sheet, answer.refusal))
    else collector.hear(answer)
  })
  const file = options.fileName ?? basename(path)
  if (end === 'stopped') found.push(problemIn(file, null, tooSlow(limits)))
  return found.length > 0 ? fail(found) : ok({ file, sheets: collector.sheets() })
}

const tooSlow = (limits: ReadLimits): Refusal => ({ code: 'F22', slots: { s: limits.seconds } })

/** The looks that need no parsing: what is there, how large, and of which kind it really is. */
export async function inspectInput(
  path: string,
  options: FileOptions,
): Promise<{
  readonly inputs: readonly Input[]
  readonly problems: readonly Problem[]
  readonly limits: ReadLimits
}> {
  const limits = { ...defaultLimits, ...options.limits }
  const name = options.fileName ?? basename(path)
  const files = await filesAt(path, name)
  const results = files.ok
    ? await Promise.all(
        files.value.map(async ({ path: at, file }) => {
          const input = await inspectFile(at, file, limits)
          return input.ok ? input : fail(problemIn(file, null, input.error))
        }),
      )
    : [fail(problemIn(name, null, files.error))]
  return {
    inputs: results.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: results.flatMap((result) => (result.ok ? [] : [result.error])),
    limits,
  }
}

function problemIn(file: string, sheet: string | null, refusal: Refusal): Problem {
  const place = { file, sheet, row: null, column: null, header: null }
  // A refusal is made next to its message; the compiler cannot follow it through the process.
  return problemOf(refusal.code, place, refusal.slots as Slots<Refusal['code']>)
}

type File = { readonly path: string; readonly file: string }

async function filesAt(path: string, name: string): Promise<Result<readonly File[], Refusal>> {
  const found = await stat(path).catch(() => null)
  if (found === null) return fail({ code: 'F18', slots: {} })
  if (!found.isDirectory()) return ok([{ path, file: name }])
  const names = await readdir(path).catch(() => null)
  if (names === null) return fail({ code: 'F18', slots: {} })
  // Names that begin with a dot or ~$ are leftovers of systems and of open files.
  const csv = names.filter((file) => /^(?!\.|~\$).*\.csv$/i.test(file)).sort()
  if (csv.length === 0) return fail({ code: 'F24', slots: {} })
  if (csv.length > defaultLimits.entries) {
    return fail({ code: 'F21', slots: { reason: `文件夹中有 ${csv.length} 个 .csv 文件` } })
  }
  return ok(csv.map((file) => ({ path: join(path, file), file })))
}

async function inspectFile(
  path: string,
  file: string,
  limits: ReadLimits,
): Promise<Result<Input, Refusal>> {
  const head = await readHead(path)
  if (head === null) return fail({ code: 'F18', slots: {} })
  if (head.size === 0) return fail({ code: 'F01', slots: {} })
  if (head.size > limits.fileMegabytes * megabyte) {
    const n = Math.ceil(head.size / megabyte)
    return fail({ code: 'F27', slots: { n, max: limits.fileMegabytes } })
  }
  const extension = extname(file).toLowerCase()
  const sheet = basename(file, extname(file)).normalize('NFC')
  if (extension === '.csv') {
    return head.kind === 'other'
      ? ok({ kind: 'csv', path, file, sheet })
      : fail({ code: 'F26', slots: {} })
  }
  if (extension !== '.xlsx') {
    return fail({ code: 'F23', slots: { ext: extension === '' ? '（无）' : extension } })
  }
  const refusal = await refuseWorkbook(path, head.kind, limits)
  return refusal === null ? ok({ kind: 'xlsx', path, file, sheet }) : fail(refusal)
}

type Kind = 'zip' | 'compound' | 'other'

/** Size and kind by the first bytes; `null` where it cannot be read or is no file. */
async function readHead(
  path: string,
): Promise<{ readonly size: number; readonly kind: Kind } | null> {
  const handle = await open(path).catch(() => null)
  if (handle === null) return null
  try {
    const found = await handle.stat()
    if (!found.isFile()) return null
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0)
    return { size: found.size, kind: kindOf(buffer.subarray(0, bytesRead).toString('hex')) }
  } finally {
    await handle.close()
  }
}

function kindOf(head: string): Kind {
  if (head.startsWith('504b')) return 'zip'
  // The compound file of old Office programs, and the wrapper of encrypted new ones.
  return head === 'd0cf11e0a1b11ae1' ? 'compound' : 'other'
}

async function refuseWorkbook(
  path: string,
  kind: Kind,
  limits: ReadLimits,
): Promise<Refusal | null> {
  if (kind === 'other') return { code: 'F19', slots: {} }
  if (kind === 'compound') return refuseCompound(path)
  const opened = await openArchive(path, limits)
  if (!opened.ok) return opened.error
  opened.value.close()
  return null
}

/** Names of the streams of a compound file tell what it is. */
async function refuseCompound(path: string): Promise<Refusal> {
  const streams = { encrypted: 'EncryptedPackage', book: 'Workbook', oldBook: 'Book' }
  const found = new Set<string>()
  let tail = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([tail, chunk])
    for (const name of Object.values(streams)) {
      if (bytes.includes(Buffer.from(name, 'utf16le'))) found.add(name)
    }
    tail = bytes.subarray(-64)
  }
  if (found.has(streams.encrypted)) return { code: 'F03', slots: {} }
  const isBook = found.has(streams.book) || found.has(streams.oldBook)
  return { code: isBook ? 'F02' : 'F19', slots: {} }
}
