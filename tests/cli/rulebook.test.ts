import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { replies } from '../../api/contract.ts'
import { countySheets } from '../../solver/intake/county-sheets.ts'
import { rules } from '../../solver/rules/index.ts'
import { writeWorkbook } from '../../solver/workbook.ts'
import { countyBackbone, countyOf, school, teacher } from '../kit/county.ts'
import { testFolder } from '../workbook/folder.ts'
import { inProcess, junpei } from './junpei.ts'

const folder = testFolder()

const replyOf = ({ out }: { readonly out: string }) =>
  replies.rulebook.parse(JSON.parse(out)) as (typeof replies)['rulebook']['_output']

describe('rulebook', () => {
  test('a profile with documents, definitions, clauses, values and evidence', async () => {
    const ended = await junpei(folder.path, 'rulebook', '--policy', 'qufu', '--json')
    expect(ended).toMatchObject({ code: 0, err: '' })
    const reply = replyOf(ended)
    expect(reply).toMatchObject({ ok: true, profile: { id: 'qufu' }, rows: null, difference: null })
    expect(reply.documents.map(({ id }) => id)).toContain('qufu-2024-17')
    expect(reply.clauses.find(({ rule }) => rule === 'rotation-share')).toMatchObject({
      clause: 'qufu-2024-17/rotation-share',
      params: { minPercent: 10 },
      source: { number: '曲政办字〔2024〕17号', item: '二（二）1', evidence: 'verified' },
    })
    expect(reply.definitions.find(({ definition }) => definition === 'due')).toMatchObject({
      name: '符合交流条件口径',
      evidence: 'assumed',
      fields: expect.arrayContaining([{ label: '同校任教年限', values: ['6 年'] }]),
    })
  })

  test('in Chinese, with every value under its definition and its evidence beside its source', async () => {
    const { code, out } = await inProcess('rulebook')
    expect(code).toBe(0)
    expect(out).toContain('规则档：国家基本规则档（national）')
    expect(out).toContain('    同校任教年限：6 年')
    expect(out).toMatch(/交流轮岗比例（cn-2017-6\/rotation-share）：.*10%\n {4}［已核］/)
  })

  test('a profile nobody knows is a problem', async () => {
    const ended = await inProcess('rulebook', '--policy', 'nowhere', '--json')
    expect(ended.code).toBe(1)
    expect(replyOf(ended)).toMatchObject({ ok: false, profile: null, problems: [{ code: 'L08' }] })
  })
})

describe('rulebook --coverage', () => {
  test('counts the 178 rows: each has one state, and none is unanswered', async () => {
    const ended = await inProcess('rulebook', '--coverage', '--json')
    expect(ended).toMatchObject({ code: 0, err: '' })
    const { rows, outOfScope, answered, later, unanswered, coverage } = replyOf(ended)
    expect({ rows, outOfScope, unanswered }).toEqual({ rows: 178, outOfScope: 35, unanswered: [] })
    expect((answered ?? 0) + (later ?? 0)).toBe(178 - 35)
    // 42 + 42 + 39 + 24 + 31.
    expect(coverage.map((document) => document.rows)).toEqual([42, 42, 39, 24, 31])
    const details = coverage.flatMap((document) => document.details)
    expect(details.filter(({ state }) => state === 'later')).toHaveLength(later ?? -1)
    expect(details.find(({ row }) => row === '1-11')).toMatchObject({
      state: 'answered',
      answers: expect.arrayContaining([
        { kind: 'rule', id: 'rotation-share', name: '交流轮岗比例' },
      ]),
    })
  })

  test('in Chinese, row by row, with a sum at the end', async () => {
    const { out } = await inProcess('rulebook', '--coverage')
    expect(out).toMatch(/^ {2}1-11　［已答复］.*规则“交流轮岗比例”/m)
    expect(out).toMatch(/合计：条文 178 条，已答复 \d+，待补 \d+，不属范围 35，未答复 0\n$/)
  })
})

/**
 * Two schools of one town. National: six years at the school make anybody in quota due. Shandong asks
 * for 一级教师 or above too.
 */
const county = join(folder.path, 'county.xlsx')

