import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { engineNames } from '../../solver/engine/names.ts'
import { readCbc, readGlpsol, readLine, type Told, untold } from './others-answers.ts'
import { hasYalps } from './others-yalps.ts'

/** An optimiser found on this machine: how it is called, and how what it leaves is read. */
export type Tool = {
  readonly name: string
  readonly version: string
  readonly call: (model: string, seconds: number, scratch: string) => readonly string[]
  readonly read: (log: string, solution: string | null) => Told
}

/** What a machine was found to have: a version, or `null`. */
export type Found = { readonly [name in ToolName]: string | null }

export const toolNames = [
  'highs',
  'javascript-lp-solver',
  'yalps',
  'glpsol',
  'cbc',
  'highspy',
  'cp-sat',
] as const
export type ToolName = (typeof toolNames)[number]

/** Beyond its limit for reading the model and for noticing the time; then it is killed. */
const graceSeconds = 10

const node = (tool: ToolName) => (model: string, seconds: number) => [
  process.execPath,
  '--import',
  'tsx',
  join(import.meta.dirname, 'others-node.ts'),
  tool,
  model,
  String(seconds),
]
const pythonFile = join(import.meta.dirname, 'others.py')
const python = (tool: ToolName) => (model: string, seconds: number) => [
  'python3',
  pythonFile,
  tool,
  model,
  String(seconds),
]
const solutionFile = 'solution.txt'

const calls: { readonly [name in ToolName]: Pick<Tool, 'call' | 'read'> } = {
  highs: { call: node('highs'), read: readLine },
  'javascript-lp-solver': { call: node('javascript-lp-solver'), read: readLine },
  yalps: { call: node('yalps'), read: readLine },
  glpsol: {
    call: (model, seconds, scratch) => [
      ...['glpsol', '--freemps', model, '--cuts', '--tmlim', String(Math.ceil(seconds))],
      ...['-w', join(scratch, solutionFile)],
    ],
    read: readGlpsol,
  },
  cbc: {
    call: (model, seconds, scratch) => [
      ...['cbc', model, '-timeMode', 'elapsed', '-seconds', String(seconds)],
      ...['-ratioGap', '0', '-allowableGap', '0.999'],
      ...['-solve', '-solution', join(scratch, solutionFile)],
    ],
    read: readCbc,
  },
  highspy: { call: python('highspy'), read: readLine },
  'cp-sat': { call: python('cp-sat'), read: readLine },
}

/** The optimisers to ask, those wanted and there, and those wanted in vain. */
export function chosen(
  found: Found,
  wanted: readonly ToolName[],
): { readonly tools: readonly Tool[]; readonly absent: readonly ToolName[] } {
  const tools = wanted.flatMap((name) => {
    const version = found[name]
    return version === null ? [] : [{ name, version, ...calls[name] }]
  })
  return { tools, absent: wanted.filter((name) => found[name] === null) }
}

/** Looks what is there; installs nothing. */
export async function look(): Promise<Found> {
  const importable = z
    .object({ highspy: z.string().nullable(), 'cp-sat': z.string().nullable() })
    .parse(JSON.parse(outputOf('python3', [pythonFile]) ?? '{"highspy":null,"cp-sat":null}'))
  return {
    highs: `${versionIn(engineNames.highs)}, WASM`,
    'javascript-lp-solver': versionIn(engineNames.javascript),
    yalps: (await hasYalps()) ? 'npm' : null,
    glpsol: versionIn(outputOf('glpsol', ['--version'])),
    cbc: versionIn(outputOf('cbc', ['-quit'])),
    ...importable,
  }
}

const versionIn = (text: string | null): string | null =>
  text === null ? null : (/\d+(?:\.\d+)+/.exec(text)?.[0] ?? '')

/** `null` where there is no such program. */
function outputOf(program: string, words: readonly string[]): string | null {
  const { error, status, stdout } = spawnSync(program, words, { encoding: 'utf8' })
  return error !== undefined || status !== 0 ? null : stdout
}

/** The exported text as every reader takes it: CBC wants to be told that it is free, and see Told. */
export const handed = (text: string): string =>
  text.replace(/^NAME model$/m, 'NAME model FREE').replace(/^ rhs cost .*\n/m, '')

export type Timed = Omit<Told, 'seconds' | 'processorSeconds'> & {
  readonly seconds: number
  readonly processorSeconds: number | null
}

/** One model through one optimiser in a process of its own, ended from outside where it does not end. */
export function ask(tool: Tool, model: string, seconds: number, scratch: string): Timed {
  const [program = '', ...words] = tool.call(model, seconds, scratch)
  const before = processorSecondsOfChildren()
  const began = performance.now()
  const { error, status, stdout, stderr } = spawnSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: (seconds + graceSeconds) * 1000,
    killSignal: 'SIGKILL',
  })
  const wall = (performance.now() - began) / 1000
  const after = processorSecondsOfChildren()
  const told = () => {
    if (isLate(error)) return untold('limit', `killed after ${wall.toFixed(0)} s`)
    if (error !== undefined) return untold('failed', error.message)
    if (status !== 0) return untold('failed', reasonIn(stderr))
    const solution = join(scratch, solutionFile)
    return tool.read(stdout, existsSync(solution) ? readFileSync(solution, 'utf8') : null)
  }
  return timed(told(), wall, before === null || after === null ? null : after - before)
}

/** Node and Python both name the error on a line of its own; a library in one long line is left out. */
const reasonIn = (errors: string): string =>
  (/^\w*Error: .*$/m.exec(errors)?.[0] ?? errors.trim().split('\n').at(-1) ?? '').slice(0, 200)

const isLate = (error: Error | undefined): boolean =>
  error !== undefined && 'code' in error && error.code === 'ETIMEDOUT'

/** By its own clock where it has one. */
const timed = (told: Told, wall: number, processorSeconds: number | null): Timed => ({
  ...told,
  seconds: told.seconds ?? wall,
  processorSeconds: told.processorSeconds ?? processorSeconds,
})

/** Of every process this one has started and seen end, with theirs; known on Linux only. */
export function processorSecondsOfChildren(): number | null {
  if (!existsSync('/proc/self/stat')) return null
  // After the name, which may hold spaces, stand the fields from the third on; in hundredths.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) / 100
}
