import { z } from 'zod'
import { maskLevels } from '../../solver/index.ts'
import { caseParams } from '../cases/contract.ts'

/** Requests of the dossier 卷宗; its reply is a file. */

export const dossierParams = caseParams
export const dossierQuery = z.strictObject({
  level: z
    .enum(Object.keys(maskLevels) as [keyof typeof maskLevels])
    .default('office')
    .describe('脱敏级别：office 供内部核验，outside 供外部核验（教师只有本卷宗内的序号）'),
})
