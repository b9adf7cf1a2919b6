import loadHighs, { type Highs, type ModelStatusCode } from 'highs'
import type { Answer } from './engine.ts'
import { engineNames, engineSeed } from './names.ts'

/** One WebAssembly instance serves the process, until it aborts. */
let instance: Promise<Highs> | null = null

export async function loadRuntime(): Promise<Highs> {
  instance ??= loadHighs()
  const runtime = await instance
  const name = `HiGHS ${runtime.version.string} (WASM)`
  if (name !== engineNames.highs) {
    throw new Error(`${name} was loaded where ${engineNames.highs} was expected`)
  }
  return runtime
}

/** After an abort the instance answers nothing any more; the next call loads another. */
export function dropRuntime(): void {
  instance = null
}

/**
 * Restarts off: with them the core names a plan optimal that is not, on models with penalised
 * slacks (canary `penalised-slacks`). A tolerance a tenth of the default, because rounding to
 * whole numbers comes after.
 */
export const fixedOptions = {
  output_flag: false,
  random_seed: engineSeed,
  mip_allow_restart: false,
  mip_feasibility_tolerance: 1e-7,
}

/** HiGHS counts its limit over all runs of a model: the clocks are set to zero before each. */
export const secondsLeft = (deadline: number): number =>
  Math.max(0.001, (deadline - performance.now()) / 1000)

export function statusOf(status: ModelStatusCode): Answer['status'] {
  if (status === 7) return 'optimal'
  if (status === 8) return 'infeasible'
  if (status === 10) return 'unbounded'
  if (status === 14 || status === 16) return 'work-limit'
  if (status === 13 || status === 17) return 'clock'
  return 'failed'
}

export const messageOfStatus = (status: ModelStatusCode): string =>
  statusOf(status) === 'failed' ? `HiGHS ended with status ${status}` : ''
