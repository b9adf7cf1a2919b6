import type { SchoolKind, Stage } from '../domain/codes.ts'
import type { School, StageFigures } from '../domain/county.ts'
import { type SchoolId, schoolId } from '../domain/ids.ts'
import type { Calibration } from './calibration.ts'
import { quotaRatio, smallSchool } from './calibration.ts'
import { drawFacilities } from './facilities.ts'
import { schoolNames } from './names.ts'
import { itemAt, type Random } from './random.ts'
import { syntheticNote } from './rosters.ts'
import type { Site } from './sites.ts'
import type { Unit } from './staffing.ts'
import { near } from './townships.ts'

/** The schools of all sites, in order; posts are set later, from the titles of their teachers. */
export function drawSchools(
  sites: readonly Site[],
  units: readonly Unit[],
  calibration: Calibration,
  random: Random,
): readonly School[] {
  const names = schoolNames(sites, random.fork('names'))
  const ids = sites.map((site, i) => schoolId(codeOf(site.kind, i + 1)))
  const lead = (site: Site) =>
    sites.findIndex((other) => other.central && other.township === site.township)
  return sites.map((site, i) => {
    const stream = random.fork(`${i}`)
    const id = itemAt(ids, i)
    const name = itemAt(names, i)
    const stage = (which: Stage) => figuresOf(site, which, units, calibration, stream)
    const figures = { primary: stage('primary'), junior: stage('junior') }
    const isPoint = site.kind === 'teaching-point'
    return {
      id,
      code: id,
      name,
      shortName: stream.chance(400) ? name.replace(/^(.+?)(街道|镇)/, '$1') : null,
      order: i + 1,
      township: site.township.name,
      kind: site.kind,
      setting: site.setting,
      townSeat: site.townSeat,
      weak: site.weak,
      strong: site.strong,
      sponsor: site.sponsor,
      // A teaching point is no legal person of its own.
      legalEntity: isPoint ? itemAt(names, lead(site)) : name,
      centralSchool: isPoint ? itemAt(ids, lead(site)) : null,
      ...figures,
      ...drawFacilities(site, figures, calibration, stream),
      posts: noPosts,
      beds: bedsOf(site, stream),
      location: near(site.township.location, site.setting === 'rural' ? 2.2 : 1.2, stream),
      note: syntheticNote,
    }
  })
}

const noPosts: School['posts'] = { senior: null, intermediate: null, junior: null }

/** Ten digits like a 学校标识码; 99 is no province, so it can be nobody's. */
const codeOf = (kind: SchoolKind, number: number): SchoolId =>
  schoolId(`${prefixes[kind] ?? '21'}99${String(number).padStart(6, '0')}`)

const prefixes: { readonly [K in SchoolKind]?: string } = {
  junior: '31',
  'nine-year': '31',
  special: '51',
}

function figuresOf(
  site: Site,
  stage: Stage,
  units: readonly Unit[],
  calibration: Calibration,
  random: Random,
): StageFigures | null {
  const unit = units.find((one) => one.site === site && one.stage === stage)
  if (unit === undefined) return null
  return { ...unit.enrolment, quota: quotaOf(unit, calibration, random) }
}

/**
 * Approved staff 核定编制: 1:19 and 1:13.5, small rural schools by class where the county is generous;
 * a post or two more or less than the ratio gives, for what was approved years ago.
 */
function quotaOf(unit: Unit, calibration: Calibration, random: Random): number {
  const { site, stage, enrolment } = unit
  if (site.kind === 'special') return Math.ceil(enrolment.pupils / 3)
  const byRatio = Math.round((enrolment.pupils * 10) / quotaRatio[stage])
  const small = smallSchool[stage]
  const byClass =
    calibration.generousQuota && site.setting === 'rural' && enrolment.pupils <= small.maxPupils
      ? Math.ceil((enrolment.classes * small.perClass) / 10)
      : 0
  const extra =
    calibration.generousQuota && site.setting !== 'urban'
      ? random.between(1, 3)
      : random.between(-1, 1)
  return Math.max(byRatio + extra, byClass, 2)
}

function bedsOf(site: Site, random: Random): number | null {
  if (site.setting === 'urban' || random.chance(150)) return null
  return site.kind === 'teaching-point' ? random.between(0, 2) : random.between(0, 6) * 2
}
