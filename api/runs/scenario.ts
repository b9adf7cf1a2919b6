import { z } from 'zod'
import { goalList } from '../../solver/index.ts'
import { hash } from './contract.ts'

/**
 * What a run reads of a scenario 测算情景; the room of scenarios writes it and knows the rest. Kept by
 * hash and never changed, so that one reading serves every attempt.
 */
export const scenarioContent = z.object({
  data: hash,
  profile: hash,
  decisions: z.array(z.unknown()).readonly(),
  goals: z
    .array(z.enum(goalList as [(typeof goalList)[number], ...typeof goalList]))
    .min(1)
    .readonly(),
  limits: z.object({ seconds: z.int().min(1).max(86_400) }),
  reference: hash.nullable(),
})
export type ScenarioContent = z.infer<typeof scenarioContent>
