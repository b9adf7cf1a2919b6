/**
 * `npm run bench:others -- [--size tiny|sample|county|large] [--seed K] [--temperament T] [--seconds S]
 * [--tools highs,cbc,…] [--json]`: plans one made-up county as the product does, then puts each of its
 * levels, as `npm run bench -- --export` writes it (the levels above held at our values), to every
 * other optimiser found on this machine: in turn, each in a process of its own, S seconds a level, of
 * which our run has the sum. Nothing is installed. Every point is checked against the model and its
 * value recomputed; bounds are each optimiser's own word. Ends with 1 where a checked point refutes a
 * bound of ours.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { goalList } from '../../solver/domain/run.ts'
import { temperaments } from '../../solver/sample/calibration.ts'
import { parseMps } from '../kit/mps.ts'
import { check } from './others-check.ts'
import {
  cellsOf,
  lineOf,
  type Ours,
  ourName,
  ourRow,
  type Row,
  refutesUs,
  rowOf,
} from './others-table.ts'
import { ask, chosen, handed, look, processorSecondsOfChildren, toolNames } from './others-tools.ts'

const secondsBySize = { tiny: 10, sample: 30, county: 60, large: 120 } as const
const wanted = z
  .object({
    size: z.enum(['tiny', 'sample', 'county', 'large']).default('tiny'),
    seed: z.coerce.number().int().positive().default(1),
    temperament: z.enum(temperaments).default('comfortable'),
    seconds: z.coerce.number().positive().optional(),
    tools: z
      .string()
      .default(toolNames.join(','))
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(toolNames)).min(1)),
    json: z.boolean().default(false),
  })
  .parse(
    parseArgs({
      options: {
        size: { type: 'string' },
        seed: { type: 'string' },
        temperament: { type: 'string' },
        seconds: { type: 'string' },
        tools: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values,
  )

const ownResult = z.looseObject({
  stages: z.array(z.object({ stage: z.string(), at: z.number() })),
  levels: z
    .array(
      z.object({ goal: z.string(), value: z.number(), bound: z.number(), seconds: z.number() }),
    )
    .min(1),
})

const { size, seed, temperament } = wanted
const seconds = wanted.seconds ?? secondsBySize[size]
const { tools, absent } = chosen(await look(), wanted.tools)
const folder = mkdtempSync(join(tmpdir(), 'junpei-others-'))
try {
  const own = plan(folder)
  const rows: Row[] = []
  for (const [at, ours] of own.levels.entries()) rows.push(...(await level(ours, at)))
  const refuted = own.levels.some((ours) =>
    rows.some((row) => row.goal === ours.goal && refutesUs(ours, row)),
  )
  if (wanted.json) console.log(JSON.stringify(resultOf(own, rows)))
  else print(own, rows)
  if (refuted) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

type Own = { readonly levels: readonly Ours[]; readonly processorSeconds: number | null }

/** Our own run, in a process of its own, and its models in the folder. */
function plan(models: string): Own {
  const before = processorSecondsOfChildren()
  const words = [
    ...['--size', size, '--seed', String(seed), '--temperament', temperament],
    ...['--seconds', String(Math.ceil(seconds * goalList.length)), '--export', models, '--json'],
  ]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'sizes.ts'), ...words],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(stderr)
  const after = processorSecondsOfChildren()
  const { stages, levels } = ownResult.parse(JSON.parse(stdout))
  // Building and the first plan serve every level; the first one bears them.
  const first = stages.find(({ stage }) => stage === 'level')?.at ?? 0
  return {
    levels: levels.map((one, at) => ({ ...one, seconds: one.seconds + (at === 0 ? first : 0) })),
    processorSeconds: before === null || after === null ? null : after - before,
  }
}

/** One level through everything that is there. */
async function level(ours: Ours, at: number): Promise<readonly Row[]> {
  const name = readdirSync(folder).find((file) => file.includes(`-${at + 1}-${ours.goal}.mps`))
  if (name === undefined) throw new Error(`no model of ${ours.goal}`)
  const text = readFileSync(join(folder, name), 'utf8')
  const instance = parseMps(text)
  const model = join(folder, 'handed.mps')
  writeFileSync(model, handed(text))
  const rows = [ourRow(ours)]
  for (const tool of tools) {
    const scratch = join(folder, 'scratch')
    mkdirSync(scratch)
    const told = ask(tool, model, seconds, scratch)
    rmSync(scratch, { recursive: true })
    const row = rowOf(ours, tool.name, await check(instance, told))
    console.error(Object.values(cellsOf(row)).join(', '))
    rows.push(row)
  }
  return rows
}

function resultOf(own: Own, rows: readonly Row[]) {
  return {
    ...{ size, seed, temperament, seconds },
    cores: availableParallelism(),
    tools: tools.map(({ name, version }) => ({ name, version })),
    absent,
    processorSeconds: own.processorSeconds,
    rows,
  }
}

function print(own: Own, rows: readonly Row[]): void {
  const versions = tools.map(({ name, version }) => `${name} (${version})`)
  console.log(`${size}, seed ${seed}, ${temperament}; ${seconds} s a level; ${versions.join(', ')}`)
  if (absent.length > 0) console.log(`not on this machine: ${absent.join(', ')}`)
  console.table(rows.map(cellsOf))
  // Of our levels only the whole is known: with its start, the county made up, 走教 and the export.
  console.log(lineOf(ourName, rows, own.processorSeconds))
  for (const { name } of tools) console.log(lineOf(name, rows))
}
