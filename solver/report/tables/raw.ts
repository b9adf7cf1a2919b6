import { type Stage, stageList, stages } from '../../domain/codes.ts'
import {
  type Basis,
  type Indicator,
  indicatorCodes,
  indicatorList,
  indicators,
} from '../../domain/indicator.ts'
import { atSchool, indicatorRow, isFacility, type Moment } from '../indicators.ts'
import { type Line, lineName, type Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { type FieldValue, notApplicable, notGiven } from '../values.ts'

type RawRow = {
  readonly register: Register
  readonly line: Line
  readonly stage: Stage
  readonly place: number
  readonly indicator: Indicator
}

/** D12 原始数据: amounts and pupils, so that a reader can recompute every figure. */
export const rawTable = defineTable<RawRow>({
  rows: (register) =>
    register.lines.flatMap((line, place) => {
      const { stage } = line
      if (stage === null) return []
      return indicatorList.map((indicator) => ({ register, line, stage, place, indicator }))
    }),
  fields: {
    stage: ({ stage }) => stages[stage],
    name: ({ line }) => lineName(line),
    indicator: ({ indicator }) => `${indicatorCodes[indicator]} ${indicators[indicator]}`,
    pupils: ({ line }) => line.unit?.pupils ?? null,
    'personnel-before': (row) => amountAt(row, 'before', 'personnel'),
    'personnel-after': (row) => amountAt(row, 'after', 'personnel'),
    'teaching-before': (row) => amountAt(row, 'before', 'teaching'),
    'teaching-after': (row) => amountAt(row, 'after', 'teaching'),
    unit: ({ indicator }) => units[indicator],
    source: ({ indicator }) => (isFacility(indicator) ? '“学校”表' : '“教师”表、“学校”表学生数'),
  },
  keys: {
    stage: ({ stage }) => ({ rank: stageList.indexOf(stage), label: stages[stage] }),
    school: ({ place, line }) => ({ rank: place, label: line.school.name }),
    indicator: ({ indicator }) => ({
      rank: indicatorList.indexOf(indicator),
      label: indicators[indicator],
    }),
  },
})

const units = {
  higherDegreePer100: '人',
  backbonePer100: '人',
  artsSportsPer100: '人',
  teachingArea: '㎡',
  sportsArea: '㎡',
  equipmentValue: '元',
  mediaRoomsPer100: '间',
} as const satisfies Record<Indicator, string>

function amountAt(
  { register, line, stage, indicator }: RawRow,
  moment: Moment,
  basis: Basis,
): FieldValue {
  const entry = atSchool(indicatorRow(register, stage, indicator, moment, basis), line.school.id)
  if (entry === null) return notApplicable
  return entry.amount ?? notGiven
}
