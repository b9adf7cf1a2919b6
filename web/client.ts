import type { Refusal, ResultView } from '../api/contract.ts'

/** The finished plan, or the Chinese sentence that says why there is none. */
export async function readResult(): Promise<ResultView | string> {
  const reply = await fetch('./api/result', { headers: { accept: 'application/json' } })
  const body: unknown = await reply.json()
  // The server checks its replies against these very schemas before it sends them.
  return reply.ok ? (body as ResultView) : (body as Refusal).message
}
