/**
 * One model through one optimiser of npm, for others.ts: `others-node.ts TOOL MODEL SECONDS` prints
 * one line of JSON. Their own time limits do not hold; the parent's kill does.
 */
import { readFileSync } from 'node:fs'
import loadHighs from 'highs'
import { javascript } from '../../solver/engine/javascript.ts'
import { type Stated, state } from '../../solver/engine/javascript-model.ts'
import { expand, reduce } from '../../solver/engine/reduce.ts'
import { queryOf } from '../kit/engine.ts'
import { parseMps } from '../kit/mps.ts'
import type { Line } from './others-answers.ts'
import { yalpsOf } from './others-yalps.ts'

type Answer = Omit<Line, 'seconds' | 'processorSeconds'>

const highsStatuses: Readonly<Record<number, Line['status']>> = {
  7: 'optimal',
  8: 'infeasible',
  13: 'limit',
}

/** Cells of the dense tableau of yalps; the product's door to javascript-lp-solver draws the same line. */
const mostCells = 2_000_000

const [tool = '', path = '', limit = ''] = process.argv.slice(2)
const seconds = Number(limit)
const solvers: Readonly<Record<string, (text: string) => Promise<Answer>>> = {
  highs: plainHighs,
  'javascript-lp-solver': javascriptSolver,
  yalps,
}
const solver = solvers[tool]
if (solver === undefined) throw new Error(`no tool ${tool}`)
// What loads once for all models is loaded before the clock starts.
const runtime = await loadHighs()
const began = performance.now()
const spent = process.cpuUsage()
const answer = await solver(readFileSync(path, 'utf8'))
const { user, system } = process.cpuUsage(spent)
const line: Line = {
  ...answer,
  seconds: (performance.now() - began) / 1000,
  processorSeconds: (user + system) / 1e6,
}
console.log(JSON.stringify(line))

/** As anybody would use the package: the text, the limits, one run. */
async function plainHighs(text: string): Promise<Answer> {
  const mip = runtime.createModel({ format: 'mps', data: text })
  mip.options.set({
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0.999,
    time_limit: seconds,
  })
  mip.run()
  const status = mip.getModelStatus()
  const found = mip.info.get('primal_solution_status') === 2
  const bound = Number(mip.info.get('mip_dual_bound'))
  return {
    status: highsStatuses[status] ?? 'failed',
    objective: found ? mip.getObjectiveValue() : null,
    bound: Number.isFinite(bound) ? bound : null,
    values: found ? nonzeros(mip.getSolution().colValue) : null,
    message: `status ${status}`,
  }
}

/** Through the product's own door to it, which states the model and declines what is too large. */
async function javascriptSolver(text: string): Promise<Answer> {
  const instance = parseMps(text)
  const session = await javascript.open(instance.model)
  const limits = { seconds, absoluteGap: 0.999, relativeGap: 0 }
  const { status, solution, objective, bound, message } = await session.solve(
    queryOf(instance, { limits }),
  )
  const told = status === 'optimal' || status === 'infeasible' || status === 'failed'
  return {
    status: told ? status : 'limit',
    objective,
    bound,
    values: solution === null ? null : nonzeros(solution),
    message,
  }
}

async function yalps(text: string): Promise<Answer> {
  const { model, objective, offset } = parseMps(text)
  const query = queryOf({ objective, offset })
  const reduced = reduce(model, query)
  if (reduced === null) return without('infeasible', '')
  const stated = state(reduced, seconds)
  if (stated.cells > mostCells)
    return without('failed', `too large: a tableau of ${stated.cells} cells`)
  const { solve } = await yalpsOf()
  const { constraints, variables, ints } = stated.model
  const {
    status,
    result,
    variables: amounts,
  } = solve(
    {
      direction: 'minimize',
      objective: 'cost',
      constraints,
      variables,
      integers: Object.keys(ints),
    },
    { timeout: seconds * 1000, maxIterations: Infinity, tolerance: 0 },
  )
  if (status === 'infeasible') return without('infeasible', status)
  if (!Number.isFinite(result)) return without(status === 'timedout' ? 'limit' : 'failed', status)
  const own = expand(reduced, amountsOf(stated, new Map(amounts)))
  const cost = result + shiftOf(stated, reduced.cost) + reduced.offset
  return {
    status: status === 'optimal' ? 'optimal' : 'limit',
    objective: cost,
    bound: status === 'optimal' ? cost : null,
    values: nonzeros(own),
    message: status,
  }
}

function amountsOf({ parts }: Stated, amounts: ReadonlyMap<string, number>): Float64Array {
  return Float64Array.from(parts, ({ name, sign, shift, twin }) => {
    const less = twin === null ? 0 : (amounts.get(twin) ?? 0)
    return shift + sign * (amounts.get(name) ?? 0) - less
  })
}

/** What the columns cost where each stands at its shift. */
function shiftOf({ parts }: Stated, cost: Float64Array): number {
  return parts.reduce((sum, { shift }, column) => sum + shift * (cost[column] ?? 0), 0)
}

function without(status: Line['status'], message: string): Answer {
  return { status, objective: null, bound: null, values: null, message }
}

function nonzeros(point: Float64Array): [string, number][] {
  return [...point].flatMap((amount, column) => (amount === 0 ? [] : [[`c${column}`, amount]]))
}
