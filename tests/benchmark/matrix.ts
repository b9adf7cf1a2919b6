/**
 * `npm run bench:matrix -- [--sizes tiny,sample] [--seeds 1,2,3,4,5] [--temperaments comfortable,tight,impossible]
 * [--seconds S] [--out FILE] [--against FILE]`: plans every county of the matrix, each in a process of its own
 * (sizes.ts), and prints a line each and the medians of every size. `--out` keeps everything as JSON;
 * `--against` is such a file of an earlier state, the one stored here if nothing is said: every time
 * stands beside its ratio to the one before, and a value that differs where both were proven ends the
 * script with 1. Compare states on the same machine, at the same quiet.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { temperaments } from '../../solver/sample/calibration.ts'
import { type Cell, cell, keyOf, readCells, referenceFile } from './cells.ts'
import { isPlace, sizeNames } from './county-sizes.ts'

const listOf = <T extends z.ZodType<unknown, string>>(one: T, fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text) => text.split(','))
    .pipe(z.array(one).min(1))
const wanted = z
  .object({
    sizes: listOf(z.enum(sizeNames), 'tiny,sample'),
    seeds: listOf(z.string().transform(Number).pipe(z.int().positive()), '1,2,3,4,5'),
    temperaments: listOf(z.enum(temperaments), temperaments.join(',')),
    seconds: z.string().optional(),
    certify: z.boolean().default(false),
    out: z.string().optional(),
    against: z.string().default(referenceFile),
  })
  .parse(
    parseArgs({
      options: {
        sizes: { type: 'string' },
        seeds: { type: 'string' },
        temperaments: { type: 'string' },
        seconds: { type: 'string' },
        certify: { type: 'boolean' },
        out: { type: 'string' },
        against: { type: 'string' },
      },
    }).values,
  )

const before = new Map(readCells(wanted.against).map((one) => [keyOf(one), one]))

const cells: Cell[] = []
// Rosters of real places are drawn without a temperament.
for (const size of wanted.sizes)
  for (const temperament of isPlace(size) ? wanted.temperaments.slice(0, 1) : wanted.temperaments)
    for (const seed of wanted.seeds) {
      const done = plan(size, seed, temperament)
      cells.push(done)
      console.log(lineOf(done, before.get(keyOf(done))))
    }
for (const size of wanted.sizes) console.log(mediansOf(size))
if (wanted.out !== undefined)
  writeFileSync(wanted.out, `[\n${cells.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`)
if (cells.some((one) => contradicts(one, before.get(keyOf(one))))) process.exitCode = 1

function plan(size: string, seed: number, temperament: string): Cell {
  const words = ['--size', size, '--seed', String(seed), '--temperament', temperament, '--json']
  if (wanted.seconds !== undefined) words.push('--seconds', wanted.seconds)
  if (wanted.certify) words.push('--certify')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'sizes.ts'), ...words],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(`${size} ${temperament} ${seed}: ${stderr}`)
  return cell.parse(JSON.parse(stdout))
}

function lineOf(done: Cell, earlier: Cell | undefined): string {
  const open = done.levels.filter(({ proven }) => !proven)
  const ratio = earlier === undefined ? '' : ` (×${(done.seconds / earlier.seconds).toFixed(2)})`
  const checked = done.levels.filter((one) => one.checked !== undefined && one.checked >= one.value)
  return [
    keyOf(done),
    `first ${done.leastShortfallSeconds?.toFixed(1) ?? '-'} s`,
    `all ${done.seconds.toFixed(1)} s${ratio}`,
    `proven ${done.levels.length - open.length}/${done.levels.length}`,
    ...(wanted.certify ? [`certified ${checked.length}/${done.levels.length}`] : []),
    `${done.peakMegabytes} MB`,
    ...open.map(({ goal, gap, value }) => `${goal} open by ${gap} of ${value}`),
    ...(contradicts(done, earlier) ? ['DIFFERS FROM BEFORE'] : []),
  ].join('; ')
}

/** Two proofs cannot come to two values, as long as the levels above are the same. */
function contradicts(done: Cell, earlier: Cell | undefined): boolean {
  for (const [at, level] of done.levels.entries()) {
    const other = earlier?.levels[at]
    if (other === undefined || !level.proven || !other.proven) return false
    if (level.value !== other.value) return true
  }
  return false
}

function mediansOf(size: string): string {
  const of = cells.filter((one) => one.size === size)
  const whole = of.filter(({ levels }) => levels.every(({ proven }) => proven)).length
  const seconds = (pick: (one: Cell) => number) => median(of.map(pick)).toFixed(1)
  return (
    `${size}: median first ${seconds((one) => one.leastShortfallSeconds ?? Number.NaN)} s, ` +
    `all ${seconds((one) => one.seconds)} s, peak ${seconds((one) => one.peakMegabytes)} MB; ` +
    `every level proven in ${whole} of ${of.length}`
  )
}

function median(list: readonly number[]): number {
  const inOrder = list.toSorted((a, b) => a - b)
  const middle = Math.floor(inOrder.length / 2)
  const [low, high] = [inOrder[Math.ceil(inOrder.length / 2) - 1], inOrder[middle]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}
