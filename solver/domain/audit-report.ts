import type { DeferralReason, Stage, Subject } from './codes.ts'
import type { DecisionKind, DecisionOrigin } from './decision.ts'
import type { Finding } from './finding.ts'
import type { FlagFinding } from './flag.ts'
import type { SchoolId, TeacherId } from './ids.ts'
import type { IndicatorRow } from './indicator.ts'
import type { ItinerantPosting, Plan, Transfer } from './plan.ts'
import type { Disputed } from './reading.ts'
import type { StageBalance } from './stage-balance.ts'
import type { Provision } from './standard.ts'
import type { Bundle, Township } from './township.ts'
import type { YearMonth } from './year-month.ts'

/** Standing of one teacher 交流身份, as the auditor finds it. */
export type Standing = {
  readonly teacher: TeacherId
  readonly standing: 'due' | 'deferred' | 'not-due'
  /** Chinese reason; for the deferred the exemption's code leads it: `Z01 …`. */
  readonly reason: string
  readonly inDenominator: boolean
  readonly backbone: boolean
  /** 足年 at the present school on the base month. */
  readonly years: number
  /** True when a deferral is used whose proof is required and missing. */
  readonly proofMissing: boolean
}

/** One stage of one school, before and after the plan. Heads may be fractional (shared stages). */
export type UnitFigures = {
  readonly school: SchoolId
  readonly stage: Stage
  readonly pupils: number
  readonly classes: number
  readonly quota: number | null
  readonly before: UnitCount
  readonly after: UnitCount
  readonly subjects: readonly SubjectFigures[]
}

export type UnitCount = {
  /** 专任教师 by teaching school. */
  readonly teaching: number
  /** 专任教师 by personnel school. */
  readonly personnel: number
  readonly backbone: number
  readonly higherDegree: number
  readonly artsSports: number
}

/** Need, supply and gap of one subject in one unit, weekly lessons. */
export type SubjectFigures = {
  readonly subject: Subject
  readonly need: number
  /** Weekly lessons of one full-time teacher here: need ÷ load is the need in people. */
  readonly load: number
  readonly before: {
    readonly supply: number
    readonly teachers: number
    readonly gap: number
    readonly surplus: number
  }
  readonly after: {
    readonly supply: number
    readonly teachers: number
    readonly gap: number
    readonly surplus: number
  }
}

/** One school, before and after. */
export type SchoolFigures = {
  readonly school: SchoolId
  /** Sum over stages; `null` where a stage's quota is missing. */
  readonly quota: number | null
  /** In-quota 在编 by personnel school. */
  readonly inQuotaBefore: number
  readonly inQuotaAfter: number
  readonly due: number
  readonly deferred: number
  readonly leave: readonly TeacherId[]
  readonly arrive: readonly TeacherId[]
}

/** What one transfer does, counted by the auditor; travel in metres, `null` where unknown. */
export type TransferFigures = {
  readonly transfer: Transfer
  /** To the new school: from home where given, else from the present school. */
  readonly travel: number | null
  /** To the present school from home; `null` where no home is given. */
  readonly travelBefore: number | null
  readonly extraTravel: number | null
  readonly direction: string
  /** Counts as rotation 计入交流轮岗; absent from audits written before kinds were told apart. */
  readonly counts?: boolean
}

/** A claim the plan itself must satisfy: known people and schools, one transfer each, a real change. */
export type Unsound = { readonly transfer: Transfer | null; readonly sentence: string }

/** One itinerant posting that can be carried out; the way in metres. */
export type ItinerantFigures = {
  readonly posting: ItinerantPosting
  /** Base school to `to`, one way. */
  readonly metres: number
  /** Weekly lessons the base can spare in the subject after the transfers, of all its teachers. */
  readonly spare: number
  /** Weekly lessons of one full-time teacher at the base 标准课时. */
  readonly load: number
}

/** Weekly lessons of one subject nobody gives at a small school, step by step. */
export type UncoveredLessons = {
  readonly school: SchoolId
  readonly stage: Stage
  readonly subject: Subject
  readonly need: number
  /** Of one full-time teacher there. */
  readonly load: number
  readonly before: number
  readonly afterTransfers: number
  readonly afterItinerant: number
}

/** 走教, recounted from county, definitions and plan alone. */
export type ItinerantReport = {
  /** What can be carried out; the rest is told among the unsound. */
  readonly postings: readonly ItinerantFigures[]
  readonly remarks: readonly string[]
  /** Receiving units, where something is lacking before or after. */
  readonly uncovered: readonly UncoveredLessons[]
  readonly total: Pick<UncoveredLessons, 'before' | 'afterTransfers' | 'afterItinerant'>
}

/**
 * One decision on a person 人员决定, counted from county, decisions and plan. It carries no proof, and
 * of a deferral the code of its ground only.
 */
export type DecisionFinding = {
  readonly teacher: TeacherId
  readonly kind: DecisionKind
  readonly origin: DecisionOrigin
  /** As typed by those who decided; empty for a deferral. */
  readonly reason: string
  readonly school?: SchoolId
  readonly subject?: Subject
  readonly deferral?: DeferralReason
  readonly until?: YearMonth | null
  readonly kept: boolean
  /** 1 where it is not kept, else 0. */
  readonly shortfall: number
  readonly sentence: string
}

/** 核验: a recount from county, clauses and plan alone. */
export type AuditReport = {
  readonly plan: Plan
  readonly unsound: readonly Unsound[]
  /** Carried out, yet to be known: moves between campuses of one legal person 同一法人单位. */
  readonly remarks?: readonly Unsound[]
  readonly findings: readonly Finding[]
  /** 红线核查: every flag, raised or not; absent from audits written before there were flags. */
  readonly flags?: readonly FlagFinding[]
  /** 配备核查: standards, quota and lists; absent from audits written before there were any. */
  readonly provision?: Provision
  /** 人员决定, in the order given; absent where there are none. */
  readonly decisions?: readonly DecisionFinding[]
  /** Σ weight × shortfall over the clauses and `pointsPerDecision` a decision not kept: the first goal. */
  readonly points: number
  readonly standings: readonly Standing[]
  /** Both bases, before and after. */
  readonly indicators: {
    readonly before: readonly IndicatorRow[]
    readonly after: readonly IndicatorRow[]
  }
  /** 口径对照; absent from audits written before there was one. */
  readonly readings?: readonly Disputed[]
  /** 走教; absent where the profile plans none and the plan has none. */
  readonly itinerant?: ItinerantReport
  /** 同学段均衡, 一镇一评, 捆绑评价; absent from audits written before there were any. */
  readonly balance?: readonly StageBalance[]
  readonly townships?: readonly Township[]
  readonly bundles?: readonly Bundle[]
  readonly units: readonly UnitFigures[]
  readonly schools: readonly SchoolFigures[]
  readonly transfers: readonly TransferFigures[]
  /** Median and worst tenth of extra travel in metres over transfers where it is known. */
  readonly travel: {
    readonly known: number
    readonly median: number | null
    readonly worstTenth: number | null
    readonly mean: number | null
  }
  /** The three county inputs of 督导, and the ratio both ways; transfers that count as rotation. */
  readonly rotation: {
    readonly due: number
    readonly deferred: number
    readonly denominator: number
    readonly moved: number
    readonly backboneMoved: number
  }
}
