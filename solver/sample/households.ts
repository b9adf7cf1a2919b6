import type { Home, School, Teacher } from '../domain/county.ts'
import type { TeacherId } from '../domain/ids.ts'
import { monthsBetween } from '../domain/year-month.ts'
import { itemAt, type Random } from './random.ts'
import { type Draft, revise } from './roster-unit.ts'
import { near } from './townships.ts'

/** Homes 住址 and couples 配偶: many village teachers live in the county seat; some teachers are married. */
export function withHouseholds(drafts: readonly Draft[], random: Random): readonly Draft[] {
  const spouses = drawCouples(
    drafts.map(({ teacher }) => teacher),
    random.fork('couples'),
  )
  const seats = seatSchools(drafts)
  const homes = random.fork('homes')
  return revise(drafts, ({ unit, teacher }) => ({
    spouse: spouses.get(teacher.id) ?? null,
    home: drawHome(unit.school, seats, homes),
  }))
}

/** About one teacher in twenty has a husband or wife in the county's schools. */
function drawCouples(
  teachers: readonly Teacher[],
  random: Random,
): ReadonlyMap<TeacherId, TeacherId> {
  const married = teachers.filter(
    (teacher) => teacher.employment === 'in-quota' && random.chance(140),
  )
  const husbands = married.filter((teacher) => teacher.sex === 'male')
  const wives = [...random.shuffle(married.filter((teacher) => teacher.sex === 'female'))]
  const spouses = new Map<TeacherId, TeacherId>()
  for (const husband of husbands) {
    const found = wives.findIndex(
      (wife) => Math.abs(monthsBetween(wife.birth, husband.birth)) <= 60,
    )
    if (found < 0) continue
    const wife = itemAt(wives, found)
    wives.splice(found, 1)
    spouses.set(husband.id, wife.id)
    spouses.set(wife.id, husband.id)
  }
  return spouses
}

/** Schools of the county seat, where people like to live; every school where there is none. */
function seatSchools(drafts: readonly Draft[]): readonly School[] {
  const schools = [...new Set(drafts.map(({ unit }) => unit.school))]
  const urban = schools.filter((school) => school.setting === 'urban')
  return urban.length > 0 ? urban : schools
}

function drawHome(school: School, seats: readonly School[], random: Random): Home | null {
  if (random.chance(220)) return null
  const commutes = random.chance({ urban: 30, town: 350, rural: 450 }[school.setting])
  const closest = commutes ? random.pick(seats) : school
  return closest.location !== null && random.chance(180)
    ? { township: null, location: near(closest.location, 2, random) }
    : { township: closest.township, location: null }
}
