import { connectionLost } from '../../api/database/connection-lost.ts'

/** Refusals are answers (`null`); a database that is away is asked again. */
export async function insist<T>(does: () => Promise<T>): Promise<T | null> {
  for (let left = 300; ; left -= 1) {
    try {
      return await does()
    } catch (problem) {
      if (problem instanceof Error && 'status' in problem) return null
      if (!connectionLost(problem) || left === 0) throw problem
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}
