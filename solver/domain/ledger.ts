import type { Stage, Subject } from './codes.ts'
import type { SchoolId } from './ids.ts'
import type { Indicator } from './indicator.ts'

/** Where an entry of the ledger comes from: a clause, an indicator of a school, a red flag. */
export const ledgerKinds = { clause: '条款', indicator: '指标', flag: '红线' } as const
export type LedgerKind = keyof typeof ledgerKinds

/** 整改状态. Only a later audit that measures the item as met cancels it 销号. */
export const ledgerStates = { open: '待整改', mending: '整改中', cancelled: '已销号' } as const
export type LedgerState = keyof typeof ledgerStates

/** One line of the problem ledger 问题台账. */
export type LedgerEntry = {
  /** The same problem has the same key in every audit: a problem that returns is re-opened. */
  readonly key: string
  readonly kind: LedgerKind
  /** Clause, indicator or flag by its Chinese name. */
  readonly item: string
  /** `null`: the county. */
  readonly school: SchoolId | null
  readonly stage: Stage | null
  readonly subject: Subject | null
  readonly indicator: Indicator | null
  readonly problem: string
  readonly unit: string
  /** Gap without the plan; `null` where it was not measured. */
  readonly before: number | null
  /** Gap with the plan; `null` where the data to measure it are missing. */
  readonly after: number | null
  readonly cure: string
  readonly state: LedgerState
  /** School year of the audit that opened it. */
  readonly opened: number
}

/** What changed from one audit to the next, by key. */
export type LedgerChanges = {
  readonly opened: readonly string[]
  readonly reopened: readonly string[]
  readonly remaining: readonly string[]
  readonly cancelled: readonly string[]
}
