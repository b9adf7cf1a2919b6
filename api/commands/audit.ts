import { readFile } from 'node:fs/promises'
import {
  type AuditReport,
  audit as auditPlan,
  type County,
  type EarlierAudit,
  readEarlierAudit,
  verdicts,
  versionsOf,
} from '../../solver/index.ts'
import { countVerdicts, findingView, holds, verdictsInWords } from '../findings.ts'
import { flagLines, flagView } from '../flags.ts'
import { itinerantLines } from '../itinerant.ts'
import { ledgerLines, trackedLedger } from '../ledger.ts'
import { standardLines, standardView } from '../standards.ts'
import { type Loaded, loadCase, loadPlan } from './load.ts'
import { nothing } from './nothing.ts'
import { madeFromOther, placeOf } from './problems.ts'
import { sizeOf } from './size.ts'
import { hasErrors, type Told, untold } from './told.ts'

/** 核验: recounts a plan, wherever it comes from, from county, clauses and the plan alone. */
export async function audit(
  input: string,
  planFile: string,
  options: { readonly policy: string; readonly since?: string },
): Promise<Told<'audit'>> {
  const loaded = await loadCase(input, options.policy)
  const read = await loadPlan(planFile)
  const earlier = await readEarlier(options.since)
  const problems = [...loaded.problems, ...read.problems, ...earlier.problems]
  if (loaded.value === null || read.value === null || hasErrors(problems))
    return untold<'audit'>(nothing.audit, problems)
  const { county, profile } = loaded.value
  const { plan } = read.value
  const report = auditPlan(county, profile, plan)
  const ledger = trackedLedger(loaded.value, report, earlier.value)
  return {
    ok: holds(report),
    facts: {
      county: sizeOf(county),
      profile: profile.name,
      transfers: plan.transfers.length,
      points: report.points,
      findings: report.findings.map(findingView),
      flags: (report.flags ?? []).map(flagView),
      standards: (report.provision?.standards ?? []).map(standardView),
      ledger: ledger.entries,
      changes: ledger.changes,
      unsound: report.unsound.map(({ sentence }) => sentence),
      verdicts: countVerdicts(report.findings),
    },
    problems: [
      ...problems,
      ...madeFromOther(planFile, read.value, versionsOf(county, profile, plan)),
    ],
    lines: [
      ...linesOf(county, profile.name, report),
      ...flagLines(report),
      ...standardLines(report),
      ...ledgerLines(ledger),
    ],
  }
}

/** The answer of an earlier `junpei audit --json`, or the audit.json beside an earlier plan. */
async function readEarlier(path: string | undefined): Promise<Loaded<EarlierAudit>> {
  if (path === undefined) return { value: null, problems: [] }
  const read = readEarlierAudit(await readFile(path, 'utf8'))
  if (read.ok) return { value: read.value, problems: [] }
  const place = placeOf(path)
  return { value: null, problems: read.error.map((problem) => ({ ...problem, place })) }
}

function linesOf(county: County, profile: string, report: AuditReport): readonly string[] {
  return [
    `${county.name}　${profile}　交流 ${report.plan.transfers.length} 人`,
    ...report.unsound.map(({ sentence }) => `方案有误：${sentence}`),
    ...report.findings.map(
      ({ verdict, name, sentence }) => `${verdicts[verdict]}　${name}：${sentence}`,
    ),
    ...itinerantLines(report),
    `合计：${verdictsInWords(report.findings)}`,
  ]
}
