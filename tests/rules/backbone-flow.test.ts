import { describe, expect, test } from 'vitest'
import {
  countyBackbone,
  countyOf,
  idsOf,
  planOf,
  school,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('backbone-flow 乡村和薄弱学校骨干净流入', () => {
  const clause = clauseOf('backbone-flow', { settings: ['rural'], weak: true })
  const schools = [
    school('rural'),
    school('city', { setting: 'urban' }),
    school('weak', { setting: 'urban', weak: true }),
  ]
  const star = (id: string, at: string) => teacher(id, at, { backbone: countyBackbone })
  const send = (...moves: readonly (readonly [ReturnType<typeof teacher>, string])[]) =>
    findingOf(
      countyOf({ schools, teachers: moves.map(([mover]) => mover) }),
      clause,
      planOf(...moves.map(([mover, to]) => transferOf(mover, to))),
    )

  test('one leaves and one arrives: nothing is lost', () => {
    expect(send([star('t1', 'rural'), 'city'], [star('t2', 'city'), 'rural'])).toMatchObject({
      verdict: 'met',
      shortfall: 0,
      sentence: '2 所学校骨干教师净流入均不为负，符合。',
    })
  })

  test('two leave and one arrives: one is lost', () => {
    expect(
      send(
        [star('t1', 'rural'), 'city'],
        [star('t2', 'rural'), 'city'],
        [star('t3', 'city'), 'rural'],
      ),
    ).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      sentence: '2 所学校中 1 所骨干教师净流出，合计 1 人，不符合；至少还需调入 1 人。',
      details: [
        {
          school: 'rural',
          measured: -1,
          required: 0,
          teachers: idsOf('t1', 't2'),
          sentence: 'rural小学调出骨干教师 2 人、调入 1 人，净流出 1 人，至少还需调入 1 人。',
        },
      ],
    })
  })

  test('a gain at one school does not make up for a loss at another', () => {
    expect(send([star('t1', 'weak'), 'rural'], [star('t2', 'city'), 'rural'])).toMatchObject({
      shortfall: 1,
      details: [{ school: 'weak' }],
    })
  })

  test('weak schools are guarded only where the clause says so', () => {
    const mover = star('t1', 'weak')
    const county = countyOf({ schools, teachers: [mover] })
    const settingsOnly = clauseOf('backbone-flow', { settings: ['rural'], weak: false })
    expect(findingOf(county, settingsOnly, planOf(transferOf(mover, 'city'))).shortfall).toBe(0)
    expect(findingOf(county, clause, planOf(transferOf(mover, 'city'))).shortfall).toBe(1)
  })

  test('town-seat schools are guarded only where the clause says so', () => {
    const star = teacher('t1', 'seat', { backbone: countyBackbone })
    const county = countyOf({
      schools: [school('seat', { setting: 'town', townSeat: true }), school('city')],
      teachers: [star],
    })
    const away = planOf(transferOf(star, 'city'))
    const silent = clauseOf('backbone-flow', { settings: [], weak: true })
    const naming = clauseOf('backbone-flow', { settings: [], weak: false, townSeat: true })
    expect(findingOf(county, silent, away).shortfall).toBe(0)
    expect(findingOf(county, naming, away)).toMatchObject({ verdict: 'short', shortfall: 1 })
    expect(findingOf(county, naming, planOf()).shortfall).toBe(0)
  })

  test('ordinary teachers who leave a village are not missed', () => {
    expect(send([teacher('t1', 'rural'), 'city'])).toMatchObject({ verdict: 'met', shortfall: 0 })
  })

  test('urban schools and ordinary teachers do not count', () => {
    expect(send([star('t1', 'city'), 'rural'], [teacher('t2', 'rural'), 'city'])).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
  })

  test('a plan that moves nobody passes', () => {
    expect(send()).toMatchObject({ verdict: 'met', shortfall: 0 })
  })
})
