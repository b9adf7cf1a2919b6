import type { FastifyInstance } from 'fastify'

const tries = 50

/** Listens on this machine only, at `port` or the next free one; 0 takes any. Returns the address. */
export async function listen(app: FastifyInstance, port: number): Promise<string> {
  for (let next = port; ; next += 1) {
    try {
      return await app.listen({ host: '127.0.0.1', port: next })
    } catch (problem) {
      if (!isTaken(problem) || next >= port + tries) throw problem
    }
  }
}

const isTaken = (problem: unknown): boolean =>
  problem instanceof Error &&
  'code' in problem &&
  (problem.code === 'EADDRINUSE' || problem.code === 'EACCES')
