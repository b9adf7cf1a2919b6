import { describe, expect, test } from 'vitest'
import type { County } from '../../../solver/domain/county.ts'
import type { Profile } from '../../../solver/rules/index.ts'
import { paragraphsOf, tablesOf } from '../../word/office-file.ts'
import { smallProfile } from '../small-county.ts'
import {
  county,
  crowd,
  factsOf,
  leaves,
  office,
  plan,
  problemsOf,
  process,
  reportOf,
  written,
} from './year.ts'

const texts = async (...given: Parameters<typeof written>) =>
  (await paragraphsOf((await written(...given)).bytes)).filter((text) => text !== '')

describe('D06 公示', () => {
  test('says what the law asks, paragraph by paragraph', async () => {
    const said = await texts('D06')
    expect(said.slice(0, 7)).toEqual([
      '关于测试县2026—2027学年',
      '义务教育学校拟交流轮岗教师名单的公示',
      '（草稿·合成数据）',
      '根据《测试县实施方案》（测政办字〔2026〕3号）要求，经个人申报、学校推荐、资格审核、集体研究，拟安排2名教师交流轮岗（其中骨干教师1名），名单如下，现予公示。',
      '公示时间：2026年7月14日至7月20日（5个工作日）。',
      '公示期内如有异议，请以书面形式（署真实姓名和联系方式）向人事科反映；以单位名义反映的须加盖公章。',
      '受理电话：13900001111；监督电话：0537-2222222；地址：测试路1号；邮箱：office@example.com；受理时间：工作日8:30—12:00、14:00—17:30。',
    ])
    expect(said.slice(-3)).toEqual([
      '匿名、无具体事实的，按有关规定处理。',
      '测试县教育和体育局',
      '2026年7月13日',
    ])
  })

  test('lists exactly eight columns and nobody’s birth', async () => {
    expect(await tablesOf((await written('D06')).bytes)).toEqual([
      [
        [
          '序号',
          '姓名',
          '性别',
          '学科',
          '原单位名称',
          '交流轮岗单位名称',
          '交流轮岗类型',
          '起止时间',
        ],
        ['1', '王芳', '女', '数学', '城关小学', '河东小学', '定期交流', '2026-09 起'],
        ['2', '李静', '女', '数学', '城关小学', '一贯学校', '定期交流', '2026-09 至 2029-08'],
      ],
    ])
  })

  test('cites the profile’s own text where the county names no plan of its own', async () => {
    const { basis: _, ...rest } = process
    const document = { id: 'city', title: '测试市办法', number: '测市教〔2025〕1号', issuer: '' }
    const profile: Profile = {
      ...smallProfile,
      documents: [
        { ...document, id: 'nation', title: '国家办法', level: 'national' },
        { ...document, level: 'city' },
        { ...document, id: 'none', title: '系统默认值', level: 'default' },
      ],
    }
    const said = await texts('D06', factsOf({ process: rest, profile }))
    expect(said[3]).toMatch(/^根据《测试市办法》（测市教〔2025〕1号）要求，/)
  })

  test('sixty names stand in the text, sixty-one are an annex on a page of their own', async () => {
    for (const [count, isAnnexed] of [
      [60, false],
      [61, true],
    ] as const) {
      const { county: large, plan: moves } = crowd(count)
      const facts = factsOf({ county: large, report: reportOf(moves, large) })
      const said = await texts('D06', { ...facts, report: reportOf(moves, large) })
      expect(said.includes('附件'), String(count)).toBe(isAnnexed)
      expect(said.some((text) => text.includes(isAnnexed ? '名单见附件' : '名单如下'))).toBe(true)
      const [table] = await tablesOf((await written('D06', facts)).bytes)
      expect(table).toHaveLength(count + 1)
    }
  })

  test('what is not known prints 【待填】 in a draft, and stops the notice itself', async () => {
    const bare = { ...factsOf({ office: {}, process: {} }), date: '' }
    const said = (await texts('D06', bare)).join('\n')
    expect(said).toContain('公示时间：【待填】至【待填】（【待填】个工作日）。')
    expect(said).toContain('受理电话：【待填】；监督电话：【待填】；')
    const problems = await problemsOf('D06', { ...bare, state: '公示' })
    expect(problems).toContain(
      'B07 第5段还有待填内容，不能公示或定稿：“…公示时间：【待填】至【待填】',
    )
    expect(await problemsOf('D06', factsOf({ state: '公示' }))).toBe('')
  })
})

const withMover = (more: Partial<County['teachers'][number]>): County => ({
  ...county,
  teachers: county.teachers.map((each) => (each.id === leaves.id ? { ...each, ...more } : each)),
})
const problemsWith = (more: Partial<County['teachers'][number]>): Promise<string> => {
  const changed = withMover(more)
  return problemsOf('D06', { ...factsOf({ county: changed }), report: reportOf(plan, changed) })
}

describe('the check before printing', () => {
  test.each([
    ['王芳37088119830701002X', '身份证号'],
    ['王芳37088119830701002', '身份证号'],
    ['王芳370881830701002', '身份证号'],
    ['王芳13712345678', '手机号'],
    ['王芳１３７１２３４５６７８', '手机号'],
    ['王芳1983-07-01', '具体到日的日期'],
    ['王芳（孕期）', '健康或家庭情况'],
  ])('a name typed as %s stops the notice and says why', async (name, what) => {
    const problems = await problemsWith({ name })
    expect(problems).toContain(`B06 第1张表第1行“姓名”疑似含有${what}，已停止生成“关于测试县`)
    expect(problems).not.toContain(name.slice(2))
  })

  test('the office’s own mobile may stand there, another may not', async () => {
    expect(await problemsOf('D06', factsOf())).toBe('')
    const elsewhere = { ...office, address: '测试路1号，联系人13712345678' }
    expect(await problemsOf('D06', factsOf({ office: elsewhere }))).toContain('第7段疑似含有手机号')
  })

  test('days of the notice are lawful, a day of birth in the text is not', async () => {
    const born = { ...office, address: '测试路1号（1983年7月1日）' }
    expect(await problemsOf('D06', factsOf({ office: born }))).toContain(
      '第7段疑似含有具体到日的日期',
    )
  })
})
