import { describe, expect, test } from 'vitest'
import { exportModel } from '../../solver/engine/mps.ts'
import { instanceOf } from '../kit/engine.ts'
import { parseMps } from '../kit/mps.ts'
import { readCbc, readGlpsol, readLine, untold } from './others-answers.ts'
import { type Checked, check } from './others-check.ts'
import { cellsOf, lineOf, type Ours, ourRow, refutesUs, rowOf } from './others-table.ts'
import { chosen, type Found, handed } from './others-tools.ts'

/** Minimise x + y with x whole and x + 2 y = 3, from 10: best is x = 1, y = 1, in all 12. */
const instance = instanceOf(
  {
    columns: { x: [0, 1], y: [0, 2] },
    whole: ['x'],
    rows: [[{ x: 1, y: 2 }, 3, 3]],
  },
  { x: 1, y: 1 },
  10,
)

describe('what the others leave is read as they mean it', () => {
  test('CBC with a proof', () => {
    const log =
      'Cbc0001I Search completed\n\nResult - Optimal solution found\n\nObjective value: 2.0\n'
    const solution =
      'Optimal - objective value 2.00000000\n      0 c0    1    0\n**    1 c1    1.5   -3\n'
    expect(readCbc(log, solution)).toMatchObject({
      status: 'optimal',
      objective: 2,
      bound: 2,
      amounts: new Map([
        [0, 1],
        [1, 1.5],
      ]),
    })
  })

  test('CBC stopped with a plan has a bound below it', () => {
    const log = 'Result - Stopped on time limit\n\nObjective value: 9.0\nLower bound:   7.250\n'
    const solution = 'Stopped on time - objective value 9.00000000\n      4 c4    9    1\n'
    expect(readCbc(log, solution)).toMatchObject({
      status: 'limit',
      objective: 9,
      bound: 7.25,
      amounts: new Map([[4, 9]]),
    })
  })

  test('the relaxation that CBC writes down without a plan is no plan', () => {
    const log = 'Result - Stopped on time limit\n\nNo feasible solution found\nLower bound: 7.250\n'
    const head = 'Stopped on time (no integer solution - continuous used) - objective value 7.25\n'
    const told = readCbc(log, `${head}      4 c4    0.5    1\n`)
    expect(told).toMatchObject({ status: 'limit', objective: null, bound: 7.25, amounts: null })
  })

  test('a model that CBC could not read is a failure', () => {
    expect(readCbc('There were 2 errors on input\n', null)).toMatchObject({ status: 'failed' })
  })

  test('GLPK counts columns from 1', () => {
    const told = readGlpsol(
      'INTEGER OPTIMAL SOLUTION FOUND\nTime used: 0.1 secs\n',
      ['c Status:     INTEGER OPTIMAL', 's mip 1 2 o 2', 'i 1 3', 'j 1 1', 'j 2 1.5', 'e o f'].join(
        '\n',
      ),
    )
    expect(told).toMatchObject({
      status: 'optimal',
      objective: 2,
      bound: 2,
      amounts: new Map([
        [0, 1],
        [1, 1.5],
      ]),
      message: 'INTEGER OPTIMAL SOLUTION FOUND',
    })
  })

  test('GLPK out of time: its last bound, and a plan only where it says so', () => {
    const log = [
      '+   706: mip =     not found yet >=              -inf        (1; 0)',
      '+   912: >>>>>   9.000000000e+00 >=   6.500000000e+00  27.8% (5; 0)',
      '+  1200: mip =   9.000000000e+00 >=   7.000000000e+00  22.2% (9; 3)',
      'TIME LIMIT EXCEEDED; SEARCH TERMINATED',
    ].join('\n')
    expect(readGlpsol(log, 's mip 1 1 f 9\nj 1 9\n')).toMatchObject({
      status: 'limit',
      objective: 9,
      bound: 7,
      amounts: new Map([[0, 9]]),
    })
    expect(readGlpsol(log, 's mip 1 1 u 0\nj 1 0\n')).toMatchObject({ amounts: null, bound: 7 })
  })

  test('ours and Python’s: the last line, whatever a library printed before', () => {
    const line = {
      status: 'limit',
      objective: 2,
      bound: null,
      values: [['c7', 2]],
      message: '',
      seconds: 1,
      processorSeconds: 0.5,
    }
    const told = readLine(`Running HiGHS\n${JSON.stringify(line)}\n`)
    expect(told).toMatchObject({ status: 'limit', amounts: new Map([[7, 2]]), seconds: 1 })
  })
})