beforeAll(async () => {
  const schools = ['1', '2'].map((id) => ({ ...school(id), code: school(id).id }))
  const small = countyOf({
    schools,
    teachers: [
      // Due under both: 一级, since 2010-09 (16 whole years at 2026-08, needed 6).
      teacher('t1', '1'),
      // 二级: due under national, not under Shandong.
      teacher('t2', '1', { title: 'second', backbone: countyBackbone }),
      // Four years: not due under either, for the same reason.
      teacher('t3', '2', { since: '2022-09' }),
      // 二级 and four years: not due under either; only the reason differs, which is no change.
      teacher('t4', '2', { since: '2022-09', title: 'second' }),
    ],
  })
  folder.save('county.xlsx', await writeWorkbook(countySheets(small)))
})

describe('rulebook diff', () => {
  test('clauses, definitions and the one person whose standing changes', async () => {
    const words = ['rulebook', 'diff', 'national', 'shandong', 'county.xlsx', '--json']
    const ended = await junpei(folder.path, ...words)
    expect(ended.code).toBe(0)
    const { difference } = replyOf(ended)
    expect(difference).toMatchObject({
      before: { id: 'national' },
      after: { id: 'shandong' },
      county: { schools: 2, teachers: 4 },
    })
    // Leaders apart is Shandong's own; that only the due move now rests on a text.
    const changes = difference?.clauses.map(({ rule, change }) => [rule, change])
    expect(changes).toContainEqual(['leaders-apart', 'added'])
    expect(changes).toContainEqual(['due-only', 'source'])
    const due = difference?.definitions.find(({ definition }) => definition === 'due')
    expect(due?.fields).toContainEqual({
      label: '要求中级及以上职称',
      before: ['否'],
      after: ['是'],
    })
    expect(due?.sourcesAfter.map(({ item }) => item)).toContain('教师交流条件')
    expect(difference?.people).toEqual([
      {
        teacher: 't2',
        name: '教师t2',
        school: '1小学',
        before: {
          standing: 'due',
          reason: '在1小学连续任教满 16 年（自2010-09起），符合交流条件。',
          inDenominator: true,
          backbone: true,
        },
        after: {
          standing: 'not-due',
          reason: '职称为二级教师，未达到一级教师，未列入符合条件名册。',
          inDenominator: false,
          backbone: true,
        },
      },
    ])
  })

  test('the other way round what was added is dropped, and nobody is lost', async () => {
    const ended = await inProcess('rulebook', 'diff', 'shandong', 'national', county, '--json')
    const { difference } = replyOf(ended)
    const changes = difference?.clauses.map(({ rule, change }) => [rule, change])
    expect(changes).toContainEqual(['leaders-apart', 'dropped'])
    expect(difference?.people?.map(({ teacher: id, after }) => [id, after.standing])).toEqual([
      ['t2', 'due'],
    ])
  })

  test('a profile does not differ from itself', async () => {
    const { code, out } = await inProcess('rulebook', 'diff', 'qufu', 'qufu', county)
    expect(code).toBe(0)
    expect(out.split('\n').slice(1, 4)).toEqual([
      '条款：没有不同。',
      '口径：没有不同。',
      '人员：测试县教师 4 人，身份改变 0 人',
    ])
  })

  test('without data clauses and definitions only, in sentences', async () => {
    const { code, out } = await inProcess('rulebook', 'diff', 'national', 'shandong')
    expect(code).toBe(0)
    expect(out).toContain(`  ${rules['leaders-apart'].zh}　新增`)
    expect(out).toContain('    要求中级及以上职称：甲 否；乙 是')
    expect(out).toContain('没有给出数据，未比较人员。')
  })

  test('misspelt profiles are all named at once', async () => {
    const ended = await inProcess('rulebook', 'diff', 'here', 'nowhere')
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('here')
    expect(ended.err).toContain('nowhere')
  })

  test('its usage is in Chinese', async () => {
    const { code, err } = await inProcess('rulebook', 'diff', 'qufu')
    expect(code).toBe(2)
    expect(err).toContain('缺少参数 乙。')
    expect(err).not.toMatch(/Usage|Options|Arguments/)
  })
})
