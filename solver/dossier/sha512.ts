/** SHA-512 (FIPS 180-4), which Ed25519 needs; only short texts go through it, so it may be slow. */
export function sha512(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n)
  const state = BigUint64Array.from(firstState)
  for (let at = 0; at < padded.length; at += 128) compress(state, view, at)
  const digest = new DataView(new ArrayBuffer(64))
  state.forEach((word, i) => {
    digest.setBigUint64(i * 8, word)
  })
  return new Uint8Array(digest.buffer)
}

function compress(state: BigUint64Array, view: DataView, at: number): void {
  // An array of 64-bit words takes every sum modulo 2^64.
  const schedule = new BigUint64Array(80)
  for (let t = 0; t < 16; t += 1) schedule[t] = view.getBigUint64(at + t * 8)
  for (let t = 16; t < 80; t += 1) {
    const near = word(schedule, t - 2)
    const far = word(schedule, t - 15)
    const nearMixed = turn(near, 19n) ^ turn(near, 61n) ^ (near >> 6n)
    const farMixed = turn(far, 1n) ^ turn(far, 8n) ^ (far >> 7n)
    schedule[t] = nearMixed + word(schedule, t - 7) + farMixed + word(schedule, t - 16)
  }
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state
  for (let t = 0; t < 80; t += 1) {
    const chosen = (e & f) ^ (~e & g & mask)
    const mixed = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)
    const first = h + mixed + chosen + (rounds[t] ?? 0n) + word(schedule, t)
    const most = (a & b) ^ (a & c) ^ (b & c)
    const second = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + most
    h = g
    g = f
    f = e
    e = (d + first) & mask
    d = c
    c = b
    b = a
    a = (first + second) & mask
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = word(state, i) + value
}

const mask = (1n << 64n) - 1n
const turn = (value: bigint, bits: bigint): bigint =>
  ((value >> bits) | (value << (64n - bits))) & mask

/** Inside its bounds an array of words always has one. */
const word = (words: BigUint64Array, at: number): bigint => words[at] ?? 0n

const primes = firstPrimes(80)

/** Fractional parts, 64 bits, of the square roots of the first 8 primes and the cube roots of 80. */
const firstState = primes.slice(0, 8).map((prime) => root(prime << 128n, 2n) & mask)
const rounds = primes.map((prime) => root(prime << 192n, 3n) & mask)

function firstPrimes(count: number): readonly bigint[] {
  const found: bigint[] = []
  for (let candidate = 2n; found.length < count; candidate += 1n)
    if (found.every((prime) => candidate % prime !== 0n)) found.push(candidate)
  return found
}

/** Whole part of the root, by halving the interval it lies in. */
function root(value: bigint, degree: bigint): bigint {
  let [low, high] = [0n, 1n << 70n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** degree <= value) low = middle
    else high = middle
  }
  return low
}
