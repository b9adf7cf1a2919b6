import { describe, expect, test } from 'vitest'
import type { County } from '../../solver/domain/county.ts'
import { teacherId } from '../../solver/domain/ids.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { SheetSpec } from '../../solver/domain/sheet.ts'
import { documentFileName, workbookFileName } from '../../solver/report/file-name.ts'
import { dataHash, planHash } from '../../solver/report/hash.ts'
import { resultSheets, type SheetOptions } from '../../solver/report/result-sheets.ts'
import { planOf, transferOf } from '../kit/county.ts'
import { columnShown, rowsShown, sheetNamed } from './shown.ts'
import {
  mover,
  people,
  runOf,
  shippedForms,
  smallCounty,
  smallPlan,
  smallProfile,
  smallReport,
} from './small-county.ts'

const forms = shippedForms()

function sheetsOf(
  plan: Plan = smallPlan,
  county: County = smallCounty,
  options: Partial<SheetOptions> = {},
): readonly SheetSpec[] {
  const report = smallReport(plan, county)
  const made = resultSheets(county, smallProfile, report, runOf(plan), { forms, ...options })
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('\n'))
  return made.value
}

const sheets = sheetsOf()

test('the workbook holds every sheet officials expect, in their order', () => {
  expect(sheets.map(({ name }) => name)).toEqual([
    '方案概要',
    '交流轮岗花名册',
    '系统导入',
    '符合交流条件名册',
    '暂缓交流名册',
    '公示表',
    '汇总表（按学校）',
    '汇总表（全县）',
    '余缺表（编制）',
    '余缺表（小学学科）',
    '余缺表（初中学科）',
    '余缺表（岗位）',
    '编制调剂建议',
    '招聘建议',
    '七项指标（小学）',
    '七项指标（初中）',
    '校际差异系数',
    '同学段均衡',
    '口径对照',
    '原始数据',
    '核验结论',
    '争议口径',
    '核验明细',
    '红线核查',
    '配备标准',
    '督导指标汇总',
    '人员清单',
    '未涵盖事项',
    '问题台账',
    '一镇一评',
    '捆绑评价',
  ])
})

describe('title and foot', () => {
  const roster = sheetNamed(sheets, '交流轮岗花名册')

  test('a draft of made-up data says both in the title line of every sheet', () => {
    expect(roster.title).toBe('测试县2026—2027学年义务教育学校交流轮岗教师花名册（草稿·合成数据）')
    for (const { title } of sheets) expect(title).toContain('（草稿·合成数据）')
  })

  test('a final paper of a real county says neither', () => {
    const real = sheetsOf(smallPlan, { ...smallCounty, synthetic: false }, { state: '定稿' })
    for (const { title } of real) expect(title).not.toMatch(/草稿|合成数据/)
  })

  test('every sheet names the versions of data and plan it was made from', () => {
    const versions = `数据版本${dataHash(smallCounty).slice(0, 8)}，方案版本${planHash(smallPlan).slice(0, 8)}`
    for (const { foot } of sheets) expect((foot ?? []).join('')).toContain(versions)
  })

  test('the foot says from which date, and which values no text was read for', () => {
    const foot = (roster.foot ?? []).join('')
    expect(foot).toContain('数据计算日期为2026年8月31日')
    expect(foot).toContain('合计1人，其中骨干教师1人，占100.0%；调动人事关系1人。')
    expect(foot).toContain('交流方式与期限：定期交流3年，调动人事关系（待核）')
    expect(foot).toContain('交流轮岗教师不低于符合交流条件教师总数的 10%（待核）')
  })

  test('names of those who sign are left to be written by hand', () => {
    expect((roster.foot ?? [])[1]).toBe(
      '制表单位：　　　　　填表人：　　　　审核人：　　　　单位负责人：　　　　制表日期：　　　　',
    )
    const drafting = { bureau: '测试县教育局', office: '人事科', date: '2026-07-03' }
    const dated = sheetNamed(sheetsOf(smallPlan, smallCounty, { drafting }), '交流轮岗花名册')
    expect(dated.subtitle).toEqual({ left: '填报单位（盖章）：测试县教育局', right: '单位：人' })
    expect((dated.foot ?? [])[1]).toContain('制表单位：人事科　填表人：')
    expect((dated.foot ?? [])[1]).toContain('制表日期：2026年7月3日')
  })
})

