import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app shows for an otpauth address (RFC 6238), now or some steps of 30 seconds on. */
export function codeOf(otpauth: string, steps = 0): string {
  const count = Buffer.alloc(8)
  count.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const mac = createHmac('sha1', secretIn(otpauth)).update(count).digest()
  const at = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** A code that is not shown now, nor a step before or after. */
export function wrongCodeOf(otpauth: string): string {
  const near = [-2, -1, 0, 1, 2].map((steps) => codeOf(otpauth, steps))
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find(
    (code) => !near.includes(code),
  ) as string
}

function secretIn(otpauth: string): Buffer {
  const text = new URL(otpauth).searchParams.get('secret') ?? ''
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}
