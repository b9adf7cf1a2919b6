import { expect, test } from 'vitest'
import { countyDifference } from '../../solver/intake/county-difference.ts'
import { countyOf, school, stageOf, teacher } from '../kit/county.ts'

const before = countyOf({
  schools: [school('a'), school('b', { order: 2 })],
  teachers: [teacher('1', 'a'), teacher('2', 'a'), teacher('3', 'b')],
})

test('a version compared with itself differs in nothing', () => {
  const none = { removed: [], added: [], changed: [] }
  expect(countyDifference(before, before)).toEqual({ schools: none, teachers: none, others: [] })
})

test('rows are compared by id, in the words of the sheet', () => {
  const after = countyOf({
    schools: [school('c'), school('b', { order: 3, primary: stageOf(120, 6) })],
    teachers: [
      teacher('1', 'b', { title: 'senior' }),
      teacher('3', 'b', { deferral: { reason: 'Z04', proof: '证明', until: null, consent: true } }),
      teacher('4', 'c'),
    ],
    more: {
      overrides: [{ name: '交流比例下限', value: '12%', basis: '县文', place: null }],
    },
  })
  const found = countyDifference(before, after)
  expect(found.schools).toEqual({
    removed: [{ id: 'a', name: 'a小学' }],
    added: [{ id: 'c', name: 'c小学' }],
    // 排序号 slid from 2 to 3, which is no change of its own.
    changed: [
      {
        id: 'b',
        name: 'b小学',
        fields: [{ header: '小学学生数', sensitive: false, before: '100', after: '120' }],
      },
    ],
  })
  expect(found.teachers.removed).toEqual([{ id: '2', name: '教师2' }])
  expect(found.teachers.added).toEqual([{ id: '4', name: '教师4' }])
  expect(found.teachers.changed[0]).toEqual({
    id: '1',
    name: '教师1',
    fields: [
      { header: '单位', sensitive: false, before: 'a小学', after: 'b小学' },
      { header: '职称', sensitive: false, before: '一级教师', after: '高级教师' },
    ],
  })
  expect(found.others).toEqual([{ sheet: '参数', removed: 0, added: 1 }])
})

test('that a sensitive cell changed is said, what it holds is not', () => {
  const after = countyOf({
    ...before,
    teachers: before.teachers.map((each) =>
      each.id === '3'
        ? { ...each, deferral: { reason: 'Z04', proof: '证明一', until: null, consent: true } }
        : each,
    ),
  })
  const [changed] = countyDifference(before, after).teachers.changed
  expect(changed?.fields.map(({ header }) => header)).toContain('暂缓证明')
  expect(changed?.fields.every((field) => field.sensitive)).toBe(true)
  expect(JSON.stringify(changed)).not.toContain('证明一')
})
