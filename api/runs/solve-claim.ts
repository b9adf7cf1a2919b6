import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Checkpoint } from '../../solver/index.ts'
import { writeFileWhole } from '../atomic-write.ts'
import type { Db } from '../database/connect.ts'
import { connectionLost } from '../database/connection-lost.ts'
import { bodyOf } from '../store/body.ts'
import { readContent } from '../store/content.ts'
import { version } from '../version.ts'
import type { Bench, Ending } from './bench.ts'
import { asChecked, judgedCertificate, toldOf } from './certificate.ts'
import { objectionTo } from './checked.ts'
import { type ChildEnd, runIn } from './child-process.ts'
import type { Claim } from './claim.ts'
import { failRun, finish, handBack, stopRun } from './held.ts'
import { type FromSolver, fromSolver, type Solved, type SolveTask } from './messages.ts'
import type { Notes } from './notes.ts'
import { mostAttempts } from './pace.ts'
import { reasons } from './reasons.ts'
import { recount } from './recount.ts'
import { type ScenarioContent, scenarioContent } from './scenario.ts'
import { trailFor } from './trail.ts'

export type Solving = {
  readonly bench: Bench
  readonly claim: Claim
  readonly notes: Notes
  readonly end: (why: Ending) => void
  /** Aborted with an `Ending` for its reason. */
  readonly signal: AbortSignal
  /** Aborted where its people are content with the plan at hand. */
  readonly enough: AbortSignal
}

/** Solves a claimed run in a child, has the plan counted by another, and writes what came of it. */
export async function solveClaim(solving: Solving): Promise<void> {
  const { bench, claim } = solving
  const task = await patiently(solving, () => taskOf(bench, claim))
  if (task === null) return ended(solving)
  const end = await solveInChild(solving, task)
  if (solving.signal.aborted) return ended(solving)
  if (end.kind === 'answered' && end.message.kind === 'result')
    return judge(solving, task, end.message)
  bench.log.warn({ run: claim.run, end: told(end) }, 'solving child gave no result')
  const again = end.kind === 'killed' && claim.attempt < mostAttempts
  await write(solving, () =>
    again
      ? backOrStopped(bench.db, claim, { counts: true })
      : failRun(bench.db, claim, reasonOf(end, claim)),
  )
}

async function taskOf({ db, modelDirectory }: Bench, claim: Claim): Promise<SolveTask> {
  const scenario = await readContent<unknown>(db, 'scenario', claim.scenario)
  const { goals, decisions, reference }: ScenarioContent = scenarioContent.parse(scenario)
  const checkpoint = await db
    .selectFrom('run_checkpoint')
    .select('body')
    .where('run', '=', claim.run)
    .executeTakeFirst()
  return {
    county: await bodyOf(db, 'county', claim.data),
    profile: await bodyOf(db, 'profile', claim.profile),
    reference: reference === null ? null : await bodyOf(db, 'plan', reference),
    goals,
    decisions,
    seconds: claim.seconds,
    // Written by `noteCheckpoint` from a message that was checked.
    resume: checkpoint === undefined ? null : (JSON.parse(checkpoint.body) as Checkpoint),
    trail: await trailFor(db, claim),
    // Where the attempts before were killed, the plan comes before its certificate.
    certify: claim.certify && claim.attempt < mostAttempts,
    modelDirectory,
  }
}

/** The limit is kept by a kill, whatever the child thinks of the time. */
async function solveInChild(
  { bench, claim, notes, end, signal, enough }: Solving,
  task: SolveTask,
): Promise<ChildEnd<FromSolver>> {
  const { pace, log } = bench
  let clock = setTimeout(() => end('stuck'), pace.startSeconds * 1000)
  const onMessage = (message: FromSolver): void => {
    if (message.kind === 'ready') {
      clearTimeout(clock)
      clock = setTimeout(() => end('limit'), (claim.seconds + pace.graceSeconds) * 1000)
    }
    if (message.kind === 'progress') notes.progress(message.progress)
    if (message.kind === 'checkpoint')
      notes.checkpoint({ levels: message.levels, plan: message.plan })
    // What the database does not take now is written with the next heartbeat.
    notes.write().catch(() => log.warn({ run: claim.run }, 'notes kept back'))
  }
  const ended = await runIn<FromSolver>(bench.solvers.take(), {
    task,
    message: fromSolver,
    onMessage,
    isLast: ({ kind }) => kind === 'result' || kind === 'refused',
    signal,
    enough,
  })
  clearTimeout(clock)
  return ended
}

/**
 * The plan is counted by a process that never saw the model; only then is it a result. A certificate
 * that does not stand its check is not kept, and the plan is.
 */
