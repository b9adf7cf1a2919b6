import type { Distance, Network, School, Teacher, Wish } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { type YearMonth, yearMonth } from '../domain/year-month.ts'
import { itemAt, type Random } from './random.ts'
import { latitudePerKilometre, longitudePerKilometre } from './townships.ts'

/** A few communities 共同体结对: groups led by strong schools, pairs of town and country, townships. */
export function drawNetworks(
  schools: readonly School[],
  year: number,
  random: Random,
): readonly Network[] {
  const planned = schools.filter(
    (school) => school.sponsor === 'county' && school.kind !== 'special',
  )
  const from = yearMonth(year - 2, 9)
  const base = { from, until: yearMonth(year + 4, 8) } as const
  const leads = planned.filter((school) => school.strong && school.primary !== null)
  const rural = random.shuffle(
    planned.filter((school) => school.setting === 'rural' && school.kind === 'primary'),
  )
  const groups = leads.flatMap((lead, i): readonly Network[] => {
    const members = rural.slice(i * 2, i * 2 + 2)
    return members.length === 0
      ? []
      : [
          {
            ...base,
            name: `${lead.name}教育集团`,
            kind: 'group',
            lead: lead.id,
            members: idsOf(members),
          },
        ]
  })
  return [...groups, ...pairings(planned, base), ...townshipCommunities(planned, from)]
}

type Term = { readonly from: YearMonth; readonly until: YearMonth }

/** An urban junior school helps one in the country. */
function pairings(schools: readonly School[], term: Term): readonly Network[] {
  const urban = schools.filter((school) => school.junior !== null && school.setting === 'urban')
  const others = schools.filter((school) => school.junior !== null && school.setting !== 'urban')
  return urban.slice(0, others.length).map((lead, i) => {
    const member = itemAt(others, i)
    return {
      ...term,
      name: `${lead.name}与${member.name}结对`,
      kind: 'pairing',
      lead: lead.id,
      members: [member.id],
    }
  })
}

/** A central school and the teaching points it leads are assessed as one 捆绑评价. */
function townshipCommunities(schools: readonly School[], from: YearMonth): readonly Network[] {
  return schools.flatMap((central): readonly Network[] => {
    const points = schools.filter((school) => school.centralSchool === central.id)
    if (points.length === 0) return []
    const name = `${central.township}${central.name.slice(central.township.length)}共同体`
    return [{ name, kind: 'township', lead: central.id, members: idsOf(points), from, until: null }]
  })
}

const idsOf = (schools: readonly School[]): readonly SchoolId[] => schools.map(({ id }) => id)

/** Measured roads 里程 between teaching points and their central schools; the rest is estimated. */
export function drawDistances(schools: readonly School[], random: Random): readonly Distance[] {
  return schools.flatMap((point): readonly Distance[] => {
    const central = schools.find((school) => school.id === point.centralSchool)
    if (!central?.location || !point.location) return []
    const east = (point.location.longitude - central.location.longitude) / longitudePerKilometre
    const north = (point.location.latitude - central.location.latitude) / latitudePerKilometre
    const straight = Math.sqrt(east * east + north * north)
    // Village roads bend; to a tenth of a kilometre, as drivers tell it, and never below the line.
    const tenths = Math.ceil((straight * random.between(1200, 1500)) / 100) + 1
    const metres = tenths * 100
    const minutes = Math.max(3, Math.round(metres / 600))
    return [{ from: point.id, to: central.id, metres, minutes, bothWays: true }]
  })
}

/** What a few teachers wish 意愿: to go where they live, not to go, or to go anywhere. */
export function drawWishes(
  schools: readonly School[],
  teachers: readonly Teacher[],
  random: Random,
): readonly Wish[] {
  const open = schools.filter((school) => school.sponsor === 'county' && school.kind !== 'special')
  return teachers
    .filter((teacher) => teacher.employment === 'in-quota' && random.chance(60))
    .map((teacher) => drawWish(teacher, open, random))
}

function drawWish(teacher: Teacher, open: readonly School[], random: Random): Wish {
  const stage = teacher.stages.junior > teacher.stages.primary ? 'junior' : 'primary'
  const reachable = open.filter(
    (school) => school[stage] !== null && school.id !== teacher.personnelSchool,
  )
  const willingness = random.weighted([
    ['applies', 45],
    ['accepts', 40],
    ['declines', 15],
  ] as const)
  const wishes = willingness === 'applies'
  const listed = random.shuffle(reachable).slice(0, random.between(1, 3))
  const byTownship = wishes && random.chance(300)
  return {
    teacher: teacher.id,
    willingness,
    schools: wishes && !byTownship ? idsOf(listed) : [],
    townships: byTownship ? [...new Set(listed.map((school) => school.township))].slice(0, 3) : [],
    maxMetres: random.chance(500) ? random.pick([10000, 15000, 20000, 30000]) : null,
    hardship:
      willingness === 'declines'
        ? random.pick([
            'elder-care',
            'young-children',
            'own-health',
            'two-places',
            'other',
          ] as const)
        : null,
  }
}
