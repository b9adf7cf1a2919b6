import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Source } from '../../solver/domain/policy.ts'
import { listProfiles, readProfile } from '../../solver/intake/policy.ts'
import { profileDifferences } from '../../solver/report/profile-differences.ts'
import { type DefinitionId, definitions } from '../../solver/rules/definitions/index.ts'
import type { Clause, Profile } from '../../solver/rules/index.ts'
import { clauseOf, profileOf, testDefinitions, testSource } from '../kit/profile.ts'

const share = clauseOf('rotation-share', { minPercent: 10 })
const cap = clauseOf('rotation-cap', { maxPercent: 15 })

/** Sets of words stand in lists whose order means nothing. */
const unordered = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? value.toSorted() : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unordered(each)]))
}

const kindsOf = (a: Profile, b: Profile) =>
  profileDifferences(a, b).clauses.map(({ rule, change }) => [rule, change])

const changesOf = (a: Profile, b: Profile) =>
  profileDifferences(a, b).clauses.map(({ rule, change, before, after }) => [
    rule,
    change,
    before?.sentence ?? null,
    after?.sentence ?? null,
  ])

describe('clauses', () => {
  test('added, dropped and changed, in the order of the rulebook, with old and new sentence', () => {
    const a = profileOf([share, cap])
    const b = profileOf([
      clauseOf('rotation-share', { minPercent: 15 }),
      clauseOf('leaders-apart', {}),
    ])
    expect(changesOf(a, b)).toEqual([
      [
        'rotation-share',
        'changed',
        '交流轮岗教师不低于符合交流条件教师总数的 10%',
        '交流轮岗教师不低于符合交流条件教师总数的 15%',
      ],
      ['rotation-cap', 'dropped', '交流轮岗教师不超过符合交流条件教师总数的 15%', null],
      ['leaders-apart', 'added', null, '同一学校的校长（书记）与副校长不同时交流'],
    ])
  })

  test('the same demand on another text is no change of value', () => {
    const other = { ...share, id: 'other/rotation-share' } as Clause
    expect(kindsOf(profileOf([share]), profileOf([other]))).toEqual([['rotation-share', 'source']])
    expect(changesOf(profileOf([share]), profileOf([share]))).toEqual([])
  })

  test('a weight is a value', () => {
    const heavy = clauseOf('rotation-share', { minPercent: 10 }, 5)
    expect(kindsOf(profileOf([share]), profileOf([heavy]))).toEqual([['rotation-share', 'changed']])
  })

  test('a higher clause that is only audited besides is told as such', () => {
    const lax = profileOf([clauseOf('rotation-share', { minPercent: 5 })])
    const found = profileDifferences(profileOf([share]), { ...lax, overruled: [share] })
    expect(found.clauses.map(({ change, overruled }) => [change, overruled])).toEqual([
      ['changed', false],
      ['added', true],
    ])
  })
})

describe('definitions', () => {
  test('value by value; a list says what left it and what joined it', () => {
    const text: Source = { ...testSource, document: '新文件' }
    const a = profileOf([])
    const b: Profile = {
      ...profileOf([], {
        due: { ...testDefinitions.due, minYears: 9, presences: ['present', 'waiting'] },
      }),
      definitionSources: { ...a.definitionSources, due: [text] },
    }
    expect(profileDifferences(a, b).definitions).toEqual([
      {
        definition: 'due',
        name: '符合交流条件口径',
        fields: [
          { label: '同校任教年限', before: ['6 年'], after: ['9 年'] },
          { label: '列入的在岗状态', before: [], after: ['待岗'] },
        ],
        sourcesBefore: [],
        sourcesAfter: [text],
      },
    ])
  })

  test('of every two shipped profiles exactly those that differ in value are told', () => {
    const list = listProfiles()
    if (!list.ok) throw new Error('the list of profiles does not parse')
    const profiles = list.value.flatMap(({ id }) => {
      const read = readProfile(id)
      return read.ok ? [read.value] : []
    })
    expect(profiles.length).toBe(list.value.length)
    const ids = Object.keys(definitions) as readonly DefinitionId[]
    for (const [at, a] of profiles.entries())
      for (const b of profiles.slice(at)) {
        const told = profileDifferences(a, b).definitions.map(({ definition }) => definition)
        const differ = ids.filter(
          (id) => !isDeepStrictEqual(unordered(a.definitions[id]), unordered(b.definitions[id])),
        )
        expect(told, `${a.id} ${b.id}`).toEqual(differ)
      }
  })
})
