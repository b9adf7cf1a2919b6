import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { levelSentence } from '../../../web/pages/audit/certificate-check.tsx'
import { isPacked, unpackedCertificate } from '../../../web/pages/audit/certificate-file.ts'
import { failedFirst, senseOf, spareOf, tally } from '../../../web/pages/audit/verdicts.ts'
import {
  certificateOutcomeOf,
  inSeconds,
  outcomeOf,
  verdictOfStep,
} from '../../../web/pages/audit/verifying.ts'
import { allCheckedWords, checkedWords } from '../../../web/parts/checked-words.ts'
import { escaped, htmlTable } from '../../../web/parts/html-file.ts'
import { zhCN } from '../../../web/text/zh-CN/index.ts'

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

describe('a certificate in the browser', () => {
  const level = { name: '法定要求缺口最小', unit: '点', value: 5, checked: 5, claimed: 5 }
  const held = { levels: [level, { ...level, checked: 3 }], faults: [], against: [] }
  const bytesOf = (packed: Uint8Array): ArrayBuffer => new Uint8Array(packed).buffer

  test('is unpacked beside the page; what is none, or is broken, is told so', async () => {
    const packed = gzipSync(JSON.stringify({ format: '均配' }))
    expect(isPacked(bytesOf(packed))).toBe(true)
    expect(await unpackedCertificate(bytesOf(packed))).toEqual({ content: { format: '均配' } })
    expect(isPacked(bytesOf(Buffer.from('{}')))).toBe(false)
    expect(isPacked(bytesOf(Buffer.from('')))).toBe(false)
    for (const broken of [packed.subarray(0, 20), gzipSync('no JSON'), Buffer.from('{}')])
      expect(await unpackedCertificate(bytesOf(broken))).toBeNull()
  })

  test('weighs faults of its own and against the dossier alike, and counts what reaches the value', () => {
    const open = { verdict: 'unknown', sentence: '' } as const
    expect(certificateOutcomeOf(held)).toEqual({
      verdict: 'passed',
      levels: 2,
      reached: 1,
      wrong: 0,
    })
    expect(certificateOutcomeOf({ ...held, against: [open] }).verdict).toBe('unknown')
    const both = { faults: ['甲'], against: [open, { verdict: 'failed', sentence: '' } as const] }
    expect(certificateOutcomeOf({ ...held, ...both })).toMatchObject({
      verdict: 'failed',
      wrong: 2,
    })
  })

  test('says of a level how far it was recomputed, and what the solver says alone', () => {
    const words = zhCN.verify.certificate
    expect(levelSentence(level, words)).toBe('下界等于方案的值：前面各级不变差时，此目标不可能更好')
    expect(levelSentence({ ...level, checked: 3 }, words)).toBe(
      '复核到下界为止，差距 2；求解器称下界为 5，证书不能证明',
    )
    expect(levelSentence({ ...level, checked: 3, claimed: 3 }, words)).not.toContain('求解器')
  })
})

describe('levels with a certificate', () => {
  const words = zhCN.frame.certificate
  const proven = { value: 7, bound: 7, proven: true }

  test('say whether it reaches what they claim, and without one nothing', () => {
    expect(checkedWords(proven, words)).toBeNull()
    expect(checkedWords({ ...proven, checked: 7 }, words)).toBe('证书可复核')
    expect(checkedWords({ ...proven, checked: 4 }, words)).toBe('证书复核到 4，其余为求解器所称')
    expect(checkedWords({ value: 9, bound: 7, checked: 7 }, words)).toBe('理论界有证书可复核')
  })

  test('are told of together: each of them, or how many', () => {
    expect(allCheckedWords([proven], words)).toBeNull()
    const [whole, part] = [
      { ...proven, checked: 7 },
      { ...proven, checked: 4 },
    ]
    expect(allCheckedWords([whole], words)).toBe('证书可逐项复核')
    expect(allCheckedWords([whole, part], words)).toBe('其中 1 项有证书可复核，其余为求解器所称')
  })
})

test('whatever people have typed is text in a saved paper', () => {
  expect(escaped('<b onclick="x">&')).toBe('&lt;b onclick=&quot;x&quot;&gt;&amp;')
  expect(htmlTable(['校'], [['<script>']])).not.toContain('<script>')
})
