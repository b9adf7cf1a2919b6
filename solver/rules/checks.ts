import type { Check } from '../audit/replay.ts'
import { check as backboneFlow } from './backbone-flow/check.ts'
import { check as backboneShare } from './backbone-share/check.ts'
import { check as closingPlaced } from './closing-placed/check.ts'
import { check as differenceCoefficient } from './difference-coefficient/check.ts'
import { check as dueOnly } from './due-only/check.ts'
import { check as groupShare } from './group-share/check.ts'
import type { ParamsOf, RuleId } from './index.ts'
import { check as leaderTerms } from './leader-terms/check.ts'
import { check as leadersApart } from './leaders-apart/check.ts'
import { check as pairingExchange } from './pairing-exchange/check.ts'
import { check as postCapacity } from './post-capacity/check.ts'
import { check as resourceIndicators } from './resource-indicators/check.ts'
import { check as rotationCap } from './rotation-cap/check.ts'
import { check as rotationShare } from './rotation-share/check.ts'
import { check as ruralSupport } from './rural-support/check.ts'
import { check as schoolLoss } from './school-loss/check.ts'
import { check as staffQuota } from './staff-quota/check.ts'
import { check as stageLicence } from './stage-licence/check.ts'
import { check as subjectCover } from './subject-cover/check.ts'
import { check as subjectGap } from './subject-gap/check.ts'
import { check as termLength } from './term-length/check.ts'
import { check as threeAreasStay } from './three-areas-stay/check.ts'
import { check as titleShare } from './title-share/check.ts'
import { check as townSeatCover } from './town-seat-cover/check.ts'
import { check as townSeatShare } from './town-seat-share/check.ts'
import { check as travelLimit } from './travel-limit/check.ts'

/** What the auditor recounts for each rule; a missing entry does not compile. */
export const checks: { readonly [R in RuleId]: Check<ParamsOf<R>> } = {
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
}
