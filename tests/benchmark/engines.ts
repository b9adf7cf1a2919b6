import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Answer, Engine } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { javascript } from '../../solver/engine/javascript.ts'
import type { EngineId } from '../../solver/engine/names.ts'
import { inChild } from '../../solver/engine/process.ts'
import { verifyAnswer } from '../../solver/engine/verify.ts'
import { readAssignment, readGap } from '../kit/assignment.ts'
import { type Instance, readMps } from '../kit/mps.ts'
import { type RandomMip, randomMips } from '../kit/random-mip.ts'

/**
 * The published instances through one engine, and random models against enumeration.
 *
 *   npx tsx tests/benchmark/engines.ts [--engine javascript] [--seconds 60] [--count 10000]
 *     [--seed 42] [--only gap]
 */
const option = (name: string, otherwise: string): string =>
  process.argv[process.argv.indexOf(`--${name}`) + 1 || -1] ?? otherwise

const engine: EngineId = option('engine', 'highs') === 'javascript' ? 'javascript' : 'highs'
const seconds = Number(option('seconds', '60'))
const only = option('only', '')

const folders = ['mps', 'assignment', 'gap'] as const
for (const folder of folders) {
  if (only === '' || only === folder) await published(folder)
}
const count = Number(option('count', '0'))
if (count > 0) await random(count, Number(option('seed', '42')))

async function published(folder: (typeof folders)[number]): Promise<void> {
  const fixtures = fileURLToPath(new URL(`../fixtures/bench-${folder}/`, import.meta.url))
  const optima: Record<string, unknown> = JSON.parse(readFileSync(`${fixtures}optima.json`, 'utf8'))
  const read = { mps: readMps, assignment: readAssignment, gap: readGap }[folder]
  print(['instance', 'published', 'found', 'bound', 'status', 'nodes', 'seconds'])
  for (const [name, optimum] of Object.entries(optima)) {
    if (!/\.(mps|txt)$/.test(name)) continue
    const answer = await solveOnce(inChild(engine), read(`${fixtures}${name}`))
    const { objective, bound, status, nodes } = answer
    const stated = typeof optimum === 'object' ? Object(optimum).optimum : optimum
    print([name, stated, objective, bound, status, nodes, answer.seconds.toFixed(2)])
  }
}

async function random(models: number, seed: number): Promise<void> {
  const began = performance.now()
  const tally = new Map<string, number>()
  for (const [place, mip] of randomMips(seed, models).entries()) {
    const answer = await solveOnce(engine === 'highs' ? highs : javascript, mip)
    const word = judge(answer, mip.truth)
    tally.set(word, (tally.get(word) ?? 0) + 1)
    const { status, objective, bound, message } = answer
    if (word !== 'right') print([word, place, mip.truth, status, objective, bound, message])
  }
  print([...tally].flat())
  print(['seconds', ((performance.now() - began) / 1000).toFixed(1)])
}

function judge({ status, objective }: Answer, truth: RandomMip['truth']): string {
  if (status === 'failed' || status === 'clock') return status
  if (typeof truth === 'string') return status === truth ? 'right' : 'wrong'
  const miss = status === 'optimal' ? Math.abs((objective ?? Infinity) - truth) : Infinity
  return miss <= 1e-5 ? 'right' : 'wrong'
}

async function solveOnce(
  { open }: Engine,
  { model, objective, offset }: Instance,
): Promise<Answer> {
  const session = await open(model)
  const query = {
    kind: 'integer',
    objective,
    offset,
    limits: { seconds, absoluteGap: 0, relativeGap: 0 },
  } as const
  const answer = await session.solve(query)
  await session.close()
  const broken = answer.solution === null ? [] : verifyAnswer(model, query, answer.solution)
  if (broken.length > 0) throw new Error(`${broken.length} promises of the model are broken`)
  return answer
}

function print(cells: readonly unknown[]): void {
  process.stdout.write(`${cells.map((cell) => String(cell).padEnd(14)).join(' ')}\n`)
}
