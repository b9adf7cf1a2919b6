export type Figure = {
  readonly figure: string
  readonly measured: number
  readonly unit: string
  readonly target: string
  /** `null`: told beside the others, and held against nothing. */
  readonly met: boolean | null
}

/** Of an even number the later of the two in the middle. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const rounded = (value: number): number => Math.round(value * 10) / 10

export const told = (figure: string, measured: number, unit: string): Figure => ({
  figure,
  measured: rounded(measured),
  unit,
  target: '',
  met: null,
})

export const below = (figure: string, measured: number, unit: string, limit: number): Figure => ({
  ...told(figure, measured, unit),
  target: `< ${limit}`,
  met: measured < limit,
})

export const atMost = (figure: string, measured: number, unit: string, limit: number): Figure => ({
  ...told(figure, measured, unit),
  target: `≤ ${limit}`,
  met: measured <= limit,
})

export const atLeast = (figure: string, measured: number, unit: string, limit: number): Figure => ({
  ...told(figure, measured, unit),
  target: `≥ ${limit}`,
  met: measured >= limit,
})
