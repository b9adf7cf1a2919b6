import { describe, expect, test } from 'vitest'
import type { Problem } from '../../solver/domain/problem.ts'
import { policyDirectory, policyTexts } from '../../solver/intake/policy.ts'
import { profileFromTexts, profilesFromTexts } from '../../solver/intake/policy-profiles.ts'
import type { Profile } from '../../solver/rules/index.ts'

/** The shipped national texts with a county of two documents above them. */
const shipped = policyTexts(policyDirectory)
const listWith = (documents: string, more = '') =>
  `${shipped.get('profiles.yaml')}
  - { id: test, name: 测试县规则档, on: national, documents: [${documents}] }
${more}`

const passage = '{ item: 第一条, quote: "", evidence: verified, note: 测试 }'
const written = (id: string, body: string, level = 'county') =>
  `id: ${id}
title: ${id} 文件
number: 测〔2026〕1号
issuer: 测试县
level: ${level}
${body}`

const clause = (rule: string, params: string, more = '') =>
  `  - { rule: ${rule}, params: ${params}, ${passage.slice(2, -2)}${more} }`
const definition = (name: string, params: string) =>
  `  - { definition: ${name}, params: ${params}, ${passage.slice(2, -2)} }`

function stack(files: Readonly<Record<string, string>>, list?: string) {
  const names = Object.keys(files)
  const texts = new Map([
    ...shipped,
    ['profiles.yaml', list ?? listWith(names.join(', '))],
    ...names.map((name): [string, string] => [`test/${name}.yaml`, files[name] ?? '']),
  ])
  return profileFromTexts(texts, 'test')
}

function stacked(files: Readonly<Record<string, string>>): Profile {
  const result = stack(files)
  if (!result.ok) throw new Error(result.error.map((each) => each.message).join('\n'))
  return result.value
}

function problemsOf(files: Readonly<Record<string, string>>, list?: string): readonly Problem[] {
  const result = stack(files, list)
  return result.ok ? [] : result.error
}

const clauseIn = (profile: Profile, rule: string) =>
  profile.clauses.find((each) => each.rule === rule)

describe('stacking definitions', () => {
  test('a document may set one parameter and leaves the others to the lower texts', () => {
    const profile = stacked({
      a: written('a', `definitions:\n${definition('due', '{ minYears: 9 }')}`),
    })
    expect(profile.definitions.due.minYears).toBe(9)
    expect(profile.definitions.due.yearsToRetirement).toBe(5)
  })

  test('sources are those that still set something: 各地通行 only set the years', () => {
    const profile = stacked({
      a: written('a', `definitions:\n${definition('due', '{ minYears: 9 }')}`),
    })
    const documents = profile.definitionSources.due.map((source) => source.document)
    expect(documents.at(-1)).toBe('a 文件')
    expect(documents).not.toContain('各地校长教师交流轮岗规定（通行做法，非国家条文）')
    expect(documents).toContain('系统默认值（未经文件核实）')
  })

  test('objects merge key by key, arrays and null replace', () => {
    const profile = stacked({
      a: written(
        'a',
        `definitions:
${definition('lessons', '{ lessons: { music: [1, 1, 1, 1, 1, 1, 1, 1, 1] }, staffed: [music] }')}
${definition('counting', '{ r3Exception: null, higherDegree: { primary: bachelor } }')}`,
      ),
    })
    const { lessons, counting } = profile.definitions
    expect(lessons.lessons.music).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(lessons.lessons.chinese?.[0]).toBe(8)
    expect(lessons.staffed).toEqual(['music'])
    expect(counting.r3Exception).toBeNull()
    expect(counting.higherDegree).toEqual({ primary: 'bachelor', junior: 'bachelor' })
  })

  test('an object takes the place of null again, and an empty one adds nothing', () => {
    const profile = stacked({
      a: written('a', `definitions:\n${definition('due', '{ maxAge: { male: 55, female: 50 } }')}`),
      b: written('b', `definitions:\n${definition('due', '{ maxAge: {} }')}`),
    })
    expect(profile.definitions.due.maxAge).toEqual({ male: 55, female: 50 })
  })

  test('later documents win, whatever the order of the files', () => {
    const a = written('a', `definitions:\n${definition('travel', '{ roadPercent: 140 }')}`)
    const b = written('b', `definitions:\n${definition('travel', '{ roadPercent: 150 }')}`)
    expect(stacked({ a, b }).definitions.travel.roadPercent).toBe(150)
    expect(stacked({ b, a }).definitions.travel.roadPercent).toBe(140)
  })
})

