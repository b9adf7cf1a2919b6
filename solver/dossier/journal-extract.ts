import { actHash, type JournalRow } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { JournalExtract } from './parts.ts'

/** By what the acts on a plan are known: objects acted on, and hashes of contents. */
export type Touching = {
  /** `case:…`, `run:…`: compared whole. */
  readonly objects: ReadonlySet<string>
  readonly hashes: ReadonlySet<string>
}

/**
 * The acts that touch a plan, in full, and the hash of every other act up to the checkpoint: whoever
 * reads it computes the chain from its beginning to its head without seeing what is none of his business.
 */
export const journalExtract = (
  rows: readonly JournalRow[],
  checkpoint: Checkpoint,
  touching: Touching,
): JournalExtract => {
  const covered = rows.slice(0, checkpoint.size)
  return {
    chain: checkpoint.chain,
    acts: covered.map(actHash),
    rows: covered.filter((row) => touches(row, touching) && !isTyped(row)),
    checkpoint,
  }
}

/**
 * Why somebody looked at a paper 查看理由 is typed by hand and may name anybody: such an act stays in the
 * office and is there as its hash only.
 */
const isTyped = ({ detail: { reason } }: JournalRow): boolean =>
  reason !== undefined && reason !== ''

function touches(
  { object, before, after, detail }: JournalRow,
  { objects, hashes }: Touching,
): boolean {
  if (objects.has(object)) return true
  const named = [before, after, ...Object.values(detail)]
  return named.some(
    (name) =>
      typeof name === 'string' && (hashes.has(name) || objects.has(name) || isCase(name, objects)),
  )
}

/** A successor is told by its bare id. */
const isCase = (name: string, objects: ReadonlySet<string>): boolean => objects.has(`case:${name}`)
