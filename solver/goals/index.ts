import type { GoalId } from '../domain/run.ts'
import type { Model, Objective } from '../model/model.ts'
import { balanceGoal } from './balance.ts'
import { burdenGoal } from './burden.ts'
import { canonicalGoal } from './canonical.ts'
import { fewestChangesGoal } from './fewest-changes.ts'
import { fewestMovesGoal } from './fewest-moves.ts'
import { ruralGainGoal } from './rural-gain.ts'
import { shortfallGoal } from './shortfall.ts'
import { subjectGapGoal } from './subject-gap.ts'

/** Goal → objective. A missing entry does not compile. */
export const objectives: { readonly [G in GoalId]: (model: Model) => Objective } = {
  shortfall: shortfallGoal,
  'fewest-changes': fewestChangesGoal,
  'subject-gap': subjectGapGoal,
  balance: balanceGoal,
  'rural-gain': ruralGainGoal,
  burden: burdenGoal,
  'fewest-moves': fewestMovesGoal,
  canonical: canonicalGoal,
}
