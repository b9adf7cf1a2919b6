import { type Stage, type Subject, subjectList } from '../domain/codes.ts'
import type { County, School, StageFigures } from '../domain/county.ts'
import type { TeacherId } from '../domain/ids.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { type Facilities, facilitiesOf } from './facilities.ts'
import { loadOf, needBook } from './need.ts'
import { allUnits, entersCoefficient, entersCounty } from './places.ts'
import type { Posting } from './postings.ts'
import { type Rosters, rostersOf } from './rosters.ts'
import { type Supply, suppliesOf } from './supply.ts'

/** One stage of one school before and after the plan. */
export type Unit = {
  readonly school: School
  readonly stage: Stage
  readonly figures: StageFigures
  readonly pupils: number
  /** Large enough to be tested by itself. */
  readonly tested: boolean
  readonly inCoefficient: boolean
  readonly facilities: Facilities
  readonly before: Rosters
  readonly after: Rosters
  /** Subjects that have teachers of their own and are needed or supplied here, in code-list order. */
  readonly lessons: readonly SubjectLessons[]
}

/** Thousandths of weekly lessons of one subject in one unit. */
export type SubjectLessons = {
  readonly subject: Subject
  readonly need: number
  /** Of one full-time teacher. */
  readonly load: number
  readonly before: LessonBalance
  readonly after: LessonBalance
}

export type LessonBalance = {
  readonly supply: number
  /** Heads with a share of the unit, whole teachers each. */
  readonly teachers: number
  readonly gap: number
  readonly surplus: number
}

/** The same before any plan; its lessons are told of every subject that has teachers of its own. */
export type UnitBefore = Omit<Unit, 'after' | 'lessons'> & {
  readonly lessons: readonly Omit<SubjectLessons, 'after'>[]
}

/** The units that enter the county, counted from the postings before the plan. */
export function unitsBefore(
  county: County,
  definitions: Definitions,
  postings: readonly Posting[],
  backbone: ReadonlySet<TeacherId>,
): readonly UnitBefore[] {
  const { counting, lessons } = definitions
  const places = allUnits(county).filter(({ school }) => entersCounty(school))
  const rosters = rostersOf(places, postings, counting, backbone)
  const supplies = suppliesOf(postings, postings, definitions)
  const needOf = needBook(county, lessons)
  const staffed = subjectList.filter((subject) => lessons.staffed.includes(subject))
  return places.map((place) => ({
    ...place,
    pupils: place.figures.pupils,
    tested: place.figures.pupils >= counting.minPupils,
    inCoefficient: entersCoefficient(place, counting),
    facilities: facilitiesOf(place),
    before: rosters(place),
    lessons: staffed.map((subject) => {
      const need = needOf(place, subject)
      return {
        subject,
        need,
        load: loadOf(lessons, place.stage, subject),
        before: balanceOf(need, supplies(place.school.id, place.stage, subject)),
      }
    }),
  }))
}

type Postings = { readonly before: readonly Posting[]; readonly after: readonly Posting[] }

/** The same units with what the plan makes of them. */
export function unitsOf(
  units: readonly UnitBefore[],
  definitions: Definitions,
  { before, after }: Postings,
  backbone: ReadonlySet<TeacherId>,
): readonly Unit[] {
  const rosters = rostersOf(units, after, definitions.counting, backbone)
  const supplies = suppliesOf(after, before, definitions)
  return units.map((unit) => ({
    ...unit,
    after: rosters(unit),
    lessons: unit.lessons
      .map((line) => ({
        ...line,
        after: balanceOf(line.need, supplies(unit.school.id, unit.stage, line.subject)),
      }))
      .filter(({ need, before: b, after: a }) => need > 0 || isSupplied(b) || isSupplied(a)),
  }))
}

const balanceOf = (need: number, supply: Supply): LessonBalance => ({
  supply: supply.lessons,
  teachers: supply.teachers,
  gap: Math.max(0, need - supply.lessons),
  surplus: Math.max(0, supply.lessons - need),
})

const isSupplied = ({ teachers, supply }: LessonBalance): boolean => teachers > 0 || supply !== 0
