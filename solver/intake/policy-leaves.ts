/**
 * Plain data taken apart into its leaves, so that partial entries of several documents can be laid
 * over each other and each value remembers who wrote it. Arrays, scalars and `null` are leaves: a
 * later one replaces an earlier one whole. An empty object adds nothing to what lies below it.
 */
export type Leaf<Owner> = {
  readonly path: readonly string[]
  readonly value: unknown
  readonly owner: Owner
}

export function layOver<Owner>(
  lower: readonly Leaf<Owner>[],
  value: unknown,
  owner: Owner,
): readonly Leaf<Owner>[] {
  const upper = leavesOf(value, owner, []).filter(
    (leaf) => !(isEmpty(leaf.value) && lower.some((below) => startsWith(below.path, leaf.path))),
  )
  const covered = (leaf: Leaf<Owner>) =>
    upper.some((over) => startsWith(leaf.path, over.path) || startsWith(over.path, leaf.path))
  return [...lower.filter((leaf) => !covered(leaf)), ...upper]
}

/** The data the leaves make up together. */
export function assemble(leaves: readonly Leaf<unknown>[], depth = 0): unknown {
  const whole = leaves.find((leaf) => leaf.path.length === depth)
  if (whole) return whole.value
  const keys = new Set(leaves.map((leaf) => leaf.path[depth] ?? ''))
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      assemble(
        leaves.filter((leaf) => leaf.path[depth] === key),
        depth + 1,
      ),
    ]),
  )
}

export const startsWith = (path: readonly string[], prefix: readonly string[]): boolean =>
  prefix.every((key, index) => path[index] === key)

function leavesOf<Owner>(
  value: unknown,
  owner: Owner,
  path: readonly string[],
): readonly Leaf<Owner>[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path, value, owner }]
  }
  if (isEmpty(value)) return [{ path, value, owner }]
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, owner, [...path, key]))
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === 0
