import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { House } from './house.ts'
import { confirmed, deskAt, dialogue, downloaded, endDialogue } from './pages.ts'

/** The desk of a case: its page, and who sits there. */
export type Desk = { readonly page: Page; readonly password: string }

export const caseDesk = async (
  house: House,
  username: 'renshi' | 'dafu' | 'lingdao1' | 'lingdao2',
  address: string,
): Promise<Desk> => ({
  page: await deskAt(house, username, address),
  password: await house.passwordOf(username),
})

/** Presses an act of the case, fills in what it asks for, types the plan's name where it wants it, and ends it. */
export async function act(
  { page, password }: Desk,
  name: string,
  fill: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  const open = dialogue(page)
  await open.waitFor()
  await fill(page)
  const wanted = open.getByLabel(/请输入方案名/)
  if (await wanted.isVisible()) {
    const asked = (await open.locator('label', { hasText: '请输入方案名' }).innerText()).trim()
    await wanted.fill(/“(.+)”/.exec(asked)?.[1] ?? '')
  }
  await endDialogue(page, name, password)
}

/** 人事科 opens the case of the plan he looks at. Returns its address. */
export async function openCase(house: House): Promise<string> {
  const page = await deskAt(house, 'renshi', 'plans')
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '建立流程' }).click()
  await page.waitForURL(/process\/[0-9a-f]/)
  const address = page.url()
  await page.close()
  return address
}

/** Counted once more, then submitted. */
export async function submit(desk: Desk): Promise<void> {
  await countAgain(desk.page)
  await act(desk, '提交审批')
  await desk.page.getByText('已有 0/2 人批准').first().waitFor()
}

/** 重新核对. */
export async function countAgain(page: Page): Promise<void> {
  const counted = page.waitForResponse(/checks\/audit$/, { timeout: 120_000 })
  await page.getByRole('button', { name: '重新核对' }).click()
  expect((await counted).status()).toBe(200)
  await page.locator('.ant-btn-loading').first().waitFor({ state: 'detached' })
}

/** A leader looks at what the audit concludes and approves; `then` is what the page says afterwards. */
export async function approve({ page, password }: Desk, then: string): Promise<void> {
  await page.getByRole('button', { name: '批准' }).first().click()
  const open = dialogue(page)
  await open.getByText('条条款中').last().waitFor()
  await open.getByLabel('我已核对上述结论').check()
  await open.getByRole('button', { name: '批准' }).click()
  await confirmed(page, password, open.waitFor({ state: 'hidden' }))
  await page.getByText(then).first().waitFor()
}

/** Both leaders, one after the other. */
export async function approveByTwo(house: House, address: string): Promise<void> {
  for (const [leader, then] of [
    ['lingdao1', '已有 1/2 人批准'],
    ['lingdao2', '待公示'],
  ] as const) {
    const desk = await caseDesk(house, leader, address)
    await approve(desk, then)
    await desk.page.close()
  }
}

/** The plan with everything that proves it leaves the house. Returns the file. */
export async function takeDossier({ page, password }: Desk, folder: string): Promise<string> {
  const button = page.getByRole('button', { name: '下载卷宗' })
  const file = join(folder, 'plan.junpei.json')
  await (await downloaded(page, button, password)).saveAs(file)
  return file
}