test('the model handed over is the exported one without its constant', () => {
  const text = exportModel(instance.model, instance.objective, instance.offset)
  expect(handed(text)).toMatch(/^NAME model FREE\n/)
  expect(parseMps(text).offset).toBe(10)
  expect([...parseMps(handed(text)).objective]).toEqual([1, 1])
  expect(parseMps(handed(text)).offset).toBe(0)
})

test('what is not on the machine is named, and nothing else is asked', () => {
  const found: Found = {
    highs: '1.15.1',
    'javascript-lp-solver': '1.0.3',
    yalps: null,
    glpsol: null,
    cbc: '2.10.8',
    highspy: null,
    'cp-sat': null,
  }
  const { tools, absent } = chosen(found, ['cbc', 'yalps', 'highs', 'cp-sat'])
  expect(tools.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'cbc 2.10.8',
    'highs 1.15.1',
  ])
  expect(absent).toEqual(['yalps', 'cp-sat'])
})

describe('a point is believed once it has been checked', () => {
  const told = (amounts: readonly (readonly [number, number])[]) => ({
    ...untold('optimal', ''),
    bound: 2,
    amounts: new Map(amounts),
    seconds: 1,
    processorSeconds: null,
  })

  test('one that keeps the model has its value recomputed, with the constant', async () => {
    const checked = await check(
      instance,
      told([
        [0, 0.9999999],
        [1, 1],
      ]),
    )
    expect(checked).toMatchObject({ point: 'kept', value: 12, bound: 12 })
  })

  test('where only columns that need not be whole are off, they are found again', async () => {
    const checked = await check(
      instance,
      told([
        [0, 1],
        [1, 0.9],
      ]),
    )
    expect(checked).toMatchObject({ point: 'completed', value: 12 })
  })

  test('whole columns that no plan has are no plan', async () => {
    expect(
      await check(
        instance,
        told([
          [0, 2],
          [1, 0.5],
        ]),
      ),
    ).toMatchObject({
      point: 'broken',
      value: null,
    })
  })
})

describe('the table', () => {
  const ours: Ours = { goal: 'burden', value: 200, bound: 200, seconds: 2 }
  const checked: Checked = {
    status: 'optimal',
    value: 200,
    bound: 200,
    point: 'kept',
    message: '',
    seconds: 5,
    processorSeconds: 4,
  }
  const row = (more: Partial<Checked>, mine = ours) => rowOf(mine, 'cbc', { ...checked, ...more })

  test('an equal proof has its ratio of time', () => {
    expect(row({})).toMatchObject({ word: 'proven', gap: 0, ratio: { times: 2.5, least: false } })
  })

  test('at the limit the gap stands there and the ratio is at least that', () => {
    const open = row({ status: 'limit', value: 210, bound: 189, seconds: 10 })
    expect(open).toMatchObject({ word: 'open', ratio: { times: 5, least: true } })
    expect(cellsOf(open)).toMatchObject({ gap: '21 (10.00 %)', ratio: '> ×5.00', processor: '4.0' })
    expect(row({ status: 'limit', value: null, bound: 189, point: 'none' }).word).toBe('no plan')
  })

  test('without our own proof there is no ratio', () => {
    expect(row({}, { ...ours, bound: 190 }).ratio).toBeNull()
  })

  test('optimal with a gap left is not proven', () => {
    expect(row({ value: 201 }).word).toBe('open')
  })

  test('claims that a checked plan refutes are called wrong', () => {
    expect(row({ status: 'infeasible', value: null, bound: null, point: 'none' }).word).toMatch(
      /^wrong/,
    )
    expect(row({ value: 220, bound: 220 }).word).toMatch(/^wrong/)
    expect(row({ value: null, point: 'broken' }).word).toBe('its point breaks the model')
  })

  test('a checked point below our bound refutes us', () => {
    expect(refutesUs(ours, row({ value: 199, bound: 199 }))).toBe(true)
    expect(refutesUs(ours, row({}))).toBe(false)
  })

  test('the levels of one optimiser are summed up', () => {
    const rows = [ourRow(ours), row({}), row({ status: 'limit', value: 210, bound: 189 })]
    expect(lineOf('cbc', rows)).toBe('cbc: 1 of 2 proven in 10.0 s (> ×5.00), 8.0 s of processor')
  })
})
