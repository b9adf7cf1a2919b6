import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { County } from '../../solver/domain/county.ts'
import type { Temperament } from '../../solver/sample/calibration.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { rosterForSchools } from '../../solver/sample/rosters-for-schools.ts'
import { readSchoolTable } from '../../solver/sample/school-table.ts'

/** The made-up counties that are measured, and the usual limit of a run; `district` is for once. */
const sizes = {
  tiny: { schools: 8, teachers: 250, seconds: 30 },
  sample: { schools: 40, teachers: 1300, seconds: 60 },
  county: { schools: 80, teachers: 4000, seconds: 90 },
  large: { schools: 150, teachers: 8000, seconds: 300 },
  district: { schools: 300, teachers: 20_000, seconds: 600 },
} as const

/** The primary schools of two real counties, with drawn rosters (tests/fixtures/tw-county). */
const places = {
  yilan: { table: 'schools-yilan.csv', seconds: 90 },
  chiayi: { table: 'schools-chiayi.csv', seconds: 90 },
} as const

export const sizeNames = [
  'tiny',
  'sample',
  'county',
  'large',
  'district',
  'yilan',
  'chiayi',
] as const satisfies readonly (keyof typeof sizes | keyof typeof places)[]
export type SizeName = (typeof sizeNames)[number]

export type Measured = {
  readonly size: SizeName
  readonly seed: number
  readonly temperament: Temperament
}

export const isPlace = (size: SizeName): size is keyof typeof places => size in places

/** A real place has the rosters that are drawn for it, whatever the temperament. */
export function countyOfSize({ size, seed, temperament }: Measured): County {
  if (!isPlace(size)) return generateCounty({ ...sizes[size], seed, temperament })
  const { table } = places[size]
  const path = join(import.meta.dirname, '..', 'fixtures', 'tw-county', table)
  const read = readSchoolTable(readFileSync(path, 'utf8'), table)
  if (!read.ok) throw new Error(`${table} does not read`)
  return rosterForSchools(read.value.rows, { seed })
}

export const secondsFor = (size: SizeName): number =>
  isPlace(size) ? places[size].seconds : sizes[size].seconds
