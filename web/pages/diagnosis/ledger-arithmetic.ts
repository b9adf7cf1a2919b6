import type { LedgerEntry } from '../../../solver/browser.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { cellArithmetic } from './cell-arithmetic.ts'
import { clauseArithmetic } from './clause-arithmetic.ts'
import { coefficientArithmetic } from './coefficient-arithmetic.ts'
import { type Counted, ownConvention, rowsOf } from './counted.ts'
import { flagAtSchool } from './flag-arithmetic.ts'

/** 算式 of one line of the ledger: that of the indicator, clause or flag it comes from. */
export function ledgerArithmetic(counted: Counted, entry: LedgerEntry, text: Text): Arithmetic {
  const { kind, key, stage, school, indicator, item, problem } = entry
  const plain = { title: item, lines: [], result: problem }
  const id = (key.split('|')[0] ?? '').replace(/^[a-z]+:/, '')
  if (kind === 'flag') {
    const flag = counted.report.flags?.find((each) => each.flag === id)
    return flag === undefined ? plain : flagAtSchool(counted, flag, entry, text)
  }
  if (kind === 'clause') {
    const finding = counted.report.findings.find((each) => each.clause === id)
    if (finding === undefined) return plain
    return coefficientOf(counted, entry, text) ?? clauseArithmetic(counted, finding, entry, text)
  }
  const row =
    stage === null ? null : rowsOf(counted, stage).find((each) => each.indicator === indicator)
  return row == null || school === null ? plain : cellArithmetic(counted, row, school, text)
}

/** A difference coefficient that is over its limit: which schools make it; `null` of every other clause. */
function coefficientOf(
  counted: Counted,
  { stage, school, indicator, problem }: LedgerEntry,
  text: Text,
): Arithmetic | null {
  if (stage === null || school !== null || indicator === null) return null
  const row = rowsOf(counted, stage).find((each) => each.indicator === indicator)
  if (row === undefined) return null
  const convention = ownConvention(counted.profile)
  return { ...coefficientArithmetic(counted, row, convention, text), result: problem }
}
