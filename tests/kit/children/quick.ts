/**
 * Honest and quick: proposes to move nobody, says truly what that lacks, and goes level by level with
 * a pause, so that it can be killed on its way. Goes on from a checkpoint, and says from which level.
 */
import { audit } from '../../../solver/audit/audit.ts'
import { dieWithParent } from '../../../solver/die-with-parent.ts'
import type { County } from '../../../solver/domain/county.ts'
import type { Profile } from '../../../solver/rules/index.ts'
import { emptyPlan, level, onTask, say } from './task.ts'

const pause = Number(process.env.JUNPEI_TEST_PAUSE ?? 20)

dieWithParent()
process.on('disconnect', () => process.exit(0))
onTask(async ({ county, profile, goals, resume }) => {
  const { points } = audit(
    JSON.parse(county.body) as County,
    JSON.parse(profile.body) as Profile,
    emptyPlan,
  )
  const from = resume?.levels.length ?? 0
  const levels = [...(resume?.levels ?? [])]
  for (const goal of goals.slice(from)) {
    const value = goal === 'shortfall' ? points : 0
    say({
      kind: 'progress',
      progress: { stage: 'level', goal, value, bound: null, gap: null, seconds: 0 },
    })
    await new Promise((done) => setTimeout(done, pause))
    levels.push(level(goal, value))
    say({ kind: 'checkpoint', levels, plan: emptyPlan })
  }
  const record = { levels, engine: 'test', seconds: 0, from }
  say({ kind: 'result', plan: emptyPlan, record, trail: null, certificate: null })
})
