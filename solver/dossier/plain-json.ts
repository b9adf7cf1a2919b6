import { fail, ok, type Result } from '../domain/result.ts'
import { canonical } from '../report/canonical.ts'

/** Deeper than anything a dossier holds, and far from what exhausts a stack. */
const deepest = 40

/** A file as the value it holds. */
export type PlainJson = {
  readonly text: string
  readonly value: unknown
  /** The canonical JSON of the value or of anything in it. */
  readonly form: (value: unknown) => string
}

/** Bytes as the JSON value they hold, or a Chinese sentence; nothing strange in it can throw later. */
export function readJson(bytes: Uint8Array): Result<PlainJson, string> {
  const text = decoded(bytes)
  if (text === null) return fail('文件不是 UTF-8 文本，内容被改动或传输中损坏。')
  try {
    const value: unknown = JSON.parse(text)
    const { odd, sorted } = look(value)
    // Where all keys stand in order already, the platform's own writer gives the canonical form.
    return odd === null ? ok({ text, value, form: sorted ? JSON.stringify : canonical }) : fail(odd)
  } catch (error) {
    // The parser tells of bad text by an exception; anything else is not ours to swallow.
    if (!(error instanceof SyntaxError)) throw error
    return fail('文件不是完整的 JSON，内容被改动或传输中损坏。')
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    // So does the decoder.
    if (error instanceof TypeError) return null
    throw error
  }
}

type Looked = { readonly odd: string | null; readonly sorted: boolean }

/** Half characters, numbers without end and towers of brackets have no canonical form. */
function look(value: unknown): Looked {
  const open: (readonly [value: unknown, depth: number])[] = [[value, 0]]
  let sorted = true
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [each, depth] = next
    if (depth > deepest) return { odd: '文件的层次过深，不是卷宗。', sorted }
    if (isHalf(each)) return { odd: '文件含有不完整的字符。', sorted }
    if (each === Infinity || each === -Infinity) return { odd: '文件含有过大的数。', sorted }
    if (typeof each !== 'object' || each === null) continue
    const keys = Array.isArray(each) ? [] : Object.keys(each)
    sorted &&= inOrder(keys)
    for (const inner of [...keys, ...Object.values(each)]) open.push([inner, depth + 1])
  }
  return { odd: null, sorted }
}

const inOrder = (keys: readonly string[]): boolean =>
  keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key)

const isHalf = (value: unknown): boolean => typeof value === 'string' && halfCharacter.test(value)

const halfCharacter = /[\uD800-\uDFFF]/u

/** Where a text departs from the canonical form of its value, counted in characters; `null`: nowhere. */
export function departure({ text, value, form }: PlainJson): number | null {
  const right = form(value)
  if (right === text) return null
  let at = 0
  while (text[at] === right[at]) at += 1
  return at
}