async function judge(solving: Solving, task: SolveTask, solved: Solved): Promise<void> {
  const { bench, claim, signal } = solving
  const { plan, record } = solved
  const { startSeconds } = bench.pace
  const body = task.certify ? solved.certificate : null
  const counted = await recount(
    {
      county: task.county,
      profile: task.profile,
      decisions: task.decisions,
      plan,
      certificate: body === null ? null : { body, levels: record.levels },
    },
    // A certificate takes about as long again.
    {
      seconds: body === null ? startSeconds : 2 * startSeconds,
      heapMegabytes: bench.heapMegabytes,
      signal,
    },
  )
  if (signal.aborted) return ended(solving)
  const objection =
    counted === null ? reasons.uncounted : objectionTo(solved, counted.report, task.goals)
  if (counted === null || objection !== null) {
    keepScene(bench, claim, solved)
    await write(solving, () => failRun(bench.db, claim, objection ?? reasons.uncounted))
    return
  }
  const { certified } = counted
  const certificate =
    body === null || certified === null ? null : judgedCertificate(body, certified)
  if (certificate !== null && certificate.faults.length > 0) {
    bench.log.warn({ run: claim.run }, 'certificate refused')
    keepScene(bench, claim, solved)
  }
  const { scenario, data, profile, attempt } = claim
  const levels = asChecked(record.levels, certified)
  const told = certificate === null ? {} : { certificate: toldOf(certificate) }
  // Of a certificate the record says what was found here, never what the child says.
  const { certificate: _, ...own } = record
  const done = await write(solving, () =>
    finish(bench.db, claim, {
      plan,
      record: { ...own, levels, ...told, scenario, data, profile, attempt, version },
      audit: counted.report,
      summary: counted.summary,
      levels,
      trail: solved.trail,
      certificate,
    }),
  )
  // Cancelled while it was being counted, or another's by now.
  if (!done) await write(solving, () => stopRun(bench.db, claim))
}

/** What an objection was raised against stays with us, to be studied. */
function keepScene(
  { modelDirectory }: Bench,
  claim: Claim,
  { plan, record, certificate }: Solved,
): void {
  mkdirSync(modelDirectory, { recursive: true, mode: 0o700 })
  const { run, scenario, data, profile } = claim
  const scene = JSON.stringify({ run, scenario, data, profile, plan, record, certificate })
  writeFileWhole(join(modelDirectory, `run-${run}.json`), Buffer.from(scene))
}

/** Its end came from outside. */
async function ended(solving: Solving): Promise<void> {
  const { bench, claim, signal } = solving
  const { db } = bench
  const why = signal.reason as Ending
  if (why === 'lost') return
  await write(solving, () => {
    if (why === 'cancel') return stopRun(db, claim)
    if (why === 'shutdown') return backOrStopped(db, claim, { counts: false })
    return failRun(db, claim, why === 'limit' ? reasons.limit(claim.seconds) : reasons.stuck)
  })
}

/** What is to be cancelled is not given back. */
const backOrStopped = async (db: Db, claim: Claim, how: { readonly counts: boolean }) =>
  (await handBack(db, claim, how)) || stopRun(db, claim)

function reasonOf(end: ChildEnd<FromSolver>, { attempt }: Claim): string {
  if (end.kind === 'killed') return reasons.killed(attempt)
  if (end.kind === 'garbled') return reasons.garbled
  return end.kind === 'answered' ? reasons.refused : reasons.exited
}

/** For the log: the signal, the code, or what a refusal said. */
function told(end: ChildEnd<FromSolver>): string {
  if (end.kind === 'killed') return end.signal
  if (end.kind === 'exited') return `code ${end.code}`
  return end.kind === 'answered' && end.message.kind === 'refused'
    ? end.message.reason.slice(0, 200)
    : end.kind
}

/** Writes the end of a run, however long the database is away; false where it is not ours to write. */
const write = async (solving: Solving, does: () => Promise<boolean>): Promise<boolean> =>
  (await patiently(solving, does, solving.signal.aborted)) ?? false

/**
 * Asks the database again while it is away. `null` where the attempt was ended meanwhile; the end
 * itself is written in any case, though not for ever.
 */
async function patiently<T>(
  { bench, claim, signal }: Solving,
  does: () => Promise<T>,
  atTheEnd = false,
): Promise<T | null> {
  const tries = atTheEnd ? 20 : 600
  for (let left = tries; ; left -= 1) {
    if (!atTheEnd && signal.aborted) return null
    try {
      return await does()
    } catch (problem) {
      if (!connectionLost(problem) || left === 0) throw problem
      bench.log.warn({ run: claim.run }, 'database away')
      await new Promise((done) => setTimeout(done, 500))
    }
  }
}
