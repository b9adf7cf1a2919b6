import { describe, expect, test } from 'vitest'
import {
  activityClasses,
  backboneClasses,
  deferralClasses,
  homeClasses,
  schoolClasses,
  teacherClasses,
  teacherFieldClasses,
  wishClasses,
} from '../../solver/domain/personal-classes.ts'
import { activityColumns } from '../../solver/intake/columns/activities.ts'
import { wishSheet } from '../../solver/intake/columns/other-sheets.ts'
import { teacherSheet } from '../../solver/intake/columns/teachers.ts'
import { openFields, printedClasses } from '../../solver/report/printed-classes.ts'
import { tables } from '../../solver/report/tables/index.ts'
import { generateCounty } from '../../solver/sample/generate.ts'

const county = generateCounty({ schools: 8, teachers: 160, seed: 4 })
const keysIn = (records: readonly object[]) => new Set(records.flatMap(Object.keys))
const unclassed = (records: readonly object[], classes: object) =>
  [...keysIn(records)].filter((field) => !(field in classes))

describe('every field of a record about people has its class', () => {
  const { teachers, schools, wishes, activities = [] } = county

  test.each<readonly [string, readonly object[], object]>([
    ['教师', teachers, teacherClasses],
    ['骨干称号', teachers.flatMap(({ backbone }) => backbone), backboneClasses],
    ['暂缓', teachers.flatMap(({ deferral }) => deferral ?? []), deferralClasses],
    ['住址', teachers.flatMap(({ home }) => home ?? []), homeClasses],
    ['学校', schools, schoolClasses],
    ['意愿', wishes, wishClasses],
    ['活动', activities, activityClasses],
  ])('%s', (name, records, classes) => {
    if (name !== '活动') expect(records.length).toBeGreaterThan(0)
    expect(unclassed(records, classes)).toEqual([])
  })

  test('one added without a class is found', () => {
    expect(unclassed([{ ...teachers[0], phone: '' }], teacherClasses)).toEqual(['phone'])
  })

  test('as the county’s rules have it', () => {
    const of = (wanted: string) =>
      [...teacherFieldClasses].filter(([, own]) => own === wanted).map(([field]) => field)
    expect(of('A')).toEqual(['name', 'sex', 'personnelSchool', 'stages', 'subjects'])
    expect(of('C')).toEqual([
      'deferral.proof',
      'deferral.consent',
      'misconduct',
      'spouse',
      'home.township',
      'home.location',
      'home.ways',
      'note',
    ])
    expect(teacherFieldClasses.get('id')).toBe('B')
  })
})

describe('imports', () => {
  test('never echo a cell of class C', () => {
    const { columns } = teacherSheet
    const sensitive = Object.entries(columns).flatMap(([key, column]) =>
      column.sensitive ? [key] : [],
    )
    for (const key of [
      ...['deferralProof', 'consent', 'misconduct', 'spouse', 'note'],
      ...['homeTownship', 'homeLongitude', 'homeLatitude'],
    ])
      expect(sensitive).toContain(key)
    for (const [key, { sensitive: hidden }] of Object.entries(wishSheet.columns))
      expect(hidden, key).toBe(true)
    expect(activityColumns.note.sensitive).toBe(true)
  })
})

describe('papers', () => {
  /** Lists that name people, column by column. */
  const lists = ['transfers', 'relation-moves', 'due', 'deferred', 'assessments'] as const

  test.each(lists)('%s has a class for every field it can print', (id) => {
    expect(tables[id].fields.filter((field) => !(field in printedClasses))).toEqual([])
  })

  test('a public one prints class A; a board shows besides what its rule names', () => {
    const classes: { readonly [field: string]: string } = printedClasses
    const above = (id: (typeof lists)[number]) =>
      (tables[id].publicFields ?? []).filter((field) => classes[field] !== 'A')
    expect(above('transfers')).toEqual([])
    expect(above('relation-moves')).toEqual([])
    expect(above('assessments')).toEqual([])
    expect(above('due').toSorted()).toEqual(
      ['title', 'office', 'since', 'years', 'backbone', 'backbone-title'].toSorted(),
    )
    expect(above('deferred')).toEqual(['item-number', 'until'])
    // What has no class is not public.
    expect(openFields({ name: null, shoeSize: null })).toEqual(['name'])
  })
})
