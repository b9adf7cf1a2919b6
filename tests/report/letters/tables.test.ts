import { describe, expect, test } from 'vitest'
import type { DocumentFacts } from '../../../solver/documents.ts'
import type { SheetSpec } from '../../../solver/domain/sheet.ts'
import { versionsOf } from '../../../solver/report/json.ts'
import { planningYear } from '../../../solver/report/planning-years.ts'
import { registerOf } from '../../../solver/report/register.ts'
import { sheetsOf } from '../../../solver/report/render.ts'
import { tables } from '../../../solver/report/tables/index.ts'
import { planOf } from '../../kit/county.ts'
import { columnShown, rowsShown } from '../shown.ts'
import { county, factsOf, leaves, process, register, reportOf, returns } from './year.ts'

/** The sheets of one form, as the documents print them. */
function sheetsFor(form: string, facts: DocumentFacts = factsOf()): readonly SheetSpec[] {
  const { county, profile, report, before, forms } = facts
  const layout = forms.find(({ id }) => id === form)
  if (layout === undefined) throw new Error(`no form ${form}`)
  const register = registerOf(county, profile, report, before ?? null, facts.process ?? {})
  return sheetsOf(layout, register, null, {
    state: '草稿',
    dateStyle: 'dash',
    drafting: { bureau: '', office: '', date: '' },
    versions: versionsOf(county, profile, report.plan),
  })
}
const only = (form: string, facts?: DocumentFacts): SheetSpec => {
  const [sheet] = sheetsFor(form, facts)
  if (sheet === undefined) throw new Error(`${form} has no sheet`)
  return sheet
}

describe('D20 一校一表', () => {
  const sheets = sheetsFor('d20-school')
  const linesOf = (school: string) => {
    const sheet = sheets.find(({ name }) => name === school)
    return new Map(rowsShown(sheet ?? never(school)).map((row) => [row[1] ?? '', row]))
  }

  test('is a sheet a school, in the county’s order, under the school’s name', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['城关小学', '河东小学', '一贯学校'])
    expect(sheets[0]?.title).toBe('城关小学2026—2027学年教师配置一校一表（草稿·合成数据）')
    expect(sheets[0]?.page).toBe('portrait')
  })

  test('counts who works there before and after: 王芳 goes, 李静 stays on the books', () => {
    const urban = linesOf('城关小学')
    // Four in quota for three posts; one relation moves away.
    expect(urban.get('核定编制')?.[3]).toBe('3')
    expect(urban.get('在编人数')?.slice(3, 5)).toEqual(['4', '3'])
    expect(urban.get('在编人数')?.[7]).toBe('落实后满编')
    expect(linesOf('河东小学').get('在编人数')?.slice(3, 5)).toEqual(['1', '2'])
  })

  test('tells ages and titles of the same people', () => {
    const urban = linesOf('城关小学')
    const bands = ['30岁及以下', '31—40岁', '41—50岁', '51岁及以上']
    // Everybody was born in July 1983: 43 by the end of August 2026.
    expect(bands.map((band) => urban.get(band)?.slice(3, 5))).toEqual([
      ['0', '0'],
      ['0', '0'],
      ['4', '3'],
      ['0', '0'],
    ])
    expect(urban.get('中级职称')?.slice(3, 5)).toEqual(['4', '3'])
  })

  test('names its own who leave and arrive', () => {
    expect(linesOf('城关小学').get('流出')?.[7]).toBe(
      '王芳（数学，至河东小学）、李静（数学，至一贯学校）',
    )
    expect(linesOf('河东小学').get('流入')?.[7]).toBe('王芳（数学，自城关小学）')
    expect(linesOf('河东小学').get('暂缓')?.[3]).toBe('1')
  })

  test('marks an indicator that falls short, and says what share of the standard it is', () => {
    // 河东: one backbone teacher for 100 pupils after the plan, none before; the standard is one.
    const row = linesOf('河东小学').get('小学R2 每百名学生拥有县级以上骨干教师数')
    expect(row?.slice(3, 8)).toEqual(['▲0', '1', '1.00', '是', '为标准的100.0%'])
  })
})

const never = (what: string): never => {
  throw new Error(`no sheet ${what}`)
}

describe('D19 一镇一评, one sheet a township', () => {
  const sheets = sheetsFor('d19-township')

  test('stands in the county’s order with heads first', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['甲镇', '乙镇'])
    const [first] = sheets
    expect(first?.title).toContain('测试县甲镇2026—2027学年')
    expect(columnShown(first ?? never('甲镇'), '项目').slice(0, 3)).toEqual([
      '学校数',
      '镇驻地学校',
      '学生数',
    ])
  })

  test('a township without a seat school compares nothing', () => {
    const [, second] = sheets
    expect(new Set(columnShown(second ?? never('乙镇'), '差距').slice(8))).toEqual(new Set(['—']))
  })
})

