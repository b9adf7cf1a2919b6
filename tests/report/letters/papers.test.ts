import { describe, expect, test } from 'vitest'
import type { County, StageFigures } from '../../../solver/domain/county.ts'
import type { Objection, Outcome } from '../../../solver/report/process.ts'
import { planOf } from '../../kit/county.ts'
import { paragraphsOf, partsOf, tablesOf } from '../../word/office-file.ts'
import {
  county,
  factsOf,
  leaves,
  objection,
  problemsOf,
  process,
  reportOf,
  returns,
  someone,
  written,
} from './year.ts'

const said = async (...given: Parameters<typeof written>) =>
  (await paragraphsOf((await written(...given)).bytes)).filter((text) => text !== '')
const text = async (...given: Parameters<typeof written>) => (await said(...given)).join('\n')

describe('D09a 调配通知', () => {
  test('names the first and the number of all, the decision and the day to report', async () => {
    const paper = await text('D09a')
    expect(paper).toContain('关于王芳等2名同志工作调配\n（交流轮岗）的通知')
    expect(paper).toContain('测教体字〔2026〕　　号\n各有关学校：')
    expect(paper).toContain('经局党组会2026年8月5日研究决定，对王芳等2名同志的工作进行调配')
    expect(paper).toContain('名单所列同志于2026年8月25日前，持派遣介绍信')
    expect(paper).toContain('测试县教育和体育局\n2026年8月10日')
  })

  test('tells apart whose relation moves, and then goes to the other bureaus too', async () => {
    const paper = await text('D09a')
    expect(paper).toContain('人事关系不随转的1名同志')
    expect(paper).toContain('人事关系随转的1名同志')
    expect(paper).toContain('抄送：人力资源和社会保障局、机构编制委员会办公室、财政局。')
    const staying = planOf(...reportOf(planOf()).plan.transfers, {
      ...(factsOf().report.plan.transfers[1] ?? never()),
    })
    const alone = await text('D09a', factsOf({ report: reportOf(staying) }))
    expect(alone).toContain('关于李静同志工作调配')
    expect(alone).not.toContain('抄送')
    expect(alone).not.toContain('人事关系随转的')
  })

  test('lists all in an annex', async () => {
    expect(await tablesOf((await written('D09a')).bytes)).toEqual([
      [
        ['序号', '姓名', '现单位', '调入（交流）单位', '类型', '期限', '是否转人事关系'],
        ['1', '王芳', '城关小学', '河东小学', '定期交流', '2026-09 起', '是'],
        ['2', '李静', '城关小学', '一贯学校', '定期交流', '2026-09 至 2029-08', '否'],
      ],
    ])
  })
})

const never = (): never => {
  throw new Error('the plan has two transfers')
}

describe('D09b 派遣介绍信', () => {
  test('gives whoever stays on the books one letter, and whoever moves one for his salary too', async () => {
    const pages = await tablesOf((await written('D09b')).bytes)
    const heads = pages.map(([first]) => first?.[0]?.split('\n').slice(0, 2))
    expect(heads).toEqual([
      ['教师交流轮岗派遣介绍信（存根）（草稿·合成数据）', '2026年第0012号'],
      ['工资（供给）关系介绍信（存根）（草稿·合成数据）', '2026年第0013号'],
      ['教师交流轮岗派遣介绍信（存根）（草稿·合成数据）', '2026年第0014号'],
    ])
  })

  test('is one person’s: stub, letter and receipt with one number across both seams', async () => {
    const facts = factsOf({ only: { teacher: returns.id } })
    const pages = await tablesOf((await written('D09b', facts)).bytes)
    expect(pages).toHaveLength(1)
    const [stub, seam, letter, second, receipt] = (pages[0] ?? []).map(([cell]) => cell ?? '')
    expect(seam).toBe('骑缝号：2026年第0014号（加盖公章）')
    expect(second).toBe(seam)
    expect(stub).toContain('李静同志（任教小学数学）由城关小学到一贯学校交流任教')
    expect(letter).toContain(
      '一贯学校：\n兹介绍李静同志（任教小学数学）自2026年9月起到你校交流任教',
    )
    expect(letter).toContain('期限至2029年8月，人事、工资关系保留在原单位。请接洽。（有效期15天）')
    expect(receipt).toContain('测试县教育和体育局：\n李静同志已于　　年　月　日到我校报到')
    expect(await text('D09b', facts)).not.toContain('王芳')
  })

  test('without a number from the series is a draft and nothing more', async () => {
    const { introductions: _, ...rest } = process
    const facts = factsOf({ process: rest })
    expect(await text('D09b', facts)).toContain('2026年第【待填】号')
    expect(await problemsOf('D09b', { ...facts, state: '定稿' })).toContain('B07')
  })

  test('for somebody the plan does not move there is no letter', async () => {
    expect(await problemsOf('D09b', factsOf({ only: { teacher: someone } }))).toContain('B08')
    expect(await problemsOf('D09b', factsOf({ report: reportOf(planOf()) }))).toContain('B08')
  })
})

