import type {
  County,
  Decision,
  DeferralReason,
  Plan,
  Profile,
  School,
  SchoolId,
  Stage,
  Teacher,
  TeacherId,
  Transfer,
} from '../../../solver/browser.ts'

/**
 * 试改: what somebody would decide on single people, tried out in the page. It stays in the browser
 * until the plan is made anew with it.
 */
export type Edit = { readonly teacher: TeacherId } & (
  | { readonly kind: 'pin' }
  | { readonly kind: 'forbid' }
  | { readonly kind: 'defer'; readonly deferral: DeferralReason; readonly until: string | null }
  | { readonly kind: 'move'; readonly to: SchoolId }
)

/** Every step can be taken back and taken again. */
export type Trial = {
  readonly past: readonly (readonly Edit[])[]
  readonly edits: readonly Edit[]
  readonly future: readonly (readonly Edit[])[]
}

export const untouched: Trial = { past: [], edits: [], future: [] }

/** One edit a person: a new one takes the place of the last. */
export const withEdit = (trial: Trial, edit: Edit): Trial =>
  stepped(trial, [...trial.edits.filter(({ teacher }) => teacher !== edit.teacher), edit])

export const withoutEdit = (trial: Trial, teacher: TeacherId): Trial =>
  stepped(
    trial,
    trial.edits.filter((edit) => edit.teacher !== teacher),
  )

export const cleared = (trial: Trial): Trial => stepped(trial, [])

const stepped = (trial: Trial, edits: readonly Edit[]): Trial => ({
  past: [...trial.past, trial.edits],
  edits,
  future: [],
})

export function undone(trial: Trial): Trial {
  const last = trial.past.at(-1)
  if (last === undefined) return trial
  return { past: trial.past.slice(0, -1), edits: last, future: [trial.edits, ...trial.future] }
}

export function redone(trial: Trial): Trial {
  const [next, ...later] = trial.future
  if (next === undefined) return trial
  return { past: [...trial.past, trial.edits], edits: next, future: later }
}

type Ground = {
  readonly county: County
  readonly profile: Profile
  readonly plan: Plan
  readonly decisions: readonly Decision[]
}

/** Plan and decisions as they would be, for the recount: it says what that breaks. */
export function tried(
  ground: Ground,
  edits: readonly Edit[],
  reason: string,
): { readonly plan: Plan; readonly decisions: readonly Decision[] } {
  const { plan, decisions } = ground
  if (edits.length === 0) return { plan, decisions }
  const touched = new Set(edits.map(({ teacher }) => teacher))
  // Forbidden once more, somebody does not go back to where he was forbidden before.
  const barred = new Set(edits.flatMap(({ kind, teacher }) => (kind === 'forbid' ? teacher : [])))
  const planned = new Map(plan.transfers.map((transfer) => [transfer.teacher, transfer]))
  const later = new Map(planned)
  for (const edit of edits) {
    const transfer = transferAfter(ground, planned, edit)
    if (transfer === null) later.delete(edit.teacher)
    else later.set(edit.teacher, transfer)
  }
  const transfers = [...later.values()].sort((a, b) => (a.teacher < b.teacher ? -1 : 1))
  const kept = decisions.filter(
    ({ teacher, kind }) => !touched.has(teacher) || (kind === 'not-to' && barred.has(teacher)),
  )
  const own = edits.map((edit) => decisionOf(edit, planned.get(edit.teacher) ?? null, reason))
  return { plan: { ...plan, transfers }, decisions: [...kept, ...own] }
}

type Planned = ReadonlyMap<TeacherId, Transfer>

function transferAfter(ground: Ground, planned: Planned, edit: Edit): Transfer | null {
  const now = planned.get(edit.teacher) ?? null
  if (edit.kind === 'pin') return now
  if (edit.kind !== 'move') return null
  return now === null
    ? newTransfer(ground, edit)
    : { ...now, to: edit.to, stage: stageAt(ground.county, edit.to, now.stage) }
}

/** Somebody who was to stay goes by the term of the rules; the next plan finds the kind of each way. */
function newTransfer(
  { county, profile }: Ground,
  { teacher, to }: Extract<Edit, { readonly kind: 'move' }>,
): Transfer | null {
  const person = county.teachers.find(({ id }) => id === teacher)
  if (person === undefined) return null
  const { mode, relationMoves, years } = profile.definitions.term
  return {
    mode,
    relationMoves,
    start: `${county.year}-09`,
    end: relationMoves ? null : `${county.year + years}-08`,
    teacher,
    from: person.personnelSchool,
    to,
    stage: stageAt(county, to, stageOf(person)),
    subject: person.subjects[0],
  }
}

export const stageOf = ({ stages }: Pick<Teacher, 'stages'>): Stage =>
  stages.junior > stages.primary ? 'junior' : 'primary'

/** The stage taught before, where the school has it; else the one it has. */
function stageAt(county: County, id: SchoolId, stage: Stage): Stage {
  const school = county.schools.find((one) => one.id === id)
  if (school === undefined || hasStage(school, stage)) return stage
  return stage === 'primary' ? 'junior' : 'primary'
}

export const hasStage = (school: School, stage: Stage): boolean => school[stage] !== null

/** What the edit asks of the next plan. Nobody who stays anyway is forbidden a school: he stays. */
export function decisionOf(edit: Edit, planned: Transfer | null, reason: string): Decision {
  const { teacher, kind } = edit
  const ground = { teacher, origin: 'personnel', reason, proof: '' } as const
  if (kind === 'defer')
    // The form holds months as they are typed; the service checks them again.
    return {
      ...ground,
      kind,
      deferral: edit.deferral,
      until: edit.until as `${number}-${number}` | null,
    }
  if (kind === 'move') return { ...ground, kind: 'go-to', school: edit.to }
  if (planned === null) return { ...ground, kind: 'stay' }
  return kind === 'pin'
    ? { ...ground, kind: 'go-to', school: planned.to, subject: planned.subject }
    : { ...ground, kind: 'not-to', school: planned.to }
}
