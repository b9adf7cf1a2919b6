import { fileURLToPath } from 'node:url'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Account } from '../access/account.ts'
import { accountOf, reaches } from '../access/guard.ts'
import type { Db } from '../database/connect.ts'
import { requireProfile } from '../datasets/profiles.ts'
import { datasetOf } from '../datasets/store.ts'
import type { Ground } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { bodyOf } from '../store/body.ts'
import {
  type AuditRequest,
  type AuditView,
  auditRequest,
  auditView,
  type FromAudit,
  fromAudit,
} from './audit-contract.ts'
import { runChild } from './child-process.ts'
import { atMost } from './gate.ts'
import type { AuditTask } from './messages.ts'

/** Counts any plan 外来方案核验, without any right to solve; nothing is stored. */
export const auditRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const gate = atMost(2)
    app.post(
      '/audits',
      {
        config: { access: 'audit:count' },
        bodyLimit: 16 * 1024 * 1024,
        schema: {
          summary: '核验任何一份方案，不保存',
          body: auditRequest,
          response: { 200: auditView },
        },
      },
      async (request) => {
        const task = await taskOf(db, accountOf(request), request.body)
        return gate(() => countIn(task))
      },
    )
  }

async function taskOf(db: Db, account: Account, asked: AuditRequest): Promise<AuditTask> {
  const { county, data, content, policy, profile, plan } = asked
  if ((data === undefined) === (content === undefined))
    throw new Refused(400, 'malformed', 'data 与 content 应给出其中一个。')
  if ((policy === undefined) === (profile === undefined))
    throw new Refused(400, 'malformed', 'policy 与 profile 应给出其中一个。')
  return {
    county: data === undefined ? { content } : await dataIn(db, account, county, data),
    profile:
      profile === undefined
        ? knownPolicy(policy ?? '')
        : await rulesIn(db, account, county, profile),
    plan,
  }
}

/** Only of a county the caller reaches: elsewhere there is no such version. */
async function dataIn(db: Db, { scope }: Account, county: string | undefined, data: string) {
  const place = await placeOf(db, scope, county)
  await datasetOf(db, place, data)
  return bodyOf(db, 'county', data)
}

async function rulesIn(db: Db, { scope }: Account, county: string | undefined, profile: string) {
  const own = await db
    .selectFrom('scenario')
    .select('hash')
    .where('county', '=', await placeOf(db, scope, county))
    .where('profile', '=', profile)
    .executeTakeFirst()
  if (own === undefined) throw new Refused(404, 'profile_not_found', '没有这一版规则。')
  return bodyOf(db, 'profile', profile)
}

async function placeOf(db: Db, scope: Account['scope'], county: string | undefined) {
  if (county !== undefined && (await reaches(db, scope, county))) return county
  throw new Refused(404, 'county_not_found', '没有这个县（市、区）。')
}

function knownPolicy(policy: string) {
  requireProfile(policy)
  return { policy }
}

async function countIn(task: AuditTask): Promise<AuditView> {
  const end = await runChild<FromAudit>({
    entry: fileURLToPath(new URL('./audit-child.ts', import.meta.url)),
    task,
    message: fromAudit,
    heapMegabytes: 1024,
    onMessage: () => undefined,
    isLast: () => true,
    signal: AbortSignal.timeout(25_000),
  })
  if (end.kind === 'answered' && end.message.kind === 'audited') return end.message.view
  if (end.kind === 'aborted')
    throw new Refused(422, 'audit_too_long', '核验没有在时限内完成，请减小数据规模后重试。')
  const reason = end.kind === 'answered' && end.message.kind === 'refused' && end.message.reason
  throw new Refused(
    422,
    'audit_not_possible',
    reason || '数据或方案的内容不符合约定，无法核验。请使用系统导出的数据。',
  )
}