describe('D10 支教（交流）协议', () => {
  test('has three parties, ten articles and no identity number', async () => {
    const paper = await text('D10', factsOf({ only: { teacher: returns.id } }))
    expect(paper).toContain(
      '甲方（派出学校）：城关小学\n乙方（接收学校）：一贯学校\n丙方（教师）：李静',
    )
    expect(paper).toContain('身份证号（签订时手写）：')
    expect(paper).toContain('十、份数\n本协议一式四份')
    expect(paper).toContain('自2026年9月起至2029年8月。不足一学年的不计入交流轮岗。')
    expect(paper).toContain('丙方人事、工资关系和职称评聘保留在甲方')
    expect(paper).not.toMatch(/\d{15}/)
  })

  test('states the week of a full-time teacher there, as the audit counts it', async () => {
    const { units } = factsOf().report
    const unit = units.find(({ school, stage }) => school === 's3' && stage === 'primary')
    const load = unit?.subjects.find(({ subject }) => subject === 'mathematics')?.load
    expect(load).toBeGreaterThan(0)
    expect(await text('D10', factsOf({ only: { teacher: returns.id } }))).toContain(
      `周课时不少于${load}节`,
    )
  })

  test('whose relation moves comes under the receiving school', async () => {
    const paper = await text('D10', factsOf({ only: { teacher: leaves.id } }))
    expect(paper).toContain('自2026年9月起，不定期限。')
    expect(paper).toContain('丙方人事、工资关系转入乙方')
  })
})

describe('D07 答复书', () => {
  const answered = (more: Partial<Objection>) =>
    text('D07', factsOf({ process: { ...process, objection: { ...objection, ...more } } }))

  test('answers in four sections, with the figures of the audit and the way on', async () => {
    const paper = await answered({})
    expect(paper).toContain('关于对钱某同志反映事项的答复')
    expect(paper).toContain('一、反映事项\n认为任教年限计算有误。')
    expect(paper).toContain('二、核查情况\n档案与数据一致（来源：人事档案）。')
    expect(paper).toContain('三、答复意见\n经核查，您反映的事项不成立。')
    // 2015-09 to 2026-08 is eleven years; six are asked for.
    expect(paper).toContain(
      '您到城关小学任教的起始年月为2015年9月，至2026年8月31日满11年，达到连续任教满6年的条件',
    )
    // 王芳 and 李静 are due; 周强 is lent, 孙丽 teaches music.
    expect(paper).toContain('城关小学小学数学符合交流条件2人、暂缓0人。')
    expect(paper).toContain('公示时间为2026年7月14日至7月20日，符合方案规定。')
    expect(paper).toContain('《事业单位人事管理条例》')
    expect(paper).toContain('送达回证')
  })

  test('names no colleague and no state of health', async () => {
    const paper = await answered({
      points: ['years', 'deferral', 'distance', 'why-me', 'wish', 'procedure'],
    })
    expect(paper).not.toMatch(/王芳|孙丽|周强|赵敏|孕|Z0/)
  })

  test.each<[Outcome, string]>([
    ['upheld', '经核查，您反映的事项成立。\n已【待填】，调整后的名单重新公示'],
    ['partly', '经核查，您反映的事项部分成立。'],
    ['rejected', '经核查，您反映的事项不成立。'],
    ['not-accepted', '未署真实姓名且无具体事实，已登记'],
  ])('an objection that is %s is answered so', async (outcome, words) => {
    expect(await answered({ outcome })).toContain(words)
  })

  test('a consequence is told only where its number is known', async () => {
    expect(await answered({ points: ['why-me'] })).not.toContain('改由他人承担')
    expect(await answered({ points: ['why-me'], consequence: '河东小学数学缺12节' })).toContain(
      '改由他人承担会使河东小学数学缺12节。',
    )
  })

  test('without a registered objection there is nothing to answer', async () => {
    const { objection: _, ...rest } = process
    expect(await problemsOf('D07', factsOf({ process: rest }))).toContain('B08 没有登记异议')
  })
})

