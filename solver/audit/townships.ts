import { degreeList, type Subject } from '../domain/codes.ts'
import type { SchoolId } from '../domain/ids.ts'
import {
  type Moments,
  type Ratio,
  type Township,
  type TownshipItem,
  type TownshipLine,
  townshipItems,
} from '../domain/township.ts'
import { wholeYears } from '../domain/year-month.ts'
import { closes } from './closures.ts'
import { once } from './once.ts'
import { isTownSeat } from './places.ts'
import type { Posting } from './postings.ts'
import type { Replay } from './replay.ts'
import type { StatusQuo } from './status-quo.ts'

type When = 'before' | 'after'
type Group = ReadonlySet<SchoolId>

/**
 * 一镇一评 of every township of the county, in the order of its first school; closing schools are left out. A township passes when
 * its seat schools together have no smaller shares of backbone and of bachelor teachers than the
 * urban schools had before the plan (as rule `town-seat-share` holds it of each school), and lack no
 * lessons. Teachers are counted by personnel school.
 */
export const townships = once((replay: Replay): readonly Township[] => {
  const measure = measuresOf(replay)
  const urban = new Set(
    replay.countySchools.filter(({ setting }) => setting === 'urban').map(({ id }) => id),
  )
  const urbanLines = new Map(itemList.map((item) => [item, moments(measure, item, urban)]))
  const open = replay.countySchools.filter((school) => !closes(school))
  const names = [...new Set(open.map(({ township }) => township))]
  return names.map((name) => {
    const own = open.filter(({ township }) => township === name)
    const schools = new Set(own.map(({ id }) => id))
    const seats = new Set(own.filter(isTownSeat).map(({ id }) => id))
    const lines = itemList.map((item) => {
      const line = {
        item,
        seat: moments(measure, item, seats),
        town: moments(measure, item, schools),
        urban: urbanLines.get(item) ?? moments(measure, item, urban),
      }
      return { ...line, met: seats.size === 0 ? null : isMet(line, 'after') }
    })
    const passes = (when: When) => {
      const asked = seats.size === 0 ? [] : lines.map((line) => isMet(line, when))
      const judged = asked.filter((met) => met !== null)
      return judged.length === 0 ? null : judged.every((met) => met)
    }
    return {
      name,
      schools: [...schools],
      seats: [...seats],
      pupils: measure('pupils-per-teacher', schools, 'after').part,
      teachers: measure('pupils-per-teacher', schools, 'after').whole,
      arrive: replay.moved.filter(({ from, to }) => to.township === name && from.township !== name)
        .length,
      leave: replay.moved.filter(({ from, to }) => from.township === name && to.township !== name)
        .length,
      lines,
      passes: passes('after'),
      passed: passes('before'),
    }
  })
})

// Keys of an object literal keep their written order.
const itemList = Object.keys(townshipItems) as readonly TownshipItem[]

type Measure = (item: TownshipItem, group: Group, when: When) => Ratio

const moments = (measure: Measure, item: TownshipItem, group: Group): Moments => ({
  before: measure(item, group, 'before'),
  after: measure(item, group, 'after'),
})

/** Shares against the urban level before the plan, multiplied out; lessons against none lacking. */
function isMet({ item, seat, urban }: Omit<TownshipLine, 'met'>, when: When): boolean | null {
  if (item === 'lessons-lacking' || item === 'arts-sports-lacking') return seat[when].part === 0
  if (item !== 'backbone-share' && item !== 'bachelor-share') return null
  const [here, there] = [seat[when], urban.before]
  if (here.whole === 0 || there.whole === 0) return null
  return here.part * there.whole >= there.part * here.whole
}

function measuresOf(replay: Replay): Measure {
  const { countySchools, units, definitions, postings } = replay
  const staff = {
    before: staffBefore(replay.statusQuo),
    after: staffBySchool(replay.statusQuo, postings.after),
  }
  const heads = (group: Group, when: When, heading: keyof Staff) =>
    [...group].reduce((sum, school) => sum + (staff[when].get(school)?.[heading] ?? 0), 0)
  const share = (part: keyof Staff, whole: keyof Staff) => (group: Group, when: When) => ({
    part: heads(group, when, part),
    whole: heads(group, when, whole),
  })
  const lacking = (arts: boolean) => (group: Group, when: When) => {
    const asked = (subject: Subject) => !arts || definitions.counting.artsSports.includes(subject)
    const gaps = units
      .filter(({ school }) => group.has(school.id))
      .map(({ lessons }) =>
        lessons.reduce((sum, row) => sum + (asked(row.subject) ? row[when].gap : 0), 0),
      )
    return { part: gaps.reduce((sum, gap) => sum + gap, 0), whole: 1000 }
  }
  const pupils = (group: Group) =>
    countySchools
      .filter(({ id }) => group.has(id))
      .reduce((sum, { primary, junior }) => sum + (primary?.pupils ?? 0) + (junior?.pupils ?? 0), 0)
  const measures: { readonly [I in TownshipItem]: (group: Group, when: When) => Ratio } = {
    'backbone-share': share('backbone', 'all'),
    'bachelor-share': share('bachelor', 'all'),
    'lessons-lacking': lacking(false),
    'arts-sports-lacking': lacking(true),
    'pupils-per-teacher': (group, when) => ({
      part: pupils(group),
      whole: heads(group, when, 'all'),
    }),
    'teaching-years': share('years', 'dated'),
  }
  return (item, group, when) => measures[item](group, when)
}

/** Counted teachers of one personnel school. */
type Staff = {
  readonly all: number
  readonly backbone: number
  readonly bachelor: number
  /** Whole years at work, of those whose first month is known. */
  readonly years: number
  readonly dated: number
}
type OpenStaff = { -readonly [Heading in keyof Staff]: Staff[Heading] }

const staffBefore = once((statusQuo: StatusQuo) => staffBySchool(statusQuo, statusQuo.postings))

function staffBySchool(
  { county, standings, definitions }: StatusQuo,
  postings: readonly Posting[],
): ReadonlyMap<SchoolId, Staff> {
  const schools = new Map<SchoolId, OpenStaff>()
  const bachelor = degreeList.indexOf('bachelor')
  for (const { teacher, personnelSchool } of postings) {
    if (!definitions.counting.employments.includes(teacher.employment)) continue
    const staff = schools.get(personnelSchool) ?? {
      all: 0,
      backbone: 0,
      bachelor: 0,
      years: 0,
      dated: 0,
    }
    schools.set(personnelSchool, staff)
    staff.all += 1
    if (standings.get(teacher.id)?.backbone === true) staff.backbone += 1
    if (degreeList.indexOf(teacher.degree) <= bachelor) staff.bachelor += 1
    if (teacher.workSince === null) continue
    staff.years += Math.max(0, wholeYears(teacher.workSince, county.baseMonth))
    staff.dated += 1
  }
  return schools
}
