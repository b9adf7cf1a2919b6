import {
  backboneLevelList,
  degreeList,
  gradeOf,
  type Stage,
  type Subject,
  stageList,
  subjectList,
  type TitleGrade,
} from '../domain/codes.ts'
import type { County, School, Teacher } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { YearMonth } from '../domain/year-month.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { isClosing, withClosures } from './notions/closures.ts'
import { type Kind, kindsOf } from './notions/kinds.ts'
import { isPastTerm } from './notions/leaders.ts'
import { givesLessons, loadOf, needsOf, supplies } from './notions/lessons.ts'
import { type Standing, standingsOf } from './notions/standing.ts'
import { type Travel, travelOf } from './notions/travel.ts'

/** One stage of one school of the county: where balance is measured and teachers arrive. */
export type Unit = {
  readonly index: number
  readonly school: number
  readonly stage: Stage
  readonly pupils: number
  readonly inCoefficient: boolean
  readonly tested: boolean
  readonly r3Exception: boolean
}

/** What the model needs to know of a teacher. */
export type Person = {
  readonly teacher: Teacher
  readonly school: number
  /** Unit where he teaches full-time, or -1: shared between units, or outside the county. */
  readonly unit: number
  readonly counted: boolean
  readonly supplies: boolean
  readonly backbone: boolean
  readonly inQuota: boolean
  readonly grade: TitleGrade | null
  readonly leader: boolean
  /** 待安置: in quota at a closing school. */
  readonly displaced: boolean
  /** Displaced, and teaches nowhere else: may be placed whatever he teaches there. */
  readonly placeable: boolean
  /** 任期届满 (definition `leaders`). */
  readonly termOver: boolean
  readonly standing: Standing
}

/** The county, indexed for building a model. */
export type Context = {
  readonly county: County
  readonly definitions: Definitions
  readonly schools: readonly School[]
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  /** 符合交流条件教师总数 as the denominator counts it. */
  readonly denominator: number
  readonly unitOf: (school: number, stage: Stage) => Unit | undefined
  /** Thousandths of weekly lessons by unit and subject index. */
  readonly need: readonly Float64Array[]
  /** Supply before the plan, relief of offices taken off, same unit. */
  readonly supply: readonly Float64Array[]
  /** Supplying teachers before the plan by unit and subject index. */
  readonly suppliers: readonly Int32Array[]
  readonly travel: Travel
  /** 交流类型 of a move: its term, whether the relation moves, whether it counts as rotation. */
  readonly kindOf: (move: { readonly person: number; readonly unit: number }) => Kind
  /** Does the mover count at the new school, on the basis the indicators are counted on? */
  readonly countsAtNewSchool: (kind: Kind) => boolean
}

export function contextOf(given: County, definitions: Definitions): Context {
  const county = withClosures(given)
  const schools = county.schools
  const indexOf = new Map<SchoolId, number>(schools.map((school, index) => [school.id, index]))
  const enters = (index: number) => {
    const school = schools[index]
    return school !== undefined && school.sponsor === 'county' && school.kind !== 'special'
  }
  const units = unitsOf(schools, enters, definitions)
  const unitAt = new Map(units.map((unit) => [`${unit.school}|${unit.stage}`, unit]))
  const unitOf = (school: number, stage: Stage) => unitAt.get(`${school}|${stage}`)
  const standings = standingsOf(
    county,
    definitions,
    enters,
    (teacher) => indexOf.get(teacher.personnelSchool) ?? -1,
  )
  const people = county.teachers.map((teacher, index) =>
    personOf(teacher, standings[index], county, indexOf, unitOf, definitions),
  )
  const { supply, suppliers } = suppliesOf(people, indexOf, unitOf, units.length, definitions)
  return {
    county,
    definitions,
    schools,
    units,
    people,
    denominator: people.filter((person) => person.standing.inDenominator).length,
    unitOf,
    need: needsOf(county, definitions, units),
    supply,
    suppliers,
    travel: travelOf(county, definitions),
    kindOf: kindsByMove(county, definitions, people, units),
    countsAtNewSchool: (kind) => kind.relationMoves || definitions.counting.basis === 'teaching',
  }
}

/** 组织调剂 of displaced teachers; the relation moves for good. */
const placement = { mode: 'other', years: 1, relationMoves: true } as const

function kindsByMove(
  county: County,
  definitions: Definitions,
  people: readonly Person[],
  units: readonly Unit[],
): Context['kindOf'] {
  const kindOf = kindsOf(county, definitions)
  return (move) => {
    const person = people[move.person]
    const unit = units[move.unit]
    if (person === undefined || unit === undefined) throw new Error('A move without its parties.')
    if (person.displaced) return { ...placement, counts: person.standing.due }
    const kind = kindOf(person.teacher, person.school, unit.school)
    return person.termOver ? { ...kind, counts: false } : kind
  }
}

