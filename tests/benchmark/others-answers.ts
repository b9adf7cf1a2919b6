import { z } from 'zod'

/**
 * What an optimiser says of a model, in its own figures and without the constant of the goal: the
 * readers of MPS do not agree on its sign, so it is taken out of what they are handed.
 */
export type Told = {
  readonly status: 'optimal' | 'infeasible' | 'limit' | 'failed'
  readonly objective: number | null
  readonly bound: number | null
  /** Amounts by column; those left out are 0. `null` where it has no plan. */
  readonly amounts: ReadonlyMap<number, number> | null
  readonly message: string
  /** Reading and solving by its own clock, where the start of its process would weigh. */
  readonly seconds?: number | undefined
  readonly processorSeconds?: number | undefined
}

/** An optimiser that ended without an answer, or was ended. */
export const untold = (status: Told['status'], message: string): Told => ({
  status,
  objective: null,
  bound: null,
  amounts: null,
  message,
})

const line = z.object({
  status: z.enum(['optimal', 'infeasible', 'limit', 'failed']),
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  values: z.array(z.tuple([z.string(), z.number()])).nullable(),
  message: z.string(),
  seconds: z.number(),
  processorSeconds: z.number(),
})
/** What others-node.ts and others.py print as their last line. */
export type Line = z.infer<typeof line>

export function readLine(output: string): Told {
  const { values, ...rest } = line.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
  return { ...rest, amounts: values === null ? null : new Map(values.map(amountOf)) }
}

/** CBC: the last words of its log, and the file of its solution where it wrote one. */
export function readCbc(log: string, solution: string | null): Told {
  const [head = '', ...lines] = (solution ?? '').split('\n')
  const result = /^Result - (.+)$/m.exec(log)?.[1] ?? ''
  // Without a whole point it writes down the relaxation's.
  const found = head.includes('objective value') && !/no integer solution|infeasible/i.test(head)
  const objective = found ? numberAfter(/objective value\s+(\S+)/, head) : null
  const status = cbcStatus(`${result} ${head} ${log}`)
  return {
    status,
    objective,
    bound: numberAfter(/^Lower bound:\s+(\S+)/m, log) ?? (status === 'optimal' ? objective : null),
    amounts: found ? new Map(lines.flatMap(cbcAmount)) : null,
    message: result || head,
  }
}

function cbcStatus(words: string): Told['status'] {
  if (/Optimal/i.test(words.split('\n')[0] ?? '')) return 'optimal'
  if (/Result - Problem proven infeasible|Problem is infeasible/i.test(words)) return 'infeasible'
  return /Stopped on time/i.test(words) ? 'limit' : 'failed'
}

const cbcAmount = (text: string): readonly (readonly [number, number])[] => {
  const [, name, value] = /^\s*(?:\*\*)?\s*\d+\s+(c\d+)\s+(\S+)/.exec(text) ?? []
  return name === undefined || value === undefined ? [] : [amountOf([name, Number(value)])]
}

const glpsolStatuses: Readonly<Record<string, Told['status']>> = {
  o: 'optimal',
  n: 'infeasible',
  f: 'limit',
  u: 'limit',
}

/** GLPK: `s mip rows columns status objective` and `j column amount`, counted from 1. */
export function readGlpsol(log: string, solution: string | null): Told {
  const [, letter = '', figure] = /^s mip \d+ \d+ (\w) (\S+)$/m.exec(solution ?? '') ?? []
  const status = glpsolStatuses[letter] ?? 'failed'
  const found = letter === 'o' || letter === 'f'
  const objective = found ? Number(figure) : null
  const bounds = [...log.matchAll(/^\+.*>=\s+(-?\d\S*)/gm)].map(([, bound]) => Number(bound))
  const amounts = [...(solution ?? '').matchAll(/^j (\d+) (\S+)$/gm)].map(
    ([, column, amount]) => [Number(column) - 1, Number(amount)] as const,
  )
  return {
    status,
    objective,
    bound: status === 'optimal' ? objective : (bounds.at(-1) ?? null),
    amounts: found ? new Map(amounts) : null,
    message: log.trim().split('\n').filter(isVerdict).at(-1) ?? '',
  }
}

const isVerdict = (text: string): boolean => /^[A-Z][A-Z ,;]+$/.test(text)

/** Columns are named c0, c1 … in the order of the model. */
const amountOf = ([name, amount]: readonly [string, number]): readonly [number, number] => [
  Number(name.slice(1)),
  amount,
]

function numberAfter(pattern: RegExp, text: string): number | null {
  const found = Number(pattern.exec(text)?.[1] ?? Number.NaN)
  return Number.isFinite(found) ? found : null
}
