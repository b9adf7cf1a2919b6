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
  let prev = genesisOf(chain)
  for (const [at, row] of rows.entries()) {
    const fault = faultOf(row, { chain, at, prev, rows })
    if (fault !== null) return broken(fault, at + 1)
    prev = row.hash
  }
  return againstCheckpoint(chain, rows, checkpoint) ?? { ok: true, size: rows.length, head: prev }
}

type Place = {
  readonly chain: string
  readonly at: number
  readonly prev: string
  readonly rows: readonly JournalRow[]
}

function faultOf(row: JournalRow, { chain, at, prev, rows }: Place): ChainFault | null {
  if (row.chain !== chain) return 'foreign'
  if (row.seq !== at + 1) return misplaced(row, at, rows)
  const { hash } = row
  if (linkHash(chain, row.seq, row.prev, actHash(row)) !== hash) return 'edited'
  return row.prev === prev ? null : 'unlinked'
}

/** A number seen before, one that is missing here and stands further on, or one that is nowhere. */
function misplaced({ seq }: JournalRow, at: number, rows: readonly JournalRow[]): ChainFault {
  if (seq <= at) return 'inserted'
  return rows.slice(at + 1).some((later) => later.seq === at + 1) ? 'reordered' : 'deleted'
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
