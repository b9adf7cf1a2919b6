import { type Kysely, type Migration, Migrator } from 'kysely'
import { NoDatabase } from './embedded/no-database.ts'
import { foundation } from './migrations/001-foundation.ts'
import { access } from './migrations/010-access.ts'
import { datasets } from './migrations/020-datasets.ts'
import { scenarios } from './migrations/030-scenarios.ts'
import { runs } from './migrations/040-runs.ts'
import { cases } from './migrations/050-cases.ts'
import { proof } from './migrations/060-proof.ts'
import { secondFactor } from './migrations/070-second-factor.ts'
import { stopRuns } from './migrations/080-stop-runs.ts'
import { boundary } from './migrations/090-boundary.ts'
import { runTrails } from './migrations/100-run-trails.ts'
import { runCertificates } from './migrations/110-run-certificates.ts'
import type { Tables } from './tables.ts'

/** By name, in order. A migration that has landed is never edited: what changes comes after it. */
const migrations: { readonly [name: string]: Migration } = {
  '001-foundation': foundation,
  '010-access': access,
  '020-datasets': datasets,
  '030-scenarios': scenarios,
  '040-runs': runs,
  '050-cases': cases,
  '060-proof': proof,
  '070-second-factor': secondFactor,
  '080-stop-runs': stopRuns,
  '090-boundary': boundary,
  '100-run-trails': runTrails,
  '110-run-certificates': runCertificates,
}

export const knownMigrations: readonly string[] = Object.keys(migrations)

/**
 * Brings a database to the tables of this version, or to those of an earlier one; several processes
 * may try at once.
 */
export async function migrate(db: Kysely<Tables>, upTo?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  })
  const { error } =
    upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  // Tables of a later version are not ours to read or to take back.
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new NoDatabase('数据库由更新版本的均配建立，本版本不能打开。请使用同一版本或更新的版本。')
  if (error !== undefined) throw error
}
