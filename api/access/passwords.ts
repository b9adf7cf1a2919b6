import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB and two passes (OWASP), off the thread that answers requests. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

export const isPassword = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password.normalize('NFKC'))

export const passwordLength = { least: 12, most: 128 } as const

/** Why a new password is refused; `null` where it may be used. */
export function weakness(password: string, username: string): string | null {
  const plain = password.normalize('NFKC').toLowerCase()
  if ([...plain].length < passwordLength.least) return `密码至少 ${passwordLength.least} 位。`
  if ([...plain].length > passwordLength.most) return `密码至多 ${passwordLength.most} 位。`
  if (plain.includes(username)) return '密码中不能含有用户名。'
  if (new Set(plain).size < 6) return '密码中不同的字符太少。'
  return null
}

/** Without characters that look alike when they are read out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password for the first sign-in 一次性密码: 16 characters, 79 bits. */
export function oneTimePassword(): string {
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [four(), four(), four(), four()].join('-')
}
