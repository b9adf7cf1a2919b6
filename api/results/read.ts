import {
  type AuditReport,
  type Plan,
  type Profile,
  type Run,
  versionsOf,
} from '../../solver/index.ts'
import type { Shelf } from '../datasets/shelf.ts'
import { viewOf } from '../result-view.ts'
import { readContent } from '../store/content.ts'
import { conflictsOf, missedBy } from './conflicts.ts'

/** Hashes of what a finished run was made of and came to. */
export type Finished = {
  readonly data: string
  readonly profile: string
  readonly plan: string
  readonly record: string
  readonly audit: string
}

/** Answer of the reading desk: a finished run as the page shows it. */
export async function result({ db, county }: Shelf, finished: Finished) {
  const profile = await readContent<Profile>(db, 'profile', finished.profile)
  const plan = await readContent<Plan>(db, 'plan', finished.plan)
  const record = await readContent<Omit<Run, 'plan'>>(db, 'run', finished.record)
  const report = await readContent<AuditReport>(db, 'audit', finished.audit)
  const data = await county(finished.data)
  const versions = versionsOf(data, profile, plan)
  const run = { ...record, plan }
  return {
    ...viewOf({ county: data, profile, run, report, versions }),
    conflicts: conflictsOf(record, profile),
    missed: missedBy(record, profile),
  }
}