describe('D04 实施方案', () => {
  test('has nine sections with the county’s numbers filled in', async () => {
    const lines = await said('D04')
    expect(lines.filter((line) => /^[一二三四五六七八九]、/.test(line))).toEqual([
      '一、指导思想',
      '二、工作目标',
      '三、基本原则',
      '四、交流对象与条件',
      '五、交流形式与期限',
      '六、流向与岗位',
      '七、工作程序',
      '八、人事、待遇与考核',
      '九、纪律与监督',
    ])
    // 王芳, 李静, 孙丽, 吴军 are due: 10 % of four is one, 20 % of one is one.
    expect(lines.join('\n')).toContain(
      '本学年计入基数的符合交流条件教师4人，暂缓交流1人。交流轮岗不少于1人（不低于10%），其中骨干教师不少于1人（不低于交流教师的20%）。',
    )
  })

  test('numbers the deferrals as the list of the deferred cites them', async () => {
    const lines = await said('D04')
    expect(lines).toContain('（一）距法定退休不足五年的，须经本人同意；')
    expect(lines).toContain('（二）孕期的，须有证明材料，连续暂缓不超过3年；')
    const { bytes } = await written('D02b')
    const { allText } = await import('../../word/office-file.ts')
    expect(await allText(bytes)).toContain('第（二）项')
  })

  test('is final only when basis, days, money and telephones are known', async () => {
    const texts = { ...process.texts, guidance: '为促进师资均衡配置，制定本方案。' }
    const known = factsOf({ state: '定稿', process: { ...process, texts } })
    expect(await problemsOf('D04', known)).toBe('')
    const { schedule: _, ...undated } = known.process ?? {}
    for (const [missing, place] of [
      [{ ...known, process: undated }, '暂缓人员'],
      [{ ...known, process: { ...process, texts: { guidance: texts.guidance } } }, '补助标准'],
      [{ ...known, office: { ...known.office, phone: '' } }, '咨询电话'],
    ] as const) {
      expect(await problemsOf('D04', missing)).toMatch(new RegExp(`B07 .*${place}`))
    }
  })
})

describe('D13 核验报告', () => {
  test('has nine sections and a block to be signed by hand beside the checksum', async () => {
    const lines = await said('D13')
    expect(lines.filter((line) => /^[一二三四五六七八九]、/.test(line))).toEqual([
      '一、核验对象',
      '二、核验方法',
      '三、结论',
      '四、逐项核验表',
      '五、两种口径对比',
      '六、红线事项',
      '七、数据质量',
      '八、未能核验事项',
      '九、建议',
    ])
    const tables = await tablesOf((await written('D13')).bytes)
    expect(tables.at(-1)).toEqual([
      ['核验人（签名）', ''],
      ['复核人（签名）', ''],
      ['日期', '2026年7月10日'],
      ['校验码', '0123456789abcdef'],
      ['查验方法', 'junpei verify 卷宗.json'],
    ])
  })

  test('counts as the audit does, and names failures before anything else', async () => {
    const { report } = factsOf()
    const of = (verdict: string) => report.findings.filter((each) => each.verdict === verdict)
    expect(of('short').length).toBeGreaterThan(0)
    const paper = await text('D13')
    expect(paper).toContain(
      `本次核验结论：有${of('short').length}项不符合。共核验条款${report.findings.length}项，符合${of('met').length}项，不符合${of('short').length}项，数据缺失${of('unknown').length}项`,
    )
    const at = (words: string) => paper.indexOf(words)
    for (const { name, sentence } of of('short')) {
      expect(at(`${name}：${sentence}`)).toBeGreaterThan(at('三、结论'))
      expect(at(`${name}：${sentence}`)).toBeLessThan(at('四、逐项核验表'))
    }
  })

  test.each([
    ['met', '通过'],
    ['unknown', '数据不足'],
    ['short', '有1项不符合'],
  ] as const)('one clause that is %s and the rest met: %s', async (verdict, words) => {
    const { report } = factsOf()
    const findings = report.findings.map((each, at) => ({
      ...each,
      verdict: at === 0 ? verdict : ('met' as const),
    }))
    const facts = factsOf({ report: { ...report, findings } })
    expect(await text('D13', facts)).toContain(`本次核验结论：${words}。`)
    const [table] = (await tablesOf((await written('D13', facts)).bytes)).slice(1)
    const printed = { met: '符合', unknown: '数据缺失', short: '不符合' }[verdict]
    expect(table?.[1]?.[7]).toBe(printed)
  })

  test('names nobody: names stand in an annex of class B', async () => {
    expect(await text('D13')).not.toMatch(/王芳|李静|孙丽|周强|赵敏|吴军/)
  })

  test('says which versions it is about, whole', async () => {
    const hashes = (await text('D13')).match(/[0-9a-f]{64}/g) ?? []
    expect(new Set(hashes).size).toBe(3)
  })
})

