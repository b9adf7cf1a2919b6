import { Refused } from '../http/problem.ts'

/** Lets so many in at once, lets so many wait, and sends everybody else away 请稍后再试. */
export function gateFor(
  atOnce: number,
  waiting: number,
): <T>(does: () => Promise<T>) => Promise<T> {
  let inside = 0
  const queue: (() => void)[] = []
  return async (does) => {
    if (inside >= atOnce) {
      if (queue.length >= waiting)
        throw new Refused(503, 'busy', '正在读取其他上传的文件，请稍后再试。')
      await new Promise<void>((enter) => queue.push(enter))
    } else inside += 1
    try {
      return await does()
    } finally {
      // Whoever waited longest takes the place without its being given up in between.
      const next = queue.shift()
      if (next === undefined) inside -= 1
      else next()
    }
  }
}
