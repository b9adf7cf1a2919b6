import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Db } from '../../api/database/connect.ts'

/**
 * A kind of work that goes on while things are killed: runs, imports, approvals. Whatever `act` was
 * told to have happened must have happened when all is over, whole and once.
 */
export type Work = {
  readonly name: string
  /** One piece of work, begun again where the database was away. */
  readonly act: () => Promise<void>
  /** Resolves when nothing of it is under way any more. */
  readonly settle: () => Promise<void>
  /** What is lost, half-written or done twice; empty where all is well. */
  readonly faults: () => Promise<readonly string[]>
  /** How much of it was acknowledged. */
  readonly done: () => number
}

/** What work is done in: the service of the house, and its database looked at directly. */
export type Office = {
  readonly app: FastifyInstance
  readonly db: Db
  readonly dataFolder: string
}

export type MakeWork = (office: Office, random: () => number) => Promise<Work>

/** Asks until there is an answer: what the service cannot do just now is asked again. */
export async function answerOf(app: FastifyInstance, request: InjectOptions) {
  for (let left = 200; ; left -= 1) {
    const reply = await app.inject(request)
    if (reply.statusCode < 500) return reply
    if (left === 0) throw new Error(`still ${reply.statusCode}: ${reply.body}`)
    await new Promise((done) => setTimeout(done, 150))
  }
}
