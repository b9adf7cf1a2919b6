import { audit, type County, type Profile } from '../../solver/index.ts'
import { contentOf, serveTask } from './child-side.ts'
import type { FromRecount, RecountTask } from './messages.ts'
import { summaryOf } from './summary.ts'

/**
 * The child that counts: county, profile and plan alone, in a process that has never seen a model. A
 * process of its own also because a plan from outside may be of any size.
 */
serveTask(async (task: RecountTask): Promise<FromRecount> => {
  const profile = contentOf<Profile>(task.profile)
  const report = audit(contentOf<County>(task.county), profile, task.plan, task.decisions)
  return { kind: 'counted', report, summary: summaryOf(profile, report) }
})
