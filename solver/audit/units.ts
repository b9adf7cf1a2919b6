import { type Stage, type Subject, subjectList } from '../domain/codes.ts'
import type { County, School, StageFigures } from '../domain/county.ts'
import type { TeacherId } from '../domain/ids.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { type Facilities, facilitiesOf } from './facilities.ts'
import { loadOf, needBook } from './need.ts'
import { allUnits, entersCoefficient, entersCounty, type UnitPlace } from './places.ts'
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

type Postings = { readonly before: readonly Posting[]; readonly after: readonly Posting[] }

/** The units that enter the county, counted from the postings before and after the plan. */
export function unitsOf(
  county: County,
  definitions: Definitions,
  postings: Postings,
  backbone: ReadonlySet<TeacherId>,
): readonly Unit[] {
  const { counting } = definitions
  const places = allUnits(county).filter(({ school }) => entersCounty(school))
  const before = rostersOf(places, postings.before, counting, backbone)
  const after = rostersOf(places, postings.after, counting, backbone)
  const lessonsOf = lessonBook(county, definitions, postings)
  return places.map((place) => ({
    ...place,
    pupils: place.figures.pupils,
    tested: place.figures.pupils >= counting.minPupils,
    inCoefficient: entersCoefficient(place, counting),
    facilities: facilitiesOf(place),
    before: before(place),
    after: after(place),
    lessons: lessonsOf(place),
  }))
}

function lessonBook(
  county: County,
  definitions: Definitions,
  { before, after }: Postings,
): (place: UnitPlace) => readonly SubjectLessons[] {
  const { lessons } = definitions
  const suppliesBefore = suppliesOf(before, before, definitions)
  const suppliesAfter = suppliesOf(after, before, definitions)
  const needOf = needBook(county, lessons)
  const staffed = subjectList.filter((subject) => lessons.staffed.includes(subject))
  return (place) => {
    const { school, stage } = place
    return staffed
      .map((subject) => {
        const need = needOf(place, subject)
        return {
          subject,
          need,
          load: loadOf(lessons, stage, subject),
          before: balanceOf(need, suppliesBefore(school.id, stage, subject)),
          after: balanceOf(need, suppliesAfter(school.id, stage, subject)),
        }
      })
      .filter(({ need, before: b, after: a }) => need > 0 || isSupplied(b) || isSupplied(a))
  }
}

const balanceOf = (need: number, supply: Supply): LessonBalance => ({
  supply: supply.lessons,
  teachers: supply.teachers,
  gap: Math.max(0, need - supply.lessons),
  surplus: Math.max(0, supply.lessons - need),
})

const isSupplied = ({ teachers, supply }: LessonBalance): boolean => teachers > 0 || supply !== 0
