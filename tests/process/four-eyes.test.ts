import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Act } from '../../solver/process/acts.ts'
import { peopleOf } from '../../solver/process/announced.ts'
import type { CaseState, Renewal, Triple } from '../../solver/process/case.ts'
import { caseSchema } from '../../solver/process/case-schema.ts'
import type { Moment } from '../../solver/process/day.ts'
import { openCase, step } from '../../solver/process/step.ts'
import { accepted, by, holidayRows, planOf, transferOf, tripleOf } from './cases.ts'

/**
 * Random acts of eight people on one case, beside a model of its own: a diary of what was accepted, from
 * which it is worked out each time whether 定稿 would be lawful. The machine has to agree, both ways.
 */
type Plans = 'a' | 'b' | 'c' | 'f' | '0'
const people = {
  a: peopleOf(planOf(transferOf('t1', 'hill'), transferOf('t2', 'lake'))),
  b: peopleOf(planOf(transferOf('t1', 'brook'), transferOf('t2', 'lake'))),
  c: peopleOf(planOf(transferOf('t2', 'lake'))),
  f: peopleOf(planOf(transferOf('t1', 'hill'), transferOf('t3', 'lake'))),
  // Another plan for the same list, as with other 走教.
  '0': peopleOf(planOf(transferOf('t1', 'hill'), transferOf('t2', 'lake'))),
} as const

const kinds = [
  'revise',
  'submit',
  'submit',
  'approve',
  'approve',
  'approve',
  'approve',
  'return',
  'withdraw',
  'post',
  'post',
  'post',
  'register',
  'answer',
  'answer',
  'finalise',
  'finalise',
  'finalise',
  'supersede',
  'supersede',
  'dispatch',
  'recount',
  'wait',
  'wait',
  'wait',
] as const

const move = fc.record({
  /** Mostly what comes next anyway, for chance alone hardly ever gets to the end. */
  guided: fc.constantFrom(true, true, false),
  kind: fc.constantFrom(...kinds),
  who: fc.constantFrom('p1', 'p2', 'p3', 'l1', 'l2', 'l3', 'l4', 'aud'),
  /** Mostly somebody of the right role, for otherwise nothing ever happens. */
  rightRole: fc.boolean().chain((first) => (first ? fc.constant(true) : fc.boolean())),
  plan: fc.constantFrom<Plans>('a', 'b', 'c', 'f', '0'),
  data: fc.constantFrom('d', 'd', 'd', 'e'),
  /** Mostly the version the case holds. */
  seen: fc.constantFrom('held', 'held', 'held', 'held', 'other'),
  importer: fc.constantFrom('p2', 'p2', 'l1', 'l2'),
  days: fc.integer({ min: 0, max: 6 }),
  back: fc.integer({ min: 0, max: 4 }),
  objection: fc.constantFrom('26-1', '26-2', '26-3'),
  upheld: fc.boolean(),
})
type Move = typeof move extends fc.Arbitrary<infer Made> ? Made : never

/** The diary: only what the rules of four eyes and of the notice need, in the model's own words. */
type Diary = {
  held: Triple
  plan: Plans
  hands: Set<string>
  authors: Set<string>
  submitter: string | null
  approvals: Map<string, Triple>
  /** Who was told what last, for which version, and the last day to object. */
  told: Map<string, { line: string | null; version: number; end: string }>
  /** How often the plan has been superseded. */
  version: number
  /** `fault`: the plan that was found at fault. */
  objections: Map<string, { timely: boolean; answered: boolean; fault: string | null }>
}

describe.each(['changed', 'all'] as const)('four eyes and the clock, renewal %s', (renewal) => {
  test('1,000 sequences: 定稿 exactly when it is lawful; what is refused changes nothing', () => {
    const reached = { final: 0, refusedFinal: 0, superseded: 0, replannedFinal: 0, returned: 0 }
    fc.assert(
      fc.property(fc.array(move, { minLength: 30, maxLength: 80 }), (moves) => {
        play(moves, renewal, reached)
      }),
      { numRuns: 1000, endOnFailure: true, seed: 20_260_713 },
    )
    // A machine that refuses everything would pass otherwise.
    expect(reached.final).toBeGreaterThan(100)
    expect(reached.refusedFinal).toBeGreaterThan(500)
    expect(reached.superseded).toBeGreaterThan(50)
    expect(reached.replannedFinal).toBeGreaterThan(20)
    expect(reached.returned).toBeGreaterThan(80)
  })
})

type Reached = {
  final: number
  refusedFinal: number
  superseded: number
  /** 定稿 of a plan that took another's place. */
  replannedFinal: number
  returned: number
}

type Game = { state: CaseState; readonly diary: Diary; minute: number; day: number }

