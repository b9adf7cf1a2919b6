/** Takes all the memory it can get. */
import { onTask } from './task.ts'

onTask(() => {
  const kept: string[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, n) => `${n}${kept.length}`))
})
