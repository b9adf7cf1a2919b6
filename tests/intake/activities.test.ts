import { describe, expect, test } from 'vitest'
import { readCounty } from '../../solver/intake/county.ts'
import { type Fields, rowsOf, smallBook } from './book.ts'

const read = (...rows: readonly Fields[]) =>
  readCounty(smallBook({ more: [rowsOf('activities', rows)] }))

describe('活动登记', () => {
  test('who, what, for which school and when, by the words people use', () => {
    const { county, problems } = read(
      {
        kind: '送教下乡',
        teacher: '1001',
        name: '张明德',
        school: '明德小学',
        month: '2026年3月',
        hours: 4,
      },
      { kind: '教研员联系', name: '赵教研', school: '明德小学' },
    )
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const school = county?.schools[0]?.id
    expect(county?.activities).toEqual([
      {
        kind: 'teaching',
        teacher: '1001',
        name: '张明德',
        school,
        month: '2026-03',
        hours: 4,
        note: '',
      },
      {
        kind: 'liaison',
        teacher: null,
        name: '赵教研',
        school,
        month: null,
        hours: null,
        note: '',
      },
    ])
  })

  test('a number that is nobody’s and a school nobody knows are told together', () => {
    const { county, problems } = read(
      { kind: '送教', teacher: '9999', name: '甲', school: '明德小学' },
      { kind: '送培', name: '乙', school: '远方小学' },
    )
    expect(county).toBeNull()
    const told = problems.filter(({ severity }) => severity === 'error')
    expect(told.map(({ code, place }) => [code, place?.sheet, place?.header])).toEqual([
      ['Y01', '活动登记', '教师编号'],
      ['T02', '活动登记', '服务学校'],
    ])
  })

  test('without the sheet a county reads as before', () => {
    const { county } = readCounty(smallBook({}))
    expect(county === null ? [] : Object.keys(county)).not.toContain('activities')
    expect(county).not.toBeNull()
  })
})
