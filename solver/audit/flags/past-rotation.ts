import type { Teacher } from '../../domain/county.ts'
import { once } from '../once.ts'
import type { Replay } from '../replay.ts'
import type { StatusQuo } from '../status-quo.ts'

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
export const carries = ({ statusQuo }: Replay, ...keys: readonly RotationColumn[]): boolean =>
  keys.some((key) => filled(statusQuo).has(key))

const rotationColumns = [
  'lastRotationStart',
  'lastRotationEnd',
  'lastRotationFrom',
  'lastRotationMoved',
] as const
type RotationColumn = (typeof rotationColumns)[number]

const filled = once(
  ({ county }: StatusQuo): ReadonlySet<RotationColumn> =>
    new Set(
      rotationColumns.filter((key) => county.teachers.some((teacher) => teacher[key] !== null)),
    ),
)