describe('交流轮岗花名册', () => {
  test('prints one line a transfer, a subtotal by school and the total', () => {
    const [line, subtotal, total] = rowsShown(sheetNamed(sheets, '交流轮岗花名册'))
    expect(line?.slice(0, 19)).toEqual([
      '1',
      '王芳',
      '女',
      '1985-03',
      '专科',
      '一级教师',
      '小学',
      '数学',
      '县级骨干教师',
      '是',
      '城关小学',
      // 2012-09 to 2026-08.
      '14',
      '河东小学',
      '城区→乡村，强→弱',
      '定期交流',
      '是',
      '2026-09',
      '',
      '',
    ])
    expect(subtotal?.slice(1, 11)).toEqual([
      '1人',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '1人',
      '城关小学 小计',
    ])
    expect(total?.slice(1, 11)).toEqual(['1人', '', '', '', '', '', '', '', '1人', '全县合计'])
  })

  test('系统导入 keeps the order of the national system, line by line with the roster', () => {
    const sheet = sheetNamed(sheets, '系统导入')
    expect(sheet.columns.map(({ label }) => label)).toEqual([
      '序号',
      '交流轮岗类型',
      '是否调动人事关系',
      '开始年月',
      '结束年月',
      '原单位名称',
      '交流轮岗单位名称',
    ])
    expect(rowsShown(sheet)).toEqual([
      ['1', '定期交流', '是', '2026-09', '', '城关小学', '河东小学'],
    ])
  })

  test('months are printed with points where the county writes them so, but not for the system', () => {
    const dotted = sheetsOf(smallPlan, smallCounty, { dateStyle: 'dot' })
    expect(columnShown(sheetNamed(dotted, '交流轮岗花名册'), '出生年月')[0]).toBe('1985.03')
    expect(columnShown(sheetNamed(dotted, '系统导入'), '开始年月')[0]).toBe('2026-09')
  })
})

describe('名册', () => {
  test('the due are listed by school and subject, never by name, with a subtotal each', () => {
    const sheet = sheetNamed(sheets, '符合交流条件名册')
    // 城关: mathematics t1 and t2 before music t3; 一贯: t6. Not t4 (3 years), not t5 (deferred).
    expect(columnShown(sheet, '姓名')).toEqual([
      '王芳',
      '教师t2',
      '教师t3',
      '3人',
      '教师t6',
      '1人',
      '4人',
    ])
    expect(columnShown(sheet, '年限')).toEqual(['14', '11', '11', '', '8', '', ''])
    expect(columnShown(sheet, '本学年是否拟交流')).toEqual([
      '是',
      '否',
      '否',
      '1人',
      '否',
      '0人',
      '1人',
    ])
  })

  test('the deferred stand with the item number; neither the word nor the paper is printed', () => {
    const sheet = sheetNamed(sheets, '暂缓交流名册')
    // Z02 is the second exemption of the test profile.
    expect(columnShown(sheet, '暂缓情形')[0]).toBe('第（二）项')
    expect(columnShown(sheet, '证明材料')[0]).toBe('已提交')
    expect(columnShown(sheet, '暂缓至')[0]).toBe('2027-08')
    const bodies = JSON.stringify(sheets.map(({ rows }) => rows))
    expect(bodies.includes('孕') || bodies.includes('市医院')).toBe(false)
  })

  test('the notice carries eight columns and nothing else', () => {
    const sheet = sheetNamed(sheets, '公示表')
    expect(rowsShown(sheet)).toEqual([
      ['1', '王芳', '女', '数学', '城关小学', '河东小学', '定期交流', '2026-09 起'],
    ])
  })

  test('namesakes of one school and subject are told apart by the end of their numbers', () => {
    const [first, second] = people
    if (first === undefined || second === undefined) throw new Error('two people are needed')
    const county = { ...smallCounty, teachers: [first, { ...second, name: '王芳' }] }
    const plan = planOf(
      transferOf(first, 's2', { relationMoves: false, end: '2029-08' }),
      transferOf(second, 's2'),
    )
    const sheet = sheetNamed(sheetsOf(plan, county), '公示表')
    expect(columnShown(sheet, '姓名')).toEqual(['王芳（编号尾数t1）', '王芳（编号尾数t2）'])
    expect(columnShown(sheet, '起止时间')).toEqual(['2026-09 至 2029-08', '2026-09 起'])
  })
})

