import type { County } from '../domain/county.ts'
import { type YearMonth, yearMonth } from '../domain/year-month.ts'
import { calibrations, type Temperament } from './calibration.ts'
import { drawDistances, drawNetworks, drawWishes } from './connections.ts'
import { withPosts } from './posts.ts'
import { itemAt, randomOf } from './random.ts'
import type { RosterUnit } from './roster-unit.ts'
import { drawRoster } from './rosters.ts'
import { drawSchools } from './schools.ts'
import { layOutSites } from './sites.ts'
import { staffSites } from './staffing.ts'
import { inventTownships, placeTownships, type TownshipPlan } from './townships.ts'

export type SampleOptions = {
  readonly name?: string
  /** Exactly so many schools and teachers, within `sampleLimits`. */
  readonly schools: number
  readonly teachers: number
  readonly seed: number
  /** comfortable unless said otherwise. */
  readonly temperament?: Temperament
  /** In the county's order, subdistricts 街道 first; invented where not given. */
  readonly townships?: readonly TownshipPlan[]
}

/** Sizes a county can have here; callers check what people type against them. */
export const sampleLimits = {
  schools: { min: 4, max: 300 },
  teachers: { min: 60, max: 20_000 },
  teachersPerSchool: { min: 12, max: 70 },
} as const

/** The school year all samples are drawn for; nothing here reads the clock. */
export const sampleYear = 2026

/** A made-up county 合成县 of any size: the same options give the same county, down to the byte. */
export function generateCounty(options: SampleOptions): County {
  requireLimits(options)
  const calibration = calibrations[options.temperament ?? 'comfortable']
  const random = randomOf(options.seed)
  const townships = placeTownships(options.townships ?? inventTownships(options.schools))
  const sites = layOutSites(options.schools, townships)
  const staffed = staffSites(sites, options.teachers, calibration, random.fork('staffing'))
  const schools = drawSchools(sites, staffed, calibration, random.fork('schools'))
  const units = staffed.map(
    (unit): RosterUnit => ({
      school: itemAt(schools, sites.indexOf(unit.site)),
      stage: unit.stage,
      teachers: unit.teachers,
      women: null,
    }),
  )
  const baseMonth = sampleBaseMonth
  const teachers = drawRoster(
    units,
    { baseMonth, calibration, onlyFullTime: false },
    random.fork('roster'),
  )
  return {
    name: options.name ?? '合成县',
    year: sampleYear,
    baseMonth,
    synthetic: true,
    schools: withPosts(schools, teachers, calibration, random.fork('posts')),
    teachers,
    lessons: [],
    distances: drawDistances(schools, random.fork('distances')),
    networks: drawNetworks(schools, sampleYear, random.fork('networks')),
    wishes: drawWishes(schools, teachers, random.fork('wishes')),
    overrides: [],
  }
}

export const sampleBaseMonth: YearMonth = yearMonth(sampleYear, 8)

function requireLimits({ schools, teachers }: SampleOptions): void {
  const { teachersPerSchool } = sampleLimits
  const within = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
    Number.isInteger(value) && value >= min && value <= max
  if (
    !within(schools, sampleLimits.schools) ||
    !within(teachers, sampleLimits.teachers) ||
    teachers < schools * teachersPerSchool.min ||
    teachers > schools * teachersPerSchool.max
  ) {
    throw new RangeError(`no county of ${schools} schools and ${teachers} teachers is drawn here`)
  }
}
