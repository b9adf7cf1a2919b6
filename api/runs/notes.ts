import type { Checkpoint } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Claim } from './claim.ts'
import type { RunProgress } from './contract.ts'
import { noteCheckpoint, noteProgress } from './held.ts'

export type Notes = {
  readonly progress: (progress: RunProgress) => void
  readonly checkpoint: (checkpoint: Checkpoint) => void
  /** Writes what is not written yet; what the database did not take is tried again next time. */
  readonly write: () => Promise<void>
}

/** What a child tells on its way, written one after the other and the latest only. */
export function takeNotes(db: Db, claim: Claim): Notes {
  let progress: RunProgress | null = null
  let checkpoint: Checkpoint | null = null
  let writing: Promise<void> | null = null
  let settled = 0

  const writeAll = async (): Promise<void> => {
    while (progress !== null || checkpoint !== null) {
      const next = { progress, checkpoint }
      if (next.checkpoint !== null) {
        const { length } = next.checkpoint.levels
        await noteCheckpoint(db, claim, next.checkpoint, { isSettled: length > settled })
        settled = length
      }
      if (checkpoint === next.checkpoint) checkpoint = null
      if (next.progress !== null) await noteProgress(db, claim, next.progress)
      if (progress === next.progress) progress = null
    }
  }
  const write = (): Promise<void> => {
    writing ??= writeAll().finally(() => {
      writing = null
    })
    return writing
  }
  return {
    progress: (told) => {
      progress = told
    },
    checkpoint: (told) => {
      checkpoint = told
    },
    write,
  }
}
