import { z } from 'zod'
import { planSchema } from '../../solver/index.ts'
import { personal } from '../access/personal.ts'
import { findingView, flagView } from '../contract.ts'
import { policyId } from '../datasets/contract.ts'
import { hash, listOf, runSummary } from './contract.ts'

/** Counting any plan from outside 外来方案核验: nothing of it is stored. */
export const auditRequest = z.strictObject({
  county: z.string().min(1).max(100).optional().describe('本县编号，与 data 或 profile 同用'),
  data: hash.optional().describe('本县已确认的数据版本；不写则须给出 content'),
  content: z.unknown().optional().describe('县域数据全文（与导出的数据同格式），代替 data'),
  policy: policyId.optional().describe('规则档编号，县里数据中的参数在其上生效'),
  profile: hash.optional().describe('本县情景用过的一版规则，代替 policy'),
  plan: planSchema.describe('交流方案，格式与 plan.json 中的 plan 相同'),
})
export type AuditRequest = z.infer<typeof auditRequest>

export const auditView = z
  .strictObject({
    data: hash,
    profile: hash,
    plan: hash,
    sound: z.boolean().describe('方案本身有没有矛盾'),
    unsound: personal.B(listOf(z.string())).describe('方案本身的矛盾，逐条'),
    summary: runSummary,
    findings: listOf(findingView),
    flags: listOf(flagView).describe('红线核查'),
  })
  .meta({ id: 'Audit' })
export type AuditView = z.infer<typeof auditView>

/** What the child says: the view, or why it could not count. */
export const fromAudit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('audited'), view: z.custom<AuditView>(isView) }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
])
export type FromAudit = z.infer<typeof fromAudit>

/** Of our own auditor, and listed once more before it is sent. */
function isView(value: unknown): boolean {
  return auditView.safeParse(value).success
}
