import type { Answer, Engine, LinearModel, OnIncumbent, Query, Session } from './engine.ts'
import { solveInteger } from './highs-integer.ts'
import { passRelaxed, type Relaxed, solveRelaxed } from './highs-relaxation.ts'
import { dropRuntime, loadRuntime } from './highs-runtime.ts'
import { engineNames } from './names.ts'
import { answerOf, failure, messageOf } from './outcome.ts'
import { withRowBounds } from './reduce.ts'

/**
 * HiGHS, compiled to WebAssembly, inside this process. Runs block the event loop and its time limit
 * is soft, so plans are made through `inChild` (process.ts); this is what runs inside the child.
 *
 * A relaxation re-uses one persistent model; an integer query builds its own reduced one, because
 * HiGHS searches better when what is already decided is gone.
 */
export const highs: Engine = {
  name: engineNames.highs,
  open: async (model) => openSession(model),
}

async function openSession(original: LinearModel): Promise<Session> {
  let model = original
  let relaxed: Relaxed | null = null

  const solve = async (query: Query, onIncumbent?: OnIncumbent): Promise<Answer> => {
    const began = performance.now()
    const deadline = began + query.limits.seconds * 1000
    model = withRowBounds(model, query)
    try {
      const runtime = await loadRuntime()
      if (query.kind === 'integer') {
        return answerOf(query, solveInteger(runtime, model, query, deadline, onIncumbent), began)
      }
      if (relaxed?.runtime !== runtime) relaxed = passRelaxed(runtime, model)
      return answerOf(query, solveRelaxed(relaxed, model, query, deadline), began)
    } catch (error) {
      // WebAssembly aborts surface as exceptions and leave the instance unusable.
      dropRuntime()
      relaxed = null
      return answerOf(query, failure(messageOf(error)), began)
    }
  }

  const close = async (): Promise<void> => {
    if (relaxed !== null && relaxed.runtime === (await loadRuntime())) relaxed.lp.dispose()
    relaxed = null
  }
  return { solve, close }
}
