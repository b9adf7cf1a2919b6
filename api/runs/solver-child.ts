import {
  type Certificate,
  type Checkpoint,
  type County,
  inLastingChild,
  type Level,
  type Plan,
  type Profile,
  type Progress,
  propose,
} from '../../solver/index.ts'
import { packedCertificate } from '../certificate-file.ts'
import { contentOf, type Say, serveTask } from './child-side.ts'
import type { FromSolver, SolveTask } from './messages.ts'
import { packed, unpacked } from './trail.ts'

const ending = new AbortController()
const enough = ending.signal
const engine = inLastingChild('highs', { enough })
// Before there is a task: a child that stands by has an engine that is ready.
engine.start()

/** The child that solves one run. It knows contents and options, neither database nor people. */
serveTask(async (task: SolveTask, say: Say): Promise<FromSolver> => {
  const county = contentOf<County>(task.county)
  const profile = contentOf<Profile>(task.profile)
  say({ kind: 'ready' } satisfies FromSolver)
  let trail: string | null = null
  let certificate: string | null = null
  const certifying = (made: Certificate) => {
    certificate = packedCertificate(made).toString('base64')
  }
  const before = task.trail === null ? null : unpacked(task.trail.body)
  const told = inWords(enough, task.resume?.levels.length ?? 0)
  const keep = ({ levels, plan }: Checkpoint) =>
    say({ kind: 'checkpoint', levels: told(levels), plan } satisfies FromSolver)
  const { plan, levels, ...record } = await propose(county, profile, {
    engine,
    // A little is left for what follows the last level: the limit of the run is kept by a kill.
    seconds: task.seconds - Math.min(5, task.seconds / 10),
    now: () => performance.now() / 1000,
    goals: task.goals,
    modelDirectory: task.modelDirectory,
    decisions: task.decisions,
    onProgress: sparing(say),
    onLevel: keep,
    onPlan: keep,
    ...(task.reference === null ? {} : { reference: contentOf<Plan>(task.reference) }),
    ...(task.resume === null ? {} : { resume: task.resume }),
    ...(before === null ? {} : { trail: before }),
    ...(task.certify ? { onCertificate: certifying } : {}),
    onTrail: (left) => {
      trail = packed(left)
    },
  }).finally(engine.rest)
  // On record, for whoever runs it again: where nothing is proven, the way may decide.
  const begunFrom = before === null ? {} : { begunFrom: task.trail?.run }
  const whole = { ...record, ...begunFrom, levels: told(levels) }
  return { kind: 'result', plan, record: whole, trail, certificate }
}, ending)

/** Levels that were open when people said it is enough were stopped by them, not by a clock. */
function inWords(enough: AbortSignal, before: number): (levels: readonly Level[]) => Level[] {
  let settled = before
  return (levels) => {
    if (!enough.aborted) settled = levels.length
    return levels.map((level, at) =>
      at >= settled && level.stoppedBy === 'clock' ? { ...level, stoppedBy: 'asked' } : level,
    )
  }
}

/** Every change of stage or goal, and otherwise twice a second. */
function sparing(say: Say): (progress: Progress) => void {
  let last = { key: '', seconds: Number.NEGATIVE_INFINITY }
  return ({ stage, goal, value, bound, seconds }) => {
    const key = `${stage} ${goal}`
    if (key === last.key && seconds - last.seconds < 0.5) return
    last = { key, seconds }
    const gap = value === null || bound === null ? null : value - bound
    say({
      kind: 'progress',
      progress: { stage, goal, value, bound, gap, seconds },
    } satisfies FromSolver)
  }
}