describe('汇总表', () => {
  const sheet = sheetNamed(sheets, '汇总表（按学校）')

  test('a nine-year school prints two lines; subtotals by township and stage, then the county', () => {
    expect(columnShown(sheet, '学校')).toEqual([
      '城关小学',
      '甲镇 小计',
      '河东小学',
      '一贯学校小学部',
      '一贯学校初中部',
      '乙镇 小计',
      '小学 小计',
      '初中 小计',
      '全县合计',
    ])
  })

  test('counts what leaves and arrives; a rate in a total is total over total', () => {
    expect(columnShown(sheet, '专任教师数')).toEqual(['4', '4', '1', '0', '1', '2', '5', '1', '6'])
    expect(columnShown(sheet, '符合交流条件教师数')).toEqual([
      '3',
      '3',
      '0',
      '0',
      '1',
      '1',
      '3',
      '1',
      '4',
    ])
    // 1 of 3; nobody of none does not arise; 0 of 1; 1 of 3 primary; 0 of 1 junior; 1 of 4.
    expect(columnShown(sheet, '比例')).toEqual([
      '33.3%',
      '33.3%',
      '—',
      '—',
      '0.0%',
      '0.0%',
      '33.3%',
      '0.0%',
      '25.0%',
    ])
    expect(columnShown(sheet, '净流入骨干')).toEqual([
      '-1',
      '-1',
      '+1',
      '0',
      '0',
      '+1',
      '0',
      '0',
      '0',
    ])
    expect(columnShown(sheet, '流入人数').at(-1)).toBe(
      columnShown(sheet, '交流轮岗教师数（流出）').at(-1),
    )
  })

  test('the county line has the inputs of 督导 and both ratios', () => {
    const county = sheetNamed(sheets, '汇总表（全县）')
    const value = (label: string) => columnShown(county, label)[0]
    expect(value('符合交流条件教师总数')).toBe('4')
    expect(value('实际交流轮岗教师数')).toBe('1')
    expect(value('比例')).toBe('25.0%')
    expect(value('是否达到比例下限')).toBe('是')
    // 1 of the four due and the one deferred.
    expect(value('不扣暂缓口径比例')).toBe('20.0%')
    expect(value('骨干占比')).toBe('100.0%')
    expect([value('小学'), value('初中')]).toEqual(['1', '0'])
    // Kinds of rotation nobody takes part in are not printed.
    expect(county.columns.map(({ label }) => label)).not.toContain('对口支援')
  })
})

describe('余缺表', () => {
  test('a missing quota is unknown, never zero, and makes the sum unknown', () => {
    const sheet = sheetNamed(sheets, '余缺表（编制）')
    const columns = ['核定编制', '在编人数', '超(+)缺(-)编', '交流后在编人数', '交流后超(+)缺(-)编']
    expect(rowsShown(sheet).length).toBe(9)
    expect(columns.map((label) => columnShown(sheet, label))).toEqual([
      ['3', '3', '2', '未填', '未填', '未填', '未填', '未填', '未填'],
      ['4', '4', '1', '0', '1', '2', '5', '1', '6'],
      ['+1', '+1', '-1', '未填', '未填', '未填', '未填', '未填', '未填'],
      ['3', '3', '2', '0', '1', '3', '5', '1', '6'],
      ['0', '0', '0', '未填', '未填', '未填', '未填', '未填', '未填'],
    ])
  })

  test('need and balance of a subject are in full-time teachers', () => {
    const sheet = sheetNamed(sheets, '余缺表（小学学科）')
    expect(sheet.groups?.map(({ label }) => label)).toEqual(['', '数学', '音乐'])
    // Mathematics: 6 classes × 5 lessons = 30; load 14: 30/14 = 2.14.
    // 城关 has three: 42 - 30 = 12 over, 0.86; without t1 2 short, -0.14.
    // 河东 has one: 16 short, -1.14; with t1 2 short, -0.14. 一贯: 3 × 5 = 15, 1.07 short.
    expect(rowsShown(sheet).map((row) => row.slice(0, 5))).toEqual([
      ['城关小学', '2.14', '3', '+0.86', '-0.14'],
      ['甲镇 小计', '2.14', '3', '+0.86', '-0.14'],
      ['河东小学', '2.14', '1', '-1.14', '-0.14'],
      ['一贯学校小学部', '1.07', '', '-1.07', '-1.07'],
      ['乙镇 小计', '3.21', '1', '-2.21', '-1.21'],
      ['全县合计', '5.35', '4', '-1.35', '-1.35'],
    ])
  })

  test('posts: approved, held, free and free after the plan', () => {
    const [urban, , rural] = rowsShown(sheetNamed(sheets, '余缺表（岗位）'))
    // 一级教师 hold intermediate posts: four of four at 城关, three after; two of two at 河东 after.
    expect(urban?.slice(2)).toEqual([
      '城关小学',
      '6',
      '1',
      '0',
      '1',
      '1',
      '4',
      '4',
      '0',
      '1',
      '1',
      '0',
      '1',
      '1',
    ])
    expect(rural?.slice(2)).toEqual([
      '河东小学',
      '未填',
      '0',
      '0',
      '0',
      '0',
      '2',
      '1',
      '1',
      '0',
      '未填',
      '0',
      '未填',
      '未填',
    ])
  })
})

