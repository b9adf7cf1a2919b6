/**
 * `npm run bench:replan -- [--size sample|county|large] [--seed K] [--temperament T] [--pins N]
 * [--seconds S] [--json]`: plans a made-up county, then plans it again with one of its people pinned
 * to his school, from the trail of the first run and from nothing, before and after a notice, in one
 * process whose engine stays. Prints when a plan stood whose law was proven, when the first three
 * goals were, when all, and the ratio. Values of the two ways must be equal, or it ends with 1.
 */
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Decision } from '../../solver/domain/decision.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { Level } from '../../solver/domain/run.ts'
import { inLastingChild } from '../../solver/engine/process.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { type ProposeOptions, propose } from '../../solver/propose.ts'
import { temperaments } from '../../solver/sample/calibration.ts'
import type { Trail } from '../../solver/solve/trail.ts'
import { countyOfSize, sizeNames } from './county-sizes.ts'

const wholeNumber = z.coerce.number().int().positive()
const wanted = z
  .object({
    size: z.enum(sizeNames).default('county'),
    seed: wholeNumber.default(1),
    temperament: z.enum(temperaments).default('comfortable'),
    pins: wholeNumber.default(2),
    seconds: wholeNumber.default(300),
    json: z.boolean().default(false),
  })
  .parse(
    parseArgs({
      options: {
        size: { type: 'string' },
        seed: { type: 'string' },
        temperament: { type: 'string' },
        pins: { type: 'string' },
        seconds: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values,
  )

const profile = readProfile('qufu')
if (!profile.ok) throw new Error(profile.error.map(({ message }) => message).join('\n'))
const county = countyOfSize(wanted)
const engine = inLastingChild('highs')
const now = () => performance.now() / 1000

type Timed = {
  readonly plan: Plan
  readonly trail: Trail
  readonly levels: readonly Level[]
  /** Seconds until the law, the first three goals and all goals were settled, and to the end. */
  readonly law: number
  readonly three: number
  readonly goals: number
  readonly all: number
}

async function timed(
  more: Pick<ProposeOptions, 'decisions' | 'reference' | 'trail'>,
): Promise<Timed> {
  if (!profile.ok) throw new Error('no profile')
  const began = now()
  const settled: number[] = []
  let trail: Trail = { chosen: [], ends: {}, closings: [] }
  const { plan, levels } = await propose(county, profile.value, {
    engine,
    seconds: wanted.seconds,
    now,
    modelDirectory: tmpdir(),
    onLevel: () => settled.push(now() - began),
    onTrail: (left) => {
      trail = left
    },
    ...more,
  })
  const [law = 0] = settled
  const three = settled[levels.length - 5] ?? 0
  return { plan, trail, levels, law, three, goals: settled.at(-1) ?? 0, all: now() - began }
}

const said = ({ levels }: Timed) => levels.map(({ value, gap }) => `${value} (${gap})`).join(', ')
const row = (run: Timed, afresh: Timed | null) => ({
  law: seconds(run.law),
  'first three goals': seconds(run.three),
  'all goals': seconds(run.goals),
  'to the end': seconds(run.all),
  proven: `${run.levels.filter(({ proven }) => proven).length} of ${run.levels.length}`,
  ratio: afresh === null ? '' : (afresh.all / run.all).toFixed(1),
  equal: afresh === null ? '' : said(run) === said(afresh),
})
const seconds = (value: number) => Number(value.toFixed(2))

const rows: { [name: string]: ReturnType<typeof row> } = {}
const first = await timed({})
rows['the first run'] = row(first, null)
const { transfers } = first.plan
for (let pin = 0; pin < Math.min(wanted.pins, transfers.length); pin += 1) {
  const teacher = transfers[Math.floor(((pin + 0.5) * transfers.length) / wanted.pins)]?.teacher
  if (teacher === undefined) continue
  const reason = '教学工作需要'
  const decisions: Decision[] = [{ kind: 'stay', teacher, origin: 'personnel', reason, proof: '' }]
  for (const reference of [undefined, first.plan]) {
    const asked = { decisions, ...(reference === undefined ? {} : { reference }) }
    const again = await timed({ ...asked, trail: first.trail })
    const afresh = await timed(asked)
    const name = `pin ${pin + 1}, ${reference === undefined ? 'a draft' : 'after the notice'}`
    rows[`${name}, from the trail`] = row(again, afresh)
    rows[`${name}, from nothing`] = row(afresh, null)
  }
}
await engine.rest()
if (wanted.json) console.log(JSON.stringify({ ...wanted, rows }))
else console.table(rows)
process.exitCode = Object.values(rows).some(({ equal }) => equal === false) ? 1 : 0
