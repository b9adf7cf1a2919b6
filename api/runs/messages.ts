import { z } from 'zod'
import {
  type AuditReport,
  type Checkpoint,
  type County,
  type Decision,
  type GoalId,
  type Level,
  type Plan,
  type Profile,
  planSchema,
} from '../../solver/index.ts'
import { runLevel, runProgress, runSummary } from './contract.ts'
import type { KeptTrail } from './trail.ts'

/** A content as it stands in the database: its reader hashes it again before believing it. */
export type Body = { readonly hash: string; readonly body: string }

/** What a worker hands to the child that solves. The child knows no database. */
export type SolveTask = {
  readonly county: Body
  readonly profile: Body
  readonly goals: readonly GoalId[]
  readonly decisions: readonly Decision[]
  /** The announced plan to stay close to. */
  readonly reference: Body | null
  readonly seconds: number
  readonly resume: Checkpoint | null
  /** Where the last run of the same data ended (trail.ts). */
  readonly trail: KeptTrail | null
  /** Whether a certificate 最优性证书 goes with the plan. */
  readonly certify: boolean
  readonly modelDirectory: string
}

/** What a child that counts is handed. */
export type RecountTask = {
  readonly county: Body
  readonly profile: Body
  readonly decisions: readonly Decision[]
  readonly plan: Plan
  /** The certificate that came with the plan, to be checked as well. */
  readonly certificate: GivenCertificate | null
}

export type GivenCertificate = {
  /** gzip, base64. */
  readonly body: string
  /** What the run says of its levels: the certificate must speak of the same. */
  readonly levels: readonly Pick<Level, 'goal' | 'value' | 'bound'>[]
}

export type Case = { readonly county: County; readonly profile: Profile }

const level = runLevel.omit({ name: true })
/** On the way there is no certificate yet. */
const levelSoFar = level.omit({ checked: true })

/** What a child that counts a plan from outside is handed. */
export type AuditTask = {
  readonly county: Body | { readonly content: unknown }
  readonly profile: Body | { readonly policy: string }
  readonly plan: Plan
}

/** 停止并保留: what a worker says to the child when its people are content with the plan at hand. */
export const enoughSaid = { kind: 'enough' } as const

/** What a child that compares is handed: plans of the same data. */
export type CompareTask = Omit<RecountTask, 'plan' | 'certificate'> & {
  readonly plans: readonly Body[]
}

/** What the solving child says; read with care, for a child may be broken. */
export const fromSolver = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('progress'), progress: runProgress }),
  z.object({ kind: z.literal('checkpoint'), levels: z.array(levelSoFar), plan: planSchema }),
  z.object({
    kind: z.literal('result'),
    plan: planSchema,
    record: z.looseObject({
      levels: z.array(level).min(1),
      engine: z.string(),
      seconds: z.number(),
    }),
    trail: z.string().nullable(),
    /** gzip, base64; `null` where none was asked for, or none was made. */
    certificate: z.string().nullable(),
  }),
  z.object({ kind: z.literal('refused'), reason: z.string().max(2000) }),
])
export type FromSolver = z.infer<typeof fromSolver>
export type Solved = Extract<FromSolver, { kind: 'result' }>

/** What the counting child says. Its report is our own auditor's: a glance at its shape is enough. */
export const fromRecount = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('counted'),
    report: z.custom<AuditReport>((value) => reportShape.safeParse(value).success),
    summary: runSummary,
  }),
  z.object({
    kind: z.literal('certified'),
    faults: z.array(z.string()),
    /** The recomputed bound of each level; empty where nothing could be recomputed. */
    checked: z.array(z.int()),
  }),
])
export type FromRecount = z.infer<typeof fromRecount>
export type Counted = Extract<FromRecount, { kind: 'counted' }>
export type Certified = Extract<FromRecount, { kind: 'certified' }>

const reportShape = z.looseObject({
  plan: z.looseObject({}),
  unsound: z.array(z.looseObject({ sentence: z.string() })),
  findings: z.array(z.looseObject({ verdict: z.string(), shortfall: z.number() })),
  points: z.number(),
  indicators: z.looseObject({ before: z.array(z.unknown()), after: z.array(z.unknown()) }),
  rotation: z.looseObject({ moved: z.number() }),
})