describe('D14 佐证材料目录', () => {
  const sheet = only('d14-evidence')

  test('fills in what exists and prints 缺 for the rest', () => {
    const rows = rowsShown(sheet)
    const roster = rows.find((row) => row[2] === '交流轮岗教师花名册')
    expect(roster?.slice(3, 10)).toEqual([
      '1',
      '2026-08-10',
      '测试县教育和体育局',
      '3',
      '',
      'G11',
      '有',
    ])
    expect(rows.filter((row) => row[9] === '缺')).toHaveLength(rows.length - 1)
    expect(sheet.foot?.[0]).toContain(`应有${rows.length}份，现有1份。`)
    expect(sheet.foot?.[0]).toContain('C 结果 应有5份、现有1份')
  })
})

describe('D21 创建规划表', () => {
  const sheet = only('d21-planning')

  test('prints ten years from the first the city gives, a mark a county, and counts them', () => {
    expect(sheet.columns.map(({ label }) => label)).toEqual([
      '县（市、区）',
      ...Array.from({ length: 10 }, (_, at) => `${2026 + at}年`),
      '备注',
    ])
    const blank = (count: number): string[] => Array<string>(count).fill('')
    expect(rowsShown(sheet)).toEqual([
      ['甲县', '', '√', ...blank(8), ''],
      ['乙县', '', '√', ...blank(8), ''],
      ['丙县', ...blank(10), '未定'],
      ['县数合计', '0', '2', '0', '0', '0', '0', '0', '0', '0', '0', ''],
    ])
  })

  test('a year outside the ten is said and not marked', () => {
    const planning = { firstYear: 2026, counties: [{ name: '丁县', year: 2036 }] }
    const rows = rowsShown(only('d21-planning', factsOf({ process: { ...process, planning } })))
    expect(rows[0]?.includes('√')).toBe(false)
    expect(rows[0]?.at(-1)).toBe('2036年，不在本表年度内')
  })
})

describe('D21, second sheet', () => {
  const facts = factsOf()
  const done = planningYear(facts.profile, facts.report)
  const later = { ...done, year: 2029, items: [], backbone: 7, moves: null }
  const planning = { firstYear: 2026, counties: [], years: [later] }
  const sheet = only('d21-years', factsOf({ process: { ...process, planning } }))

  test('has a row a year; a year that was not run says so and prints no figure', () => {
    expect(columnShown(sheet, '年度')).toEqual(
      Array.from({ length: 10 }, (_, at) => `${2026 + at}年`),
    )
    expect(rowsShown(sheet)[1]).toEqual(['2027年', '未测算', '', '', '', '', ''])
    expect(sheet.foot?.[0]).toContain('已测算2年，未测算8年')
  })

  test('counts who is lacking after the plan, school by school', () => {
    // 王芳 brings 河东 its one backbone teacher for 100 pupils; 城关 lacks two for 200, 一贯 one in each stage.
    expect([done.backbone, rowsShown(sheet)[0]?.[2]]).toEqual([4, '4'])
    expect(done.items).toContain('小学R2 2所')
    // 10 % of the four who are due.
    expect(rowsShown(sheet)[0]?.[5]).toBe('1')
    const nobody = planningYear(facts.profile, reportOf(planOf()))
    expect(nobody.backbone).toBe(4)
  })

  test('a year where nothing lacks says 无, and what nobody can tell is 未填', () => {
    expect(rowsShown(sheet)[3]?.slice(1, 6)).toEqual([
      '无',
      '7',
      String(done.higherDegree),
      String(done.artsSports),
      '未填',
    ])
    expect(done.items).toContain('小学R4 数据缺失3所')
  })

  test('prints nothing for a county of no city', () => {
    const { planning: _, ...rest } = process
    expect(only('d21-years', factsOf({ process: rest })).rows).toEqual([])
  })
})

describe('what a school puts on its board', () => {
  test('tells namesakes of one subject apart by the end of their numbers, and nobody else by his', () => {
    const teachers = county.teachers.map((each) =>
      each.id === returns.id ? { ...each, name: leaves.name } : each,
    )
    const renamed = factsOf({ county: { ...county, teachers } })
    expect(columnShown(only('d01-board', renamed), '姓名')).toEqual(
      expect.arrayContaining(['王芳（编号尾数801）', '王芳（编号尾数802）', '孙丽']),
    )
    expect(columnShown(only('d01-board'), '姓名').join('')).not.toContain('编号')
  })
})

