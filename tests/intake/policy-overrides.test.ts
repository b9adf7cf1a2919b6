import { describe, expect, test } from 'vitest'
import type { Override, Place } from '../../solver/domain/county.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { applyOverrides } from '../../solver/intake/policy-overrides.ts'
import { parameterNames } from '../../solver/intake/policy-parameters.ts'
import { definitions } from '../../solver/rules/definitions/index.ts'
import type { Profile, RuleId } from '../../solver/rules/index.ts'
import { rules } from '../../solver/rules/index.ts'

const national = (() => {
  const result = readProfile('national')
  if (!result.ok) throw new Error('the national profile does not parse')
  return result.value
})()

const place: Place = { file: '表.xlsx', sheet: '参数', row: 3, column: 2, header: '取值' }
const basis = '《明德县交流轮岗方案》（明政办〔2026〕3号）第四条'
const row = (name: string, value: string, from = basis): Override => ({
  name,
  value,
  basis: from,
  place,
})

const apply = (...rows: readonly Override[]) => applyOverrides(national, rows)
const codesOf = (...rows: readonly Override[]) =>
  apply(...rows).problems.map((problem) => problem.code)
const clauseIn = (profile: Profile, rule: RuleId) =>
  profile.clauses.find((each) => each.rule === rule)

describe('the messages of 参数', () => {
  test('N01: an unknown name', () => {
    expect(apply(row('交流人数下限', '5')).problems).toEqual([
      {
        code: 'N01',
        severity: 'error',
        place,
        value: '交流人数下限',
        message: '参数名“交流人数下限”不认识。可用参数见“填写说明”第 4 节。',
      },
    ])
  })

  test('N02: a value out of range is left out', () => {
    const { problems, profile } = apply(row('同校任教年限下限', '60'))
    expect(problems).toMatchObject([
      {
        code: 'N02',
        severity: 'error',
        message: '参数“同校任教年限下限”取值 60 不在允许范围（0—40 的整数）。',
      },
    ])
    expect(profile).toEqual(national)
  })

  test('N03: less than a higher text asks for', () => {
    const { problems } = apply(row('骨干占比下限', '15%'))
    expect(problems).toMatchObject([
      {
        code: 'N03',
        severity: 'warning',
        message:
          '参数“骨干占比下限”取 15%，低于上级文件要求 20%（《县域义务教育优质均衡发展督导评估办法》教督〔2017〕6号）。方案会同时按两种要求核验。',
      },
    ])
  })

  test('N04: no basis given', () => {
    const { problems, profile } = apply(row('里程上限(公里)', '25', ' '))
    expect(problems).toMatchObject([
      {
        code: 'N04',
        severity: 'warning',
        message: '参数“里程上限(公里)”没有填写依据。结果中将注明“县级自定，无依据文件”。',
      },
    ])
    expect(clauseIn(profile, 'travel-limit')?.source.document).toBe('县级自定，无依据文件')
  })

  test('N05: a value for a rule that is off and needs more than this value', () => {
    const without = { ...national, clauses: [] }
    const { problems, profile } = applyOverrides(without, [row('差异系数口径', '不加权')])
    expect(problems.map((problem) => problem.code)).toEqual(['N05'])
    expect(profile.clauses).toEqual([])
  })

  test('N06: of several rows of one name only the last counts', () => {
    const { problems, profile } = apply(row('里程上限', '20'), row('里程上限(公里)', '30'))
    expect(problems.map((problem) => problem.code)).toEqual(['N06'])
    expect(clauseIn(profile, 'travel-limit')?.params).toEqual({ maxKilometres: 30 })
  })

  test('facts about the county and known but unused names are silent', () => {
    const facts = ['县名', '学年', '基准日', '坐标系', '合成数据'].map((name) =>
      row(name, '任意', ''),
    )
    const { problems, profile } = apply(...facts, row('公示工作日', '7', ''))
    expect(problems).toEqual([])
    expect(profile).toEqual(national)
    expect(codesOf(row('公示工作日', '0'))).toEqual(['N02'])
  })
})

