/**
 * `npm run bench -- --size tiny|sample|county [--seed K] [--seconds S] [--json]`: plans one made-up
 * county and prints what the model holds, what each level came to, and how long a recount of the plan
 * takes. Figures depend on the machine; compare runs on the same one.
 */
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { audit } from '../../solver/audit/audit.ts'
import type { Run } from '../../solver/domain/run.ts'
import { missedCanaries } from '../../solver/engine/canaries.ts'
import { highs } from '../../solver/engine/highs.ts'
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
// As in the process an engine serves from: it answers its canaries first, which also compiles it.
const missed = await missedCanaries(highs)
if (missed.length > 0) throw new Error(`wrong answers to ${missed.join('; ')}`)
const run = await propose(county, profile.value, {
  engine: highs,
  seconds: wanted.seconds ?? seconds,
  now: () => performance.now() / 1000,
  modelDirectory: tmpdir(),
})
const auditMilliseconds = Math.min(...Array.from({ length: 6 }, recount))
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
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
  return { ...wanted, engine, ...size, seconds: used, auditMilliseconds, peakMegabytes, levels }
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
  console.log(
    `${used.toFixed(1)} s in all, audit ${auditMilliseconds.toFixed(0)} ms, peak ${peakMegabytes} MB`,
  )
}
