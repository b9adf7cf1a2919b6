import { describe, expect, test } from 'vitest'
import { gapShare } from '../../../web/format.ts'
import { heights, type Lane, layoutProgress, type Trace } from '../../../web/views/run-progress.tsx'

const point = (seconds: number, value: number, bound: number | null) => ({ seconds, value, bound })
const open = (points: Lane['points']): Lane => ({
  goal: 'balance',
  name: '校际差距最小',
  points,
  settled: null,
  state: 'open',
})
const settled: Lane = {
  goal: 'shortfall',
  name: '法定要求缺口最小',
  points: [],
  settled: {
    value: 0,
    bound: 0,
    gap: 0,
    unit: '点',
    proven: true,
    stoppedBy: 'proof',
    seconds: 2,
    at: 4,
  },
  state: 'settled',
}
const traceOf = (lanes: readonly Lane[], more: Partial<Trace> = {}): Trace => ({
  lanes,
  resumed: [],
  first: null,
  seconds: 10,
  ...more,
})
// The time axis runs from 190 to 900 - 210 = 690: 50 a second.
const size = { width: 900 }

describe('layout of the run’s progress', () => {
  test('lanes stand under each other, the open one tall', () => {
    const waiting: Lane = { ...open([]), goal: 'burden', state: 'waiting' }
    const { lanes, height } = layoutProgress(traceOf([settled, open([]), waiting]), size)
    expect(lanes.map(({ top }) => top)).toEqual([24, 24 + 28, 24 + 28 + 132])
    expect(height).toBe(24 + heights.settled + heights.open + heights.waiting + 8)
  })

  test('steps are not interpolated, and the last values hold until now', () => {
    const lane = open([point(2, 100, 40), point(6, 60, 40)])
    const [laid] = layoutProgress(traceOf([lane]), size).lanes
    // y from 24 + 132 - 8 = 148 (40) up to 32 (100): 60 is a third of the way.
    expect(laid?.plan).toBe('M290,32L490,32L490,109.33L690,109.33L690,109.33')
    expect(laid?.bound).toBe('M290,148L490,148L490,148L690,148L690,148')
    expect(laid?.crossing).toBe(false)
  })

  test('the order in which events arrive changes nothing', () => {
    const points = [point(1, 9, 2), point(3, 7, 2), point(5, 6, 4)]
    const laid = (given: Lane['points']) => layoutProgress(traceOf([open(given)]), size)
    expect(laid([...points].reverse())).toEqual(laid(points))
  })

  test('a bound above the plan is shown as an error, not clamped', () => {
    const [laid] = layoutProgress(traceOf([open([point(1, 10, 4), point(2, 8, 9)])]), size).lanes
    expect(laid?.crossing).toBe(true)
    expect(laid?.end).toMatchObject({ value: expect.any(Number), bound: expect.any(Number) })
    expect(laid?.end?.bound).toBeLessThan(laid?.end?.value ?? 0)
  })

  test('a settled goal whose progress is gone is a bar from its start to its proof', () => {
    const [laid] = layoutProgress(traceOf([settled]), size).lanes
    expect(laid).toMatchObject({ span: [290, 390], met: 390, plan: '', gap: '' })
  })

  test('resumed runs keep one axis: notches and the flag stand where they were', () => {
    const { resumed, first } = layoutProgress(
      traceOf([open([])], { resumed: [5, 8], first: 1 }),
      size,
    )
    expect(resumed).toEqual([440, 590])
    expect(first).toBe(240)
  })

  test('a gap that falls a hundredfold shows its last nine tenths, and all of it on demand', () => {
    const lane = open([point(0.2, 1000, 0), point(4, 30, 0), point(8, 10, 0)])
    const trace = traceOf([lane])
    expect(layoutProgress(trace, size).lanes[0]).toMatchObject({ recent: true })
    expect(layoutProgress(trace, size).lanes[0]?.plan.startsWith('M390,')).toBe(true)
    expect(layoutProgress(trace, size, true).lanes[0]).toMatchObject({ recent: false })
    const calm = open([point(0.2, 900, 0), point(8, 10, 0)])
    expect(layoutProgress(traceOf([calm]), size).lanes[0]).toMatchObject({ recent: false })
  })

  test('a gap is told rounded up, never down', () => {
    expect(gapShare(215.4, 214.6)).toBe('0.4%')
    expect(gapShare(100_000, 99_999)).toBe('0.1%')
    expect(gapShare(88, 88)).toBe('0%')
  })
})