function play(moves: readonly Move[], renewal: Renewal, reached: Reached): void {
  const opening = {
    year: 2026,
    triple: tripleOf('a'),
    people: [...people.a],
    importers: ['p2'],
  }
  const context = by('p1', momentOf(6, 0), { settings: { renewal } })
  const game: Game = {
    state: frozen(accepted(openCase(opening, context)).state),
    diary: {
      held: opening.triple,
      plan: 'a',
      hands: new Set(['p1', 'p2']),
      authors: new Set(['p1']),
      submitter: null,
      approvals: new Map(),
      told: new Map(),
      version: 0,
      objections: new Map(),
    },
    minute: 0,
    day: 6,
  }
  for (const made of moves) {
    const next = { ...made, kind: made.guided ? nextKind(game.state, made) : made.kind }
    game.minute += 1
    if (next.kind === 'wait') game.day += next.days
    else turn(game, next, renewal, reached)
  }
}

function nextKind({ phase, objections }: CaseState, { kind, days }: Move): Move['kind'] {
  if (phase === 'draft') return 'submit'
  if (phase === 'submitted') return 'approve'
  if (phase === 'approved') return days < 2 ? 'finalise' : 'post'
  if (phase !== 'notice') return kind
  const open = objections.some(({ answer }) => answer === null)
  const owed = objections.some(
    ({ answer, replannedBy }) => answer?.changesPlan === true && replannedBy === null,
  )
  if (owed && days < 4) return 'supersede'
  if (open && days < 4) return 'answer'
  return (
    (['register', 'finalise', 'wait', 'finalise', 'wait', 'wait', 'wait'] as const)[days] ?? kind
  )
}

function turn(game: Game, made: Move, renewal: Renewal, reached: Reached): void {
  const { state, diary } = game
  const now = momentOf(game.day, game.minute)
  const who = made.rightRole ? withRole(made) : made.who
  const act = actOf(made, state, now)
  const before = JSON.stringify(state)
  const lawful = act.kind === 'finalise' && mayFinalise(game, act.triple, who, now, renewal)
  const result = step(state, act, by(who, now, { settings: { renewal } }))
  expect(JSON.stringify(state)).toBe(before)
  if (act.kind === 'finalise') {
    expect(result.ok, result.ok ? 'accepted' : result.error.message).toBe(lawful)
    reached[result.ok ? 'final' : 'refusedFinal'] += 1
    if (result.ok && state.replaces !== null) reached.replannedFinal += 1
  }
  if (!result.ok) return
  enter(diary, act, made, who, now, renewal)
  const { state: after, next } = result.value
  expect(caseSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after)
  if (act.kind === 'return') {
    expect([after.phase, after.approvals]).toEqual(['draft', []])
    reached.returned += 1
  }
  if (next !== null) {
    expect([next.phase, next.approvals, after.phase]).toEqual(['draft', [], 'superseded'])
    reached.superseded += 1
  }
  game.state = frozen(next ?? after)
}

const momentOf = (day: number, minute: number): Moment => {
  // July, then August and on, so that no random sequence leaves the year's table.
  const date = new Date(Date.UTC(2026, 6, day)).toISOString().slice(0, 10)
  const hours = String(9 + Math.floor(minute / 60)).padStart(2, '0')
  return `${date}T${hours}:${String(minute % 60).padStart(2, '0')}` as Moment
}

const leaders = ['approve', 'return', 'finalise']
function withRole({ kind, who }: Move): string {
  const wanted = leaders.includes(kind) ? 'l' : 'p'
  if (who.startsWith(wanted)) return who
  return `${wanted}${who === 'aud' ? 4 : who.slice(1)}`
}

function actOf(made: Move, state: CaseState, now: Moment): Act {
  const triple = tripleOf(made.plan, made.data)
  const seen = made.seen === 'held' ? state.triple : triple
  const drafted = { triple, people: [...people[made.plan]], importers: [made.importer] }
  switch (made.kind) {
    case 'revise':
    case 'supersede':
      return { kind: made.kind, ...drafted }
    case 'submit':
    case 'approve':
    case 'finalise':
      return { kind: made.kind, triple: seen }
    case 'return':
    case 'withdraw':
      return { kind: made.kind, reason: '理由' }
    case 'post':
      return { kind: 'post', triple: seen, web: now, boards: now, confirmEnd: null }
    case 'register':
      return {
        kind: 'register',
        id: made.objection,
        receivedAt: daysBefore(now, made.back),
        channel: 'mail',
      }
    case 'answer':
      return {
        kind: 'answer',
        id: made.objection,
        outcome: made.upheld ? 'upheld' : 'rejected',
        changesPlan: made.upheld,
      }
    case 'dispatch':
    case 'recount':
      return { kind: made.kind }
    case 'wait':
      throw new Error('waiting is no act')
  }
}

