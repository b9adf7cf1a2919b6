import type { z } from 'zod'
import type { PolicyDocument, Source } from '../domain/policy.ts'
import { rule as backboneFlow } from './backbone-flow/rule.ts'
import { rule as backboneShare } from './backbone-share/rule.ts'
import { rule as closingPlaced } from './closing-placed/rule.ts'
import type { DefinitionSources, Definitions } from './definitions/index.ts'
import { rule as differenceCoefficient } from './difference-coefficient/rule.ts'
import { rule as dueOnly } from './due-only/rule.ts'
import { rule as groupShare } from './group-share/rule.ts'
import { rule as leaderTerms } from './leader-terms/rule.ts'
import { rule as leadersApart } from './leaders-apart/rule.ts'
import { rule as pairingExchange } from './pairing-exchange/rule.ts'
import { rule as postCapacity } from './post-capacity/rule.ts'
import { rule as resourceIndicators } from './resource-indicators/rule.ts'
import { rule as rotationCap } from './rotation-cap/rule.ts'
import { rule as rotationShare } from './rotation-share/rule.ts'
import { rule as ruralSupport } from './rural-support/rule.ts'
import { rule as schoolLoss } from './school-loss/rule.ts'
import { rule as staffQuota } from './staff-quota/rule.ts'
import { rule as stageLicence } from './stage-licence/rule.ts'
import { rule as subjectCover } from './subject-cover/rule.ts'
import { rule as subjectGap } from './subject-gap/rule.ts'
import { rule as termLength } from './term-length/rule.ts'
import { rule as threeAreasStay } from './three-areas-stay/rule.ts'
import { rule as titleShare } from './title-share/rule.ts'
import { rule as townSeatCover } from './town-seat-cover/rule.ts'
import { rule as townSeatShare } from './town-seat-share/rule.ts'
import { rule as travelLimit } from './travel-limit/rule.ts'

/** The rulebook, in the order findings are printed. */
export const rules = {
  'rotation-share': rotationShare,
  'backbone-share': backboneShare,
  'group-share': groupShare,
  'title-share': titleShare,
  'rotation-cap': rotationCap,
  'due-only': dueOnly,
  'closing-placed': closingPlaced,
  'stage-licence': stageLicence,
  'term-length': termLength,
  'leaders-apart': leadersApart,
  'leader-terms': leaderTerms,
  'resource-indicators': resourceIndicators,
  'difference-coefficient': differenceCoefficient,
  'subject-cover': subjectCover,
  'subject-gap': subjectGap,
  'staff-quota': staffQuota,
  'post-capacity': postCapacity,
  'school-loss': schoolLoss,
  'backbone-flow': backboneFlow,
  'town-seat-share': townSeatShare,
  'town-seat-cover': townSeatCover,
  'rural-support': ruralSupport,
  'pairing-exchange': pairingExchange,
  'three-areas-stay': threeAreasStay,
  'travel-limit': travelLimit,
} as const

export type RuleId = keyof typeof rules
export type ParamsOf<R extends RuleId> = z.infer<(typeof rules)[R]['params']>

/** One sentence of a document that instantiates a rule with values 条款. */
export type ClauseOf<R extends RuleId> = {
  /** `cn-2017-6/rotation-share`: document id and rule, unique in a profile. */
  readonly id: string
  readonly rule: R
  readonly params: ParamsOf<R>
  readonly source: Source
  /** Points of the first goal per unit of shortfall; 1 unless the county says otherwise. */
  readonly weight: number
}
export type Clause = { [R in RuleId]: ClauseOf<R> }[RuleId]

/** The set of documents and clauses one county plans under 地方规则档. */
export type Profile = {
  readonly id: string
  readonly name: string
  /** National first, then province, city, county, and the county's own 参数. */
  readonly documents: readonly PolicyDocument[]
  readonly definitions: Definitions
  readonly definitionSources: DefinitionSources
  /** Which texts set each standard of 配备标准; absent where a profile was not read from files. */
  readonly standardSources?: { readonly [key: string]: readonly Source[] }
  /** In the order of `rules`; at most one clause per rule. */
  readonly clauses: readonly Clause[]
  /**
   * Clauses of higher texts that the county replaces by something laxer or switches off. They are
   * not planned for, but the audit counts them too, beside those in force (message N03).
   */
  readonly overruled?: readonly Clause[]
}
