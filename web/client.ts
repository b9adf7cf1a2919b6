import createClient from 'openapi-fetch'
import type { ResultView } from '../api/contract.ts'
import type { components, paths } from './api.d.ts'

/** Calls of the API by its own description; the session is a cookie that scripts cannot read. */
const api = createClient<paths>({ baseUrl: new URL('.', document.baseURI).href.replace(/\/$/, '') })

export type Me = components['schemas']['Me']
export type RunView = components['schemas']['Run']
type RunResult = components['schemas']['RunResult']

/** Something, or the Chinese sentence that says why there is none. */
export type Answer<T> = { readonly value: T } | { readonly refused: string }

const answerOf = <T>({
  data,
  error,
}: {
  readonly data?: T
  readonly error?: unknown
}): Answer<T> => (data === undefined ? { refused: detailOf(error) } : { value: data })

/** Every refusal is problem+json with a Chinese detail. */
const detailOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'detail' in error
    ? String(error.detail)
    : '服务没有应答，请稍后再试。'

/** Who is signed in; `null` where nobody is. */
export async function whoAmI(): Promise<Me | null> {
  const { data } = await api.GET('/api/me')
  return data ?? null
}

export const signIn = async (username: string, password: string): Promise<Answer<Me>> =>
  answerOf<Me>(await api.POST('/api/sign-in', { body: { username, password } }))

export const signInOnce = async (code: string): Promise<Answer<Me>> =>
  answerOf<Me>(await api.POST('/api/sign-in/once', { body: { code } }))

export const changePassword = async (current: string, next: string): Promise<Answer<Me>> =>
  answerOf<Me>(await api.POST('/api/password', { body: { current, next } }))

export async function signOut(): Promise<void> {
  await api.POST('/api/sign-out')
}

/** The county's runs, latest first. */
export async function latestRuns(county: string): Promise<Answer<readonly RunView[]>> {
  const reply = await api.GET('/api/counties/{county}/runs', { params: { path: { county } } })
  const answer = answerOf(reply)
  return 'value' in answer ? { value: answer.value.runs } : answer
}

export async function resultOf(county: string, run: string): Promise<Answer<ResultView>> {
  const path = { county, run }
  const reply = await api.GET('/api/counties/{county}/runs/{run}/result', { params: { path } })
  const answer = answerOf(reply)
  return 'value' in answer ? { value: shown(answer.value) } : answer
}

/** What the caller's role may not read is left out of a reply: there it stands empty. */
function shown(result: RunResult): ResultView {
  return {
    ...result,
    findings: result.findings.map((finding) => ({ details: [], ...finding })),
    flags: result.flags.map((flag) => ({ cases: [], missing: [], ...flag })),
    transfers: result.transfers.map((transfer) => ({ ...unread, ...transfer })),
    files: [],
  }
}

const unread = {
  teacher: '',
  name: '',
  subject: '',
  from: '',
  to: '',
  backbone: false,
  travel: null,
  reason: '',
}

/** The plan of `junpei start`, which has neither accounts nor sign-in; `null` with a service. */
export async function localResult(): Promise<ResultView | null> {
  const reply = await fetch('./api/result', { headers: { accept: 'application/json' } })
  // That server checks its replies against this very schema before it sends them.
  return reply.ok ? ((await reply.json()) as ResultView) : null
}
