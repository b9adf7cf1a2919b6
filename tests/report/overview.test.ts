import { expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { overviewOf } from '../../solver/report/overview.ts'
import { countyOf, school, teacher } from '../kit/county.ts'

test('a county in counts, people by standing and by the code of their deferral', () => {
  const county = countyOf({
    schools: [school('a'), school('b', { setting: 'urban' })],
    teachers: [
      teacher('1', 'a'),
      teacher('2', 'a', { since: '2025-09', birth: '1999-01' }),
      teacher('3', 'b', {
        special: { status: 'special-post', until: '2028-08' },
        stages: { primary: 500, junior: 500 },
      }),
    ],
  })
  const profile = readProfile('shandong')
  if (!profile.ok) throw new Error('no profile')
  const { standings } = audit(county, profile.value, { year: 2026, transfers: [] })
  const seen = overviewOf(county, standings)
  const table = (title: string) => seen.tables.find((each) => each.title === title)?.rows
  expect([seen.schools, seen.teachers, seen.pupils]).toEqual([2, 3, 200])
  expect(table('城乡类别')).toEqual([
    { label: '城区', count: 1 },
    { label: '乡村', count: 1 },
  ])
  expect(table('任教学段')).toEqual([
    { label: '小学', count: 2 },
    { label: '初中', count: 0 },
    { label: '小学和初中', count: 1 },
  ])
  // 1999-01 to 2026-08 is 27 whole years, 1985-03 to 2026-08 is 41.
  expect(table('年龄')).toEqual([
    { label: '30 岁以下', count: 1 },
    { label: '40—49 岁', count: 2 },
  ])
  expect(seen.standings).toMatchObject({ due: 1, deferred: 1, notDue: 1 })
  expect(seen.deferrals).toEqual({ Z07: 1 })
})
