import { type Subject, subjectList } from '../domain/codes.ts'
import { type Context, type Person, teachesArtsSports } from './context.ts'
import type { Move, Moves } from './model.ts'

/**
 * Every move that could make sense before any clause speaks: a person who teaches full-time in one
 * unit of the county → another school's unit that needs his subject; with a further subject of his
 * only where that one has a gap. Teachers of closing schools go to any unit that needs their subject,
 * also those who give no lessons at present. Order: person, unit, subject, so that columns never depend on chance.
 */
export function candidateMoves(
  context: Context,
  closed: readonly ((move: Move) => boolean)[],
): readonly Move[] {
  return context.people.flatMap((_, index) =>
    candidatesOf(context, index).filter((move) => !closed.some((closes) => closes(move))),
  )
}

/** Those of one person. */
export function candidatesOf(context: Context, index: number): readonly Move[] {
  const person = context.people[index]
  return person === undefined || !mayMove(person) ? [] : movesOf(context, person, index)
}

const mayMove = ({ teacher, unit, supplies, placeable }: Person): boolean =>
  placeable || (unit >= 0 && supplies && teacher.employment !== 'aid')

function movesOf(context: Context, person: Person, index: number): readonly Move[] {
  return context.units
    .filter((unit) => unit.school !== person.school)
    .flatMap(({ index: unit }) =>
      subjectsFor(context, person, unit).map((subject) => ({ person: index, unit, subject })),
    )
}

function subjectsFor(context: Context, person: Person, unit: number): readonly Subject[] {
  return person.teacher.subjects.filter((subject, rank) => {
    const at = subjectList.indexOf(subject)
    const need = context.need[unit]?.[at] ?? 0
    if (need <= 0) return false
    if (rank === 0) return true
    return need > (context.supply[unit]?.[at] ?? 0) && sameR3(context, subject, person)
  })
}

/**
 * A change of subject may not carry a teacher into or out of the PE and arts count: R3 counts
 * full-time PE and arts teachers, and a paper change of subject is what inspectors look for.
 */
const sameR3 = ({ definitions }: Context, subject: Subject, { teacher }: Person) =>
  teachesArtsSports(subject, definitions) === teachesArtsSports(teacher.subjects[0], definitions)

/** The lists constraints sum over, each built on first use. */
export function indexMoves(context: Context, all: readonly Move[]): Moves {
  const byPerson = group(all, (move) => move.person, context.people.length)
  const into = group(all, (move) => move.unit, context.units.length)
  const from = (move: Move) => context.people[move.person]?.unit ?? -1
  const outOf = group(all, from, context.units.length)
  const target = (move: Move) => context.units[move.unit]?.school ?? -1
  const intoSchool = group(all, target, context.schools.length)
  const source = (move: Move) => context.people[move.person]?.school ?? -1
  const outOfSchool = group(all, source, context.schools.length)
  return {
    all,
    ofPerson: (person) => byPerson[person] ?? [],
    into: (unit) => into[unit] ?? [],
    outOf: (unit) => outOf[unit] ?? [],
    intoSchool: (school) => intoSchool[school] ?? [],
    outOfSchool: (school) => outOfSchool[school] ?? [],
  }
}

function group(
  all: readonly Move[],
  keyOf: (move: Move) => number,
  count: number,
): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: count }, () => [])
  for (const [column, move] of all.entries()) groups[keyOf(move)]?.push(column)
  return groups
}
