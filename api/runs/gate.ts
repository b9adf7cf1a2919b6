import { Refused } from '../http/problem.ts'

/** So many at once and no more: whoever comes beyond is told to come again, not left waiting. */
export function atMost(most: number): <T>(does: () => Promise<T>) => Promise<T> {
  let inside = 0
  return async (does) => {
    if (inside >= most) throw new Refused(503, 'busy', '核验或比较的请求过多，请稍后再试。')
    inside += 1
    try {
      return await does()
    } finally {
      inside -= 1
    }
  }
}
