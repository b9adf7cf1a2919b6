/**
 * `npm run bench -- --size tiny|sample|county [--seed K] [--seconds S] [--json]`: plans one made-up
 * county and prints what the model holds, what each level came to, and how long a recount of the plan
 * takes. Figures depend on the machine; compare runs on the same one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { audit } from '../../solver/audit/audit.ts'
import type { Run } from '../../solver/domain/run.ts'
import { inChild } from '../../solver/engine/process.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { propose } from '../../solver/propose.ts'
import { generateCounty } from '../../solver/sample/generate.ts'

const sizes = {
  tiny: { schools: 8, teachers: 250, seconds: 30 },
  sample: { schools: 40, teachers: 1300, seconds: 60 },
  county: { schools: 80, teachers: 4000, seconds: 90 },
} as const

const wholeNumber = z.coerce.number().int().positive()
const wanted = z
  .object({
    size: z.enum(['tiny', 'sample', 'county']).default('tiny'),
    seed: wholeNumber.default(1),
    seconds: wholeNumber.optional(),
    policy: z.string().default('qufu'),
    json: z.boolean().default(false),
  })
  .parse(
    parseArgs({
      options: {
        size: { type: 'string' },
        seed: { type: 'string' },
        seconds: { type: 'string' },
        policy: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values,
  )

const profile = readProfile(wanted.policy)
if (!profile.ok) throw new Error(profile.error.map(({ message }) => message).join('\n'))
const { schools, teachers, seconds } = sizes[wanted.size]
const county = generateCounty({ schools, teachers, seed: wanted.seed })
/** Peak of each engine process in megabytes, by process number; known on Linux only. */
const enginePeaks = new Map<number, number>()
const sampling = setInterval(() => {
  for (const pid of enginePeaks.keys())
    enginePeaks.set(pid, peakOf(pid) ?? enginePeaks.get(pid) ?? 0)
}, 250)
/** When each part of the run began. */
const stages: { readonly stage: string; readonly at: number }[] = []
const run = await propose(county, profile.value, {
  // As the product solves: in a process of its own, whose time limit is kept by a kill.
  engine: inChild('highs', { onStart: (pid) => enginePeaks.set(pid, 0) }),
  seconds: wanted.seconds ?? seconds,
  now: () => performance.now() / 1000,
  modelDirectory: tmpdir(),
  onProgress: ({ stage, seconds: at }) => {
    if (stages.at(-1)?.stage !== stage) stages.push({ stage, at: Number(at.toFixed(2)) })
  },
})
const auditMilliseconds = Math.min(...Array.from({ length: 6 }, recount))
clearInterval(sampling)
/** This process and the largest engine, though their peaks need not coincide. */
const peakMegabytes = Math.round(
  process.resourceUsage().maxRSS / 1024 + Math.max(0, ...enginePeaks.values()),
)
if (wanted.json) console.log(JSON.stringify(resultOf(run)))
else print(run)

function peakOf(pid: number): number | undefined {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return undefined
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

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
    stages,
    levels,
  }
}

function print({ engine, size, levels, seconds: used }: Run): void {
  console.log(`${wanted.size}, seed ${wanted.seed}, ${engine}`)
  console.log(
    `${size.schools} schools, ${size.teachers} teachers, ${size.due} due, ${size.moves} moves; ` +
      `${size.rows} rows, ${size.columns} columns, ${size.nonzeros} nonzeros`,
  )
  console.table(
    levels.map(({ goal, value, bound, gap, proven, stoppedBy, seconds: took }) => ({
      goal,
      objective: value,
      bound,
      gap,
      proven,
      stoppedBy,
      seconds: Number(took.toFixed(2)),
    })),
  )
  console.log(stages.map(({ stage, at }) => `${stage} from ${at.toFixed(1)} s`).join(', '))
  console.log(
    `${used.toFixed(1)} s in all, audit ${auditMilliseconds.toFixed(0)} ms, peak ${peakMegabytes} MB`,
  )
}