describe('values in force', () => {
  test('a clause takes the value, the county as its source, and stays in its place', () => {
    const { profile, problems } = apply(row('交流比例下限', '0.15'))
    expect(problems).toEqual([])
    const clause = clauseIn(profile, 'rotation-share')
    expect(clause).toMatchObject({
      id: 'override-1/rotation-share',
      params: { minPercent: 15 },
      weight: 1,
    })
    expect(clause?.source).toMatchObject({
      document: '明德县交流轮岗方案',
      number: '明政办〔2026〕3号',
      item: '第四条（参数“交流比例下限”）',
      evidence: 'assumed',
    })
    expect(clause?.source.note).toContain(
      '上级文件要求“交流轮岗教师不低于符合交流条件教师总数的 10%”',
    )
    expect(profile.clauses.map((each) => each.rule)).toEqual(
      national.clauses.map((each) => each.rule),
    )
    expect(profile.documents.at(-1)).toMatchObject({
      level: 'override',
      title: '明德县交流轮岗方案',
    })
  })

  test('a basis without 《》 is the document as it stands', () => {
    const { profile } = apply(row('交流规模上限', '12%', '局党组会议纪要第5期'))
    expect(clauseIn(profile, 'rotation-cap')?.source.document).toBe('局党组会议纪要第5期')
  })

  test('a laxer value is in force, and the higher clause moves where the audit finds it', () => {
    const { profile } = apply(row('骨干占比下限', '0.15'))
    expect(clauseIn(profile, 'backbone-share')?.params).toEqual({ minPercent: 15 })
    expect(clauseIn(profile, 'backbone-share')?.source.note).toContain('低于上级文件要求')
    expect(profile.overruled).toMatchObject([
      { id: 'cn-2017-6/backbone-share', params: { minPercent: 20 } },
    ])
  })

  test('a stricter value sets nothing aside', () => {
    expect(apply(row('骨干占比下限', '0.25')).profile.overruled).toBeUndefined()
    expect(codesOf(row('骨干占比下限', '0.25'))).toEqual([])
  })

  test('a laxer value than an assumed default sets no text aside', () => {
    const { profile, problems } = apply(row('里程上限(公里)', '60'))
    expect(problems).toEqual([])
    expect(profile.overruled).toBeUndefined()
  })

  test('what a text already says changes nothing, with or without a basis', () => {
    expect(apply(row('交流比例下限', '10%', ''), row('骨干占比下限', '0.20'))).toEqual({
      profile: national,
      problems: [],
    })
  })

  test('a county text that confirms a default becomes its source', () => {
    const { profile } = apply(row('里程上限(公里)', '40'))
    expect(clauseIn(profile, 'travel-limit')?.source.document).toBe('明德县交流轮岗方案')
  })

  test('two values of one clause: each answers for itself', () => {
    // 0.60 is laxer than 0.50, 0.40 stricter than 0.45.
    const { profile, problems } = apply(
      row('小学差异系数上限', '0.6'),
      row('初中差异系数上限', '0.4'),
    )
    expect(problems.map((problem) => [problem.code, problem.message.slice(0, 12)])).toEqual([
      ['N03', '参数“小学差异系数上限”'],
    ])
    expect(clauseIn(profile, 'difference-coefficient')?.params).toEqual({
      maxPercent: { primary: 60, junior: 40 },
      convention: 'weighted',
    })
    expect(profile.overruled?.map((each) => each.rule)).toEqual(['difference-coefficient'])
  })

  test('one document for one text, several for several', () => {
    const { profile } = apply(
      row('单校流出比例上限', '10%'),
      row('同学科流出比例上限', '50%', '另一份文件'),
      row('里程上限(公里)', '25'),
    )
    const own = profile.documents.filter((document) => document.level === 'override')
    expect(own.map((document) => document.id)).toEqual(['override-1', 'override-2'])
    expect(clauseIn(profile, 'school-loss')).toMatchObject({
      params: { maxPercent: 10, maxSubjectPercent: 50 },
      source: { document: '明德县交流轮岗方案；另一份文件' },
    })
  })

  test('definitions: the value changes and the county stands last among its sources', () => {
    const { profile, problems } = apply(
      row('同校任教年限下限', '9年'),
      row('暂缓是否扣除分母', '否'),
      row('指标口径（人事关系/实际任教）', '实际任教'),
      row('交流期限（年）', '2'),
      row('道路系数', '1.5'),
      row('荣誉称号计入骨干', '是'),
      row('学制', '五四'),
    )
    expect(problems).toEqual([])
    const { due, counting, term, travel, backbone, lessons } = profile.definitions
    expect(due.minYears).toBe(9)
    expect(due.exemptions.some((each) => each.removesFromDenominator)).toBe(false)
    expect(counting.basis).toBe('teaching')
    expect([term.years, travel.roadPercent, lessons.schoolSystem]).toEqual([2, 150, '5-4'])
    expect(backbone.titles).toContain('honour')
    expect(profile.definitionSources.due.at(-2)?.note).toBe('县级参数取 9，原为 6。')
  })

  test('a rule that is off in the profile is switched on by its own value', () => {
    const without = {
      ...national,
      clauses: national.clauses.filter((each) => each.rule !== 'travel-limit'),
    }
    const { profile } = applyOverrides(without, [row('里程上限(公里)', '25')])
    expect(clauseIn(profile, 'travel-limit')?.params).toEqual({ maxKilometres: 25 })
  })

  test('every parameter takes effect as its rule and definition allow', () => {
    const values: Readonly<Record<string, string>> = {
      交流比例下限: '11%',
      骨干占比下限: '21%',
      交流规模上限: '30%',
      同校任教年限下限: '7',
      要求中级及以上职称: '是',
      暂缓是否扣除分母: '否',
      交流比例分母范围: '城镇和优质学校',
      '交流期限(年)': '2',
      是否调动人事关系: '否',
      '最短交流期限(月)': '12',
      跨学段安排: '是',
      要求资格学科一致: '是',
      指标口径: '实际任教',
      差异系数口径: '样本',
      小学差异系数上限: '0.45',
      初中差异系数上限: '0.40',
      教学点计入差异系数: '是',
      骨干最低级别: '市级',
      荣誉称号计入骨干: '是',
      过期称号计入骨干: '是',
      单校流出比例上限: '15%',
      同学科流出比例上限: '25%',
      '里程上限(公里)': '35',
      道路系数: '1.25',
      学制: '五四',
      公示工作日: '7',
    }
    expect(Object.keys(values).sort()).toEqual(parameterNames.map(({ name }) => name).sort())
    const rows = Object.entries(values).map(([name, value]) => row(name, value))
    const { profile, problems } = apply(...rows)
    expect(problems).toEqual([])
    for (const clause of profile.clauses) {
      expect(rules[clause.rule].params.parse(clause.params)).toEqual(clause.params)
    }
    for (const [id, definition] of Object.entries(definitions)) {
      const value = profile.definitions[id as keyof typeof definitions]
      expect(definition.params.parse(value)).toEqual(value)
    }
    for (const one of rows.filter(({ name }) => name !== '公示工作日')) {
      expect(apply(one).profile, one.name).not.toEqual(national)
    }
  })
})

describe('how values may be typed', () => {
  const shareOf = (value: string) => {
    const clause = clauseIn(apply(row('交流比例下限', value)).profile, 'rotation-share')
    return clause?.id.startsWith('override') ? clause.params : null
  }

  test.each([
    ['0.15', 15],
    ['15%', 15],
    ['15', 15],
    ['15.0%', 15],
    [' ０．１５ ', 15],
    ['１５％', 15],
    ['100%', 100],
    ['0.150000', 15],
  ])('%s is %i percent', (typed, percent) => {
    expect(shareOf(typed)).toEqual({ minPercent: percent })
  })

  // 1 may mean 1 % or all; 10.5 % is no whole percentage.
  test.each(['1', '1.0', '10.5%', '0.105', '101%', '-5%', '一成', ''])('%j is refused', (typed) => {
    expect(codesOf(row('交流比例下限', typed))).toEqual(['N02'])
  })

  test('1 % is said with its sign, and is laxer than the law', () => {
    expect(shareOf('1%')).toEqual({ minPercent: 1 })
    expect(codesOf(row('交流比例下限', '1%'))).toEqual(['N03'])
  })
})
