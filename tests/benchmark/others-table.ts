import type { Checked } from './others-check.ts'

/** What one level of our own run came to; its seconds count from the end of the level before. */
export type Ours = {
  readonly goal: string
  readonly value: number
  readonly bound: number
  readonly seconds: number
}

export type Row = {
  readonly goal: string
  readonly tool: string
  readonly value: number | null
  readonly bound: number | null
  readonly gap: number | null
  readonly seconds: number
  readonly processorSeconds: number | null
  /** Its seconds over ours, `least` where its limit came before the proof; `null` without our proof. */
  readonly ratio: { readonly times: number; readonly least: boolean } | null
  readonly word: string
}

export const ourName = 'junpei'

export const ourRow = ({ goal, value, bound, seconds }: Ours): Row => ({
  goal,
  tool: ourName,
  value,
  bound,
  gap: value - bound,
  seconds,
  processorSeconds: null,
  ratio: value === bound ? { times: 1, least: false } : null,
  word: value === bound ? 'proven' : 'open',
})

export function rowOf(ours: Ours, tool: string, checked: Checked): Row {
  const { value, bound, seconds, processorSeconds } = checked
  const word = wordOf(ours, checked)
  const compared = ours.value === ours.bound && (word === 'proven' || checked.status === 'limit')
  return {
    goal: ours.goal,
    tool,
    value,
    bound,
    gap: value === null || bound === null ? null : value - bound,
    seconds,
    processorSeconds,
    ratio: compared ? { times: seconds / ours.seconds, least: word !== 'proven' } : null,
    word,
  }
}

/** Two proofs cannot differ: a checked point refutes a bound above it, theirs or ours. */
export const refutesUs = ({ bound }: Ours, { value }: Pick<Row, 'value'>): boolean =>
  value !== null && value < bound

function wordOf(ours: Ours, { status, value, bound, point, message }: Checked): string {
  if (refutesUs(ours, { value })) return 'BETTER THAN OUR BOUND'
  if (status === 'infeasible') return 'wrong: called infeasible'
  if (point === 'broken') return 'its point breaks the model'
  if (bound !== null && bound > ours.value) return 'wrong: its bound is above our plan'
  if (status === 'failed') return message.startsWith('too large') ? message : `failed: ${message}`
  if (value === null) return message.startsWith('killed') ? message : 'no plan'
  return bound !== null && bound >= value ? 'proven' : 'open'
}

/** A row as people read it. */
export const cellsOf = ({ goal, tool, value, bound, gap, word, ...row }: Row) => ({
  goal,
  tool,
  value: value ?? '–',
  bound: bound ?? '–',
  gap: gapOf(value, gap),
  seconds: row.seconds.toFixed(1),
  processor: row.processorSeconds?.toFixed(1) ?? '–',
  ratio: ratioOf(row.ratio),
  word,
})

function gapOf(value: number | null, gap: number | null): string {
  if (gap === null || value === null) return '–'
  if (gap === 0) return '0'
  return value === 0 ? `${gap}` : `${gap} (${((gap / Math.abs(value)) * 100).toFixed(2)} %)`
}

const ratioOf = (ratio: Row['ratio']): string =>
  ratio === null ? '–' : `${ratio.least ? '> ' : ''}×${ratio.times.toFixed(2)}`

/** All levels of one optimiser together. */
export function lineOf(
  tool: string,
  rows: readonly Row[],
  processorSeconds: number | null = sumOf(tool, rows),
): string {
  const own = rows.filter((row) => row.tool === tool)
  const proven = own.filter(({ word }) => word === 'proven').length
  const seconds = sum(own.map((row) => row.seconds))
  const ours = sum(rows.filter((row) => row.tool === ourName).map((row) => row.seconds))
  const ratio = { times: seconds / ours, least: proven < own.length }
  const processor =
    processorSeconds === null ? '' : `, ${processorSeconds.toFixed(1)} s of processor`
  const all = `${proven} of ${own.length} proven in ${seconds.toFixed(1)} s`
  return `${tool}: ${all} (${ratioOf(ratio)})${processor}`
}

function sumOf(tool: string, rows: readonly Row[]): number | null {
  const known = rows.filter((row) => row.tool === tool).map((row) => row.processorSeconds)
  return known.includes(null) ? null : sum(known.map((one) => one ?? 0))
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)
