import { actHash, genesisOf, type JournalRow, linkHash } from './chain.ts'
import { type Checkpoint, isCheckpointSigned } from './checkpoint.ts'

/** What can be wrong with a chain of rows 日志链的问题. */
export const chainFaults = {
  edited: '内容被改动',
  deleted: '有行被删去',
  inserted: '多出了行',
  reordered: '次序被调换',
  unlinked: '与前一行不相接',
  foreign: '混入了其他日志链的行',
  cut: '尾部被截去，或恢复了较早的备份',
  rewritten: '被改写后重新串接',
  'bad-checkpoint': '检查点不可用',
} as const
export type ChainFault = keyof typeof chainFaults

export type ChainVerdict =
  | { readonly ok: true; readonly size: number; readonly head: string }
  | {
      readonly ok: false
      /** The first row that does not stand; `null` where it cannot be told which. */
      readonly seq: number | null
      readonly fault: ChainFault
      readonly sentence: string
    }

/**
 * Goes through the rows of one chain in their order from the first, and through a checkpoint taken
 * earlier. Rows after the checkpoint are only as good as whoever keeps them: without one a chain that
 * was rewritten from some row on cannot be told from a true one.
 */
export function verifyChain(
  chain: string,
  rows: readonly JournalRow[],
  checkpoint: Checkpoint | null = null,
): ChainVerdict {
  const own = verifyOnwards(chain, { size: 0, head: genesisOf(chain) }, rows)
  return own.ok ? (againstCheckpoint(chain, rows, checkpoint) ?? own) : own
}

/** The next rows of a chain that has been gone through as far as `so`: long ones are read by the page. */
export function verifyOnwards(
  chain: string,
  so: { readonly size: number; readonly head: string },
  rows: readonly JournalRow[],
): ChainVerdict {
  let { size, head } = so
  for (const [at, row] of rows.entries()) {
    const fault = faultOf(row, { chain, seq: size + 1, prev: head, rows, at })
    if (fault !== null) return broken(fault, size + 1)
    size += 1
    head = row.hash
  }
  return { ok: true, size, head }
}

/** What stands at a place of the chain, were it as it should be. */
type Place = {
  readonly chain: string
  readonly seq: number
  readonly prev: string
  readonly rows: readonly JournalRow[]
  readonly at: number
}

function faultOf(row: JournalRow, place: Place): ChainFault | null {
  if (row.chain !== place.chain) return 'foreign'
  if (row.seq !== place.seq) return misplaced(row, place)
  if (linkHash(row.chain, row.seq, row.prev, actHash(row)) !== row.hash) return 'edited'
  return row.prev === place.prev ? null : 'unlinked'
}

/** A number seen before, one that is missing here and stands further on, or one that is nowhere. */
function misplaced(row: JournalRow, { seq, rows, at }: Place): ChainFault {
  if (row.seq < seq) return 'inserted'
  return rows.slice(at + 1).some((later) => later.seq === seq) ? 'reordered' : 'deleted'
}

function againstCheckpoint(
  chain: string,
  rows: readonly JournalRow[],
  checkpoint: Checkpoint | null,
): ChainVerdict | null {
  if (checkpoint === null) return null
  const { size, head } = checkpoint
  if (checkpoint.chain !== chain || !isCheckpointSigned(checkpoint))
    return broken('bad-checkpoint', null)
  if (rows.length < size) return broken('cut', rows.length + 1, checkpoint)
  const reached = size === 0 ? genesisOf(chain) : rows[size - 1]?.hash
  return reached === head ? null : broken('rewritten', null, checkpoint)
}

function broken(fault: ChainFault, seq: number | null, checkpoint?: Checkpoint): ChainVerdict {
  const where = seq === null ? '' : `日志第 ${seq} 行起不符：`
  const held =
    checkpoint === undefined ? '' : `检查点（${checkpoint.at}）记有 ${checkpoint.size} 行；`
  const what = fault === 'rewritten' ? `第 1 至 ${checkpoint?.size ?? 0} 行中有行` : ''
  return { ok: false, seq, fault, sentence: `${held}${where}${what}${chainFaults[fault]}。` }
}
