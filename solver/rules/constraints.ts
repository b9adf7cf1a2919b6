import type { Constraint } from '../model/model.ts'
import { constraint as backboneFlow } from './backbone-flow/constraint.ts'
import { constraint as backboneShare } from './backbone-share/constraint.ts'
import { constraint as closingPlaced } from './closing-placed/constraint.ts'
import { constraint as differenceCoefficient } from './difference-coefficient/constraint.ts'
import { constraint as dueOnly } from './due-only/constraint.ts'
import { constraint as groupShare } from './group-share/constraint.ts'
import type { ParamsOf, RuleId } from './index.ts'
import { constraint as leaderTerms } from './leader-terms/constraint.ts'
import { constraint as leadersApart } from './leaders-apart/constraint.ts'
import { constraint as pairingExchange } from './pairing-exchange/constraint.ts'
import { constraint as postCapacity } from './post-capacity/constraint.ts'
import { constraint as resourceIndicators } from './resource-indicators/constraint.ts'
import { constraint as rotationCap } from './rotation-cap/constraint.ts'
import { constraint as rotationShare } from './rotation-share/constraint.ts'
import { constraint as ruralSupport } from './rural-support/constraint.ts'
import { constraint as schoolLoss } from './school-loss/constraint.ts'
import { constraint as staffQuota } from './staff-quota/constraint.ts'
import { constraint as stageLicence } from './stage-licence/constraint.ts'
import { constraint as subjectCover } from './subject-cover/constraint.ts'
import { constraint as subjectGap } from './subject-gap/constraint.ts'
import { constraint as termLength } from './term-length/constraint.ts'
import { constraint as threeAreasStay } from './three-areas-stay/constraint.ts'
import { constraint as titleShare } from './title-share/constraint.ts'
import { constraint as townSeatCover } from './town-seat-cover/constraint.ts'
import { constraint as townSeatShare } from './town-seat-share/constraint.ts'
import { constraint as travelLimit } from './travel-limit/constraint.ts'

/** Rule → what the solver is told. A missing entry does not compile. */
export const constraints: { readonly [R in RuleId]: Constraint<ParamsOf<R>> } = {
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
