import type { DeferralReason, Subject } from './codes.ts'
import type { County, Teacher } from './county.ts'
import type { SchoolId, TeacherId } from './ids.ts'
import { type YearMonth, yearMonth } from './year-month.ts'

/** Where a decision on a person comes from 决定来源; the later two are results of 县管校聘. */
export const decisionOrigins = {
  personnel: '人事研究',
  'in-school': '校内竞聘',
  'cross-school': '跨校竞聘',
} as const
export type DecisionOrigin = keyof typeof decisionOrigins

export const decisionKinds = {
  go: '须交流',
  'go-to': '须交流到指定学校',
  stay: '须留任',
  'not-to': '不得交流到指定学校',
  defer: '本学年暂缓',
} as const
export type DecisionKind = keyof typeof decisionKinds

/**
 * A decision on one person 人员决定, taken by people before planning. `defer` changes the county's own
 * data (`withDecisions`) and the rules say whether it is lawful; the others bind the plan, as far as
 * the law lets them.
 */
export type Decision = Ground & (Go | GoTo | Stay | NotTo | Defer)

type Ground = {
  readonly teacher: TeacherId
  readonly origin: DecisionOrigin
  /** Why, as typed; never empty. */
  readonly reason: string
  /** Name and number of the paper; empty where there is none. Never a diagnosis. */
  readonly proof: string
}

type Go = { readonly kind: 'go' }
/** Without a subject any lawful one will do. */
type GoTo = { readonly kind: 'go-to'; readonly school: SchoolId; readonly subject?: Subject }
type Stay = { readonly kind: 'stay' }
type NotTo = { readonly kind: 'not-to'; readonly school: SchoolId }
type Defer = {
  readonly kind: 'defer'
  readonly deferral: DeferralReason
  readonly until: YearMonth | null
  /** 本人同意; absent where nobody asked. */
  readonly consent?: boolean
}

export type Deferring = Extract<Decision, { readonly kind: 'defer' }>

/**
 * What the first goal and the audit count for a decision that is not kept 未落实: more than a
 * transfer usually costs the law, so that what people decided is carried out wherever it may be.
 */
export const pointsPerDecision = 1000

/** The county in which the deferrals decided stand 暂缓, each as if its office had entered it. */
export function withDecisions(county: County, decisions: readonly Decision[]): County {
  const deferred = new Map(decisions.filter(isDeferring).map((each) => [each.teacher, each]))
  if (deferred.size === 0) return county
  const teachers = county.teachers.map((teacher) => {
    const decision = deferred.get(teacher.id)
    return decision === undefined ? teacher : deferring(county, teacher, decision)
  })
  return { ...county, teachers }
}

const isDeferring = (decision: Decision): decision is Deferring => decision.kind === 'defer'

/** A deferral that runs on keeps the month it began in: the years it may last are counted from there. */
function deferring(county: County, teacher: Teacher, decision: Deferring): Teacher {
  const { deferral: reason, proof, until, consent } = decision
  const running = teacher.deferral !== null && !isOver(teacher.deferral.until, county.baseMonth)
  return {
    ...teacher,
    deferral: { reason, proof, until, consent: consent ?? null },
    deferralSince: running ? teacher.deferralSince : yearMonth(county.year, 9),
  }
}

const isOver = (until: YearMonth | null, base: YearMonth) => until !== null && until < base
