import { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { AuditReport } from '../domain/audit-report.ts'
import { verdicts } from '../domain/finding.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { planSchema } from '../report/schemas.ts'
import { type DossierCheck, failed, passed } from './checks.ts'
import { countySchema } from './county-schema.ts'
import { decisionsSchema } from './decision-schema.ts'
import { type PartName, parts as partNames } from './parts.ts'
import { profileSchema } from './profile-schema.ts'
import { sameContent } from './seal.ts'

/** Step 4 重算核验: the audit counted again from data, clauses, plan and decisions, held against the one stated. */
export type Recounted = {
  readonly checks: readonly DossierCheck[]
  readonly report: AuditReport | null
}

export function recount(parts: { readonly [part: string]: unknown }): Recounted {
  const county = partAs('data', countySchema, parts)
  const profile = partAs('profile', profileSchema, parts)
  const plan = partAs('plan', planSchema, parts)
  const decisions = partAs('decisions', decisionsSchema, parts)
  if (!county.ok || !profile.ok || !plan.ok || !decisions.ok) {
    const unread = [county, profile, plan, decisions]
    return { checks: unread.flatMap((read) => (read.ok ? [] : [read.error])), report: null }
  }
  return counted(parts.audit, () => audit(county.value, profile.value, plan.value, decisions.value))
}

/**
 * The audit believes its numbers, which intake has seen; here they come from a stranger, and areas of
 * 1e308 square metres end in no number at all. Whatever cannot be counted fails, and the rest goes on.
 */
function counted(stated: unknown, count: () => AuditReport): Recounted {
  try {
    const report = count()
    return { checks: compare(stated, report), report }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const sentence = '数据或规则档中有不合情理的取值，重新核验不能完成。'
    return { checks: [failed(4, 'data', sentence)], report: null }
  }
}

function partAs<Schema extends z.ZodType>(
  part: PartName,
  schema: Schema,
  parts: { readonly [part: string]: unknown },
): Result<z.infer<Schema>, DossierCheck> {
  const read = schema.safeParse(parts[part])
  if (read.success) return ok(read.data)
  const at = read.error.issues[0]?.path.map(String).join('.') ?? ''
  const where = at === '' ? '' : `（${at}）`
  return fail(failed(4, part, `“${partNames[part]}”的内容不符合格式${where}，不能重新核验。`))
}

function compare(stated: unknown, report: AuditReport): readonly DossierCheck[] {
  if (sameContent(stated, report))
    return [
      passed(
        4,
        'audit',
        `重新核验 ${report.findings.length} 条条款及全部指标，与卷宗所载完全一致。`,
      ),
    ]
  const differences = [...findingDifferences(stated, report), ...sectionDifferences(stated, report)]
  const shown = differences.slice(0, mostShown)
  const more = differences.length - shown.length
  return [
    ...shown.map((sentence) => failed(4, 'audit', sentence)),
    ...(more > 0 ? [failed(4, 'audit', `另有 ${more} 处不一致。`)] : []),
  ]
}

const mostShown = 20

const statedAudit = z.looseObject({
  findings: z.array(
    z.looseObject({
      clause: z.string(),
      verdict: z.string(),
      shortfall: z.number(),
      sentence: z.string(),
    }),
  ),
})

/** Clause by clause, what is stated and what is counted. */
function findingDifferences(stated: unknown, { findings }: AuditReport): readonly string[] {
  const read = statedAudit.safeParse(stated)
  if (!read.success) return ['卷宗所载核验结论的写法不对。']
  const told = new Map(read.data.findings.map((finding) => [finding.clause, finding]))
  const counted = new Set(findings.map(({ clause }) => clause))
  return [
    ...findings.flatMap((finding) => {
      const claim = told.get(finding.clause)
      if (claim === undefined) return [`条款“${finding.name}”（${finding.clause}）没有载明结论。`]
      if (sameContent(claim, finding)) return []
      const words: { readonly [verdict: string]: string } = verdicts
      return [
        `条款“${finding.name}”（${finding.clause}）：卷宗载为${words[claim.verdict] ?? claim.verdict}、缺口 ${claim.shortfall}，重算为${verdicts[finding.verdict]}、缺口 ${finding.shortfall}。`,
      ]
    }),
    ...[...told.keys()]
      .filter((clause) => !counted.has(clause))
      .map((clause) => `卷宗载有规则档中没有的条款 ${clause}。`),
  ]
}

/** The other sections of the audit, by name. */
function sectionDifferences(stated: unknown, report: AuditReport): readonly string[] {
  if (typeof stated !== 'object' || stated === null) return []
  const told = new Map(Object.entries(stated))
  const counted = new Map(Object.entries(report))
  const names: { readonly [section: string]: string } = sections
  return [...new Set([...told.keys(), ...counted.keys()])]
    .filter((section) => section !== 'findings')
    .filter((section) => !sameContent(told.get(section) ?? null, counted.get(section) ?? null))
    .map((section) => `“${names[section] ?? section}”与重新核验的结果不一致。`)
}

const sections = {
  plan: '方案',
  unsound: '方案本身的矛盾',
  remarks: '备注',
  flags: '红线核查',
  provision: '配备核查',
  decisions: '人员决定落实情况',
  points: '缺口合计',
  standings: '交流身份',
  indicators: '资源配置指标',
  readings: '口径对照',
  itinerant: '走教',
  balance: '同学段均衡',
  townships: '一镇一评',
  bundles: '捆绑评价',
  units: '各校各学段',
  schools: '各校',
  transfers: '逐人交流情况',
  travel: '里程',
  rotation: '交流轮岗人数',
} as const satisfies { readonly [Section in Exclude<keyof AuditReport, 'findings'>]-?: string }
