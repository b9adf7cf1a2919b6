import { z } from 'zod'
import { answerStatuses, type LinearModel, type Query } from './engine.ts'
import type { EngineId } from './names.ts'

/** What the parent says to the child, over the IPC channel. */
export type ToChild =
  /** The first word: which engine it is to be, and that its canaries are to be sung. */
  | { readonly kind: 'rehearse'; readonly engine: EngineId }
  /** The model from here on, in place of the one before. */
  | {
      readonly kind: 'open'
      readonly model: Omit<LinearModel, 'columnName' | 'rowName'>
    }
  | { readonly kind: 'solve'; readonly id: number; readonly query: Query }

const vector = z.custom<Float64Array>((value) => value instanceof Float64Array)

const statuses = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.every((status) => status <= 4),
)

/** What the child says; read with care, for a child may be broken. */
export const fromChild = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
  z.object({
    kind: z.literal('answer'),
    id: z.number(),
    answer: z.object({
      status: z.enum(answerStatuses),
      solution: vector.nullable(),
      objective: z.number().nullable(),
      bound: z.number().nullable(),
      reducedCosts: vector.nullable(),
      multipliers: vector.nullable(),
      basis: z.object({ columns: statuses, rows: statuses }).nullable(),
      nodes: z.number(),
      seconds: z.number(),
      message: z.string(),
    }),
  }),
])

export type FromChild = z.infer<typeof fromChild>

/** The extra pipe an incumbent takes: IPC messages wait while the engine blocks the child. */
export const incumbentPipe = 4

export type Frame = {
  /** The query it belongs to. */
  readonly id: number
  readonly objective: number
  readonly bound: number
  readonly solution: Float64Array
}

/** Four whole numbers (mark, id, entries, columns), objective and bound; then the entries. */
const headerBytes = 32
const entryBytes = 12
const mark = 0x4a_50_49_4e

/** Only what is not zero: a plan of a county is a few thousand of fifty thousand columns. */
export function encodeFrame({ id, objective, bound, solution }: Frame): Buffer {
  const entries = solution.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0)
  const buffer = Buffer.alloc(headerBytes + entries * entryBytes)
  buffer.writeUInt32LE(mark, 0)
  buffer.writeUInt32LE(id, 4)
  buffer.writeUInt32LE(entries, 8)
  buffer.writeUInt32LE(solution.length, 12)
  buffer.writeDoubleLE(objective, 16)
  buffer.writeDoubleLE(bound, 24)
  let place = headerBytes
  solution.forEach((value, column) => {
    if (value === 0) return
    buffer.writeUInt32LE(column, place)
    buffer.writeDoubleLE(value, place + 4)
    place += entryBytes
  })
  return buffer
}

/** The complete frames at the head of `bytes` and what is left; `null` when it is no frame. */
export function decodeFrames(
  bytes: Buffer,
  columnCount: number,
): { readonly frames: readonly Frame[]; readonly rest: Buffer } | null {
  const frames: Frame[] = []
  let rest = bytes
  while (rest.length >= headerBytes) {
    const entries = rest.readUInt32LE(8)
    const sane = rest.readUInt32LE(0) === mark && rest.readUInt32LE(12) === columnCount
    if (!sane || entries > columnCount) return null
    const length = headerBytes + entries * entryBytes
    if (rest.length < length) break
    const frame = decodeFrame(rest.subarray(0, length), columnCount)
    if (frame === null) return null
    frames.push(frame)
    rest = rest.subarray(length)
  }
  return { frames, rest }
}

function decodeFrame(bytes: Buffer, columnCount: number): Frame | null {
  const solution = new Float64Array(columnCount)
  for (let place = headerBytes; place < bytes.length; place += entryBytes) {
    const column = bytes.readUInt32LE(place)
    const value = bytes.readDoubleLE(place + 4)
    if (column >= columnCount || !Number.isFinite(value)) return null
    solution[column] = value
  }
  const id = bytes.readUInt32LE(4)
  return { id, objective: bytes.readDoubleLE(16), bound: bytes.readDoubleLE(24), solution }
}
