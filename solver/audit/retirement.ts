import type { Teacher } from '../domain/county.ts'
import { addMonths, monthsBetween, type YearMonth } from '../domain/year-month.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'

type Ladders = DefinitionParams<'retirement'>
type Person = Pick<Teacher, 'sex' | 'birth' | 'retirement' | 'retirementKind'>

/** 法定退休年月 under the gradual reform in force since 2025-01: given month, else the ladder. */
export function retirementMonth(person: Person, ladders: Ladders): YearMonth {
  if (person.retirement !== null) return person.retirement
  const ladder = ladderOf(person, ladders)
  return addMonths(person.birth, ladder.ageMonths + delayMonths(person.birth, ladder))
}

/** Months of delay for one birth month: one more for every `step` months of later birth. */
export function delayMonths(birth: YearMonth, ladder: Ladders['male']): number {
  // The schema has checked the shape; its type is a plain string.
  const firstBirth = ladder.firstBirth as YearMonth
  const steps = Math.floor(monthsBetween(firstBirth, birth) / ladder.step) + 1
  return Math.min(Math.max(steps, 0), ladder.cap)
}

const ladderOf = (person: Person, ladders: Ladders): Ladders['male'] =>
  person.sex === 'male'
    ? ladders.male
    : person.retirementKind === 'cadre'
      ? ladders.femaleCadre
      : ladders.femaleWorker
