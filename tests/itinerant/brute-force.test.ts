import { fc, test } from '@fast-check/vitest'
import { describe, expect, test as once } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { auditItinerant } from '../../solver/audit/itinerant.ts'
import { replay } from '../../solver/audit/replay.ts'
import type { County } from '../../solver/domain/county.ts'
import type { ItinerantPosting, Plan } from '../../solver/domain/plan.ts'
import { highs } from '../../solver/engine/highs.ts'
import { planItinerant } from '../../solver/itinerant/plan.ts'
import { contextOf } from '../../solver/model/context.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { countyOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { postingOf, travelling } from '../kit/itinerant.ts'
import { profileOf } from '../kit/profile.ts'

/** Places in a row, so many kilometres by road from the first. */
const at = (kilometres: number) => ({ longitude: 117, latitude: 35 + kilometres / 111.2 / 1.3 })

const four = (each: fc.Arbitrary<number>) => fc.tuple(each, each, each, each)

/** Two or three music teachers at c and d, two small schools without; loads of 16 against 2 a class. */
const tinyCase = fc
  .record({
    classes: four(fc.integer({ min: 1, max: 7 })),
    places: four(fc.integer({ min: 0, max: 14 })),
    township: fc.constantFrom('甲镇', '乙镇'),
    junior: fc.boolean(),
    office: fc.constantFrom('none', 'none', 'middle', 'principal'),
    licence: fc.constantFrom('primary', 'junior'),
    bases: fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom('c', 'd'))),
    /** What the county's own sheet says somebody else covers: gaps that are no whole lessons. */
    elsewhere: fc.constantFrom(0, 0.5, 0.25),
    moves: fc.boolean(),
    maxSchools: fc.constantFrom(1, 2),
    crossStage: fc.boolean(),
    within: fc.constantFrom<Definitions['itinerant']['within']>(['county'], ['township']),
  })
  .map((drawn) => {
    const [c, d, p, q] = drawn.classes
    const musicians = drawn.bases.map((base, index) =>
      teacher(`m${index}`, base, {
        subjects: ['music'],
        office: index === 0 ? drawn.office : 'none',
        licences: [{ stage: drawn.licence, subject: null }],
      }),
    )
    const county = countyOf({
      schools: [
        school('c', { primary: stageOf(300, c), location: at(drawn.places[0]) }),
        school('d', { primary: stageOf(300, d), location: at(drawn.places[1]) }),
        school('p', { primary: stageOf(60, p), location: at(drawn.places[2]) }),
        school('q', {
          kind: 'nine-year',
          township: drawn.township,
          primary: drawn.junior ? null : stageOf(60, q),
          junior: drawn.junior ? stageOf(60, q) : null,
          location: at(drawn.places[3]),
        }),
      ],
      teachers: musicians,
      more: {
        lessons: [
          {
            school: school('p').id,
            grade: 1,
            subject: 'music',
            classes: null,
            lessonsPerClass: 2,
            coveredElsewhere: drawn.elsewhere,
          },
        ],
      },
    })
    const [first] = musicians
    const definitions = travelling({
      tripsPerWeek: 2,
      lessonsPerTrip: 2,
      maxKilometres: 10,
      maxSchools: drawn.maxSchools,
      crossStage: drawn.crossStage,
      within: drawn.within,
    })
    const to = drawn.bases[0] === 'c' ? 'd' : 'c'
    const transfers = drawn.moves && first !== undefined ? [transferOf(first, to)] : []
    return { county, definitions, transfers, stage: drawn.junior ? 'junior' : 'primary' } as const
  })

const settle = (county: County, definitions: Definitions, plan: Plan) => {
  let ticks = 0
  return planItinerant(contextOf(county, definitions), plan, {
    engine: highs,
    seconds: 1_000_000,
    now: () => ticks++ / 1000,
    keepModel: async () => 'nowhere',
  })
}

/**
 * Uncovered thousandths, metres a week and people of some postings, as the audit counts them; `null`
 * for what it refuses.
 */
function countingOf(county: County, definitions: Definitions, plan: Plan) {
  const replayed = replay(county, definitions, plan)
  return (itinerant: readonly ItinerantPosting[]): readonly number[] | null => {
    const audited = auditItinerant({ ...replayed, plan: { ...plan, itinerant } })
    if (audited === null || audited.unsound.length > 0) return null
    const { postings, total } = audited.report
    return [
      Math.round(total.afterItinerant * 1000),
      postings.reduce((sum, { metres, posting }) => sum + 2 * metres * posting.trips, 0),
      new Set(postings.map(({ posting }) => posting.teacher)).size,
    ]
  }
}

