import type { DecisionKind } from './decision.ts'
import type { TeacherId } from './ids.ts'
import type { Plan } from './plan.ts'

/** The goals of a plan 优化目标, in their usual strict order. */
export const goals = {
  shortfall: '法定要求缺口最小',
  'fewest-changes': '与已公示方案相比变动人数最少',
  'subject-gap': '任教学科缺口最小',
  balance: '校际差距最小',
  'rural-gain': '乡村和薄弱学校得益最大',
  burden: '教师负担最小',
  'fewest-moves': '交流人数最少',
  canonical: '同等方案按编号取定',
} as const
export type GoalId = keyof typeof goals
const everyGoal = Object.keys(goals) as readonly GoalId[]
/** The default order of a plan made afresh. */
export const goalList: readonly GoalId[] = everyGoal.filter((goal) => goal !== 'fewest-changes')
/** The default order of a plan made again after its notice 公示后重新测算: the law, then the people told. */
export const replanGoalList: readonly GoalId[] = everyGoal

/** What stopped a level. After `clock` and `asked` a rerun may differ; after the others it does not. */
export const stops = {
  proof: '已证明',
  work: '达到计算量上限',
  clock: '达到时间上限',
  /** People were content with the plan at hand. */
  asked: '由人停止',
  /** The engine ended without an answer, or with one that proves nothing. */
  failed: '求解器未能给出证明',
} as const
export type StopId = keyof typeof stops

/** What one level of the strict order came to. All values are whole numbers in `unit`. */
export type Level = {
  readonly goal: GoalId
  readonly unit: string
  /** Recomputed from the plan in integers, never the solver's own figure. */
  readonly value: number
  /** No plan that keeps the levels above at their values does better than this. */
  readonly bound: number
  /** value - bound; 0 when proven. */
  readonly gap: number
  /** True only when the gap is 0: 最优. Otherwise 可行, with the gap. */
  readonly proven: boolean
  /** The bound recomputed from the certificate in exact arithmetic, without a solver; absent without one. */
  readonly checked?: number
  readonly stoppedBy: StopId
  readonly seconds: number
}

/** A smallest set of clauses that cannot hold together 互不相容的条款. */
export type Conflict = {
  /** Clause ids; leaving any one of them out lets the others hold. */
  readonly clauses: readonly string[]
  /** Whole units that stay missing whatever is planned, over the clauses of the set. */
  readonly atLeast: number
  /** A plan that misses no more was found. */
  readonly proven: boolean
  /** What that plan misses, by clause. */
  readonly missing: { readonly [clause: string]: number }
}

/** What the second stage 走教 strives for once the transfers are fixed, in strict order. */
export const itinerantGoals = {
  uncovered: '小规模学校缺课最少',
  travel: '走教里程最短',
  teachers: '走教人数最少',
  canonical: '同等安排按编号取定',
} as const
export type ItinerantGoalId = keyof typeof itinerantGoals
export const itinerantGoalList = Object.keys(itinerantGoals) as readonly ItinerantGoalId[]

/** One level of the second stage, told as those of the first are. */
export type ItinerantLevel = Omit<Level, 'goal'> & { readonly goal: ItinerantGoalId }

/** How the itinerant postings came about. */
export type ItinerantRun = {
  readonly levels: readonly ItinerantLevel[]
  readonly columns: number
  readonly rows: number
  readonly seconds: number
}

/** A decision on a person that could not be carried out 未落实的人员决定, as the solver finds it. */
export type UnkeptDecision = {
  readonly teacher: TeacherId
  readonly kind: DecisionKind
  readonly reason: string
}

/** Where a run may go on from 断点: levels settled so far and the transfers of the plan at hand. */
export type Checkpoint = { readonly levels: readonly Level[]; readonly plan: Plan }

/** How a plan came about 测算: everything about the solving that is not the plan itself. */
export type Run = {
  readonly plan: Plan
  readonly levels: readonly Level[]
  readonly engine: string
  readonly size: {
    readonly schools: number
    readonly teachers: number
    readonly due: number
    readonly moves: number
    readonly columns: number
    readonly rows: number
    readonly nonzeros: number
  }
  readonly seconds: number
  /** Decisions on people that the plan does not carry out, with the reason; absent where it does all. */
  readonly unkept?: readonly UnkeptDecision[]
  /** Least points of shortfall by clause id, as the model counts them (zero ones left out). */
  readonly shortfalls: { readonly [clause: string]: number }
  /** Why there is no lawful plan; absent where there is one. */
  readonly conflicts?: readonly Conflict[]
  /** Absent where the profile plans no itinerant teaching. */
  readonly itinerant?: ItinerantRun
}

/** Progress of a run, for a bar on a terminal or a page. */
export type Progress = {
  readonly stage: 'build' | 'first-plan' | 'level' | 'conflicts' | 'itinerant' | 'done'
  readonly goal: GoalId | null
  readonly value: number | null
  readonly bound: number | null
  readonly seconds: number
  readonly message: string
}
