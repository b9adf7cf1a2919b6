import { degreeList } from '../domain/codes.ts'
import type { Teacher } from '../domain/county.ts'
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
import { isTownSeat } from './places.ts'
import type { Posting } from './postings.ts'
import type { Replay } from './replay.ts'

type When = 'before' | 'after'
type Group = ReadonlySet<SchoolId>

/**
 * 一镇一评 of every township of the county, in the order of its first school; closing schools are left out. A township passes when
 * its seat schools together have no smaller shares of backbone and of bachelor teachers than the
 * urban schools had before the plan (as rule `town-seat-share` holds it of each school), and lack no
 * lessons. Teachers are counted by personnel school.
 */
export function townships(replay: Replay): readonly Township[] {
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
}

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
  const { county, standings, units, countySchools, definitions, postings } = replay
  const isCounted = ({ teacher }: Posting) =>
    definitions.counting.employments.includes(teacher.employment)
  const staff = {
    before: bySchool(postings.before.filter(isCounted)),
    after: bySchool(postings.after.filter(isCounted)),
  }
  const at = (group: Group, when: When) =>
    [...group].flatMap((school) => staff[when].get(school) ?? [])
  const share = (group: Group, when: When, has: (teacher: Teacher) => boolean) => {
    const all = at(group, when)
    return { part: all.filter(has).length, whole: all.length }
  }
  const lacking = (group: Group, when: When, arts: boolean) => {
    const rows = units
      .filter(({ school }) => group.has(school.id))
      .flatMap(({ lessons }) => lessons)
      .filter(({ subject }) => !arts || definitions.counting.artsSports.includes(subject))
    return { part: rows.reduce((sum, row) => sum + row[when].gap, 0), whole: 1000 }
  }
  const years = (group: Group, when: When) => {
    const known = at(group, when).flatMap(({ workSince }) =>
      workSince === null ? [] : [Math.max(0, wholeYears(workSince, county.baseMonth))],
    )
    return { part: known.reduce((sum, each) => sum + each, 0), whole: known.length }
  }
  const pupils = (group: Group) =>
    countySchools
      .filter(({ id }) => group.has(id))
      .reduce((sum, { primary, junior }) => sum + (primary?.pupils ?? 0) + (junior?.pupils ?? 0), 0)
  const measures: { readonly [I in TownshipItem]: (group: Group, when: When) => Ratio } = {
    'backbone-share': (group, when) =>
      share(group, when, ({ id }) => standings.get(id)?.backbone === true),
    'bachelor-share': (group, when) =>
      share(
        group,
        when,
        ({ degree }) => degreeList.indexOf(degree) <= degreeList.indexOf('bachelor'),
      ),
    'lessons-lacking': (group, when) => lacking(group, when, false),
    'arts-sports-lacking': (group, when) => lacking(group, when, true),
    'pupils-per-teacher': (group, when) => ({
      part: pupils(group),
      whole: at(group, when).length,
    }),
    'teaching-years': years,
  }
  return (item, group, when) => measures[item](group, when)
}

/** Teachers by personnel school. */
function bySchool(postings: readonly Posting[]): ReadonlyMap<SchoolId, readonly Teacher[]> {
  const lists = new Map<SchoolId, Teacher[]>()
  for (const { teacher, personnelSchool } of postings) {
    const list = lists.get(personnelSchool)
    if (list === undefined) lists.set(personnelSchool, [teacher])
    else list.push(teacher)
  }
  return lists
}
