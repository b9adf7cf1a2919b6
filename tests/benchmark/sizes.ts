/**
 * `npm run bench -- --size tiny|sample|county|large|district|yilan|chiayi [--seed K] [--temperament T] [--seconds S]
 * [--certify] [--export DIR] [--json]`: plans one county, made up but for the schools of the last two, and prints what the model holds,
 * what each level came to, and how long a recount of the plan takes. `--export` writes each level as a
 * model of its own, for other solvers. Figures depend on the machine; compare runs on the same one.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { audit } from '../../solver/audit/audit.ts'
import type { Certificate } from '../../solver/certificate/certificate.ts'
import { checkCertificate } from '../../solver/certificate/check.ts'
import type { Run } from '../../solver/domain/run.ts'
import { exportModel } from '../../solver/engine/mps.ts'
import { inLastingChild } from '../../solver/engine/process.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { buildModel } from '../../solver/model/build.ts'
import { propose } from '../../solver/propose.ts'
import { temperaments } from '../../solver/sample/calibration.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { countyOfSize, secondsFor, sizeNames } from './county-sizes.ts'
import { watchMemory } from './memory.ts'

const wholeNumber = z.coerce.number().int().positive()
const wanted = z
  .object({
    size: z.enum(sizeNames).default('tiny'),
    seed: wholeNumber.default(1),
    temperament: z.enum(temperaments).default('comfortable'),
    seconds: wholeNumber.optional(),
    certify: z.boolean().default(false),
    export: z.string().optional(),
    policy: z.string().default('qufu'),
    json: z.boolean().default(false),
  })
  .parse(
    parseArgs({
      options: {
        size: { type: 'string' },
        seed: { type: 'string' },
        temperament: { type: 'string' },
        seconds: { type: 'string' },
        certify: { type: 'boolean' },
        export: { type: 'string' },
        policy: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values,
  )

const profile = readProfile(wanted.policy)
if (!profile.ok) throw new Error(profile.error.map(({ message }) => message).join('\n'))
const { seed, temperament } = wanted
const county = countyOfSize(wanted)
/** Of this process and its engine. */
const memory = watchMemory()
/** Most that both had held by the time a level was settled. */
const levelPeaks: number[] = []
/** When each part of the run began. */
const stages: { readonly stage: string; readonly at: number }[] = []
/** Shortfall of the plan at hand as it was told, and when. */
const shortfalls: { readonly value: number | null; readonly at: number }[] = []
let certificate: Certificate | null = null
// As the product solves: in a process of its own, whose time limit is kept by a kill.
const engine = inLastingChild('highs', { onStart: memory.add })
const run = await propose(county, profile.value, {
  engine,
  seconds: wanted.seconds ?? secondsFor(wanted.size),
  now: () => performance.now() / 1000,
  modelDirectory: tmpdir(),
  onLevel: () => levelPeaks.push(memory.peak()),
  onProgress: ({ stage, goal, value, seconds: at }) => {
    if (stages.at(-1)?.stage !== stage) stages.push({ stage, at: Number(at.toFixed(2)) })
    if (goal === 'shortfall') shortfalls.push({ value, at })
  },
  ...(wanted.certify
    ? {
        onCertificate: (made) => {
          certificate = made
        },
      }
    : {}),
}).finally(engine.rest)
const peakMegabytes = memory.peak()
memory.end()
const auditMilliseconds = Math.min(...Array.from({ length: 6 }, recount))
const least = run.levels.find(({ goal }) => goal === 'shortfall')?.value
/** Until a plan stood that falls short of the law by no more than the last one. */
const leastShortfallSeconds = shortfalls.find(({ value }) => value === least)?.at ?? null
if (wanted.export !== undefined) exportLevels(wanted.export)
if (wanted.json) console.log(JSON.stringify(resultOf(run)))
else print(run)

/** The audit the page runs after every click, warm. */
function recount(): number {
  if (!profile.ok) throw new Error('no profile')
  const began = performance.now()
  audit(county, profile.value, run.plan)
  return performance.now() - began
}

function resultOf({ engine, size, levels, seconds: used }: Run) {
  return {
    ...wanted,
    engine,
    ...size,
    seconds: used,
    auditMilliseconds,
    peakMegabytes,
    leastShortfallSeconds,
    stages,
    levels: levels.map((level, at) => ({ ...level, peakMegabytes: levelPeaks[at] })),
  }
}

/** Each level as the run left it: its goal, and the levels above held at their values. */
function exportLevels(folder: string): void {
  if (!profile.ok) throw new Error('no profile')
  const model = buildModel(county, profile.value.definitions, profile.value.clauses)
  const { extended, levels } = withLevels(
    model,
    run.levels.map(({ goal }) => goal),
  )
  mkdirSync(folder, { recursive: true })
  const rowUpper = Float64Array.from(extended.rowUpper)
  for (const [at, { goal, dense, objective, row }] of levels.entries()) {
    const name = `${wanted.size}-${seed}-${temperament}-${at + 1}-${goal}.mps`
    writeFileSync(
      join(folder, name),
      exportModel({ ...extended, rowUpper }, dense, objective.constant),
    )
    rowUpper[row] = (run.levels[at]?.value ?? 0) - objective.constant
  }
}

function print({ engine, size, levels, seconds: used }: Run): void {
  console.log(`${wanted.size}, seed ${wanted.seed}, ${engine}`)
  console.log(
    `${size.schools} schools, ${size.teachers} teachers, ${size.due} due, ${size.moves} moves; ` +
      `${size.rows} rows, ${size.columns} columns, ${size.nonzeros} nonzeros`,
  )
  console.table(
    levels.map(({ goal, value, bound, gap, proven, checked, stoppedBy, seconds: took }, at) => ({
      goal,
      objective: value,
      bound,
      gap,
      proven,
      ...(checked === undefined ? {} : { checked }),
      stoppedBy,
      seconds: Number(took.toFixed(2)),
      MB: levelPeaks[at],
    })),
  )
  if (certificate !== null) {
    const began = performance.now()
    const { faults } = checkCertificate(certificate, run.plan)
    const took = (performance.now() - began).toFixed(0)
    console.log(
      `certificate recomputed in ${took} ms: ${faults.length === 0 ? 'holds' : faults.join(' ')}`,
    )
  }
  console.log(stages.map(({ stage, at }) => `${stage} from ${at.toFixed(1)} s`).join(', '))
  console.log(
    `${used.toFixed(1)} s in all, audit ${auditMilliseconds.toFixed(0)} ms, peak ${peakMegabytes} MB`,
  )
}
