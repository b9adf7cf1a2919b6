import type { Teacher } from '../../domain/county.ts'
import type { Replay } from '../replay.ts'

/** Anything said of a last rotation means that there was one. */
export const hasRotated = (teacher: Teacher): boolean =>
  teacher.lastRotationStart !== null ||
  teacher.lastRotationEnd !== null ||
  teacher.lastRotationFrom !== null ||
  teacher.lastRotationMoved !== null

/**
 * An empty cell means that somebody never rotated only where others have it filled; a column
 * nobody filled is a column the county does not have.
 */
export const carries = ({ county }: Replay, ...keys: readonly (keyof Teacher)[]): boolean =>
  county.teachers.some((teacher) => keys.some((key) => teacher[key] !== null))