const daysBefore = (now: Moment, days: number): Moment =>
  new Date(Date.parse(`${now}:00Z`) - days * 86_400_000).toISOString().slice(0, 16) as Moment

/** Worked out from the diary alone; of the case itself only where it stands. */
function mayFinalise(
  { diary, state }: Game,
  seen: Triple,
  who: string,
  now: Moment,
  renewal: Renewal,
): boolean {
  if (state.phase !== 'approved' && state.phase !== 'notice') return false
  const today = now.slice(0, 10)
  const hands = new Set([...diary.hands, diary.submitter])
  const approvers = [...diary.approvals]
    .filter(([account, triple]) => !hands.has(account) && same(triple, diary.held))
    .map(([account]) => account)
  const told = [...diary.told].filter(
    ([, { version }]) => renewal === 'changed' || version === diary.version,
  )
  const heard = [...wanted(diary)].every(([teacher, line]) => {
    const last = told.find(([each]) => each === teacher)?.[1]
    return last !== undefined && last.line === line && last.end < today
  })
  const objections = [...diary.objections.values()]
  return (
    who.startsWith('l') &&
    !hands.has(who) &&
    same(seen, diary.held) &&
    approvers.length >= 2 &&
    told.length > 0 &&
    heard &&
    objections.every(
      ({ answered, timely, fault }) => fault !== diary.held.planHash && (answered || !timely),
    )
  )
}

/** What the public has to have heard: the list, and who does not go after all. */
function wanted(diary: Diary): ReadonlyMap<string, string | null> {
  const all = new Map<string, string | null>([...diary.told.keys()].map((each) => [each, null]))
  for (const { teacher, line } of people[diary.plan]) all.set(teacher, line)
  return all
}

const same = (a: Triple, b: Triple): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Enters an accepted act. */
function enter(
  diary: Diary,
  act: Act,
  made: Move,
  who: string,
  now: Moment,
  renewal: Renewal,
): void {
  if (act.kind === 'revise' || act.kind === 'supersede') enterPlan(diary, act, made.plan, who)
  if (act.kind === 'supersede') diary.version += 1
  if (act.kind === 'submit') diary.submitter = who
  if (act.kind === 'return') {
    diary.submitter = null
    diary.approvals.clear()
  }
  if (act.kind === 'approve') diary.approvals.set(who, act.triple)
  if (act.kind === 'post') enterNotice(diary, now, renewal)
  if (act.kind === 'register') {
    const last = [...diary.told.values()].map(({ end }) => end).sort()
    const timely = act.receivedAt.slice(0, 10) <= (last.at(-1) ?? '')
    diary.objections.set(act.id, { timely, answered: false, fault: null })
  }
  if (act.kind === 'answer') {
    // Never by whoever drew up the list.
    expect(diary.authors.has(who)).toBe(false)
    const timely = diary.objections.get(act.id)?.timely ?? false
    const fault = act.changesPlan ? diary.held.planHash : null
    diary.objections.set(act.id, { timely, answered: true, fault })
  }
}

function enterPlan(
  diary: Diary,
  { triple, importers }: { readonly triple: Triple; readonly importers: readonly string[] },
  plan: Plans,
  who: string,
): void {
  diary.approvals.clear()
  diary.submitter = null
  diary.authors.add(who)
  for (const hand of [who, ...importers]) diary.hands.add(hand)
  diary.held = triple
  diary.plan = plan
}

function enterNotice(diary: Diary, now: Moment, renewal: Renewal): void {
  for (const [teacher, line] of wanted(diary)) {
    const last = diary.told.get(teacher)
    const known = last !== undefined && (renewal === 'changed' || last.version === diary.version)
    if (!known || last.line !== line)
      diary.told.set(teacher, { line, version: diary.version, end: fifthAfter(now) })
  }
}

/** The fifth working day after one, counted off the rows of the table. */
function fifthAfter(now: Moment): string {
  const kinds = new Map(holidayRows.map(({ day, kind }) => [day as string, kind]))
  let date = Date.parse(`${now.slice(0, 10)}T00:00:00Z`)
  for (let left = 5; left > 0; ) {
    date += 86_400_000
    const day = new Date(date).toISOString().slice(0, 10)
    const weekend = [0, 6].includes(new Date(date).getUTCDay())
    const kind = kinds.get(day)
    if (kind === 'work' || (kind === undefined && !weekend)) left -= 1
  }
  return new Date(date).toISOString().slice(0, 10)
}

/** Whoever writes into it throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
