import type { Plan } from '../domain/plan.ts'
import { goals } from '../domain/run.ts'
import type { Certificate, CertifiedLevel, System } from './certificate.ts'
import { absolute, exactly } from './exact.ts'

/** Whether the plan is a point of the system and comes to the values stated; Chinese sentences. */
export function pointFaults(certificate: Certificate, plan: Plan | undefined): readonly string[] {
  const { system, levels, point } = certificate
  const values = new Array<number>(system.columnLower.length).fill(0)
  for (const [place, column] of point.columns.entries()) values[column] = point.values[place] ?? 0
  return [
    ...(plan === undefined || isOfPlan(certificate, plan)
      ? []
      : ['证书所述的流动与方案不是同一份。']),
    ...columnFaults(system, values),
    ...rowFaults(system, values),
    ...levels.flatMap((level) => valueFaults(level, values)),
  ]
}

/** Whether the point is that plan, transfer by transfer. */
export function isOfPlan({ moves, point }: Certificate, plan: Plan): boolean {
  const keyOf = (teacher: string, school: string, stage: string, subject: string) =>
    JSON.stringify([teacher, school, stage, subject])
  const values = new Map(point.columns.map((column, place) => [column, point.values[place]]))
  const chosen = new Set(moves.flatMap((move, c) => (values.get(c) === 1 ? [keyOf(...move)] : [])))
  const planned = new Set(
    plan.transfers.map(({ teacher, to, stage, subject }) => keyOf(teacher, to, stage, subject)),
  )
  return chosen.size === planned.size && [...planned].every((key) => chosen.has(key))
}

function columnFaults(system: System, values: readonly number[]): readonly string[] {
  const fractional = new Set(system.fractional)
  const bad = values.findIndex(
    (value, column) =>
      missed(value, system.columnLower[column] ?? 0, system.columnUpper[column] ?? 0) ||
      (!fractional.has(column) && !Number.isInteger(value)),
  )
  return bad < 0 ? [] : [`方案的第 ${bad} 列越出界限或不是整数。`]
}

function rowFaults(system: System, values: readonly number[]): readonly string[] {
  const point = exactly(values)
  const matrix = exactly(system.value)
  const scale = 2 ** -(point.scale + matrix.scale)
  for (const row of system.rowLower.keys()) {
    let sum = 0n
    const last = system.rowStart[row + 1] ?? 0
    for (let entry = system.rowStart[row] ?? 0; entry < last; entry += 1)
      sum += (matrix.numbers[entry] ?? 0n) * (point.numbers[system.index[entry] ?? 0] ?? 0n)
    const activity = numberOf(sum, scale)
    const [low, high] = [system.rowLower[row] ?? null, system.rowUpper[row] ?? null]
    if (missed(activity, low ?? -Infinity, high ?? Infinity))
      return [`方案不满足第 ${row} 行（${system.rowName[row]}）。`]
  }
  return []
}

/** To the nearest double; the sum itself is exact. */
function numberOf(sum: bigint, scale: number): number {
  const digits = absolute(sum).toString(2).length
  const drop = Math.max(0, digits - 60)
  return Number(sum >> BigInt(drop)) * 2 ** drop * scale
}

/** Curves are written in doubles: a billionth of the bound is allowed for. */
const missed = (value: number, low: number, high: number): boolean =>
  value < low - 1e-9 * Math.max(1, Math.abs(low)) ||
  value > high + 1e-9 * Math.max(1, Math.abs(high))

function valueFaults(
  { goal, columns, coefficients, constant, value }: CertifiedLevel,
  values: readonly number[],
): readonly string[] {
  const sum = columns.reduce(
    (all, column, place) => all + (coefficients[place] ?? 0) * (values[column] ?? 0),
    constant,
  )
  return sum === value ? [] : [`「${goals[goal]}」写明为 ${value}，按方案重算得 ${sum}。`]
}