describe('D07 异议登记表', () => {
  const sheet = only('d07-objections')

  test('has the columns of the register, one line an objection', () => {
    expect(sheet.columns.map(({ label }) => label)).toEqual([
      '编号',
      '收到时间',
      '反映人',
      '身份',
      '是否实名',
      '涉及人员或学校',
      '主要内容',
      '依据材料',
      '承办人',
      '核查过程',
      '核查结论',
      '处理',
      '答复时间',
      '答复方式',
      '签收',
      '是否调整方案',
    ])
    expect(rowsShown(sheet).map((row) => row.slice(0, 5))).toEqual([
      ['26-001', '2026-07-15 09:30', '钱某', '本人', '是'],
      ['26-002', '2026-07-16 17:05', '匿名', '群众', '否'],
    ])
    expect(sheet.foot?.[0]).toBe('登记2件：已答复1件，未答复1件；调整方案1件。')
  })

  test('tells how each ended and which plan took account of it; what is open stays blank', () => {
    expect(columnShown(sheet, '核查结论')).toEqual(['部分成立', ''])
    expect(columnShown(sheet, '答复时间')).toEqual(['2026-07-20 16:00', ''])
    expect(columnShown(sheet, '是否调整方案')).toEqual(['是（原方案aaaaaaaa，调整后bbbbbbbb）', ''])
  })

  test.each([
    [{ changesPlan: false, planAfter: null }, '否'],
    [{ changesPlan: true, planAfter: null }, '是（原方案aaaaaaaa，调整后待定）'],
  ])('an answer with %j prints %s', (more, words) => {
    const objections = register.flatMap((one) =>
      one.answer === null ? [] : [{ ...one, answer: { ...one.answer, ...more } }],
    )
    const changed = only('d07-objections', factsOf({ process: { ...process, objections } }))
    expect(columnShown(changed, '是否调整方案')).toEqual([words])
  })

  test('no public form may print anything of it', () => {
    expect(tables.objections.publicFields).toEqual([])
  })
})

describe('D15 考核汇总表', () => {
  const sheet = only('d15-assessments')

  test('has everybody by receiving school, a row an assessment, and grades as recorded', () => {
    expect(columnShown(sheet, '姓名')).toEqual(['王芳', '李静', '李静', '1人', '1人', '1人', '3人'])
    expect(columnShown(sheet, '学期').slice(0, 3)).toEqual([
      '',
      '2026—2027学年 学年考核',
      '2028—2029学年 期满考核',
    ])
    expect(columnShown(sheet, '等次').slice(0, 3)).toEqual(['', '优秀', '合格'])
    expect(columnShown(sheet, '交流单位').slice(3)).toEqual([
      '优秀 小计',
      '合格 小计',
      '未考核 小计',
      '合计',
    ])
    expect(sheet.foot?.[0]).toBe('交流轮岗教师2人：已考核1人，未考核1人。')
  })

  test('leaves blank what schools count, and says who never came', () => {
    const { assessments: _, ...rest } = process
    const absent = factsOf({ process: { ...rest, absent: [leaves.id] } })
    const rows = rowsShown(only('d15-assessments', absent))
    expect(rows[0]?.slice(4)).toEqual(['', '', '', '', '', '未到岗'])
    expect(rows[1]?.slice(4)).toEqual(['', '', '', '', '', ''])
  })
})

describe('D22 临时性缺员', () => {
  const facts = factsOf()
  const sheet = only('d22-temporary', facts)

  test('lists what lacks after the plan, as the audit counts it', () => {
    const lacking = facts.report.units.flatMap(({ subjects }) =>
      subjects.filter(({ after, load }) => after.gap > 0 && load > 0),
    )
    const body = sheet.rows.filter(({ kind }) => kind === undefined)
    expect(body.length).toBeGreaterThan(0)
    expect(body).toHaveLength(lacking.length)
    const sum = lacking.reduce((total, { after }) => total + after.gap, 0)
    expect(columnShown(sheet, '缺口周课时').at(-1)).toBe(sum.toFixed(1))
  })

  test('gives the cause as a code that tells no illness', () => {
    const county = {
      ...facts.county,
      teachers: facts.county.teachers.map((each) => ({ ...each, presence: 'maternity' as const })),
    }
    const codes = new Set(columnShown(only('d22-temporary', factsOf({ county })), '缺员原因'))
    expect([...codes].filter((code) => /Q4/.test(code))).toEqual(['Q4 请假'])
    expect([...codes].join('')).not.toMatch(/产|病/)
  })
})
