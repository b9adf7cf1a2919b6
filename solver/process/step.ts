import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import {
  actRules,
  type ConditionId,
  type ConditionState,
  conditions,
  openingRule,
  warningConditions,
} from './act-rules.ts'
import type { Act, ActKind, ActOf, Opening } from './acts.ts'
import { answer, register } from './answering.ts'
import { arrive, assess, close, dispatch } from './carrying-out.ts'
import {
  type CaseState,
  type Phase,
  phases,
  processRoles,
  sameTriple,
  type Triple,
} from './case.ts'
import type { StepContext, Stepped } from './context.ts'
import { approve, open, revise, sendBack, submit, withdraw } from './drafting.ts'
import { finalise, supersede } from './finalising.ts'
import { post, recount } from './posting.ts'
import { refusal, warning } from './refusals.ts'

/**
 * One act on a plan's case 方案流程: the next state, or why not. Pure: the clock, the holiday table, who
 * acts and what papers there are come in; nothing is looked up, nothing is changed in place.
 */
export function step(state: CaseState, act: Act, context: StepContext): Result<Stepped, Problem> {
  const refused = refusalOf(state, act, context)
  if (refused !== null) return fail(refused)
  const result = carryOut(state, act, context)
  if (!result.ok) return result
  const warned = warnedConditions(act.kind, context)
  return { ok: true, value: { ...result.value, warnings: [...warned, ...result.value.warnings] } }
}

/** The first draft of a plan's case. */
export function openCase(opening: Opening, context: StepContext): Result<Stepped, Problem> {
  const { zh, role } = openingRule
  const own = context.actor.role
  if (own !== role) return fail(notHis(zh, role, own))
  return open(opening, context)
}

/** Order matters: who may not act at all is told nothing of the state. */
function refusalOf(state: CaseState, act: Act, context: StepContext): Problem | null {
  const { zh, role, phases: allowed } = actRules[act.kind]
  const own = context.actor.role
  if (own !== role) return notHis(zh, role, own)
  if (!(allowed as readonly Phase[]).includes(state.phase)) {
    const list = allowed.map((phase) => `“${phases[phase]}”`).join('、')
    return refusal('Q02', { act: zh, phase: phases[state.phase], list })
  }
  const seen = seenTriple(act)
  if (seen !== null && !sameTriple(seen, state.triple))
    return refusal('Q03', { act: zh, parts: differingParts(seen, state.triple) })
  return unmetCondition(act.kind, context)
}

const notHis = (act: string, role: keyof typeof processRoles, own: keyof typeof processRoles) =>
  refusal('Q01', { act, role: processRoles[role], own: processRoles[own] })

/** The version an act decides about; drafts bring a new one instead. */
function seenTriple(act: Act): Triple | null {
  switch (act.kind) {
    case 'submit':
    case 'approve':
    case 'post':
    case 'finalise':
      return act.triple
    case 'revise':
    case 'return':
    case 'withdraw':
    case 'recount':
    case 'register':
    case 'answer':
    case 'supersede':
    case 'dispatch':
    case 'arrive':
    case 'assess':
    case 'close':
      return null
  }
}

function differingParts(a: Triple, b: Triple): string {
  const names = { planHash: '方案', profileHash: '规则档', dataHash: '数据' } as const
  const parts = Object.keys(names) as (keyof Triple)[]
  return parts
    .filter((part) => a[part] !== b[part])
    .map((part) => names[part])
    .join('、')
}

const stateOfCondition = (context: StepContext, id: ConditionId): ConditionState =>
  context.conditions[id] ?? 'unknown'

function unmetCondition(kind: ActKind, context: StepContext): Problem | null {
  const { zh, needs } = actRules[kind]
  for (const id of needs) {
    const found = stateOfCondition(context, id)
    const slots = { act: zh, condition: conditions[id] }
    if (found === 'unknown') return refusal('Q08', slots)
    if (found === 'short' && !warningConditions.includes(id)) return refusal('Q07', slots)
  }
  return null
}

const warnedConditions = (kind: ActKind, context: StepContext): readonly Problem[] =>
  (actRules[kind].needs as readonly ConditionId[])
    .filter((id) => stateOfCondition(context, id) === 'short')
    .map(() => warning('Q52', {}))

function carryOut(state: CaseState, act: Act, context: StepContext): Result<Stepped, Problem> {
  // The kind of the act chooses its own function; the compiler cannot pair the two here.
  const perform = performers[act.kind] as Performer<ActKind>
  return perform(state, act as ActOf<ActKind>, context)
}

type Performer<Kind extends ActKind> = (
  state: CaseState,
  act: ActOf<Kind>,
  context: StepContext,
) => Result<Stepped, Problem>

const performers: { readonly [Kind in ActKind]: Performer<Kind> } = {
  revise,
  submit,
  approve,
  return: sendBack,
  withdraw,
  post,
  recount,
  register,
  answer,
  finalise,
  supersede,
  dispatch,
  arrive,
  assess,
  close,
}
