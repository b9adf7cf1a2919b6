import { readFile } from 'node:fs/promises'
import {
  audit,
  type Certificate,
  type CertificateCheck,
  checkCertificate,
  dataHash,
  foreignRows,
  foreignVersions,
  goals,
  type PlanDocument,
  profileHash,
} from '../../solver/index.ts'
import { certificateContent } from '../certificate-file.ts'
import { type Case, type Loaded, loadCase, loadPlan } from './load.ts'
import { nothing } from './nothing.ts'
import { unusableFile } from './problems.ts'
import { hasErrors, type Told, untold } from './told.ts'

type CertificateOptions = {
  readonly plan?: string
  readonly data?: string
  readonly policy: string
}

/** 复核证书: from the file alone; with the plan, whose it is; with the data, whether its rows are the law's. */
export async function certificate(
  file: string,
  options: CertificateOptions,
): Promise<Told<'certificate'>> {
  const content = await readJson(file)
  const plan = options.plan === undefined ? null : await loadPlan(options.plan)
  const loaded =
    options.data === undefined
      ? { value: null, problems: [] }
      : await loadCase(options.data, options.policy)
  const problems = [...content.problems, ...(plan?.problems ?? []), ...loaded.problems]
  if (hasErrors(problems)) return untold<'certificate'>(nothing.certificate, problems)
  const { faults, levels, certificate: read } = checkCertificate(content.value, plan?.value?.plan)
  const all =
    read === null ? faults : [...faults, ...foreign(read, plan?.value ?? null, loaded.value)]
  const units = read?.levels.map(({ unit }) => unit) ?? []
  return {
    ok: all.length === 0,
    facts: {
      levels: levels.map((level, at) => ({
        ...level,
        name: goals[level.goal],
        unit: units[at] ?? '',
      })),
      faults: [...all],
    },
    problems,
    lines: [...levels.map((level, at) => lineOf(level, units[at] ?? '')), ...endOf(all)],
  }
}

/** A certificate as it was written, packed or not. */
async function readJson(path: string): Promise<Loaded<unknown>> {
  const read = certificateContent(await readFile(path))
  if (read !== null) return { value: read.content, problems: [] }
  const message =
    '不是证书，或文件已损坏：应为结果文件夹中的 certificate.json.gz，或由它解开的 JSON。请重新取一份未经改动的文件。'
  return { value: null, problems: [unusableFile('J06', path, message)] }
}

/** What the certificate says of another plan, other data or other rules than those at hand. */
function foreign(
  stated: Certificate,
  plan: PlanDocument | null,
  held: Case | null,
): readonly string[] {
  const faults = [...foreignVersions(stated, versionsHeld(plan, held))]
  if (held === null) return faults
  const { county, profile } = held
  faults.push(...foreignRows(stated, county, profile))
  const first = stated.levels.find(({ goal }) => goal === 'shortfall')
  if (plan !== null && first !== undefined) {
    const { points } = audit(county, profile, plan.plan)
    if (points !== first.value)
      faults.push(`「${goals.shortfall}」写明为 ${first.value}，核验另行计得 ${points}。`)
  }
  return faults
}

function versionsHeld(plan: PlanDocument | null, held: Case | null) {
  const stated = plan?.planHash === undefined ? {} : { planHash: plan.planHash }
  if (held === null) return stated
  return { ...stated, dataHash: dataHash(held.county), profileHash: profileHash(held.profile) }
}

const lineOf = (
  { goal, value, claimed, checked }: CertificateCheck['levels'][number],
  unit: string,
): string => `${goals[goal]}：方案为 ${value} ${unit}，${wordOf(value, claimed, checked)}`

const wordOf = (value: number, claimed: number, checked: number): string =>
  checked >= value
    ? `复核下界 ${checked}，最优`
    : `复核下界 ${checked}，差距 ${value - checked}` +
      (claimed > checked ? `；求解器称下界为 ${claimed}，证书不能证明` : '')

const endOf = (faults: readonly string[]): readonly string[] =>
  faults.length === 0
    ? ['证书所述各项复核无误。']
    : [
        ...faults.map((fault) => `不符：${fault}`),
        `合计：${faults.length} 处不符，本证书不可采信。`,
      ]
