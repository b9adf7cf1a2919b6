import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { hashOf } from '../../solver/index.ts'
import { Refused } from '../http/problem.ts'
import { type Held, upload } from './quarantine.ts'
import { uploadLimits } from './upload-limits.ts'

const megabyte = 1024 * 1024

/** One file and the name its county gave it, or a set of CSV files under their own names. */
export type Uploaded = {
  readonly fileName: string | null
  /** Hash over names and contents: the same upload sent again is known by it. */
  readonly hash: string
}

type Saved = { readonly path: string; readonly name: string; readonly hash: string }

/** Takes the files of a request into the quarantine, and not a byte more than is allowed. */
export async function saveUpload(request: FastifyRequest, held: Held): Promise<Uploaded> {
  const into = join(held.path, 'files')
  await mkdir(into, { mode: 0o700 })
  const files = await saveFiles(request, into)
  const [first, ...others] = files
  if (first === undefined)
    throw new Refused(400, 'no_file', '没有收到文件。请选择一个 .xlsx 工作簿，或一套 .csv 文件。')
  const hash = hashOf(files.map((file) => ({ name: file.name, hash: file.hash })))
  if (others.length === 0) {
    await rename(first.path, upload(held))
    return { fileName: first.name, hash }
  }
  requireCsvSet(files)
  await mkdir(upload(held), { mode: 0o700 })
  for (const { path, name } of files) await rename(path, join(upload(held), name))
  return { fileName: null, hash }
}

async function saveFiles(request: FastifyRequest, into: string): Promise<readonly Saved[]> {
  const saved: Saved[] = []
  let left = uploadLimits.megabytes * megabyte
  const limits = {
    files: uploadLimits.files,
    fileSize: uploadLimits.reading.fileMegabytes * megabyte,
  }
  for await (const part of request.files({ limits })) {
    const path = join(into, String(saved.length))
    const hash = createHash('sha256')
    const counting = counted(hash, (bytes) => {
      left -= bytes
      return left >= 0
    })
    await pipeline(part.file, counting, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    if (part.file.truncated) throw tooLarge()
    saved.push({ path, name: plainName(part.filename), hash: hash.digest('hex') })
  }
  return saved
}

const counted = (hash: Hash, fits: (bytes: number) => boolean): Transform =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      if (fits(chunk.length)) done(null, chunk)
      else done(tooLarge())
    },
  })

const tooLarge = () =>
  new Refused(
    413,
    'too_large',
    `文件过大：单个文件不超过 ${uploadLimits.reading.fileMegabytes} MB，一次合计不超过 ${uploadLimits.megabytes} MB。请删去无关的工作表和图片后再上传。`,
  )

/** The last part of the name as sent, without what could lead elsewhere; only shown and compared. */
function plainName(sent: string | undefined): string {
  const last = (sent ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = [...last.replace(/[\p{Cc}:*?"<>|]/gu, '').replace(/^\.+/, '')].slice(0, 80).join('')
  return plain === '' ? '未命名' : plain
}

function requireCsvSet(files: readonly Saved[]): void {
  const names = files.map(({ name }) => name.toLowerCase())
  if (names.some((name) => !name.endsWith('.csv')))
    throw new Refused(
      422,
      'not_one_set',
      '一次只能上传一个 .xlsx 工作簿，或同一套的几个 .csv 文件。',
    )
  if (new Set(names).size < names.length)
    throw new Refused(422, 'same_names', '有两个文件同名。每个工作表只能有一个 .csv 文件。')
}
