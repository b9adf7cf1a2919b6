import type { AuditReport } from '../domain/audit-report.ts'
import type { County } from '../domain/county.ts'
import type { LedgerChanges, LedgerEntry, LedgerState } from '../domain/ledger.ts'
import type { Profile } from '../rules/index.ts'
import { plain } from './format.ts'
import { type Gap, type Gaps, gapsOf, isUnjudged, itemOf } from './ledger-gaps.ts'

/** The problem ledger of one audit, and what it could judge. */
export type Ledger = {
  readonly year: number
  readonly entries: readonly LedgerEntry[]
  readonly judged: ReadonlySet<string>
  readonly unjudged: ReadonlySet<string>
}

/**
 * 问题台账: every clause short, every indicator of a school below standard, every flag raised, with
 * what the plan does about it. `before` is the audit of a plan that moves nobody; without it the
 * cure of clauses and flags cannot be told. One audit cancels nothing: see `compareLedgers`.
 */
export function ledgerOf(
  county: County,
  profile: Profile,
  report: AuditReport,
  before: AuditReport | null,
): Ledger {
  const after = gapsOf(county, profile, report)
  const earlier = before === null ? null : gapsOf(county, profile, before, 'before')
  const keys = [...new Set([...after.found.keys(), ...(earlier?.found.keys() ?? [])])]
  return {
    year: report.plan.year,
    entries: keys.flatMap((key) => entryOf(key, earlier, after, report.plan.year)),
    judged: after.judged,
    unjudged: after.unjudged,
  }
}

function entryOf(
  key: string,
  earlier: Gaps | null,
  after: Gaps,
  opened: number,
): readonly LedgerEntry[] {
  const [was, is] = [earlier?.found.get(key), after.found.get(key)]
  const shown = is ?? was
  if (shown === undefined) return []
  const { gap: _, ...rest } = shown
  const gaps = {
    before: earlier === null ? null : (was?.gap ?? 0),
    after: is?.gap ?? (isOpenQuestion(key, after) ? null : 0),
  }
  return [{ ...rest, ...gaps, cure: cureOf(gaps, shown), state: stateOf(gaps), opened }]
}

/** Nothing found is good news only where the item was looked at and its data were there. */
const isOpenQuestion = (key: string, { judged, unjudged }: Pick<Ledger, 'judged' | 'unjudged'>) =>
  !judged.has(itemOf(key)) || isUnjudged(key, unjudged)

type Change = Pick<LedgerEntry, 'before' | 'after'>

const stateOf = ({ before, after }: Change): LedgerState =>
  before !== null && after !== null && after < before ? 'mending' : 'open'

function cureOf({ before, after }: Change, { unit }: Pick<Gap, 'unit'>): string {
  const [was, is] = [before, after].map((gap) => (gap === null ? '' : `${plain(gap)} ${unit}`))
  if (after === null) return '方案落实后没有可核对的数据，不能判断，不予销号。'
  if (before === null) return `按方案核验，尚差 ${is}。`
  if (after === 0) return `方案使差距由 ${was} 减为 0；落实后经再次核验销号。`
  if (before === 0) return `此项差距（${is}）由方案带来，应调整方案。`
  if (after < before) return `方案使差距由 ${was} 减为 ${is}，尚需其他措施。`
  if (after === before) return `方案没有减少此项差距（${is}），需另行整改。`
  return `方案使差距由 ${was} 增为 ${is}，应调整方案。`
}

/**
 * 销号: two audits compared, the earlier by its entries. An entry open in the earlier audit that
 * the later one measures as met is cancelled; one whose data are missing now, or whose clause was
 * not looked at, stays as it was; one that was cancelled and is back is re-opened under its key.
 */
export function compareLedgers(
  earlier: readonly LedgerEntry[],
  ledger: Ledger,
): { readonly entries: readonly LedgerEntry[]; readonly changes: LedgerChanges } {
  const known = new Map(earlier.map((entry) => [entry.key, entry]))
  const current = new Set(ledger.entries.map(({ key }) => key))
  const entries = [
    ...ledger.entries.map((entry) => continued(known.get(entry.key), entry)),
    ...earlier.filter(({ key }) => !current.has(key)).map((entry) => gone(entry, ledger)),
  ]
  const keysWhere = (test: (entry: LedgerEntry, was: LedgerEntry | undefined) => boolean) =>
    entries.filter((entry) => test(entry, known.get(entry.key))).map(({ key }) => key)
  return {
    entries,
    changes: {
      opened: keysWhere(({ state }, was) => was === undefined && state !== 'cancelled'),
      reopened: keysWhere(({ state }, was) => was?.state === 'cancelled' && state !== 'cancelled'),
      remaining: keysWhere(
        ({ state }, was) => was !== undefined && was.state !== 'cancelled' && state !== 'cancelled',
      ),
      cancelled: keysWhere(
        ({ state }, was) => was !== undefined && was.state !== 'cancelled' && state === 'cancelled',
      ),
    },
  }
}

function continued(was: LedgerEntry | undefined, is: LedgerEntry): LedgerEntry {
  if (was === undefined) return is
  const entry = { ...is, opened: was.opened }
  if (is.after === null) return { ...entry, state: was.state }
  if (is.after === 0) {
    // The plan of the earlier audit had closed it already, and the data still show it: not yet done.
    if (was.state === 'mending' && was.after === 0) return entry
    return was.state === 'cancelled' ? { ...entry, state: 'cancelled' } : cancelled(entry, was)
  }
  const hasShrunk = was.state !== 'cancelled' && was.after !== null && is.after < was.after
  return hasShrunk
    ? {
        ...entry,
        state: 'mending',
        cure: `${is.cure}比上次核验的 ${plain(was.after ?? 0)} ${is.unit} 减少。`,
      }
    : entry
}

function gone(was: LedgerEntry, ledger: Ledger): LedgerEntry {
  if (was.state === 'cancelled') return was
  return isOpenQuestion(was.key, ledger)
    ? { ...was, cure: '本次核验没有此项或缺少数据，不能判断，不予销号。' }
    : cancelled({ ...was, before: 0 }, was)
}

const cancelled = (entry: LedgerEntry, was: LedgerEntry): LedgerEntry => ({
  ...entry,
  after: 0,
  state: 'cancelled',
  cure:
    (was.after === null ? '上次核验未能判断' : `上次核验差 ${plain(was.after)} ${was.unit}`) +
    ((entry.before ?? 0) > 0
      ? '，本次按方案核验已达标，予以销号；落实情况以下一次数据复核。'
      : '，本次核验已达标，予以销号。'),
})
