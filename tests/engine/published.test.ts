import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { javascript } from '../../solver/engine/javascript.ts'
import { readAssignment, readGap } from '../kit/assignment.ts'
import { answerTo } from '../kit/engine.ts'
import { readMps } from '../kit/mps.ts'

const fixture = (path: string): string => new URL(`../fixtures/${path}`, import.meta.url).pathname
const optimaOf = (folder: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(fixture(`${folder}/optima.json`), 'utf8'))
const limits = (seconds: number) => ({ limits: { seconds, absoluteGap: 0, relativeGap: 0 } })

/** Proven and right, or said to be open: then the plan costs no less, the bound no more. */
function expectHonest({ status, objective, bound }: Answer, published: number): void {
  const slack = 1e-6 * Math.max(1, Math.abs(published))
  expect(['optimal', 'clock', 'failed']).toContain(status)
  expect(objective ?? Infinity).toBeGreaterThanOrEqual(published - slack)
  expect(bound ?? -Infinity).toBeLessThanOrEqual(published + slack)
  if (status === 'optimal')
    expect(Math.abs((objective ?? Infinity) - published)).toBeLessThan(slack)
}

describe('HiGHS', () => {
  const mps = Object.entries(optimaOf('bench-mps'))

  test.each(mps)('%s is %s', async (name, published) => {
    const answer = await answerTo(highs, readMps(fixture(`bench-mps/${name}`)), limits(30))
    if (typeof published !== 'number') expect(answer.status).toBe(published)
    else expectHonest(answer, published)
    if (name !== 'sp150x300d.mps') expect(['optimal', 'infeasible']).toContain(answer.status)
  })

  test.each(['flugpl.mps', 'small_mip.mps', 'rgn.mps'])(
    'the relaxation of %s bounds it',
    async (name) => {
      const answer = await answerTo(highs, readMps(fixture(`bench-mps/${name}`)), {
        kind: 'relaxation',
      })
      expect(answer.status).toBe('optimal')
      expect(answer.bound).toBeLessThanOrEqual(Number(optimaOf('bench-mps')[name]))
    },
  )

  test('assign100 is 305, as plan and as bound', async () => {
    const answer = await answerTo(highs, readAssignment(fixture('bench-assignment/assign100.txt')))
    expect(answer).toMatchObject({ status: 'optimal', objective: 305 })
    expect(answer.bound).toBeCloseTo(305, 6)
  })

  test('assign500 is 991 already as a relaxation: its matrix is integral', async () => {
    const instance = readAssignment(fixture('bench-assignment/assign500.txt'))
    const answer = await answerTo(highs, instance, { kind: 'relaxation', ...limits(60) })
    expect(answer.status).toBe('optimal')
    expect(answer.objective).toBeCloseTo(991, 6)
    expect(answer.bound).toBeCloseTo(991, 4)
  })

  const easy = [
    'cattrysse1994/gap1-0.txt',
    'cattrysse1994/gap1-1.txt',
    'cattrysse1994/gap1-2.txt',
    'cattrysse1994/gap1-3.txt',
    'cattrysse1994/gap1-4.txt',
    'cattrysse1994/gap3-1.txt',
    'cattrysse1994/gap5-1.txt',
    'cattrysse1994/gap7-3.txt',
    'cattrysse1994/gap9-0.txt',
    'cattrysse1994/gap11-0.txt',
    'chu1997/a05100.txt',
    'chu1997/a10200.txt',
    'chu1997/b10100.txt',
  ]
  const gap = optimaOf('bench-gap')
  const publishedGap = (name: string): number => Number(Object(gap[name]).optimum)

  test.each(easy)('%s is proven', async (name) => {
    const answer = await answerTo(highs, readGap(fixture(`bench-gap/${name}`)), limits(50))
    expect(answer.status).toBe('optimal')
    expectHonest(answer, publishedGap(name))
  })

  // The default relative gap of HiGHS calls 45747 optimal here.
  test.each(['yagiura2004/e10400.txt', 'chu1997/d10100.txt'])(
    '%s is hard, and said to be open',
    async (name) => {
      const answer = await answerTo(highs, readGap(fixture(`bench-gap/${name}`)), limits(2))
      expectHonest(answer, publishedGap(name))
    },
  )
})

describe('javascript-lp-solver', () => {
  const small = ['flugpl', 'egout', 'small_mip', 'adlittle', 'afiro', 'galenet'] as const
  const optima = optimaOf('bench-mps')

  test.each(small)('%s is right or open', async (name) => {
    const published = optima[`${name}.mps`]
    const instance = readMps(fixture(`bench-mps/${name}.mps`))
    const answer = await answerTo(javascript, instance, limits(3))
    if (typeof published !== 'number') expect(answer.status).toBe(published)
    else expectHonest(answer, published)
  })

  test.each(['afiro', 'small_mip'])('%s is proven', async (name) => {
    const answer = await answerTo(javascript, readMps(fixture(`bench-mps/${name}.mps`)))
    expect(answer.status).toBe('optimal')
    expectHonest(answer, Number(optima[`${name}.mps`]))
  })

  test('an assignment of 100 is declined', async () => {
    const instance = readAssignment(fixture('bench-assignment/assign100.txt'))
    expect(await answerTo(javascript, instance)).toMatchObject({ status: 'failed' })
  })

  test('gap1-0 is 261', async () => {
    const answer = await answerTo(
      javascript,
      readGap(fixture('bench-gap/cattrysse1994/gap1-0.txt')),
    )
    expect(answer).toMatchObject({ status: 'optimal', objective: 261 })
  })
})
