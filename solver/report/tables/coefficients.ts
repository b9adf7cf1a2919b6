import { type Stage, stageList, stages } from '../../domain/codes.ts'
import { bases, conventions, type Indicator, indicatorList } from '../../domain/indicator.ts'
import { signed } from '../format.ts'
import {
  coefficientValue,
  conventionOf,
  indicatorRow,
  type Moment,
  moments,
  withinWord,
} from '../indicators.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { type FieldValue, figure, notApplicable } from '../values.ts'

type Item = 'mean' | 'coefficient' | 'limit' | 'verdict'
type CoefficientRow = {
  readonly register: Register
  readonly stage: Stage
  readonly item: Item
  readonly moment: Moment | 'change' | null
}

const items = {
  mean: '全县平均值',
  coefficient: '差异系数',
  limit: '标准',
  verdict: '是否达标',
} as const satisfies Record<Item, string>

/** D12 校际差异系数: four lines a stage, by the profile's own basis and convention. */
export const coefficientTable = defineTable<CoefficientRow>({
  rows: (register) =>
    stageList.flatMap((stage) => layout.map((row) => ({ register, stage, ...row }))),
  fields: {
    stage: ({ stage }) => stages[stage],
    item: ({ item }) => items[item],
    moment: ({ moment }) => (moment === null ? '' : moment === 'change' ? '变化' : moments[moment]),
    composite,
  },
  coded: {
    value: {
      list: 'indicator',
      value: (row, code) => itemValue(row, code as Indicator),
    },
  },
  facts: {
    系数口径: (_rows, register) =>
      `${conventions[conventionOf(register)]}、${bases[register.profile.definitions.counting.basis]}`,
  },
})

const layout: readonly Pick<CoefficientRow, 'item' | 'moment'>[] = [
  { item: 'mean', moment: 'before' },
  { item: 'mean', moment: 'after' },
  { item: 'mean', moment: 'change' },
  { item: 'coefficient', moment: 'before' },
  { item: 'coefficient', moment: 'after' },
  { item: 'coefficient', moment: 'change' },
  { item: 'limit', moment: null },
  { item: 'verdict', moment: 'before' },
  { item: 'verdict', moment: 'after' },
]

function itemValue({ register, stage, item, moment }: CoefficientRow, code: Indicator): FieldValue {
  if (moment === 'change') return changeOf(register, stage, item, code)
  const row = indicatorRow(register, stage, code, moment ?? 'after')
  if (row === null) return notApplicable
  const convention = conventionOf(register)
  if (item === 'mean') return row.mean === null ? '数据缺失' : figure(row.mean)
  if (item === 'limit') return row.limit === null ? '未设条款' : figure(row.limit)
  if (item === 'coefficient') return coefficientValue(row, convention)
  return withinWord(row.coefficients[convention].withinLimit)
}

/** No sign guard is needed: the change is printed beside both figures. */
function changeOf(register: Register, stage: Stage, item: Item, code: Indicator): FieldValue {
  const pair = (['before', 'after'] as const).map((moment) => {
    const row = indicatorRow(register, stage, code, moment)
    return item === 'mean' ? row?.mean : row?.coefficients[conventionOf(register)].value
  })
  const [before, after] = pair
  return typeof before === 'number' && typeof after === 'number'
    ? signed(after - before, 3)
    : notApplicable
}

/** 综合: the plain mean of the seven, which no text limits; 仅供参考. */
function composite({ register, stage, item, moment }: CoefficientRow): FieldValue {
  if (item !== 'coefficient' || moment === null || moment === 'change') return notApplicable
  const values = indicatorList.map(
    (indicator) =>
      indicatorRow(register, stage, indicator, moment)?.coefficients[conventionOf(register)]
        .value ?? null,
  )
  const known = values.flatMap((value) => (value === null ? [] : [value]))
  if (known.length < values.length) return '数据缺失'
  return figure(known.reduce((sum, value) => sum + value, 0) / known.length)
}