describe('stacking clauses', () => {
  const share = (percent: number) => clause('rotation-share', `{ minPercent: ${percent} }`)

  test('a higher share replaces the national one and names it as its basis', () => {
    const profile = stacked({ a: written('a', `clauses:\n${share(15)}`) })
    expect(clauseIn(profile, 'rotation-share')).toMatchObject({
      id: 'a/rotation-share',
      params: { minPercent: 15 },
    })
    expect(clauseIn(profile, 'rotation-share')?.source.note).toContain(
      '上级依据：《县域义务教育优质均衡',
    )
    expect(profile.overruled).toBeUndefined()
  })

  test('a lower share is in force as the county says, and the national 10 % stays audited', () => {
    const profile = stacked({ a: written('a', `clauses:\n${share(9)}`) })
    expect(clauseIn(profile, 'rotation-share')?.params).toEqual({ minPercent: 9 })
    expect(clauseIn(profile, 'rotation-share')?.source.note).toContain('低于上级文件要求')
    expect(profile.overruled).toMatchObject([
      { id: 'cn-2017-6/rotation-share', params: { minPercent: 10 } },
    ])
  })

  test('what a province had lowered, a county may raise again', () => {
    const a = written('a', `clauses:\n${share(8)}`, 'province')
    const b = written('b', `clauses:\n${share(10)}`)
    expect(stacked({ a }).overruled).toHaveLength(1)
    expect(stacked({ a, b }).overruled).toBeUndefined()
  })

  test('of two texts of one level the later speaks alone', () => {
    const profile = stacked({
      a: written('a', `clauses:\n${share(20)}`),
      b: written('b', `clauses:\n${share(12)}`),
    })
    expect(clauseIn(profile, 'rotation-share')?.params).toEqual({ minPercent: 12 })
    expect(profile.overruled).toBeUndefined()
  })

  test('a rule can be switched off with a reason; a text read stays audited, a default does not', () => {
    const off = (rule: string) =>
      `  - { rule: ${rule}, off: true, item: 第二条, reason: 本县无此情形 }`
    const profile = stacked({
      a: written('a', `clauses:\n${off('staff-quota')}\n${off('travel-limit')}`),
    })
    expect(clauseIn(profile, 'staff-quota')).toBeUndefined()
    expect(clauseIn(profile, 'travel-limit')).toBeUndefined()
    expect(profile.overruled?.map((each) => each.id)).toEqual(['cn-2014-72/staff-quota'])
    expect(profile.overruled?.[0]?.source.note).toContain('本县无此情形')
  })

  test('a weight is kept, 1 unless said', () => {
    const text = clause('rotation-share', '{ minPercent: 10 }', ', weight: 3')
    const profile = stacked({ a: written('a', `clauses:\n${text}`) })
    expect(clauseIn(profile, 'rotation-share')?.weight).toBe(3)
    expect(clauseIn(profile, 'backbone-share')?.weight).toBe(1)
  })
})

