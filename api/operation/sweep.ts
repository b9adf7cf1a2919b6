import { sweepAccess } from '../access/sweep.ts'
import { sweepImports } from '../datasets/confirm.ts'
import type { Ground } from '../ground.ts'

/** What crashes, closed pages and sign-ins leave behind goes at the start and every hour 清扫. */
export async function keepSwept(ground: Ground): Promise<NodeJS.Timeout> {
  const sweep = async (): Promise<void> => {
    await once(ground, 'imports', () => sweepImports(ground))
    await once(ground, 'sign-ins', () => sweepAccess(ground.db))
  }
  await sweep()
  return setInterval(() => void sweep(), 3_600_000)
}

/** Where one cannot be swept, the others are, and the next hour tries again. */
async function once({ log }: Ground, what: string, sweep: () => Promise<unknown>): Promise<void> {
  try {
    await sweep()
  } catch (problem) {
    log.warn({ err: problem, what }, 'sweep failed')
  }
}