/** Every way to send each teacher up to two trips of two lessons: p and q, 0 to 4 lessons each. */
function everyPlan(
  { teachers }: County,
  transfers: Plan['transfers'],
  stage: 'primary' | 'junior',
): readonly (readonly ItinerantPosting[])[] {
  const weeks = [0, 1, 2, 3, 4].flatMap((toP) =>
    [0, 1, 2, 3, 4]
      .filter((toQ) => Math.ceil(toP / 2) + Math.ceil(toQ / 2) <= 2)
      .map((toQ) => [toP, toQ] as const),
  )
  return teachers.reduce<readonly (readonly ItinerantPosting[])[]>(
    (plans, { id, personnelSchool }) => {
      const base = transfers.find((one) => one.teacher === id)?.to ?? personnelSchool
      const going = (to: string, lessons: number, of: 'primary' | 'junior') =>
        lessons === 0
          ? []
          : [postingOf(id, base, to, lessons, { stage: of, trips: Math.ceil(lessons / 2) })]
      const own = weeks.map(([p, q]) => [...going('p', p, 'primary'), ...going('q', q, stage)])
      return plans.flatMap((plan) => own.map((week) => [...plan, ...week]))
    },
    [[]],
  )
}

const inOrder = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0

describe('the itinerant stage against every plan of random tiny counties', () => {
  test.prop([tinyCase], { numRuns: 25, seed: 20261122 })(
    'its plan is sound, its figures are the audit’s, and no plan the audit allows is better',
    async ({ county, definitions, transfers, stage }) => {
      const two = { ...county, teachers: county.teachers.slice(0, 2) }
      const moves = transfers.filter(({ teacher: id }) => id === two.teachers[0]?.id)
      const plan: Plan = { year: 2026, transfers: moves }
      const planned = await settle(two, definitions, plan)
      const postings = planned?.postings ?? []
      const counted = countingOf(two, definitions, plan)
      const own = counted(postings)
      expect(own).toEqual(planned?.run.levels.slice(0, 3).map(({ value }) => value))
      expect(planned?.run.levels.every(({ proven }) => proven)).toBe(true)
      const best = everyPlan(two, moves, stage)
        .flatMap((all) => {
          const values = counted(all)
          return values === null ? [] : [values]
        })
        .reduce((a, b) => (inOrder(b, a) < 0 ? b : a))
      expect(own).toEqual(best)
    },
  )

  test.prop([tinyCase], { numRuns: 40, seed: 7 })(
    'with three teachers, what it says of itself is what the audit counts',
    async ({ county, definitions, transfers }) => {
      const plan: Plan = { year: 2026, transfers }
      const planned = await settle(county, definitions, plan)
      const counted = countingOf(county, definitions, plan)
      expect(counted(planned?.postings ?? [])).toEqual(
        planned?.run.levels.slice(0, 3).map(({ value }) => value),
      )
    },
  )
})

once('off where the definition names no subject', async () => {
  const county = countyOf({ schools: [school('c')], teachers: [teacher('m', 'c')] })
  const plan: Plan = { year: 2026, transfers: [] }
  expect(await settle(county, travelling({ subjects: [] }), plan)).toBeNull()
  expect(audit(county, profileOf([]), plan).itinerant).toBeUndefined()
})

once('nobody near enough: nobody goes, all stays uncovered, and that is proven', async () => {
  const county = countyOf({
    schools: [
      school('c', { primary: stageOf(300, 6), location: at(0) }),
      school('p', { primary: stageOf(60, 6), location: at(21) }),
    ],
    teachers: ['m1', 'm2'].map((id) => teacher(id, 'c', { subjects: ['music'] })),
  })
  const planned = await settle(county, travelling(), { year: 2026, transfers: [] })
  expect(planned?.postings).toEqual([])
  // 6 classes of 2 lessons.
  expect(planned?.run.levels.map(({ value, proven }) => [value, proven])).toEqual([
    [12_000, true],
    [0, true],
    [0, true],
    [0, true],
  ])
})

once(
  'most lessons first, then the nearer school’s teachers, then fewest of them, by id',
  async () => {
    // c and d can each spare 20 of their 32; p lacks 12. From d, 4 km away: three trips, two teachers.
    const county = countyOf({
      schools: [
        school('c', { primary: stageOf(300, 6), location: at(0) }),
        school('d', { primary: stageOf(300, 6), location: at(6) }),
        school('p', { primary: stageOf(60, 6), location: at(10) }),
      ],
      teachers: ['c', 'd'].flatMap((base) =>
        ['1', '2'].map((n) => teacher(`${base}${n}`, base, { subjects: ['music'] })),
      ),
    })
    const planned = await settle(county, travelling(), { year: 2026, transfers: [] })
    expect(planned?.postings).toEqual([postingOf('d1', 'd', 'p', 8), postingOf('d2', 'd', 'p', 4)])
  },
)
