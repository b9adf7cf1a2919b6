import { stageList } from '../domain/codes.ts'
import type { Location } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { greatCircle } from './great-circle.ts'
import type { SchoolDraft, Schools } from './schools.ts'
import type { TeacherDraft, Teachers } from './teachers.ts'
import { farFromCentre, overstaffedTolerance } from './thresholds.ts'

/** S11: far from the middle of the county, which one wrong point cannot shift. */
export function tellFarAway({ drafts }: Schools): void {
  const placed = drafts.flatMap((draft) => {
    const location = draft.school?.location
    return location == null ? [] : [{ draft, location }]
  })
  if (placed.length < 3) return
  const centre: Location = {
    longitude: median(placed.map(({ location }) => location.longitude)),
    latitude: median(placed.map(({ location }) => location.latitude)),
  }
  for (const { draft, location } of placed) {
    const metres = greatCircle(centre, location)
    if (metres <= farFromCentre) continue
    const key = draft.row.fields.longitude === null ? 'coordinatePair' : 'longitude'
    const typed = `${location.longitude},${location.latitude}`
    draft.row.tell(key, 'S11', { km: Math.round(metres / 1000) }, typed)
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

/** S15 and X01. Silent while it is unknown of anybody where he belongs: mending that may mend these. */
export function tellStaffing({ drafts }: Schools, teachers: Teachers): void {
  const isUnknown = ({ personnelSchool, row }: TeacherDraft): boolean =>
    personnelSchool === undefined || row.fields.employment === undefined
  if (teachers.drafts.some(isUnknown)) return
  const inQuota = new Map<SchoolId, number>()
  for (const { row, personnelSchool } of teachers.drafts) {
    if (personnelSchool === undefined || row.fields.employment !== 'in-quota') continue
    inQuota.set(personnelSchool, (inQuota.get(personnelSchool) ?? 0) + 1)
  }
  for (const draft of drafts) {
    const { sponsor } = draft.row.fields
    if (sponsor === 'county' || sponsor === null) tellStaff(draft, inQuota.get(draft.id) ?? 0)
  }
}

function tellStaff({ name, row, stages }: SchoolDraft, inQuota: number): void {
  if (inQuota === 0) {
    row.tell('name', 'S15', {})
    return
  }
  const taught = stageList.filter((stage) => stages[stage] !== null)
  const quotas = taught.map((stage) => stages[stage]?.quota ?? null)
  if (quotas.includes(null)) return
  const quota = quotas.reduce((sum: number, each) => sum + (each ?? 0), 0)
  if (inQuota * 100 <= quota * (100 + overstaffedTolerance)) return
  const key = taught[0] === 'junior' ? 'juniorQuota' : 'primaryQuota'
  row.tell(key, 'X01', { school: name, a: inQuota, b: quota })
}
