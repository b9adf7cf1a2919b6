import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Level } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import type { Tx } from '../journal/act.ts'
import type { Claim } from './claim.ts'
import type { RunView } from './contract.ts'
import { tell } from './events.ts'
import type { Certified } from './messages.ts'
import { type CertificateState, certificateStates, type RunState } from './tables.ts'

/**
 * 最优性证书 of a run: kept where our own count of it held, with the result and under its fence. What was
 * not asked for, did not hold or has been cleared away is told so, never left out in silence.
 */
export type JudgedCertificate = {
  /** As packed by the child that solved, and as checked by the one that counts. */
  readonly bytes: Buffer
  readonly hash: string
  /** Why it is not kept; empty where it is. */
  readonly faults: readonly string[]
}

export function judgedCertificate(body: string, { faults }: Certified): JudgedCertificate {
  const bytes = Buffer.from(body, 'base64')
  return { bytes, hash: hashOfBytes(bytes), faults }
}

const hashOfBytes = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** `checked` is what was recomputed here, whatever the solving child says; nothing where the certificate fell. */
export const asChecked = <L extends Level>(
  levels: readonly L[],
  certified: Certified | null,
): readonly Level[] =>
  levels.map(({ checked: _, ...level }, at) => {
    const checked = certified?.faults.length === 0 ? certified.checked[at] : undefined
    return checked === undefined ? level : { ...level, checked }
  })

/** What the record and the journal say of it. */
export const toldOf = ({ bytes, hash, faults }: JudgedCertificate) =>
  faults.length === 0 ? { hash, bytes: bytes.length } : { hash, refused: faults.length }

/** Keeps that of a run that ends, and of the county's runs without a case the few youngest. */
export async function keepCertificate(
  tx: Tx,
  { run, county }: Claim,
  { bytes, hash, faults }: JudgedCertificate,
): Promise<void> {
  const body = faults.length === 0 ? bytes : null
  await tx
    .insertInto('run_certificate')
    .values({ run, hash, bytes: bytes.length, body, faults: JSON.stringify(faults) })
    .execute()
  const ofNoCase = tx
    .selectFrom('run_certificate')
    .innerJoin('run', 'run.id', 'run_certificate.run')
    .where('run.county', '=', county)
    .where('run_certificate.body', 'is not', null)
    .where(
      'run.id',
      'not in',
      tx.selectFrom('plan_case').select('run').where('county', '=', county),
    )
  const young = ofNoCase.select('run.id').orderBy('run.ended', 'desc').limit(keptCertificates)
  const old = await ofNoCase
    .select(['run.id', 'run.state', 'run.attempt'])
    .where('run.id', 'not in', young)
    // What another run of the county clears away at this moment is cleared away.
    .forUpdate('run_certificate')
    .skipLocked()
    .execute()
  for (const one of old) await clear(tx, one)
}

export const keptCertificates = 10

async function clear(
  tx: Tx,
  run: { readonly id: string; readonly state: RunState; readonly attempt: number },
): Promise<void> {
  await tx.updateTable('run_certificate').set({ body: null }).where('run', '=', run.id).execute()
  await tell(tx, run.id, { state: run.state, attempt: run.attempt })
}

/** What a row of `run` says with the columns of its certificate, but for the bytes. */
export type CertificateColumns = {
  readonly certificate_bytes: number | null
  readonly certificate_faults: string | null
  readonly certificate_kept: boolean
}

export const certificateKept = sql<boolean>`proof.body is not null`.as('certificate_kept')

export type CertifiedRun = CertificateColumns & {
  readonly certify: boolean
  readonly ended: Date | null
}

export function certificateOf(row: CertifiedRun): RunView['certificate'] {
  const state = stateOf(row)
  return {
    state,
    stateName: certificateStates[state],
    bytes: state === 'kept' ? row.certificate_bytes : null,
    faults: faultsOf(row),
  }
}

function stateOf(row: CertifiedRun): CertificateState {
  if (!row.certify) return 'not-asked'
  if (row.ended === null) return 'waiting'
  if (row.certificate_faults === null) return 'none'
  if (row.certificate_kept) return 'kept'
  return faultsOf(row).length > 0 ? 'refused' : 'cleared'
}

/** Written by `keepCertificate` alone. */
const faultsOf = ({ certificate_faults: faults }: CertificateColumns): readonly string[] =>
  faults === null ? [] : (JSON.parse(faults) as readonly string[])

/** The packed certificate of a run that has ended; where there is none, a refusal that says why and what to do. */
export async function certificateFile(
  db: Db,
  run: CertifiedRun & { readonly id: string },
): Promise<{ readonly hash: string; readonly bytes: Buffer }> {
  const { state } = certificateOf(run)
  const missing = without[state]
  if (missing !== null) throw new Refused(missing.status, missing.code, missing.words)
  const { hash, body } = await db
    .selectFrom('run_certificate')
    .select(['hash', 'body'])
    .where('run', '=', run.id)
    .executeTakeFirstOrThrow()
  if (body === null || hashOfBytes(body) !== hash)
    throw new Error(`the certificate of ${run.id} was altered in the database`)
  return { hash, bytes: body }
}

type Missing = { readonly status: number; readonly code: string; readonly words: string }

const again = '选上“出具最优性证书”，以同一情景重新测算一次即可再得。'
const without: { readonly [State in CertificateState]: Missing | null } = {
  kept: null,
  waiting: {
    status: 409,
    code: 'run_not_done',
    words: '这次测算还没有结果，证书随结果出具。',
  },
  'not-asked': {
    status: 404,
    code: 'certificate_not_asked',
    words: `这次测算没有要求出具最优性证书。${again}`,
  },
  none: {
    status: 404,
    code: 'certificate_not_made',
    words: `这次测算没有出具最优性证书：没有得出结果，或时限、内存不够。请放宽时限，${again}`,
  },
  refused: {
    status: 404,
    code: 'certificate_refused',
    words: `随方案而来的最优性证书没有通过复核，未予保存；方案本身经核验，仍然有效。${again}`,
  },
  cleared: {
    status: 410,
    code: 'certificate_cleared',
    words: `这份最优性证书已过保存期限，被清理：进入方案流程的一直保存，其余每县保存最近 ${keptCertificates} 份。${again}`,
  },
}
