import type { ClauseShortfall } from '../model/model.ts'

/** Shortfall by clause at a point of the model; clauses that hold are left out. */
export const missingOf = (
  clauses: readonly ClauseShortfall[],
  point: Float64Array,
): { readonly [clause: string]: number } =>
  Object.fromEntries(
    clauses
      .map(({ clause, columns, constant }): [string, number] => [
        clause,
        columns.reduce((sum, column) => sum + (point[column] ?? 0), constant),
      ])
      .filter(([, amount]) => amount > 0),
  )

/** Does any clause fall short there? */
export const fallsShort = (clauses: readonly ClauseShortfall[], point: Float64Array): boolean =>
  Object.keys(missingOf(clauses, point)).length > 0
