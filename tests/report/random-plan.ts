import fc from 'fast-check'
import type { County } from '../../solver/domain/county.ts'
import type { Plan, Transfer } from '../../solver/domain/plan.ts'
import { planOf } from '../kit/county.ts'
import { tinyCounty } from '../kit/tiny.ts'

/** A tiny county and any plan that can be carried out in it, lawful or not. */
export const countyWithPlan: fc.Arbitrary<{ readonly county: County; readonly plan: Plan }> =
  tinyCounty.chain((county) =>
    fc
      .tuple(...county.teachers.map((person) => fc.option(choiceFor(county, person.id))))
      .map((chosen) => ({
        county,
        plan: planOf(...chosen.flatMap((transfer) => transfer ?? [])),
      })),
  )

function choiceFor(county: County, id: string): fc.Arbitrary<Transfer | null> {
  const person = county.teachers.find((entry) => entry.id === id)
  if (person === undefined) throw new Error(`${id} is not in the county`)
  const places = county.schools
    .filter((school) => school.id !== person.personnelSchool)
    .flatMap((school) => [
      ...(school.primary === null ? [] : [{ to: school.id, stage: 'primary' as const }]),
      ...(school.junior === null ? [] : [{ to: school.id, stage: 'junior' as const }]),
    ])
  return fc
    .tuple(fc.constantFrom(...places), fc.boolean(), fc.constantFrom(...person.subjects))
    .map(([place, relationMoves, subject]) => ({
      teacher: person.id,
      from: person.personnelSchool,
      ...place,
      subject,
      mode: 'regular',
      relationMoves,
      start: '2026-09',
      end: relationMoves ? null : '2029-08',
    }))
}
