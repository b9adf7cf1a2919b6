import type { MessageCode } from '../intake/messages.ts'

/** Why a file is not read further: the code of a message and what the message needs. */
export type Refusal = {
  readonly code: Extract<MessageCode, `F${string}`>
  readonly slots: { readonly [name: string]: string | number }
}

/**
 * Deep in a stream there is nobody to hand a value to, so the refusal travels as the cause of an
 * error to the edge of the stream, where `refusalOf` turns it into a value again.
 */
export const refuse = (code: Refusal['code'], slots: Refusal['slots']): Error =>
  new Error(`refused: ${code}`, { cause: { code, slots } satisfies Refusal })

/**
 * What stopped the reading of `part`: our own refusal, or a library's complaint about the bytes.
 * A mistake of our own code is neither and goes on as an error.
 */
export function refusalOf(error: unknown, part: string): Refusal {
  if (isRefused(error)) return error.cause
  if (!(error instanceof Error) || mistakes.some((kind) => error instanceof kind)) throw error
  return { code: 'F20', slots: { part } }
}

const mistakes = [TypeError, ReferenceError, SyntaxError]

// Only `refuse` gives an error such a cause.
const isRefused = (error: unknown): error is { readonly cause: Refusal } =>
  error instanceof Error &&
  typeof error.cause === 'object' &&
  error.cause !== null &&
  'code' in error.cause &&
  'slots' in error.cause