describe('D15 考核表', () => {
  test('is one for each person and assessment, with what is known and the rest by hand', async () => {
    const alone = factsOf({ only: { teacher: leaves.id } })
    const tables = await tablesOf((await written('D15', alone)).bytes)
    expect(tables).toHaveLength(4)
    expect(tables[0]).toEqual([
      ['姓名', '王芳', '性别', '女'],
      ['学科', '数学', '职称', '一级教师'],
      ['原单位', '城关小学', '交流单位', '河东小学'],
      ['交流类型', '定期交流', '起止时间', '2026-09 起'],
    ])
    expect(tables[1]?.flat().join('')).not.toMatch(/[1-9]\d*天|☑/)
    expect(await text('D15', alone)).toContain('学年　学年考核□　期满考核□')
    expect(tables[3]?.flat().join('')).toContain('优秀□　合格□　基本合格□　不合格□')
    // 王芳 once and 李静 twice.
    expect(await tablesOf((await written('D15')).bytes)).toHaveLength(12)
  })

  test('prints the grade the process holds, and no one else’s', async () => {
    const paper = await text('D15', factsOf({ only: { teacher: returns.id } }))
    expect(paper).toContain('2026—2027学年　学年考核☑　期满考核□')
    expect(paper).toContain('等次：优秀☑　合格□　基本合格□　不合格□')
    expect(paper).toContain('2028—2029学年　学年考核□　期满考核☑')
    expect(paper).not.toContain('王芳')
  })
})

describe('D17 编制备案报告', () => {
  test('tells quota, shift and use, with the number left to the office and the table on a wide page', async () => {
    const lines = await said('D17')
    expect(lines.slice(0, 2).join('')).toBe('关于2026年义务教育学校编制调整使用情况的备案报告')
    expect(lines).toContain('测教体字函〔2026〕　　号')
    expect(lines).toContain('测试县机构编制委员会办公室：')
    expect(lines.filter((line) => /^[一二三四]、/.test(line))).toHaveLength(4)
    const parts = await partsOf((await written('D17')).bytes)
    expect(parts.get('word/document.xml')).toContain('w:orient="landscape"')
  })

  test('its table adds up to the quota of the county, before and after', async () => {
    const [table = []] = await tablesOf((await written('D17')).bytes)
    const [header = [], ...rows] = table
    expect(header).toEqual([
      '序号',
      '学校',
      '学段',
      '班数',
      '学生数',
      '原核定编制',
      '调整数(+/-)',
      '调整后编制',
      '在编',
      '空编',
      '周转编制',
      '依据',
      '备注',
    ])
    const whole = factsOf({ county: quotaKnown })
    const [known = []] = await tablesOf((await written('D17', whole)).bytes)
    const total = known.at(-1) ?? []
    // 3 + 2 + 4 + 4 posts.
    expect([total[1], total[5], total[6], total[7]]).toEqual(['全县合计', '13', '0', '13'])
    expect(await text('D17', whole)).toContain('核定总量仍为13名')
    // A quota nobody gave is not nought: the total is unknown, too.
    expect(rows.at(-1)?.[5]).toBe('未填')
    expect(await text('D17')).toContain('另有2个学段没有填报核定编制，不参加调整。')
  })

  test('shifts that do not sum to nought are never printed', async () => {
    const { report } = factsOf()
    const { provision } = report
    if (provision === undefined) throw new Error('the audit has no provision')
    const quota = provision.quota.map((line, at) => (at === 0 ? { ...line, shift: 1 } : line))
    const wrong = factsOf({ report: { ...report, provision: { ...provision, quota } } })
    await expect(written('D17', wrong)).rejects.toThrow('quota shifts: 1 ≠ 0')
    await expect(written('D17a', wrong)).rejects.toThrow('quota shifts: 1 ≠ 0')
  })

  test('without the office’s prefix the number stays open and the report is not final', async () => {
    const bare = { ...factsOf({ office: {} }), state: '定稿' as const }
    expect(await problemsOf('D17', bare)).toMatch(/B07 .*【待填】函〔2026/)
    const { provision: _, ...report } = factsOf().report
    expect(await problemsOf('D17', factsOf({ report }))).toContain('B08 核验中没有编制测算')
  })
})

/** Every stage of every school has a quota. */
const quotaKnown: County = {
  ...county,
  schools: county.schools.map((school) => ({
    ...school,
    primary: withQuota(school.primary),
    junior: withQuota(school.junior),
  })),
}

function withQuota(figures: StageFigures | null): StageFigures | null {
  return figures === null ? null : { ...figures, quota: figures.quota ?? 4 }
}
