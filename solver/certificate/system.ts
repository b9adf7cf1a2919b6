import type { Model } from '../model/model.ts'
import type { LevelGoal } from '../solve/levels.ts'
import type { Certificate, CertifiedLevel } from './certificate.ts'

/** The model as plain lists, for a file. */

/** Columns of goals come to whole values at every plan (`derive`), so they are stated as whole. */
export function systemOf(model: Model, goals: readonly LevelGoal[]): Certificate['system'] {
  const isFractional = (column: number) =>
    model.integer[column] !== 1 && goals.every(({ dense }) => dense[column] === 0)
  return {
    columnLower: [...model.columnLower],
    columnUpper: [...model.columnUpper],
    fractional: [...model.columnLower.keys()].filter(isFractional),
    rowLower: [...model.rowLower].map(finite),
    rowUpper: [...model.rowUpper].map(finite),
    rowStart: [...model.rowStart],
    index: [...model.index],
    value: [...model.value],
    rowName: Array.from({ length: model.rowCount }, (_, row) => model.rowName(row)),
  }
}

const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null)

export function movesOf({ context, moves }: Model): Certificate['moves'] {
  return moves.all.map(({ person, unit, subject }) => {
    const place = context.units[unit]
    return [
      context.people[person]?.teacher.id ?? '',
      context.schools[place?.school ?? -1]?.id ?? '',
      place?.stage ?? '',
      subject,
    ]
  })
}

export function nonzeros(dense: Float64Array): {
  readonly columns: number[]
  readonly values: number[]
} {
  const columns = [...dense.keys()].filter((column) => dense[column] !== 0)
  return { columns, values: columns.map((column) => dense[column] ?? 0) }
}

export const goalOf = ({
  goal,
  objective,
  dense,
}: LevelGoal): Pick<CertifiedLevel, 'goal' | 'unit' | 'constant' | 'columns' | 'coefficients'> => {
  const { columns, values } = nonzeros(dense)
  const { unit, constant } = objective
  return { goal, unit, constant, columns, coefficients: values }
}

export const goalsOf = (goals: readonly LevelGoal[]) => goals.map(goalOf)