describe('problems in policy files', () => {
  const codes = (problems: readonly Problem[]) => problems.map((problem) => problem.code)

  test('all at once, each with file, line and path', () => {
    const problems = problemsOf({
      a: written(
        'a',
        `clauses:
${clause('rotation-share', '{ minPercent: 101 }')}
${clause('no-such-rule', '{}')}
${clause('travel-limit', '{ maxKilometres: 30, metres: 5 }')}
definitions:
${definition('no-such-notion', '{}')}`,
      ),
      b: written('b', `clauses:\n${clause('due-only', '{}')}\n${clause('due-only', '{}')}`),
    })
    expect(codes(problems)).toEqual(['L05', 'L03', 'L04', 'L03', 'L10'])
    const [, tooBig, unknown] = problems
    // Line 6 opens `clauses`; the first clause is on line 7.
    expect(tooBig?.place).toMatchObject({
      file: 'test/a.yaml',
      row: 7,
      header: 'clauses.0.params.minPercent',
    })
    expect(tooBig?.message).toContain('clauses.0.params.minPercent')
    expect(unknown?.message).toContain('规则“no-such-rule”不存在')
  })

  test('a definition that does not fit is traced to the text that wrote it', () => {
    const [problem, ...others] = problemsOf({
      a: written('a', `definitions:\n${definition('due', '{ minYears: six }')}`),
    })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ code: 'L11', place: { file: 'test/a.yaml', row: 7 } })
    expect(problem?.message).toContain('minYears')
  })

  test('an unknown parameter of a definition is traced too', () => {
    const problems = problemsOf({
      a: written('a', `definitions:\n${definition('travel', '{ roadFactor: 1.3 }')}`),
    })
    expect(problems).toMatchObject([{ code: 'L11', place: { file: 'test/a.yaml', row: 7 } }])
  })

  test('a profile that leaves a definition unset is named', () => {
    const list = 'profiles:\n  - { id: test, name: 空, documents: [a] }'
    const problems = problemsOf({ a: written('a', '') }, list)
    expect(new Set(codes(problems))).toEqual(new Set(['L11']))
    expect(problems.map((each) => each.message).join()).toContain('口径“retirement”')
  })

  test.each([
    ['an open quote', 'id: "a', ['L01']],
    ['a repeated key', written('a', 'clauses: []\nclauses: []'), ['L01']],
    ['an alias', written('a', 'definitions: &d []\nclauses: *d'), ['L02']],
    ['a missing title', 'id: a\nnumber: ""\nissuer: x\nlevel: county', ['L03']],
    ['an id unlike the file name', written('other', ''), ['L07']],
    [
      'an off without a reason',
      written('a', 'clauses:\n  - { rule: due-only, off: true, item: x }'),
      ['L03'],
    ],
    [
      'an assumption without a note',
      written(
        'a',
        'clauses:\n  - { rule: due-only, params: {}, item: x, quote: "", evidence: assumed, note: "" }',
      ),
      ['L03'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(codes(problemsOf({ a: text }))).toEqual(expected)
  })

  test('a document that is missing, or listed twice', () => {
    expect(codes(problemsOf({}, listWith('nowhere')))).toEqual(['L06'])
    expect(codes(problemsOf({ a: written('a', '') }, listWith('a, a')))).toEqual(['L10'])
  })

  test('profiles that stand on nothing or in a circle', () => {
    const profile = (id: string, on: string) =>
      `  - { id: ${id}, name: ${id}, on: ${on}, documents: [] }`
    const unknown = problemsOf({}, `profiles:\n${profile('test', 'nowhere')}`)
    expect(unknown).toMatchObject([{ code: 'L08', place: { file: 'profiles.yaml', row: 2 } }])
    const circle = problemsOf(
      {},
      `profiles:\n${profile('test', 'other')}\n${profile('other', 'test')}`,
    )
    expect(codes(circle)).toEqual(['L09'])
    expect(circle[0]?.message).toContain('test→other→test')
  })

  test('two profiles of one id', () => {
    const twice =
      'profiles:\n  - { id: a, name: a, documents: [] }\n  - { id: a, name: b, documents: [] }'
    const result = profilesFromTexts(new Map([['profiles.yaml', twice]]))
    expect(!result.ok && codes(result.error)).toEqual(['L10'])
  })
})