function unitsOf(
  schools: readonly School[],
  enters: (index: number) => boolean,
  { counting }: Definitions,
): readonly Unit[] {
  const units: Unit[] = []
  for (const [index, school] of schools.entries()) {
    if (!enters(index)) continue
    for (const stage of stageList) {
      const pupils = school[stage]?.pupils ?? 0
      if (pupils <= 0) continue
      const exception = counting.r3Exception
      units.push({
        index: units.length,
        school: index,
        stage,
        pupils,
        inCoefficient: counting.teachingPointsInCoefficient || school.kind !== 'teaching-point',
        tested: pupils >= counting.minPupils,
        r3Exception:
          exception !== null &&
          counting.basis === 'personnel' &&
          school.setting === 'rural' &&
          pupils >= exception.minPupils &&
          pupils < exception.maxPupils,
      })
    }
  }
  return units
}

function personOf(
  teacher: Teacher,
  standing: Standing | undefined,
  { schools, baseMonth }: County,
  indexOf: ReadonlyMap<SchoolId, number>,
  unitOf: (school: number, stage: Stage) => Unit | undefined,
  definitions: Definitions,
): Person {
  const school = indexOf.get(teacher.personnelSchool) ?? -1
  const home = schools[school]
  const only = teacher.teaching.length === 1 ? teacher.teaching[0] : undefined
  const stage = teacher.stages.primary === 1000 ? 'primary' : 'junior'
  const onlyHere = only?.school === teacher.personnelSchool && only.share === 1000
  const fullTimeHere = onlyHere && teacher.stages[stage] === 1000
  const displaced = teacher.employment === 'in-quota' && home !== undefined && isClosing(home)
  return {
    teacher,
    school,
    unit: fullTimeHere ? (unitOf(school, stage)?.index ?? -1) : -1,
    counted: definitions.counting.employments.includes(teacher.employment),
    supplies: supplies(definitions, teacher),
    backbone: isBackbone(teacher, definitions, baseMonth),
    inQuota: teacher.employment === 'in-quota',
    grade: gradeOf[teacher.title],
    leader: leaders.includes(teacher.office),
    displaced,
    placeable: displaced && onlyHere,
    termOver: home !== undefined && isPastTerm(teacher, home, baseMonth, definitions),
    standing: standing ?? { due: false, inDenominator: false },
  }
}

const leaders: readonly string[] = [
  'principal',
  'secretary',
  'secretary-principal',
  'vice-principal',
]

function isBackbone(teacher: Teacher, { backbone }: Definitions, base: YearMonth): boolean {
  if (backbone.excludesMisconduct && teacher.misconduct) return false
  const lowest = backboneLevelList.indexOf(backbone.minLevel)
  return teacher.backbone.some(
    ({ title, level, validTo }) =>
      backbone.titles.includes(title) &&
      level !== null &&
      backboneLevelList.indexOf(level) <= lowest &&
      (backbone.countExpired || validTo === null || validTo >= base),
  )
}

/** 镇驻地学校 that is no part of the city. */
export const isTownSeat = ({ setting, townSeat }: School): boolean =>
  townSeat && setting !== 'urban'

export const hasHigherDegree = (teacher: Teacher, stage: Stage, { counting }: Definitions) =>
  degreeList.indexOf(teacher.degree) <= degreeList.indexOf(counting.higherDegree[stage])

export const teachesArtsSports = (subject: Subject, { counting }: Definitions) =>
  counting.artsSports.includes(subject)

function suppliesOf(
  people: readonly Person[],
  indexOf: ReadonlyMap<SchoolId, number>,
  unitOf: (school: number, stage: Stage) => Unit | undefined,
  unitCount: number,
  definitions: Definitions,
): { readonly supply: readonly Float64Array[]; readonly suppliers: readonly Int32Array[] } {
  const supply = Array.from({ length: unitCount }, () => new Float64Array(subjectList.length))
  const suppliers = Array.from({ length: unitCount }, () => new Int32Array(subjectList.length))
  for (const person of people)
    if (givesLessons(definitions, person.teacher))
      for (const given of lessonsGiven(person, indexOf, unitOf, definitions)) {
        const row = supply[given.unit]
        const heads = suppliers[given.unit]
        if (row === undefined || heads === undefined) continue
        row[given.subject] = (row[given.subject] ?? 0) + given.lessons
        heads[given.subject] = (heads[given.subject] ?? 0) + 1
      }
  return { supply, suppliers }
}

/** What one supplying teacher gives, unit by unit, relief of his office taken off. */
function lessonsGiven(
  { teacher }: Person,
  indexOf: ReadonlyMap<SchoolId, number>,
  unitOf: (school: number, stage: Stage) => Unit | undefined,
  definitions: Definitions,
) {
  const subject = subjectList.indexOf(teacher.subjects[0])
  const relief = definitions.lessons.reliefPercent[teacher.office] ?? 0
  return teacher.teaching.flatMap(({ school, share }) =>
    stageList.flatMap((stage) => {
      const unit = unitOf(indexOf.get(school) ?? -1, stage)
      const shares = share * teacher.stages[stage]
      if (unit === undefined || shares === 0) return []
      const load = loadOf(definitions, stage, teacher.subjects[0])
      const lessons = (load * shares * (100 - relief)) / 100_000_000
      return [{ unit: unit.index, subject, lessons }]
    }),
  )
}
