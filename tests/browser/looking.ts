import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from './axe.ts'
import { act, approve, type Desk } from './deciding.ts'
import type { House } from './house.ts'
import { conclusion, confirmed, deskAt, dialogue, downloaded, settled } from './pages.ts'

/** Nothing stands in anybody's way, with whatever lies open over the page. */
export async function expectClear(page: Page, what: string): Promise<void> {
  expect(await violations(page), what).toEqual([])
}

/** 分管领导: from what waits for him to the comparison, the audit and back; he returns the plan with a reason. */
export async function leadersWay(house: House, address: string): Promise<void> {
  const page = await deskAt(house, 'lingdao1', 'plans')
  await page.getByRole('button', { name: /^待办/ }).click()
  await dialogue(page).getByText('要我办').waitFor()
  await expectClear(page, 'what waits for a leader')
  await page
    .locator(`.duties a[href="${new URL(address).pathname}"]`)
    .first()
    .click()
  await page.waitForURL(address)
  for (const [at, words] of [
    ['compare', '简单方案'],
    ['audit', '条条款中'],
    ['scenarios', '测算'],
  ] as const) {
    await page.goto(`${house.address}/sample/2026/${at}`)
    await settled(page)
    await page.getByText(words).first().waitFor()
    await expectClear(page, `${at}, as a leader sees it`)
  }
  expect(await page.getByRole('button', { name: /^(开始测算|新建测算)$/ }).count()).toBe(0)
  await returnIt(house, page, address)
}

async function returnIt(house: House, page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
  await page.getByRole('button', { name: '批准' }).first().click()
  await dialogue(page).getByText('条条款中').last().waitFor()
  await expectClear(page, 'what a leader approves')
  await dialogue(page).getByRole('button', { name: '批准' }).click()
  await dialogue(page).getByText('请先核对结论，再勾选。').waitFor()
  await dialogue(page).getByRole('button', { name: '取消' }).click()
  await dialogue(page).waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: '退回', exact: true }).click()
  await dialogue(page).getByLabel('理由').fill('再议')
  await dialogue(page).getByRole('button', { name: '退回', exact: true }).click()
  await dialogue(page).getByText('不少于 10 个字').waitFor()
  await expectClear(page, 'a reason that is too short')
  await dialogue(page).getByLabel('理由').fill('请改用另一次测算的方案后重新送审。')
  await dialogue(page).getByRole('button', { name: '退回', exact: true }).click()
  const password = await house.passwordOf('lingdao1')
  await confirmed(page, password, dialogue(page).waitFor({ state: 'hidden' }))
  await conclusion(page, /已退回：请改用另一次测算/)
  await page.close()
}

/** Nobody approves twice, and the second leader sees who was the first. */
export async function approveOnceEach(first: Desk, second: Desk): Promise<void> {
  await approve(first, '已有 1/2 人批准')
  await first.page.getByText('您已经批准过本方案').first().waitFor()
  expect(await first.page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)
  await second.page.reload()
  await approve(second, '待公示')
}

/** 督导核验 believes without trusting: clause, names and arithmetic, the journal, the dossier; and writes nothing. */
export async function auditorsWay(house: House, address: string, folder: string): Promise<string> {
  const page = await deskAt(house, 'dudao', address)
  const written = writesOf(page)
  await page.getByRole('link', { name: '看核验' }).click()
  expect(await conclusion(page, /条条款中/)).toMatch(/\d+ 条条款中 \d+ 条符合/)
  await page.locator('.row-button').filter({ hasText: '骨干' }).first().click()
  const clause = page.getByRole('region', { name: '条款的算式' })
  expect(await clause.locator('ol.names').count()).toBe(0)
  await readNames(page, await house.passwordOf('dudao'))
  await clause.locator('summary').filter({ hasText: '分子' }).click()
  await clause.locator('ol.names li').first().waitFor()
  await page.locator('.clause-table .figure-button').first().click()
  await dialogue(page).getByText('算式').first().waitFor()
  await expectClear(page, 'the arithmetic of a clause')
  await page.keyboard.press('Escape')
  await dialogue(page).waitFor({ state: 'hidden' })
  const file = await takeProofs(page, await house.passwordOf('dudao'), folder)
  expect(written.filter((one) => !looks.test(one))).toEqual([])
  await page.close()
  return file
}

