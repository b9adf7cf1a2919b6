import { missedCanaries } from '../../solver/engine/canaries.ts'
import type { Engine } from '../../solver/engine/engine.ts'
import { javascript } from '../../solver/engine/javascript.ts'

/** An engine one off in whatever it finds, put to its canaries as child.ts does. */
const oneOff: Engine = {
  ...javascript,
  open: async (model) => {
    const session = await javascript.open(model)
    const solve: typeof session.solve = async (query) => {
      const answer = await session.solve(query)
      return { ...answer, objective: answer.objective === null ? null : answer.objective + 1 }
    }
    return { ...session, solve }
  },
}

process.on('message', async () => {
  const missed = await missedCanaries(oneOff)
  process.send?.({ kind: 'refused', reason: `wrong answers to ${missed.join('; ')}` })
})
process.on('disconnect', () => process.exit(0))
