import {
  audit,
  type County,
  checkCertificate,
  foreignVersions,
  type Profile,
  planHash,
} from '../../solver/index.ts'
import { certificateContent } from '../certificate-file.ts'
import { contentOf, serveTask } from './child-side.ts'
import type { Certified, FromRecount, GivenCertificate, RecountTask } from './messages.ts'
import { summaryOf } from './summary.ts'

/**
 * The child that counts: county, profile and plan alone, in a process that has never seen a model. A
 * process of its own also because a plan from outside may be of any size. What it has counted it says before it
 * turns to the certificate 最优性证书, so that a plan does not hang on it.
 */
serveTask(async (task: RecountTask, say): Promise<FromRecount> => {
  const profile = contentOf<Profile>(task.profile)
  const report = audit(contentOf<County>(task.county), profile, task.plan, task.decisions)
  const counted: FromRecount = { kind: 'counted', report, summary: summaryOf(profile, report) }
  if (task.certificate === null) return counted
  say(counted)
  return certified(task, task.certificate)
})

/** Every bound recomputed, and whether the certificate is of this plan, these data, these rules, these levels. */
function certified({ county, profile, plan }: RecountTask, given: GivenCertificate): Certified {
  const read = certificateContent(Buffer.from(given.body, 'base64'))
  const { faults, levels, certificate } = checkCertificate(read?.content, plan)
  if (certificate === null) return { kind: 'certified', faults: [...faults], checked: [] }
  const held = { dataHash: county.hash, profileHash: profile.hash, planHash: planHash(plan) }
  const told =
    given.levels.length === levels.length &&
    levels.every(({ goal, value, claimed, checked }, at) => {
      const own = given.levels[at]
      // What the certificate proves the run knows as well.
      const bound = Math.max(claimed, checked)
      return own?.goal === goal && own.value === value && own.bound === bound
    })
  return {
    kind: 'certified',
    faults: [
      ...faults,
      ...foreignVersions(certificate, held),
      ...(told ? [] : ['证书所列目标的值或下界与测算结果不同。']),
    ],
    checked: levels.map(({ checked }) => checked),
  }
}
