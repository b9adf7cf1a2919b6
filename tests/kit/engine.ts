import type { Answer, Engine, OnIncumbent, Query } from '../../solver/engine/engine.ts'
import { smallModel, smallObjective, type WrittenOut } from '../../solver/engine/small-model.ts'
import { verifyAnswer } from '../../solver/engine/verify.ts'
import type { Instance } from './mps.ts'

/** A query with nothing but its kind and objective said: 20 seconds, no gap. */
export const queryOf = (
  { objective, offset }: Pick<Instance, 'objective' | 'offset'>,
  more: Partial<Query> = {},
): Query => ({
  kind: 'integer',
  objective,
  offset,
  limits: { seconds: 20, absoluteGap: 0, relativeGap: 0 },
  ...more,
})

/** Opens, asks, closes. A solution that breaks its model is an error of the test. */
export async function answerTo(
  engine: Engine,
  instance: Instance,
  more: Partial<Query> = {},
  onIncumbent?: OnIncumbent,
): Promise<Answer> {
  const session = await engine.open(instance.model)
  const query = queryOf(instance, more)
  const answer = await session.solve(query, onIncumbent)
  await session.close()
  const broken =
    answer.solution === null ? [] : verifyAnswer(instance.model, query, answer.solution)
  if (broken.length > 0) throw new Error(`the solution breaks ${broken.length} promises`)
  return answer
}

export const instanceOf = (
  written: WrittenOut,
  costs: Readonly<Record<string, number>>,
  offset = 0,
): Instance => ({ model: smallModel(written), objective: smallObjective(written, costs), offset })
