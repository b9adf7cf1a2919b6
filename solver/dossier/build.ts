import { audit } from '../audit/audit.ts'
import type { AuditReport } from '../domain/audit-report.ts'
import type { Run } from '../domain/run.ts'
import type { CaseState } from '../process/case.ts'
import { canonical } from '../report/canonical.ts'
import type { Profile } from '../rules/index.ts'
import type { JournalRow } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'
import { fingerprintOf, portableHash, type Signer, signatureOf } from './crypto.ts'
import { journalExtract } from './journal-extract.ts'
import { levelsPart } from './levels.ts'
import type { Manifest } from './manifest.ts'
import { type AboutPeople, type MaskLevel, maskPeople } from './mask.ts'
import { type PartName, partList } from './parts.ts'
import { processExtract } from './process-extract.ts'

/** Everything a plan's dossier is drawn up from, nothing of it masked yet. */
export type DossierSource = AboutPeople & {
  readonly profile: Profile
  /** How the plan came about; `null` where it was not made here. */
  readonly run: Run | null
  /** `null` where the plan never entered the process. */
  readonly process: { readonly id: string; readonly state: CaseState } | null
  /** All rows of the county's chain from the first, and a checkpoint of it. */
  readonly journal: {
    readonly rows: readonly JournalRow[]
    readonly checkpoint: Checkpoint
    /** `run:…`, `scenario:…` and what else the plan came from. */
    readonly objects: readonly string[]
  } | null
  readonly level: MaskLevel
  /** ISO instant; the module reads no clock. */
  readonly at: string
} & Pick<Manifest, 'programs' | 'search' | 'runs'>

/** A plan's dossier 卷宗, as the text of its one file. */
export function buildDossier(source: DossierSource, signer: Signer): string {
  const { county, plan, profile, decisions, level } = source
  const report = audit(county, profile, plan, decisions)
  const masked = maskPeople(source, report, level)
  const recounted = audit(masked.county, profile, masked.plan, masked.decisions)
  if (level === 'office' && canonical(recounted) !== canonical(report))
    throw new Error('masking has changed what the audit counts')
  const full = fullHashes(source, report)
  const contents: { readonly [Part in PartName]: unknown } = {
    audit: recounted,
    data: masked.county,
    decisions: masked.decisions,
    journal: journalPart(source, full),
    levels: source.run === null ? null : levelsPart(source.run),
    plan: masked.plan,
    process:
      source.process === null ? null : processExtract(source.process.id, source.process.state),
    profile,
  }
  const manifest: Manifest = {
    format: 'junpei-dossier',
    version: 1,
    county: { name: county.name, year: county.year, synthetic: county.synthetic },
    level,
    at: source.at,
    programs: source.programs,
    search: source.search,
    runs: source.runs,
    parts: hashesOf(contents),
    full,
    notRecounted: differing(report, recounted),
    people: {
      teachers: county.teachers.length,
      deferred: report.rotation.deferred,
      decided: decisions.length,
    },
    key: {
      algorithm: 'Ed25519',
      publicKey: signer.publicKey,
      fingerprint: fingerprintOf(signer.publicKey),
    },
  }
  return canonical({ manifest, parts: contents, signature: signatureOf(manifest, signer) })
}

const fullHashes = (
  { county, profile, plan, decisions }: DossierSource,
  report: AuditReport,
): Manifest['full'] => ({
  data: portableHash(county),
  profile: portableHash(profile),
  plan: portableHash(plan),
  decisions: portableHash(decisions),
  audit: portableHash(report),
})

function journalPart({ journal, process, run }: DossierSource, full: Manifest['full']) {
  if (journal === null) return null
  const { data, profile, plan, audit: auditHash } = full
  return journalExtract(journal.rows, journal.checkpoint, {
    objects: new Set([...journal.objects, ...(process === null ? [] : [`case:${process.id}`])]),
    hashes: new Set([data, profile, plan, auditHash, ...(run === null ? [] : [portableHash(run)])]),
  })
}

function hashesOf(contents: { readonly [Part in PartName]: unknown }): Manifest['parts'] {
  const hashes = partList.map((part) => [part, portableHash(contents[part])])
  // Every part is listed.
  return Object.fromEntries(hashes) as Manifest['parts']
}

/** Clauses, flags and standards on which the masked data say something else. */
function differing(report: AuditReport, recounted: AuditReport): string[] {
  const after = new Map(verdictsOf(recounted))
  return verdictsOf(report).flatMap(([id, verdict]) => (after.get(id) === verdict ? [] : [id]))
}

const verdictsOf = ({ findings, flags, provision }: AuditReport) => [
  ...findings.map(({ clause, verdict, shortfall }) => [clause, `${verdict} ${shortfall}`] as const),
  ...(flags ?? []).map(({ flag, state, numerator }) => [flag, `${state} ${numerator}`] as const),
  ...(provision?.standards ?? []).map(
    ({ standard, verdict, missing }) => [standard, `${verdict} ${missing}`] as const,
  ),
]
