import { stages } from '../../domain/codes.ts'
import { type StageBalance, stageMeasures } from '../../domain/stage-balance.ts'
import { plain } from '../format.ts'
import { type Moment, moments } from '../indicators.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { type FieldValue, figure, notApplicable } from '../values.ts'

type Row = { readonly register: Register; readonly line: StageBalance; readonly moment: Moment }

/** 同学段均衡: pupil-teacher ratio, post structure and backbone share, before and after. */
export const stageBalanceTable = defineTable<Row>({
  rows: (register) =>
    (register.report.balance ?? []).flatMap((line) =>
      (['before', 'after'] as const).map((moment) => ({ register, line, moment })),
    ),
  fields: {
    stage: ({ line }) => stages[line.stage],
    measure: ({ line }) => stageMeasures[line.measure],
    moment: ({ moment }) => moments[moment],
    mean: ({ line, moment }) => known(line[moment].mean),
    least: (row) => extreme(row, 'least'),
    most: (row) => extreme(row, 'most'),
    coefficient: ({ line, moment }) => known(line[moment].coefficient),
    change: ({ line: { before, after }, moment }) => {
      if (moment === 'before' || before.coefficient === null || after.coefficient === null)
        return ''
      const change = after.coefficient - before.coefficient
      return change < 0 ? '缩小' : change > 0 ? '扩大' : '不变'
    },
  },
})

const known = (value: number | null): FieldValue => (value === null ? notApplicable : figure(value))

function extreme({ register, line, moment }: Row, end: 'least' | 'most'): FieldValue {
  const found = line[moment][end]
  if (found === null) return notApplicable
  return `${register.schools.get(found.school)?.name ?? found.school} ${plain(found.value, 1)}`
}
