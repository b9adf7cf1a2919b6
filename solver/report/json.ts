import type { z } from 'zod'
import type { AuditReport } from '../domain/audit-report.ts'
import type { County } from '../domain/county.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { Plan } from '../domain/plan.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Run } from '../domain/run.ts'
import type { Profile } from '../rules/index.ts'
import { dataHash, jsonText, planHash, profileHash } from './hash.ts'
import { auditAnswer } from './ledger-schema.ts'
import {
  type AuditDocument,
  auditDocument,
  type PlanDocument,
  planDocument,
  type RunDocument,
  runDocument,
} from './schemas.ts'

/** What a plan was made from: printed in every document, compared before a plan is believed. */
export type Versions = {
  readonly dataHash: string
  readonly profileHash: string
  readonly planHash: string
}

export const versionsOf = (county: County, profile: Profile, plan: Plan): Versions => ({
  dataHash: dataHash(county),
  profileHash: profileHash(profile),
  planHash: planHash(plan),
})

/** plan.json: same county, profile and plan, same bytes. */
export function planJson(county: County, profile: Profile, plan: Plan): string {
  return jsonText({
    format: 'junpei-plan',
    version: 1,
    county: county.name,
    synthetic: county.synthetic,
    profile: profile.id,
    ...versionsOf(county, profile, plan),
    plan,
  })
}

/** audit.json: the recount. */
export function auditJson(county: County, profile: Profile, report: AuditReport): string {
  const versions = versionsOf(county, profile, report.plan)
  return jsonText({ format: 'junpei-audit', version: 1, ...versions, report })
}

/** run.json: the solving, with the seconds of every level. The plan itself is in plan.json. */
export function runJson(county: County, profile: Profile, run: Run): string {
  const { plan, ...rest } = run
  return jsonText({
    format: 'junpei-run',
    version: 1,
    ...versionsOf(county, profile, plan),
    ...rest,
  })
}

/** The plan of a plan.json, if it is whole and unchanged since it was written. */
export function readPlanJson(text: string): Result<Plan, readonly Problem[]> {
  const read = readPlanDocument(text)
  return read.ok ? ok(read.value.plan) : read
}

/** The same with the versions of data and rules it was made for. */
export function readPlanDocument(text: string): Result<PlanDocument, readonly Problem[]> {
  const read = readDocument(planDocument, 'plan.json', text)
  if (!read.ok) return read
  const { plan, planHash: stated } = read.value
  if (stated === undefined || stated === planHash(plan)) return read
  return fail([
    problem(
      'J03',
      'plan.json 的内容与其中的方案版本（planHash）不一致，文件写出后被改动过。确需手工调整方案的，请删除 planHash 一行后重新核验。',
    ),
  ])
}

export const readAuditJson = (text: string): Result<AuditDocument, readonly Problem[]> =>
  readDocument(auditDocument, 'audit.json', text)

/** An earlier audit to compare with: audit.json of a plan, or the answer of `junpei audit --json`. */
export function readEarlierAudit(text: string): Result<EarlierAudit, readonly Problem[]> {
  const json = parsed(text)
  const isAnswer = json.ok && hasLedger(json.value)
  if (!isAnswer) {
    const read = readAuditJson(text)
    return read.ok ? ok({ kind: 'report', report: read.value.report }) : read
  }
  const read = readDocument(auditAnswer, '上次核验结果', text)
  return read.ok ? ok({ kind: 'ledger', entries: read.value.ledger }) : read
}

export type EarlierAudit =
  | { readonly kind: 'report'; readonly report: AuditReport }
  | { readonly kind: 'ledger'; readonly entries: readonly LedgerEntry[] }

const hasLedger = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ledger' in value

export const readRunJson = (text: string): Result<RunDocument, readonly Problem[]> =>
  readDocument(runDocument, 'run.json', text)

function readDocument<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string,
): Result<z.infer<Schema>, readonly Problem[]> {
  const json = parsed(text)
  if (!json.ok) return fail([problem('J01', `${file} 不是有效的 JSON 文件。请重新导出后再使用。`)])
  const checked = schema.safeParse(json.value)
  if (checked.success) return ok(checked.data)
  return fail(
    checked.error.issues.map(({ path, code }) =>
      problem(
        'J02',
        `${file} 的 ${path.length === 0 ? '内容' : path.map(String).join('.')} 不符合格式（${issueWords[code] ?? '取值不对'}）。请使用系统导出的文件。`,
      ),
    ),
  )
}

const issueWords: { readonly [code: string]: string } = {
  invalid_type: '缺少此项或类型不对',
  unrecognized_keys: '含有不认识的项',
  invalid_format: '写法不对',
  invalid_value: '取值不在代码表中',
  too_small: '数值过小或内容为空',
}

function parsed(text: string): Result<unknown, null> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    // The parser tells of bad text by an exception; anything else is not ours to swallow.
    if (error instanceof SyntaxError) return fail(null)
    throw error
  }
}

const problem = (code: string, message: string): Problem => ({
  code,
  severity: 'error',
  place: null,
  value: null,
  message,
})
