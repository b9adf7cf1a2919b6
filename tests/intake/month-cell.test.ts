import { describe, expect, test } from 'vitest'
import { readCounty } from '../../solver/intake/county.ts'
import { readMonth, type Tenths } from '../../solver/intake/month-cell.ts'
import { bookOf, goodSchool, goodTeacher, rowsOf, type Typed } from './book.ts'

const ofText = (text: string, tenths: Tenths | null = null) =>
  readMonth({ kind: 'text', text }, tenths)
const ofNumber = (value: number, tenths: Tenths | null = null) =>
  readMonth({ kind: 'number', value }, tenths)
const march = { kind: 'month', month: '1985-03', changed: false }

describe('a month is read as people write it', () => {
  test.each([
    '1985-03',
    '1985-3',
    '1985.03',
    '1985．03',
    '1985/3',
    '1985年3月',
    '1985年03月',
    '1985 年 3 月',
    '1985年3',
    '198503',
    '1985—03',
    '1985－03',
  ])('%s', (typed) => {
    expect(ofText(typed)).toEqual(march)
  })

  test.each([
    '1985-03-15',
    '1985/3/1',
    '1985.3.1',
    '1985年3月1日',
    '19850315',
    '1985-03-01 00:00:00',
    '1985/3/1 8:30',
  ])('%s, whose day is dropped and told', (typed) => {
    expect(ofText(typed)).toEqual({ ...march, changed: true })
  })

  test('numbers 198503, 1985.03 and 19850301', () => {
    expect(ofNumber(198503)).toEqual(march)
    expect(ofNumber(1985.03)).toEqual(march)
    expect(ofNumber(19850301)).toEqual({ ...march, changed: true })
  })

  test('a date cell; its day is told only where it is not the first', () => {
    const date = { kind: 'date', year: 1985, month: 3, day: 1 } as const
    expect(readMonth(date, null)).toEqual(march)
    expect(readMonth({ ...date, day: 15 }, null)).toEqual({ ...march, changed: true })
  })
})

describe('what is no month is named for what it is', () => {
  test.each(['1985', '2016', '八五年', '1985-03-32', '3/1/1985', '1985-', '至今', '1985-03-'])(
    '%s cannot be read',
    (typed) => expect(ofText(typed).kind).toBe('unreadable'),
  )
  test.each(['1985-13', '198500', '1985年0月', '1985.13'])('%s does not exist', (typed) =>
    expect(ofText(typed).kind).toBe('no-such-month'),
  )
  test.each(['85.03', '85-3', '85年3月', '85/3/1', '8503', "'85.03"])(
    '%s has no century',
    (typed) => expect(ofText(typed).kind).toBe('two-digit-year'),
  )
  test('a number 85.03 has none either, and 31107 is nothing', () => {
    expect(ofNumber(85.03).kind).toBe('two-digit-year')
    expect(ofNumber(31107).kind).toBe('unreadable')
  })
  test('nobody was born in 1885', () => expect(ofText('1885-03').kind).toBe('out-of-range'))
})

describe('1985.1 as a number has lost a nought, or not', () => {
  test('text shows what was typed', () => {
    expect(ofText('1985.1')).toEqual({ kind: 'month', month: '1985-01', changed: false })
    expect(ofText('1985.10')).toEqual({ kind: 'month', month: '1985-10', changed: false })
  })

  const births = (...typed: readonly Typed[]) => {
    const teachers = typed.map((birth, i) => ({
      ...goodTeacher,
      id: `${i}`,
      name: `张${'甲乙丙'[i]}`,
      birth,
    }))
    const { county, problems } = readCounty(
      bookOf(rowsOf('schools', [goodSchool]), rowsOf('teachers', teachers)),
    )
    const told = problems.map(({ code, message }) => `${code} ${message}`)
    return { months: county?.teachers.map(({ birth }) => birth), told }
  }

  test('October, where the column writes 1985.03; and that is told', () => {
    expect(births(1985.03, 1985.1)).toEqual({
      months: ['1985-03', '1985-10'],
      told: ['G10 “1985.1”按“1985-10”处理。如不对，请改为标准写法。'],
    })
  })

  test('January, where the column writes 1985.3; and that is told', () => {
    expect(births(1985.3, 1985.1)).toEqual({
      months: ['1985-03', '1985-01'],
      told: ['G10 “1985.1”按“1985-01”处理。如不对，请改为标准写法。'],
    })
  })
})
