/** A list of numbers that grows by doubling: millions of entries with little to clear away. */
export type Growing<T extends Int32Array | Float64Array> = {
  readonly push: (value: number) => void
  readonly length: () => number
  readonly at: (place: number) => number
  /** What is in it; it must not grow any more. */
  readonly taken: () => T
}

export const growingWhole = (): Growing<Int32Array> => growing((length) => new Int32Array(length))
export const growingReal = (): Growing<Float64Array> =>
  growing((length) => new Float64Array(length))

function growing<T extends Int32Array | Float64Array>(make: (length: number) => T): Growing<T> {
  let list = make(firstLength)
  let length = 0
  return {
    push: (value) => {
      if (length === list.length) {
        const longer = make(2 * length)
        longer.set(list)
        list = longer
      }
      list[length] = value
      length += 1
    },
    length: () => length,
    at: (place) => list[place] ?? 0,
    taken: () => {
      const exact = list.slice(0, length) as T
      list = make(0)
      return exact
    },
  }
}

const firstLength = 1024
