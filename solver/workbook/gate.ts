/** The one file that names the archive library. */
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { fail, ok, type Result } from '../domain/result.ts'
import { megabyte, type ReadLimits } from './limits.ts'
import { type Refusal, refusalOf, refuse } from './refusal.ts'

export type Archive = {
  readonly names: () => readonly string[]
  readonly has: (name: string) => boolean
  /** Inflated text of one part, counted as it comes: declared sizes can lie. */
  readonly text: (name: string) => AsyncGenerator<string>
  /** Inflates and drops everything: proof that the declared sizes are true. */
  readonly verify: () => Promise<Result<void, Refusal>>
  readonly close: () => void
}

const bookPart = 'xl/workbook.xml'
/** Below this an odd ratio does no harm: blank formatted rows pack a hundredfold. */
const harmless = 10 * megabyte

/**
 * The gate before any parsing: looks at the directory of the archive only, so that a bomb is
 * refused before a byte of it is unpacked.
 */
export async function openArchive(
  path: string,
  limits: ReadLimits,
): Promise<Result<Archive, Refusal>> {
  let zip: ZipFile | null = null
  try {
    zip = await yauzl.openPromise(path, { autoClose: false })
    const entries = await listEntries(zip, limits)
    return ok(archiveOf(zip, entries, limits))
  } catch (error) {
    zip?.close()
    return fail(refusalOf(named(error), '压缩目录'))
  }
}

async function listEntries(zip: ZipFile, limits: ReadLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw refuse('F21', { reason: `内部文件多达 ${zip.entryCount} 个` })
  }
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw refuse('F21', { reason: '内部文件重名' })
    if (entry.isEncrypted()) throw refuse('F03', {})
    if (!entry.canDecodeFileData()) throw refuse('F21', { reason: '压缩方式少见' })
    entries.set(entry.fileName, entry)
  }
  checkSizes([...entries.values()], zip.fileSize, limits)
  if (!entries.has(bookPart)) throw refuse('F19', {})
  return entries
}

function checkSizes(entries: readonly Entry[], fileSize: number, limits: ReadLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > limits.totalMegabytes * megabyte) throw tooLarge(total, limits)
  if (total > harmless && total > limits.ratio * fileSize) {
    throw refuse('F21', { reason: `压缩比超过 ${limits.ratio} 倍，多为大片空白格式` })
  }
}

const tooLarge = (bytes: number, limits: ReadLimits): Error =>
  refuse('F04', { n: Math.ceil(bytes / megabyte), max: limits.totalMegabytes })

/** The library refuses `..`, absolute paths and backslashes by itself, in English. */
const named = (error: unknown): unknown =>
  error instanceof Error && /relative path|absolute path|invalid characters/.test(error.message)
    ? refuse('F21', { reason: '内部文件路径越界' })
    : error

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ReadLimits): Archive {
  /** Bytes by part, so that a part read twice counts once. */
  const inflated = new Map<string, number>()
  let total = 0
  async function* bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name)
    if (entry === undefined) throw refuse('F20', { part: name })
    total -= inflated.get(name) ?? 0
    inflated.set(name, 0)
    // Iterating closes the stream however the loop ends.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece: Uint8Array = chunk
      total += piece.length
      inflated.set(name, (inflated.get(name) ?? 0) + piece.length)
      if (total > limits.totalMegabytes * megabyte) throw tooLarge(total, limits)
      yield piece
    }
  }
  return {
    names: () => [...entries.keys()],
    has: (name) => entries.has(name),
    text: (name) => decoded(bytes(name)),
    verify: async () => {
      for (const name of entries.keys()) {
        try {
          for await (const _ of bytes(name));
        } catch (error) {
          return fail(refusalOf(error, name))
        }
      }
      return ok(undefined)
    },
    close: () => zip.close(),
  }
}

/** A character may be cut in two by the end of a chunk; the decoder keeps the half. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
