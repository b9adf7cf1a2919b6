/**
 * Settles its first goal, then searches without end until it is told that what it has will do: the
 * goals left are then as they stand, with a gap.
 */
import { audit } from '../../../solver/audit/audit.ts'
import { dieWithParent } from '../../../solver/die-with-parent.ts'
import type { County } from '../../../solver/domain/county.ts'
import type { Profile } from '../../../solver/rules/index.ts'
import { emptyPlan, level, onTask, say } from './task.ts'

dieWithParent()
process.on('disconnect', () => process.exit(0))
onTask(({ county, profile, goals }) => {
  const { points } = audit(
    JSON.parse(county.body) as County,
    JSON.parse(profile.body) as Profile,
    emptyPlan,
  )
  const first = level('shortfall', points)
  say({ kind: 'checkpoint', levels: [first], plan: emptyPlan })
  process.on('message', () => {
    const open = goals
      .slice(1)
      .map((goal) => ({ ...level(goal, 1), bound: 0, gap: 1, proven: false, stoppedBy: 'asked' }))
    const record = { levels: [first, ...open], engine: 'test', seconds: 0 }
    say({ kind: 'result', plan: emptyPlan, record, trail: null, certificate: null })
  })
})
