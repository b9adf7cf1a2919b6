/**
 * A small seeded source of chance, so that the same seed draws the same county everywhere.
 * Generator: sfc32 (Doty-Humphrey, PractRand), 128 bits of state, 32-bit operations only. Every
 * stream has a path, and its state is the FNV-1a hash of seed and path: `fork` gives a stream of
 * its own to each part of a county, so that drawing more in one part leaves the others unchanged.
 * Not for secrets.
 */
export type Random = {
  /** 0 … bound - 1, all equally likely. */
  readonly below: (bound: number) => number
  /** low … high, both included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (perMille: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Weights are whole numbers, at least one of them above zero. */
  readonly weighted: <T>(options: readonly (readonly [T, number])[]) => T
  readonly shuffle: <T>(list: readonly T[]) => readonly T[]
  readonly fork: (label: string) => Random
}

export function randomOf(seed: number, path = ''): Random {
  const next = sfc32(`${seed}/${path}`)

  const below = (bound: number): number => {
    if (!Number.isInteger(bound) || bound < 1) throw new RangeError(`no number below ${bound}`)
    // Values above the last whole multiple would favour small results, so they are drawn again.
    const usable = 0x1_0000_0000 - (0x1_0000_0000 % bound)
    let value = next()
    while (value >= usable) value = next()
    return value % bound
  }

  const pick = <T>(list: readonly T[]): T => itemAt(list, below(list.length))

  const weighted = <T>(options: readonly (readonly [T, number])[]): T => {
    let rest = below(options.reduce((sum, [, weight]) => sum + weight, 0))
    for (const [value, weight] of options) {
      if (rest < weight) return value
      rest -= weight
    }
    throw new Error('weights must be whole numbers')
  }

  const shuffle = <T>(list: readonly T[]): readonly T[] => {
    const shuffled = [...list]
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const held = itemAt(shuffled, i)
      shuffled[i] = itemAt(shuffled, j)
      shuffled[j] = held
    }
    return shuffled
  }

  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (perMille) => below(1000) < perMille,
    pick,
    weighted,
    shuffle,
    fork: (label) => randomOf(seed, `${path}/${label}`),
  }
}

/** The item that must be there. */
export function itemAt<T>(list: readonly T[], index: number): T {
  if (!(index in list)) throw new RangeError(`no item ${index} in a list of ${list.length}`)
  // The compiler cannot see the test above; T may itself allow undefined.
  return list[index] as T
}

function sfc32(text: string): () => number {
  let a = fnv1a(text, 0x811c9dc5)
  let b = fnv1a(text, a ^ 0x9e3779b9)
  let c = fnv1a(text, b ^ 0x85ebca6b)
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

function fnv1a(text: string, start: number): number {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
