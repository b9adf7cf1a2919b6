import createClient from 'openapi-fetch'
import type { components, paths } from './api.d.ts'

/** Calls of the API by its own description; the session is a cookie that scripts cannot read. */
export const api = createClient<paths>({ baseUrl: '' })

export type Schemas = components['schemas']
export type Me = Schemas['Me']
export type Run = Schemas['Run']
export type RunResult = Schemas['RunResult']

/** Body of a GET's 200 reply. */
export type ReplyOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

/** What the service refused: problem+json with a stable code and a Chinese sentence. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly problems: readonly { readonly at: string; readonly message: string }[]
  constructor(status: number, body: unknown) {
    const { detail, code, problems } = problemOf(body)
    super(detail)
    this.status = status
    this.code = code
    this.problems = problems
  }
}

function problemOf(body: unknown) {
  const told =
    typeof body === 'object' && body !== null ? (body as Partial<Schemas['Problem']>) : {}
  return {
    detail: told.detail ?? '服务没有应答，请稍后再试。',
    code: told.code ?? 'no_answer',
    problems: told.problems ?? [],
  }
}

type Reply<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response }

/** The body of a reply; a refusal is thrown, and the page's states say it (frame/states.tsx). */
export async function take<T>(call: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok || data === undefined) throw new Refusal(response.status, error)
  return data
}

/** A reply without a body. */
export async function done(call: Promise<Reply<unknown>>): Promise<void> {
  const { error, response } = await call
  if (!response.ok) throw new Refusal(response.status, error)
}

/** A file of the service, saved under the name it gives. */
export async function download(address: string, init?: RequestInit): Promise<void> {
  const reply = await fetch(address, init)
  if (!reply.ok) throw new Refusal(reply.status, await reply.json().catch(() => null))
  saveFile(await reply.blob(), fileNameIn(reply.headers.get('content-disposition')))
}

export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** RFC 6266: `filename*` carries the Chinese name. */
function fileNameIn(disposition: string | null): string {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (coded !== undefined) return decodeURIComponent(coded)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'junpei'
}

/** One key for one intent: a repeated request has one effect. `randomUUID` is there on https alone. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
