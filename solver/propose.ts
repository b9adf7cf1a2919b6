import type { Certificate } from './certificate/certificate.ts'
import type { County } from './domain/county.ts'
import type { Decision } from './domain/decision.ts'
import { checkDecisions } from './domain/decision-check.ts'
import type { Plan } from './domain/plan.ts'
import {
  type Checkpoint,
  type GoalId,
  goalList,
  type Level,
  type Progress,
  type Run,
  replanGoalList,
} from './domain/run.ts'
import type { Engine } from './engine/engine.ts'
import { keepModel } from './engine/verify.ts'
import { planItinerant } from './itinerant/plan.ts'
import { type BuildOptions, buildModel } from './model/build.ts'
import { completed } from './model/completed.ts'
import { unkeptOf } from './model/decisions.ts'
import { decode } from './model/decode.ts'
import type { Model } from './model/model.ts'
import { versionsOf } from './report/json.ts'
import type { Profile } from './rules/index.ts'
import { type Levelled, withLevels } from './solve/levels.ts'
import { type Solved, solveInOrder } from './solve/lexicographic.ts'
import { fallsShort, missingOf } from './solve/missing.ts'
import type { Trail } from './solve/trail.ts'

export type ProposeOptions = {
  readonly engine: Engine
  /** Wall clock for the whole run; the best plan found by then is returned with its gaps. */
  readonly seconds: number
  /** Seconds from any origin; the solver reads no clock of its own. */
  readonly now: () => number
  /** Strict order, best first; all by default, `fewest-changes` only where there is a reference. */
  readonly goals?: readonly GoalId[]
  /** Decisions on people 人员决定; `checkDecisions` has found nothing wrong with them. */
  readonly decisions?: readonly Decision[]
  /** The plan already announced 已公示方案: where the search begins, and what it stays close to. */
  readonly reference?: Plan
  /** Settled levels and plan of a run that was broken off; ignored, with a message, where they do not fit. */
  readonly resume?: Checkpoint
  /** Hears of every level as it is settled. */
  readonly onLevel?: (done: Checkpoint) => void
  /** Hears of every better plan as it is found, with the levels settled by then. */
  readonly onPlan?: (done: Checkpoint) => void
  readonly onProgress?: (progress: Progress) => void
  /** Where the run of a like county, or of this one under other decisions, ended: this one begins there. */
  readonly trail?: Trail
  readonly onTrail?: (trail: Trail) => void
  /** Asks for the certificate 最优性证书 of the plan; its bounds then stand in the levels as well. */
  readonly onCertificate?: (certificate: Certificate) => void
  /** Stops the run at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal
  /** Where a model goes whose answer failed its check. */
  readonly modelDirectory: string
}

/** The pipeline in one screen: county + clauses → model → engine → plan. */
export async function propose(
  county: County,
  profile: Profile,
  options: ProposeOptions,
): Promise<Run> {
  const began = options.now()
  const { reference, decisions = [] } = options
  if (checkDecisions(county, decisions).length > 0)
    throw new Error('decisions that contradict each other or the county reached the solver')
  const goals = options.goals ?? (reference === undefined ? goalList : replanGoalList)
  const told = (stage: Progress['stage']) =>
    options.onProgress?.({
      stage,
      goal: null,
      value: null,
      bound: null,
      seconds: options.now() - began,
      message: '',
    })
  const left = () => Math.max(0, options.seconds - (options.now() - began))
  told('build')
  options.engine.start?.()
  const levelled = levelledOf(county, profile, goals, { decisions, reference })
  const { model } = levelled
  const itinerantSeconds =
    profile.definitions.itinerant.subjects.length > 0 ? options.seconds * itinerantShare : 0
  const certificateSeconds =
    options.onCertificate === undefined ? 0 : options.seconds * certificateShare
  const solved = await solveInOrder(levelled, {
    engine: options.engine,
    seconds: left(),
    keptBack: (point) =>
      itinerantSeconds +
      certificateSeconds +
      (fallsShort(model.shortfalls, point) ? options.seconds * explanationShare : 0),
    now: options.now,
    // One clock for the run: what is built before the search counts as well.
    onProgress: (progress) => options.onProgress?.({ ...progress, seconds: options.now() - began }),
    onLevel: options.onLevel,
    onPlan: options.onPlan,
    resume: options.resume,
    trail: options.trail,
    ...(certificateSeconds > 0 ? { certify: { seconds: certificateSeconds } } : {}),
    explain: {
      seconds: () => Math.max(0, Math.min(options.seconds / 5, left() - itinerantSeconds)),
    },
    signal: options.signal,
    keepModel: async (linear, query, reason) =>
      keepModel(linear, query, reason, options.modelDirectory),
  })
  options.onTrail?.(solved.trail())
  const point = completed(model, solved.chosen)
  const shortfalls = missingOf(model.shortfalls, point)
  const unkept = unkeptOf(model, point)
  const transfers = decode(model, solved.chosen)
  if (itinerantSeconds > 0) told('itinerant')
  const itinerant = await planItinerant(model.context, transfers, {
    engine: options.engine,
    seconds: left(),
    now: options.now,
    signal: options.signal,
    keepModel: async (linear, query, reason) =>
      keepModel(linear, query, reason, options.modelDirectory),
  })
  const plan =
    itinerant === null || itinerant.postings.length === 0
      ? transfers
      : { ...transfers, itinerant: itinerant.postings }
  const { certificate, conflicts: clashes } = solved
  if (certificate !== null)
    options.onCertificate?.({ ...certificate, ...versionsOf(county, profile, plan) })
  told('done')
  return {
    plan,
    levels: withChecked(solved),
    engine: options.engine.name,
    size: sizeOf(model),
    seconds: options.now() - began,
    ...(unkept.length === 0 ? {} : { unkept }),
    shortfalls,
    ...(clashes === null ? {} : { conflicts: clashes }),
    ...(itinerant === null ? {} : { itinerant: itinerant.run }),
  }
}

/** A function of its own, so that nobody keeps the model its levels were added to. */
const levelledOf = (
  county: County,
  { definitions, clauses }: Profile,
  goals: readonly GoalId[],
  options: BuildOptions,
): Levelled => withLevels(buildModel(county, definitions, clauses, options), goals)

/** The levels with the bounds that anybody can recompute; now and then they reach higher than the search did. */
const withChecked = ({ levels, certificate }: Solved): readonly Level[] =>
  levels.map((level, at) => {
    const checked = certificate?.levels[at]?.checked
    if (checked === undefined) return level
    const bound = Math.max(level.bound, checked)
    const proven = bound === level.value
    const stoppedBy = proven ? 'proof' : level.stoppedBy
    return { ...level, bound, gap: level.value - bound, proven, checked, stoppedBy }
  })

/**
 * One clock for the whole run: the levels leave these shares of it to what follows them, the
 * explanation only where a plan falls short of the law.
 */
const itinerantShare = 1 / 10
const explanationShare = 1 / 10
const certificateShare = 1 / 10

function sizeOf({ context, moves, columnCount, rowCount, index }: Model): Run['size'] {
  return {
    schools: context.schools.length,
    teachers: context.people.length,
    due: context.people.filter((person) => person.standing.due).length,
    moves: moves.all.length,
    columns: columnCount,
    rows: rowCount,
    nonzeros: index.length,
  }
}
