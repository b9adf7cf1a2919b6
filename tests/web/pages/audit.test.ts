import { describe, expect, test } from 'vitest'
import { failedFirst, senseOf, spareOf, tally } from '../../../web/pages/audit/verdicts.ts'
import { inSeconds, outcomeOf, verdictOfStep } from '../../../web/pages/audit/verifying.ts'
import { escaped, htmlTable } from '../../../web/parts/html-file.ts'

describe('clauses of the auditor', () => {
  const rows = [
    { clause: 'a', verdict: 'met' },
    { clause: 'b', verdict: 'not-applicable' },
    { clause: 'c', verdict: 'unknown' },
    { clause: 'd', verdict: 'short' },
    { clause: 'e', verdict: 'met' },
  ] as const

  test('what fails stands first, then what cannot be judged; else the order of the profile', () => {
    expect(failedFirst(rows).map(({ clause }) => clause)).toEqual(['d', 'c', 'a', 'e', 'b'])
    expect(tally(rows)).toEqual({ met: 2, short: 1, unknown: 1, 'not-applicable': 1 })
  })

  test('a share asks for enough, a cap and a violation for no more', () => {
    expect(senseOf({ rule: 'backbone-share', required: 11 })).toBe('at-least')
    expect(senseOf({ rule: 'rotation-cap', required: 88 })).toBe('at-most')
    expect(senseOf({ rule: 'travel-limit', required: 0 })).toBe('at-most')
  })

  test('what is to spare is counted towards the limit, and only where it is met', () => {
    const met = { verdict: 'met' } as const
    expect(spareOf({ ...met, rule: 'backbone-share', measured: 12, required: 11 })).toBe(1)
    expect(spareOf({ ...met, rule: 'rotation-cap', measured: 80, required: 88 })).toBe(8)
    expect(spareOf({ ...met, rule: 'subject-gap', measured: 1000.3, required: 1738.58 })).toBe(
      738.28,
    )
    expect(spareOf({ ...met, rule: 'travel-limit', measured: 0, required: 0 })).toBeNull()
    expect(
      spareOf({ verdict: 'short', rule: 'backbone-share', measured: 10, required: 11 }),
    ).toBeNull()
  })
})

describe('a dossier in the browser', () => {
  const check = (verdict: 'passed' | 'failed' | 'unknown', step: 1 | 2 | 3, sentence: string) =>
    ({ verdict, step, part: null, sentence }) as const

  test('names the first thing that differs, counts the rest, and adds up the times', () => {
    const steps = [
      { checks: [check('passed', 1, '完整')], milliseconds: 40 },
      { checks: [check('failed', 2, '甲'), check('failed', 2, '乙')], milliseconds: 900 },
      { checks: [check('unknown', 3, '丙')], milliseconds: 1160 },
    ]
    expect(outcomeOf(steps)).toEqual({
      failed: check('failed', 2, '甲'),
      moreFailed: 1,
      open: 1,
      seconds: '2.1',
    })
  })

  test('a step is as good as its gravest check, and takes no time at all never', () => {
    expect(verdictOfStep([check('passed', 1, ''), check('unknown', 1, '')])).toBe('unknown')
    expect(verdictOfStep([check('unknown', 1, ''), check('failed', 1, '')])).toBe('failed')
    expect(verdictOfStep([])).toBe('not-applicable')
    expect(inSeconds(0)).toBe('0.1')
  })
})

test('whatever people have typed is text in a saved paper', () => {
  expect(escaped('<b onclick="x">&')).toBe('&lt;b onclick=&quot;x&quot;&gt;&amp;')
  expect(htmlTable(['校'], [['<script>']])).not.toContain('<script>')
})
