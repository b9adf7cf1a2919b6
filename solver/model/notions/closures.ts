import type { Stage } from '../../domain/codes.ts'
import type { County, School, StageFigures } from '../../domain/county.ts'
import type { SchoolId } from '../../domain/ids.ts'

/** The county as if its closing schools 拟撤并 had closed, as rule closing-placed says. */
export function withClosures(county: County): County {
  const closing = new Map(county.schools.filter(isClosing).map((school) => [school.id, school]))
  if (closing.size === 0) return county
  const guests = new Map<SchoolId, School[]>()
  for (const school of closing.values()) {
    const into = school.closing?.into ?? null
    if (into !== null) guests.set(into, [...(guests.get(into) ?? []), school])
  }
  const changed = (school: School): School => {
    if (closing.has(school.id)) return { ...school, primary: null, junior: null }
    const joined = enters(school) ? (guests.get(school.id) ?? []) : []
    const sum = (stage: Stage) =>
      joined.reduce((own, guest) => sumOf(own, guest[stage]), school[stage])
    return { ...school, primary: sum('primary'), junior: sum('junior') }
  }
  return { ...county, schools: county.schools.map(changed) }
}

export const isClosing = (school: School): boolean => enters(school) && school.closing !== undefined

const enters = ({ sponsor, kind }: School) => sponsor === 'county' && kind !== 'special'

function sumOf(own: StageFigures | null, more: StageFigures | null): StageFigures | null {
  if (more === null) return own
  if (own === null) return { ...more, quota: 0 }
  return {
    pupils: own.pupils + more.pupils,
    classes: own.classes + more.classes,
    pupilsByGrade: sumByGrade(own.pupilsByGrade, more.pupilsByGrade),
    classesByGrade: sumByGrade(own.classesByGrade, more.classesByGrade),
    quota: own.quota,
  }
}

const sumByGrade = (own: StageFigures['pupilsByGrade'], more: StageFigures['pupilsByGrade']) =>
  own === null || more === null || own.length !== more.length
    ? null
    : own.map((count, grade) => count + (more[grade] ?? 0))
