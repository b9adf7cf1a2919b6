import { expect } from 'vitest'
import type { House } from './house.ts'
import { keepFirstPlan } from './importing.ts'
import { conclusion, deskAt, settled } from './pages.ts'

/** 人事科: from the diagnosis to a plan that was re-planned around one person, and the plans side by side. */
export async function replanAroundOne(house: House): Promise<void> {
  const page = await deskAt(house, 'renshi', 'diagnosis')
  expect(await conclusion(page)).toContain('差异系数')
  await page.locator('.figure-button, .cell-button').first().click()
  await page.getByRole('dialog').getByText('算式').first().waitFor()
  await page.keyboard.press('Escape')

  await page.goto(`${house.address}/sample/2026/plans`)
  await settled(page)
  const before = await conclusion(page)
  expect(before).toMatch(/\d+ 人交流/)
  await page.locator('.plan-list .figure-button').first().click()
  const pinned = (await page.locator('.side h2').innerText()).replace('已选：', '')
  await page.locator('.side').getByRole('button', { name: '钉定' }).click()
  await page.getByText('核验结果，尚未重算').first().waitFor()
  await conclusion(page, /试改后/)
  await page.getByRole('button', { name: '按此重算' }).first().click()
  const dialogue = page.getByRole('dialog')
  await dialogue.getByLabel('理由（写入人员决定）').fill('已与本人谈妥，按此安排')
  await dialogue.getByLabel('测算限时（秒）').fill('300')
  await dialogue.getByRole('button', { name: '按此重算' }).click()
  await page.waitForURL(/scenarios\/[0-9a-f]+/)
  await keepFirstPlan(page)
  expect(await conclusion(page)).toMatch(/\d+ 人交流/)
  await page.getByText(pinned).first().waitFor()

  await page.goto(`${house.address}/sample/2026/compare`)
  await settled(page)
  for (const words of ['现状', '简单方案', '条款满足'])
    await page.getByText(words).first().waitFor()
  await page.close()
}
