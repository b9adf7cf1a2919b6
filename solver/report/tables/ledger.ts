import { stages } from '../../domain/codes.ts'
import {
  type LedgerEntry,
  type LedgerState,
  ledgerKinds,
  ledgerStates,
} from '../../domain/ledger.ts'
import { plain } from '../format.ts'
import { ledgerOf } from '../ledger.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'

type LedgerRow = { readonly register: Register; readonly entry: LedgerEntry }

/** D16 问题台账: what is below standard, and what the plan does about it. Nobody is named. */
export const ledgerTable = defineTable<LedgerRow>({
  rows: (register) =>
    ledgerOf(register.county, register.profile, register.report, register.before).entries.map(
      (entry) => ({ register, entry }),
    ),
  fields: {
    key: ({ entry }) => entry.key,
    kind: ({ entry }) => ledgerKinds[entry.kind],
    item: ({ entry }) => entry.item,
    school: ({ register, entry }) =>
      entry.school === null ? '全县' : (register.schools.get(entry.school)?.name ?? entry.school),
    stage: ({ entry }) => (entry.stage === null ? '' : stages[entry.stage]),
    problem: ({ entry }) => entry.problem,
    before: ({ entry }) => gapText(entry, entry.before),
    after: ({ entry }) => gapText(entry, entry.after),
    cure: ({ entry }) => entry.cure,
    state: ({ entry }) => ledgerStates[entry.state],
  },
  keys: {
    state: ({ entry }) => ({
      rank: stateList.indexOf(entry.state),
      label: ledgerStates[entry.state],
    }),
  },
  facts: {
    台账项: (rows) => String(rows.length),
    待整改项: (rows) => countOf(rows, 'open'),
    整改中项: (rows) => countOf(rows, 'mending'),
  },
})

const stateList = Object.keys(ledgerStates) as readonly LedgerState[]

const gapText = ({ unit }: LedgerEntry, gap: number | null): string =>
  gap === null ? '未核验' : gap === 0 ? '0' : `${plain(gap)}${unit}`

const countOf = (rows: readonly LedgerRow[], wanted: LedgerState): string =>
  String(rows.filter(({ entry }) => entry.state === wanted).length)