/** A look that leaves a row of the journal, and the password given once more. */
const looks = /\/(names|session\/confirm)$/

function writesOf(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') asked.push(new URL(request.url()).pathname)
  })
  return asked
}

async function readNames(page: Page, password: string): Promise<void> {
  await page.getByText('名单须先写核查事由').first().waitFor()
  await page.getByRole('button', { name: '查看名单的核查事由' }).click()
  await dialogue(page).getByLabel('核查事由').fill('年度督导抽查')
  await expectClear(page, 'the reason for names')
  await dialogue(page).getByRole('button', { name: '记入日志并显示名单' }).click()
  await confirmed(page, password, dialogue(page).waitFor({ state: 'hidden' }))
  await page.getByText('名单须先写核查事由').first().waitFor({ state: 'detached' })
}

async function takeProofs(page: Page, password: string, folder: string): Promise<string> {
  await page.getByRole('tab', { name: '操作日志' }).click()
  await page.getByText('链完整').waitFor()
  await page.getByText('查看名单').first().waitFor()
  const checkpoint = page.getByRole('button', { name: '下载检查点' })
  expect((await downloaded(page, checkpoint, password)).suggestedFilename()).toMatch(/json$/)
  await page.getByRole('tab', { name: '卷宗' }).click()
  const dossier = page.getByRole('button', { name: '下载卷宗' }).first()
  const file = join(folder, 'audited.junpei.json')
  await (await downloaded(page, dossier, password)).saveAs(file)
  return file
}

/** No page offers the auditor an act: what he may not do is not there. */
export async function offersNothing(house: House, address: string): Promise<void> {
  const page = await house.signedIn('dudao')
  const acts =
    /^(提交审批|批准|退回|撤回|开始公示|登记异议|答复|定稿|调配|结项|重新核对|开始测算|新建测算|上传|确认导入|钉定|禁止|暂缓|改派到…|按此重算|保存)$/
  for (const at of [address, 'data', 'scenarios', 'plans'] as const) {
    await page.goto(at === address ? at : `${house.address}/sample/2026/${at}`)
    await settled(page)
    await expectClear(page, `${at}, as the auditor sees it`)
    expect(await page.getByRole('button', { name: acts }).count(), at).toBe(0)
  }
  await page.close()
}

/** Links into what is another's: each is told so, and sees nothing of it. */
export async function followsWrongLinks(house: House): Promise<void> {
  for (const [username, at, told] of [
    ['admin', 'sample/2026/plans', '无权查看'],
    ['dudao', 'accounts', '无权查看'],
    ['renshi', 'accounts', '无权查看'],
    ['renshi', 'city/sample-city', '无权查看'],
    // Whether there is such a county is not for him to know.
    ['lingdao1', 'another/2026/plans', '没有这个县（市、区）'],
  ] as const) {
    const page = await house.signedIn(username)
    await page.goto(`${house.address}/${at}`)
    await page.getByText(told).first().waitFor()
    expect(await page.locator('#content').innerText(), at).not.toMatch(/教师|人交流|renshi/)
    await expectClear(page, `${at} for ${username}`)
    await page.close()
  }
}

/** 撤回 ends a case for good. */
export async function openAndWithdraw(desk: Desk): Promise<void> {
  const { page } = desk
  await page.getByRole('button', { name: '另建一个方案流程' }).click()
  await page.getByLabel('方案名').fill('不再办理的方案')
  await page.getByRole('button', { name: '建立方案流程' }).click()
  await conclusion(page, /“不再办理的方案”是草稿/)
  await act(desk, '撤回', () => dialogue(page).getByLabel('理由').fill('与已结项的方案重复。'))
  await conclusion(page, /“不再办理的方案”已撤回：与已结项的方案重复/)
}
