import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { buildModel } from '../../solver/model/build.ts'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { findingUnder, many, shipped, standingUnder } from '../kit/shipped.ts'

/**
 * 曲政办字〔2024〕17号 on 山东省交流轮岗意见（2015年） on 教督〔2017〕6号. Qufu prints 10 %, 20 % and the
 * three staffing indicators itself: 二（二）1 and 2.
 */
const qufu = shipped('qufu')

/** One primary school of 500 pupils: `higher` with a higher degree, `backbone` of them backbone, … */
function countyOf500(higher: number, backbone: number, sports: number, pupils = 500) {
  const staff = Array.from(
    { length: 30 },
    (_, k): Teacher =>
      teacher(`t${String(k).padStart(2, '0')}`, 'a', {
        degree: k < higher ? 'college' : 'secondary-normal',
        backbone: k < backbone ? countyBackbone : [],
        subjects: [k < sports ? 'sports' : 'chinese'],
      }),
  )
  return countyOf({ schools: [school('a', { primary: stageOf(pupils, 12) })], teachers: staff })
}
const lacking = (...numbers: Parameters<typeof countyOf500>) =>
  findingUnder(qufu, countyOf500(...numbers), 'resource-indicators').shortfall

describe('二（二）1、2 and 资源配置第1项至第3项: 500 primary pupils', () => {
  // R1: 4.2 × 5 = 21, floor 85 % of it 17.85, so 18. R2: 1 × 5 = 5, floor 4.25, so 5.
  // R3: 0.9 × 5 = 4.5, so 5; floor 3.825, so 4. Of seven, one may lie between floor and threshold.
  test('21, 5 and 5 meet all three', () => expect(lacking(21, 5, 5)).toBe(0))
  test('one of them may lie in the band: R1 at its floor of 18, or R3 at 4', () => {
    expect(lacking(18, 5, 5)).toBe(0)
    expect(lacking(21, 5, 4)).toBe(0)
  })
  test('below the floor a person is missing: R1 17, R3 3, R2 4', () => {
    expect(lacking(17, 5, 5)).toBe(1)
    expect(lacking(21, 5, 3)).toBe(1)
    expect(lacking(21, 4, 5)).toBe(1)
  })
  test('two in the band: the cheaper one has to be met', () => {
    // R1 18 (3 to 21) and R3 4 (1 to 5): one person more makes R3 whole.
    expect(lacking(18, 5, 4)).toBe(1)
  })
  test('a school below 50 pupils is not tested by itself', () => {
    expect(lacking(0, 0, 0, 49)).toBe(0)
    // At 50 pupils: R1 2.1 → 3 or its floor 1.785 → 2; R2 0.5 → 1; R3 0.45 → 1.
    // Cheapest: R1 at the floor 2, R2 and R3 in full: 2 + 1 + 1 = 4.
    expect(lacking(0, 0, 0, 50)).toBe(4)
  })
})

describe('二（二）2: who is a backbone teacher', () => {
  const record = (more: Partial<Teacher['backbone'][number]>) =>
    countyBackbone.map((each) => ({ ...each, ...more }))
  const isBackbone = (more: Partial<Teacher['backbone'][number]>) =>
    standingUnder(qufu, { backbone: record(more) }).backbone

  test('三级梯队 骨干、教学能手、学科带头人 at county level or above; honours and school level not', () => {
    expect(isBackbone({ title: 'teaching-expert' })).toBe(true)
    expect(isBackbone({ title: 'subject-leader', level: 'city' })).toBe(true)
    expect(isBackbone({ level: 'school' })).toBe(false)
    expect(isBackbone({ title: 'honour' })).toBe(false)
  })
  test('a title valid to the base month counts, one that ran out the month before does not', () => {
    expect(isBackbone({ validTo: '2026-08' })).toBe(true)
    expect(isBackbone({ validTo: '2026-07' })).toBe(false)
  })
})

describe('二（二）1: 每年不低于符合条件教师的 10%，骨干不低于 20%', () => {
  // 30 due, 29 of them ordinary: 10 % is 3. Of 3 moved ⌈0.6⌉ = 1 is a backbone teacher.
  const schools = [
    school('a', { setting: 'urban', primary: stageOf(800, 20) }),
    school('b', { primary: stageOf(150, 6) }),
  ]
  const ordinary = many('o', 29, 'a')
  const star = teacher('star', 'a', { backbone: countyBackbone })
  const junior = teacher('young', 'a', { since: '2020-10' })
  const county = countyOf({ schools, teachers: [...ordinary, star, junior] })
  const plan = (count: number, withStar: boolean) =>
    planOf(
      ...ordinary.slice(0, count).map((each) => transferOf(each, 'b')),
      ...(withStar ? [transferOf(star, 'b')] : []),
    )

  test('3 of 30 pass, 2 do not; the document is cited', () => {
    const met = findingUnder(qufu, county, 'rotation-share', plan(2, true))
    expect(met).toMatchObject({
      verdict: 'met',
      required: 3,
      clause: 'qufu-2024-17/rotation-share',
    })
    expect(met.source.number).toBe('曲政办字〔2024〕17号')
    expect(findingUnder(qufu, county, 'rotation-share', plan(1, true)).shortfall).toBe(1)
  })
  test('3 moved with the star pass, without it one is missing; nobody moved asks nothing', () => {
    const share = (count: number, withStar: boolean) =>
      findingUnder(qufu, county, 'backbone-share', plan(count, withStar))
    expect(share(2, true).shortfall).toBe(0)
    expect(share(3, false).shortfall).toBe(1)
    expect(share(0, false)).toMatchObject({ verdict: 'not-applicable', shortfall: 0 })
  })
  test('someone a month short of six years may not be sent', () => {
    const sent = planOf(transferOf(junior, 'b'))
    expect(findingUnder(qufu, county, 'due-only', sent).shortfall).toBe(1)
    expect(findingUnder(qufu, county, 'due-only', plan(3, true)).shortfall).toBe(0)
  })
  test('附件二（二）: one free intermediate post takes one 一级 teacher, not two', () => {
    const [, b] = schools
    if (b === undefined) throw new Error('two schools')
    const posts = { senior: null, intermediate: 1, junior: null }
    const of = countyOf({
      schools: [school('a', { setting: 'urban' }), { ...b, posts }],
      teachers: ordinary,
    })
    const over = (count: number) =>
      findingUnder(qufu, of, 'post-capacity', plan(count, false)).shortfall
    expect([over(0), over(1), over(2)]).toEqual([0, 0, 1])
  })
  test('the solver counts the same 30', () => {
    expect(buildModel(county, qufu.definitions, qufu.clauses).context.denominator).toBe(30)
  })
})
