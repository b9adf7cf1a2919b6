import type { AuditReport } from '../domain/audit-report.ts'
import type { Checkpoint } from './checkpoint.ts'
import { type DossierCheck, failed, passed, unknown } from './checks.ts'
import { checkProcess } from './four-eyes.ts'
import { checkJournal } from './journal-check.ts'
import { type KeyChange, trustOf } from './key-chain.ts'
import { levelFaults, levelsSchema } from './levels.ts'
import type { Manifest } from './manifest.ts'
import { recount } from './recount.ts'
import { type Opened, readDossier, sealChecks } from './seal.ts'

/** What a dossier is held against; without it less can be said, and that is said. */
export type HeldAgainst = {
  /** A checkpoint the auditor took away earlier. */
  readonly checkpoint?: Checkpoint | null
  /** Ed25519 public keys of those who may sign, or their fingerprints: 64 hexadecimal digits each. */
  readonly trustedKeys?: readonly string[]
  /** How keys took each other's place; they prove themselves, wherever they come from. */
  readonly keyChanges?: readonly KeyChange[]
}

export type Verification = {
  /** Nothing failed; what could not be judged is among the checks. */
  readonly ok: boolean
  /** In the order of the steps. */
  readonly checks: readonly DossierCheck[]
  /** What the dossier says of itself; `null` where it could not be opened. */
  readonly manifest: Manifest | null
}

/**
 * 核验卷宗: is this the dossier that was signed, does its journal stand, does the audit come to what it
 * states, and was it approved by two? Offline, from the bytes of the file alone.
 */
export function verifyDossier(bytes: Uint8Array, against: HeldAgainst = {}): Verification {
  const steps = verificationRun(bytes, against)
  const checks: DossierCheck[] = []
  let next = steps.next()
  while (next.done !== true) {
    checks.push(...next.value)
    next = steps.next()
  }
  return { ok: checks.every(({ verdict }) => verdict !== 'failed'), checks, manifest: next.value }
}

/** The same step by step, for whoever shows each as it ends: the checks of one, then of the next. */
export function* verificationRun(
  bytes: Uint8Array,
  { checkpoint = null, trustedKeys = [], keyChanges = [] }: HeldAgainst,
): Generator<readonly DossierCheck[], Manifest | null> {
  const trust = trustedKeys.length === 0 ? null : trustOf(trustedKeys, keyChanges)
  const read = readDossier(bytes)
  if (!read.ok) {
    yield [read.error]
    return null
  }
  const { manifest, parts } = read.value
  yield read.value.checks
  yield sealChecks(read.value, trust)
  const journal = checkJournal(parts.journal ?? null, manifest, checkpoint, trust)
  yield journal.checks
  const recounted = recount(parts)
  yield recounted.checks
  yield [
    ...conclusions(read.value, recounted.report),
    ...checkProcess(parts.process ?? null, manifest, journal.rows),
  ]
  return manifest
}

/** Step 5 比对结论: what the manifest and the levels state, against what was counted. */
function conclusions(
  { manifest, parts }: Opened,
  report: AuditReport | null,
): readonly DossierCheck[] {
  return [
    ...versionChecks(manifest),
    ...(report === null ? [] : [factCheck({ manifest, parts }, report)]),
    ...(report === null ? [] : levelChecks(parts.levels ?? null, report)),
    ...masking(manifest),
  ]
}

/** Inside, plan, rules and audit are not masked: they are the very versions approvals name. */
function versionChecks({ level, parts, full }: Manifest): readonly DossierCheck[] {
  const same = [
    parts.profile === full.profile,
    ...(level === 'office' ? [parts.plan === full.plan, parts.audit === full.audit] : []),
  ]
  return same.every((each) => each)
    ? [passed(5, null, '卷宗中的版本就是清单所载的版本。')]
    : [failed(5, null, '卷宗中的方案、规则档或核验结论不是清单所载的版本。')]
}

/** T2: how many are deferred or decided about stands in the manifest, for everybody to see. */
function factCheck(
  { manifest, parts }: Pick<Opened, 'manifest' | 'parts'>,
  { rotation, standings, decisions }: AuditReport,
): DossierCheck {
  const { county, people, runs } = manifest
  const right =
    people.teachers === standings.length &&
    people.deferred === rotation.deferred &&
    people.decided === (decisions ?? []).length &&
    isOf(parts.data, county) &&
    (runs === null || runs.number <= runs.of)
  const count = runs === null ? '' : `，为本县第 ${runs.number} 次测算（共 ${runs.of} 次）`
  return right
    ? passed(
        5,
        null,
        `教师 ${people.teachers} 人、暂缓 ${people.deferred} 人、人员决定 ${people.decided} 项，与清单一致${count}。`,
      )
    : failed(5, null, '清单所载的县、学年、人数或测算次数与内容不一致。')
}

const isOf = (data: unknown, { name, year, synthetic }: Manifest['county']): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'name' in data &&
  data.name === name &&
  'year' in data &&
  data.year === year &&
  'synthetic' in data &&
  data.synthetic === synthetic

function levelChecks(part: unknown, report: AuditReport): readonly DossierCheck[] {
  if (part === null) return []
  const read = levelsSchema.safeParse(part)
  if (!read.success) return [failed(5, 'levels', '测算过程的写法不对，不能核对。')]
  const faults = levelFaults(read.data, report)
  if (faults.length > 0) return faults.map((fault) => failed(5, 'levels', `${fault}。`))
  const proven = read.data.levels.filter((level) => level.proven).length
  const checked = read.data.levels.filter((level) => level.checked === level.value).length
  const byCertificate = checked === 0 ? '' : `；其中 ${checked} 级可凭同一方案的最优性证书复核`
  const told = `各级目标的值、下界与差距相符，能由核验计数的各级与方案一致；${read.data.levels.length} 级中 ${proven} 级记载为最优（证明本身不能由卷宗重验${byCertificate}）。`
  return [passed(5, 'levels', told)]
}

/** What masking hides is never passed over in silence. */
const masking = ({ notRecounted }: Manifest): readonly DossierCheck[] =>
  notRecounted.length === 0
    ? []
    : [
        unknown(
          5,
          'audit',
          `因脱敏不能据以核验、结论与原核验不同的有 ${notRecounted.length} 项：${notRecounted.join('、')}。`,
        ),
      ]
