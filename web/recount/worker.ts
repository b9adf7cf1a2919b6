import {
  type AuditReport,
  audit,
  type County,
  type Decision,
  type Plan,
  type Profile,
} from '../../solver/browser.ts'

/**
 * 页内核验: the auditor's own count, beside the page, so that every change of a plan shows at once
 * what it does to each clause and indicator. It is a recount, never an optimum.
 */
export type Sheet = {
  readonly county: County
  readonly profile: Profile
  readonly plan: Plan
  readonly decisions: readonly Decision[]
}
export type Order =
  | { readonly kind: 'sheet'; readonly key: string; readonly sheet: Sheet }
  | {
      readonly kind: 'count'
      readonly id: number
      readonly key: string
      readonly plan: Plan
      /** Those of the sheet where none are given. */
      readonly decisions?: readonly Decision[]
    }
export type Counted =
  | {
      readonly id: number
      readonly report: AuditReport
      /** How long the count itself took. */
      readonly milliseconds: number
    }
  | { readonly id: number; readonly broken: string }

const sheets = new Map<string, Sheet>()
/** Enough for the scenarios of a comparison. */
const mostSheets = 8

self.onmessage = ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'sheet') return keep(order.key, order.sheet)
  self.postMessage(counted(order))
}

function keep(key: string, sheet: Sheet): void {
  sheets.set(key, sheet)
  const [oldest] = sheets.keys()
  if (sheets.size > mostSheets && oldest !== undefined) sheets.delete(oldest)
}

function counted(order: Extract<Order, { readonly kind: 'count' }>): Counted {
  const { id, key, plan } = order
  const sheet = sheets.get(key)
  if (sheet === undefined) return { id, broken: 'no worksheet' }
  const began = performance.now()
  const report = audit(sheet.county, sheet.profile, plan, order.decisions ?? sheet.decisions)
  return { id, report, milliseconds: performance.now() - began }
}
