/** Items by key, with a value each: those of key k are start[k] … start[k + 1] - 1. */
export type Gathered = {
  readonly start: Int32Array
  readonly item: Int32Array
  readonly value: Float64Array
}

export type Put = (key: number, item: number, value: number) => void

/**
 * What is put, key by key and in the order it was put in. It is asked for twice, to be counted and to be
 * written: millions of entries, and no list of lists in between.
 */
export function gathered(count: number, each: (put: Put) => void): Gathered {
  const start = new Int32Array(count + 1)
  each((key) => {
    start[key + 1] = (start[key + 1] ?? 0) + 1
  })
  for (let key = 0; key < count; key += 1)
    start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0)
  const free = start.slice(0, count)
  const item = new Int32Array(start[count] ?? 0)
  const value = new Float64Array(start[count] ?? 0)
  each((key, one, amount) => {
    const place = free[key] ?? 0
    item[place] = one
    value[place] = amount
    free[key] = place + 1
  })
  return { start, item, value }
}
