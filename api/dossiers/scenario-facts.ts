import { z } from 'zod'
import { decisionSchema } from '../../solver/index.ts'

/** What a dossier tells of the scenario 测算情景 its plan was made for. */
export const scenarioFacts = z.object({
  decisions: z.array(decisionSchema).readonly(),
  goals: z.array(z.string()).readonly(),
  limits: z.object({ seconds: z.number() }),
})
