import { type Stage, stageList, stages } from '../../domain/codes.ts'
import {
  type Basis,
  bases,
  type Convention,
  conventions,
  facilityIndicatorList,
  type Indicator,
  indicatorCodes,
  indicators,
  staffIndicatorList,
} from '../../domain/indicator.ts'
import {
  coefficientValue,
  conventionOf,
  indicatorRow,
  isFacility,
  type Moment,
  withinWord,
} from '../indicators.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { type FieldValue, figure } from '../values.ts'

type ConventionRow = {
  readonly register: Register
  readonly stage: Stage
  readonly indicator: Indicator
  readonly basis: Basis
}

/** D12 口径对照: three conventions on both bases, the profile's own marked ★. */
export const conventionTable = defineTable<ConventionRow>({
  rows: (register) =>
    stageList.flatMap((stage) => [
      ...staffIndicatorList.flatMap((indicator) =>
        (['personnel', 'teaching'] as const).map((basis) => ({
          register,
          stage,
          indicator,
          basis,
        })),
      ),
      // Buildings and equipment do not depend on where teachers are counted.
      ...facilityIndicatorList.map((indicator) => ({
        register,
        stage,
        indicator,
        basis: register.profile.definitions.counting.basis,
      })),
    ]),
  fields: {
    stage: ({ stage }) => stages[stage],
    indicator: ({ indicator }) => `${indicatorCodes[indicator]} ${indicators[indicator]}`,
    basis: ({ register, basis, indicator }) => {
      if (isFacility(indicator)) return '—'
      const own = basis === register.profile.definitions.counting.basis
      return `${own ? '★' : ''}${bases[basis]}`
    },
    limit: (row) => {
      const limit = rowOf(row, 'after')?.limit ?? null
      return limit === null ? '未设条款' : figure(limit)
    },
    agreement: verdictsAgree,
  },
  coded: {
    before: { list: 'convention', value: (row, code) => at(row, code, 'before') },
    after: { list: 'convention', value: (row, code) => at(row, code, 'after') },
    verdict: {
      list: 'convention',
      value: (row, code) =>
        withinWord(rowOf(row, 'after')?.coefficients[code as Convention].withinLimit ?? null),
    },
  },
  facts: {
    本档口径: (_rows, register) => `★${conventions[conventionOf(register)]}`,
  },
})

const rowOf = ({ register, stage, indicator, basis }: ConventionRow, moment: Moment) =>
  indicatorRow(register, stage, indicator, moment, basis)

const at = (row: ConventionRow, code: string, moment: Moment): FieldValue =>
  coefficientValue(rowOf(row, moment), code as Convention)

/** Published implementations differ; where they disagree a reader must see it. */
function verdictsAgree(row: ConventionRow): string {
  const coefficients = rowOf(row, 'after')?.coefficients
  if (coefficients === undefined) return '—'
  const judged = Object.values(coefficients).flatMap(({ withinLimit }) => withinLimit ?? [])
  if (judged.length === 0) return '—'
  return new Set(judged).size === 1 ? '一致' : '不一致'
}
