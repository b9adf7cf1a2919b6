import { z } from 'zod'
import {
  applyOverrides,
  audit,
  type County,
  dataHash,
  type Profile,
  planHash,
  profileHash,
  readProfile,
} from '../../solver/index.ts'
import { findingView } from '../findings.ts'
import { flagView } from '../flags.ts'
import type { FromAudit } from './audit-contract.ts'
import { contentOf, serveTask } from './child-side.ts'
import type { AuditTask } from './messages.ts'
import { summaryOf } from './summary.ts'

/**
 * The child that counts a plan from outside. What comes in as a county is only looked at from afar: if
 * it is none, this process ends, and nothing else.
 */
serveTask(async (task: AuditTask): Promise<FromAudit> => {
  const county = countyOf(task)
  if (county === null) return { kind: 'refused', reason: '县域数据的格式不对，无法核验。' }
  const profile = profileOf(task, county)
  if (profile === null) return { kind: 'refused', reason: '没有这个规则档。' }
  const report = audit(county, profile, task.plan)
  return {
    kind: 'audited',
    view: {
      data: dataHash(county),
      profile: profileHash(profile),
      plan: planHash(task.plan),
      sound: report.unsound.length === 0,
      unsound: report.unsound.map(({ sentence }) => sentence),
      summary: summaryOf(profile, report),
      findings: report.findings.map(findingView),
      flags: (report.flags ?? []).map(flagView),
    },
  }
})

function countyOf({ county }: AuditTask): County | null {
  if ('hash' in county) return contentOf<County>(county)
  const read = countyShape.safeParse(county.content)
  // Its lists are lists; what they hold is believed or breaks this process.
  return read.success ? (read.data as unknown as County) : null
}

const rows = z.array(z.looseObject({}))
const named = z.array(z.looseObject({ id: z.string() }))
const countyShape = z.looseObject({
  name: z.string(),
  year: z.int().min(2000).max(2100),
  baseMonth: z.string().regex(/^\d{4}-\d{2}$/),
  synthetic: z.boolean(),
  schools: named.max(2000),
  teachers: named.max(50_000),
  lessons: rows,
  distances: rows,
  networks: rows,
  wishes: rows,
  overrides: rows,
})

/** A profile by its id has the county's own 参数 in force above it; a version has them in it. */
function profileOf({ profile }: AuditTask, county: County): Profile | null {
  if ('hash' in profile) return contentOf<Profile>(profile)
  const read = readProfile(profile.policy)
  return read.ok ? applyOverrides(read.value, county.overrides).profile : null
}
