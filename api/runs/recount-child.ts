import { audit, type County, type Plan, type Profile } from '../../solver/index.ts'
import { contentOf, serveTask } from './child-side.ts'
import type { FromRecount, RecountTask } from './messages.ts'
import { summaryOf } from './summary.ts'

/**
 * The child that counts: county, profile and plan alone, in a process that has never seen a model. A
 * process of its own also because a plan from outside may be of any size.
 */
serveTask(async (task: RecountTask): Promise<FromRecount> => {
  const profile = contentOf<Profile>(task.profile)
  // Checked by whoever sent it.
  const report = audit(contentOf<County>(task.county), profile, task.plan as Plan)
  return { kind: 'counted', report, summary: summaryOf(profile, report) }
})
