import {
  type AuditReport,
  audit,
  compareLedgers,
  type EarlierAudit,
  type LedgerChanges,
  type LedgerEntry,
  type LedgerState,
  ledgerOf,
  ledgerStates,
} from '../solver/index.ts'
import type { Case } from './commands/load.ts'

export type TrackedLedger = {
  readonly entries: readonly LedgerEntry[]
  /** `null` where there is no earlier audit to compare with. */
  readonly changes: LedgerChanges | null
}

/** The ledger of an audit, held against an earlier one where there is one. */
export function trackedLedger(
  { county, profile }: Case,
  report: AuditReport,
  earlier: EarlierAudit | null,
): TrackedLedger {
  const ledger = ledgerOf(county, profile, report, nobodyMoves({ county, profile }))
  if (earlier === null) return { entries: ledger.entries, changes: null }
  return compareLedgers(
    earlier.kind === 'ledger'
      ? earlier.entries
      : ledgerOf(county, profile, earlier.report, null).entries,
    ledger,
  )
}

/** What a plan cures is told by the audit of a plan that moves nobody. */
export const nobodyMoves = ({ county, profile }: Case): AuditReport =>
  audit(county, profile, { year: county.year, transfers: [] })

/** Counts by state; against an earlier audit also what is new, back and cancelled. */
export function ledgerLines({ entries, changes }: TrackedLedger): readonly string[] {
  const states = Object.keys(ledgerStates) as readonly LedgerState[]
  const counts = states.map(
    (wanted) => `${ledgerStates[wanted]} ${entries.filter(({ state }) => state === wanted).length}`,
  )
  const lines = [`问题台账 ${entries.length} 项：${counts.join('，')}`]
  if (changes === null) return lines
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const listed = (word: string, keys: readonly string[]) =>
    keys.map((key) => {
      const entry = byKey.get(key)
      return `${word}　${entry?.item ?? key}：${entry?.problem ?? ''}${entry?.cure ?? ''}`
    })
  return [
    ...lines,
    `与上次核验相比：销号 ${changes.cancelled.length} 项，仍未解决 ${changes.remaining.length} 项，新立 ${changes.opened.length} 项，重新立账 ${changes.reopened.length} 项`,
    ...listed('销号', changes.cancelled),
    ...listed('重新立账', changes.reopened),
    ...listed('新立', changes.opened),
  ]
}
