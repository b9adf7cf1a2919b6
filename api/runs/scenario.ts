import { z } from 'zod'
import type { Decision } from '../../solver/index.ts'
import { goal, hash } from './contract.ts'

/**
 * What a run reads of a scenario 测算情景; the room of scenarios writes it and knows the rest. Kept by
 * hash and never changed, so that one reading serves every attempt.
 */
export const scenarioContent = z.object({
  data: hash,
  profile: hash,
  // Checked by the room of scenarios before it kept them.
  decisions: z.array(z.custom<Decision>()).readonly(),
  goals: z.array(goal).min(1).readonly(),
  limits: z.object({ seconds: z.int().min(1).max(86_400) }),
  reference: hash.nullable(),
})
export type ScenarioContent = z.infer<typeof scenarioContent>