describe('七项指标与差异系数', () => {
  test('failing cells carry a mark, unknown facilities are never zero', () => {
    const sheet = sheetNamed(sheets, '七项指标（小学）')
    const backbone = (when: string) =>
      columnShown(sheet, `R2 每百名学生拥有县级以上骨干教师数（${when}）`)
    // 城关 1 of 200, then none; 河东 none of 100, then 1; one of 360 in all either way.
    expect(backbone('交流前')).toEqual(['▲0.50', '▲0.00', '▲0.00', '0.28'])
    expect(backbone('交流后')).toEqual(['▲0.00', '1.00', '▲0.00', '0.28'])
    expect(columnShown(sheet, 'R4 生均教学及辅助用房面积')).toEqual([
      '未填',
      '未填',
      '未填',
      '未填',
    ])
  })

  test('the verdict of a school is the audit’s', () => {
    const finding = smallReport().findings.find(({ rule }) => rule === 'resource-indicators')
    const short = finding?.details.filter(
      ({ verdict, stage }) => verdict === 'short' && stage === 'primary',
    )
    const sheet = sheetNamed(sheets, '七项指标（小学）')
    const failing = columnShown(sheet, '是否达标').filter((word) => word === '否')
    expect(new Set(short?.map(({ school }) => school)).size).toBe(failing.length)
    expect(failing.length).toBeGreaterThan(0)
  })

  test('coefficients before, after and their change, against the limit', () => {
    const sheet = sheetNamed(sheets, '校际差异系数')
    // Degrees 4, 1, 0 of 200, 100, 60 pupils, weighted: CV² = 360 (16/200 + 1/100) / 25 - 1 = 0.296;
    // after 3, 2, 0: 360 (9/200 + 4/100) / 25 - 1 = 0.224. Roots 0.54406 and 0.47329.
    expect(columnShown(sheet, 'R1 每百名学生拥有高于规定学历教师数').slice(3, 9)).toEqual([
      '▲0.544',
      '0.473',
      '-0.071',
      '0.500',
      '否',
      '是',
    ])
  })

  test('the comparison marks the county’s own basis and shows where conventions part', () => {
    const sheet = sheetNamed(sheets, '口径对照')
    expect(columnShown(sheet, '基数口径').slice(0, 3)).toEqual([
      '★人事关系口径',
      '实际任教口径',
      '★人事关系口径',
    ])
    expect((sheet.foot ?? []).join('')).toContain('★按学生数加权')
    // Unweighted after: 1.5, 2, 0 per hundred: mean 1.1667, variance 0.7222, CV 0.728 > 0.50.
    expect(columnShown(sheet, '三种算法结论')[0]).toBe('不一致')
  })

  test('raw amounts let a reader recompute every figure', () => {
    const sheet = sheetNamed(sheets, '原始数据')
    const at = rowsShown(sheet).find((row) => row[1] === '城关小学' && row[2]?.startsWith('R1'))
    expect(at).toEqual([
      '小学',
      '城关小学',
      'R1 每百名学生拥有高于规定学历教师数',
      '人',
      '200',
      '4',
      '3',
      '4',
      '3',
      '“教师”表、“学校”表学生数',
    ])
  })
})

