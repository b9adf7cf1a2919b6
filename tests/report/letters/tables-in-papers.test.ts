import { expect, test } from 'vitest'
import { allText, partsOf } from '../../word/office-file.ts'
import { written } from './year.ts'

/** Table by the name of its form, the paper it stands in, and what says there that it does. */
test.each([
  ['人员流动', 'D18', '教师人员流动表（人事关系随转）'],
  ['岗位变动', 'D18', '义务教育学校岗位变动情况表'],
  ['一镇一评分表', 'D19', '义务教育教师配置一镇一评表'],
  ['一校一表', 'D20', '教师配置一校一表'],
  ['创建规划表', 'D21', '义务教育优质均衡发展县创建规划表'],
] as const)('%s stands in %s', async (_form, paper, title) => {
  expect(await allText((await written(paper)).bytes)).toContain(title)
})

test('逐项核验表 is a table of the audit report, one line a clause', async () => {
  const parts = await partsOf((await written('D13')).bytes)
  const text = parts.get('word/document.xml') ?? ''
  const title = '逐项核验表'
  expect(text).toContain(title)
  expect(text.indexOf('<w:tbl>', text.indexOf(title))).toBeGreaterThan(0)
})
