import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { audit } from '../../solver/audit/audit.ts'
import type { Stage } from '../../solver/domain/codes.ts'
import { stageCodes, subjectCodes } from '../../solver/intake/codes.ts'
import { countyOf, planOf, school, stageOf, teacher } from '../kit/county.ts'
import { shipped } from '../kit/shipped.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/cn-balance/${name}`, import.meta.url), 'utf8')

/** 大足区 2019, self-assessment report: totals of the whole district, by stage. */
describe('大足区: pupils and full-time teachers', () => {
  const byStage = z.object({ primary: z.number(), junior: z.number(), total: z.number() })
  const dazu = z
    .object({
      public_compulsory_schools: z.number(),
      by_type: z.record(z.string(), z.number()),
      students: byStage,
      staff: byStage,
      full_time_teachers: byStage,
    })
    .parse(JSON.parse(fixture('dazu-2019-totals.json')))

  test('22 + 2 + 73 + 94 are 191 schools, and stages add up to the totals', () => {
    const sum = Object.values(dazu.by_type).reduce((all, each) => all + each, 0)
    expect(Object.values(dazu.by_type)).toEqual([22, 2, 73, 94])
    expect([sum, dazu.public_compulsory_schools]).toEqual([191, 191])
    for (const { primary, junior, total } of [dazu.students, dazu.staff, dazu.full_time_teachers])
      expect(primary + junior).toBe(total)
  })

  test('the audit counts the published teachers: 16.05 and 12.32 pupils each', () => {
    const one = (stage: Stage) => ({ primary: 0, junior: 0, [stage]: 1000 })
    const people = (stage: Stage) =>
      Array.from({ length: dazu.full_time_teachers[stage] }, (_, k) =>
        teacher(`${stage}${k}`, 'district', { stages: one(stage) }),
      )
    // One school for the whole district; classes are not published and do not matter here.
    const district = school('district', {
      kind: 'nine-year',
      primary: stageOf(dazu.students.primary, 1500),
      junior: stageOf(dazu.students.junior, 500),
    })
    const substitutes = [teacher('substitute', 'district', { employment: 'substitute' })]
    const teachers = [...people('primary'), ...people('junior'), ...substitutes]
    const county = countyOf({ schools: [district], teachers })
    const { units } = audit(county, { ...shipped('national'), clauses: [] }, planOf())
    expect(units.map(({ stage, before }) => [stage, before.personnel])).toEqual([
      ['primary', 4201],
      ['junior', 2075],
    ])
    // 67424 / 4201 = 16.0495…, 25564 / 2075 = 12.32
    expect(units.map((unit) => (unit.pupils / unit.before.personnel).toFixed(2))).toEqual([
      '16.05',
      '12.32',
    ])
  })
})

/** 磐安县 2025: 26 places in the words of the notice, which are stages and subjects only in part. */
describe('磐安县: posts of a public notice', () => {
  const posts = fixture('demand-panan-2025.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([post = '', places]) => ({ post, places: Number(places) }))

  /** A stage before a subject, both in words that intake knows. */
  const understood = (post: string) => {
    const stage = stageCodes.find(post.slice(0, 2))
    const subject = subjectCodes.find(post.slice(2))
    return stage === null || subject === null ? null : [stage.code, subject.code]
  }

  test('the places add up to 26', () => {
    expect(posts.map(({ places }) => places)).toEqual([10, 3, 4, 5, 2, 2])
    expect(posts.reduce((sum, { places }) => sum + places, 0)).toBe(26)
  })

  test('13 places are a stage and a subject; the other 13 are not guessed at', () => {
    expect(posts.map(({ post }) => understood(post))).toEqual([
      ['primary', 'chinese'],
      ['primary', 'mathematics'],
      null,
      null,
      null,
      null,
    ])
    const clear = posts.filter(({ post }) => understood(post) !== null)
    expect(clear.reduce((sum, { places }) => sum + places, 0)).toBe(13)
  })
})
