import { type FlagFinding, type FlagId, flagList, flags } from '../../domain/flag.ts'
import type { Profile } from '../../rules/index.ts'
import type { Replay } from '../replay.ts'
import { countedTwice } from './counted-twice.ts'
import { deferralOverdue } from './deferral-overdue.ts'
import { deferralUnproven } from './deferral-unproven.ts'
import { establishmentIdle } from './establishment-idle.ts'
import type { FlagCheck } from './flag-check.ts'
import { leaderOverdue } from './leader-overdue.ts'
import { longTermTemporary } from './long-term-temporary.ts'
import { noBenefit } from './no-benefit.ts'
import { occupiedEstablishment } from './occupied-establishment.ts'
import { personnelNotMoved } from './personnel-not-moved.ts'
import { pingPong } from './ping-pong.ts'
import { sameLegalPerson } from './same-legal-person.ts'
import { schoolSelfHiring } from './school-self-hiring.ts'
import { secondment } from './secondment.ts'
import { shortTerm } from './short-term.ts'
import { weakSent } from './weak-sent.ts'

const flagChecks: { readonly [Id in FlagId]: FlagCheck } = {
  'establishment-idle': establishmentIdle,
  'long-term-temporary': longTermTemporary,
  'school-self-hiring': schoolSelfHiring,
  secondment,
  'occupied-establishment': occupiedEstablishment,
  'same-legal-person': sameLegalPerson,
  'short-term': shortTerm,
  'ping-pong': pingPong,
  'no-benefit': noBenefit,
  'weak-sent': weakSent,
  'personnel-not-moved': personnelNotMoved,
  'counted-twice': countedTwice,
  'deferral-unproven': deferralUnproven,
  'deferral-overdue': deferralOverdue,
  'leader-overdue': leaderOverdue,
}

/** 红线核查: every flag, in the order of the list, whether or not it is raised. */
export const redFlags = (replay: Replay, profile: Profile): readonly FlagFinding[] =>
  flagList.map((flag) => ({
    flag,
    name: flags[flag].zh,
    ...flagChecks[flag](replay, profile),
    measure: flags[flag].measure,
    source: flags[flag].source,
  }))