describe('核验结论', () => {
  const sheet = sheetNamed(sheets, '核验结论')

  test('prints clause, text, evidence and the audit’s own numbers and words', () => {
    const report = smallReport()
    expect(columnShown(sheet, '结论')[0]).toBe('符合')
    expect(rowsShown(sheet)[0]?.slice(0, 9)).toEqual([
      '1',
      '交流轮岗比例',
      '《测试文件》（测〔2026〕1号）',
      '第一项',
      '待核',
      '1',
      '1',
      '0',
      '符合',
    ])
    expect(columnShown(sheet, '说明')).toEqual(report.findings.map(({ sentence }) => sentence))
  })

  test('a plan that names strangers says so first, and they are in no list', () => {
    const stranger = transferOf({ ...mover, id: people[5]?.id ?? mover.id }, 's9')
    const broken = sheetsOf(planOf(transferOf(mover, 's2'), stranger))
    expect((sheetNamed(broken, '核验结论').foot ?? [])[0]).toContain('方案本身有')
    expect(columnShown(sheetNamed(broken, '公示表'), '姓名')).toEqual(['王芳'])
    expect((sheetNamed(broken, '交流轮岗花名册').foot ?? [])[0]).toContain('另有1条安排')
  })

  test('where the clause falls short, the school and the gap are listed without names', () => {
    const details = sheetNamed(sheets, '核验明细')
    expect(rowsShown(details).length).toBeGreaterThan(0)
    expect(JSON.stringify(details.rows)).not.toContain('王芳')
  })
})

describe('方案概要', () => {
  const sheet = sheetNamed(sheets, '方案概要')
  const line = (item: string) => rowsShown(sheet).find((row) => row[1] === item)

  test('says 最优 only where it was proven, else 可行 with the gap', () => {
    expect(line('第1层 法定要求缺口最小')?.slice(2)).toEqual(['2人', '理论下界2人', '最优', ''])
    expect(line('第2层 任教学科缺口最小')?.slice(2)).toEqual([
      '40节',
      '理论下界37节',
      '可行，差距3节',
      '达到时间上限停止，重算可能得到不同方案。',
    ])
  })

  test('shares and coefficients stand beside what is required of them', () => {
    expect(line('交流轮岗教师')?.slice(2)).toEqual([
      '1人，占25.0%',
      '不低于10%（1人）',
      '符合',
      '不扣暂缓口径：20.0%。',
    ])
    expect(line('小学R1 高于规定学历教师')?.slice(2, 5)).toEqual([
      '0.544 → 0.473',
      '不高于0.50',
      '符合',
    ])
  })
})

test('a share that just fails is not printed as passing, in the total either', () => {
  const many = Array.from({ length: 201 }, (_, index) => ({
    ...mover,
    id: teacherId(`m${String(index).padStart(3, '0')}`),
  }))
  // 20 of 201 = 9.9502 %: one decimal would read 10.0 %, two read 9.95 %.
  const plan = planOf(...many.slice(0, 20).map((person) => transferOf(person, 's2')))
  const made = sheetsOf(plan, { ...smallCounty, teachers: many })
  expect(columnShown(sheetNamed(made, '汇总表（全县）'), '比例')).toEqual(['▲9.95%'])
  expect(columnShown(sheetNamed(made, '汇总表（按学校）'), '比例').at(-1)).toBe('▲9.95%')
  expect(columnShown(sheetNamed(made, '汇总表（全县）'), '是否达到比例下限')).toEqual(['否'])
})

test('the same input gives the same sheets', () => {
  expect(JSON.stringify(sheetsOf())).toBe(JSON.stringify(sheets))
})

test('files are named after document, county, school year and state', () => {
  expect(workbookFileName(smallCounty, '草稿')).toBe('交流轮岗方案_测试县_2026-2027学年_草稿.xlsx')
  const odd = { ...smallCounty, name: '甲/乙:县' }
  expect(documentFileName(odd, { code: 'D05', name: '交流轮岗教师花名册' }, '公示')).toBe(
    'D05_交流轮岗教师花名册_甲_乙_县_2026-2027学年_公示.xlsx',
  )
})
