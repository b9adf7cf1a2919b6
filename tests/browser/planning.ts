import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { House } from './house.ts'
import { conclusion, confirmIfAsked, endDialogue, settled } from './pages.ts'

/** 人事科 at the sample: from the diagnosis to a plan that was re-planned around one person. */
export async function replanAroundOne(house: House): Promise<void> {
  const page = await house.signedIn('renshi')
  await page.goto(`${house.address}/sample/2026/diagnosis`)
  await settled(page)
  expect(await conclusion(page)).toContain('差异系数')
  await page.locator('.figure-button, .cell-button').first().click()
  await page.getByRole('dialog').getByText('算式').first().waitFor()
  await page.keyboard.press('Escape')

  await page.goto(`${house.address}/sample/2026/plans`)
  await settled(page)
  const before = await conclusion(page)
  expect(before).toMatch(/\d+ 人交流/)
  await page.locator('.plan-list .figure-button').first().click()
  await page.locator('.side').getByRole('button', { name: '禁止' }).click()
  await page.getByText('核验结果，尚未重算').first().waitFor()
  await conclusion(page, /试改后/)
  expect(await conclusion(page)).not.toBe(before)
  await page.getByRole('button', { name: '按此重算' }).first().click()
  await page.getByLabel('理由（写入人员决定）').fill('带毕业班，本学年留任')
  await page.getByRole('dialog').getByRole('button', { name: '按此重算' }).click()
  await page.waitForURL(/scenarios\/[0-9a-f]+/)
  await page.getByText('看方案').first().waitFor({ timeout: 240_000 })
  await page.getByText('看方案').first().click()
  await settled(page)
  expect(await conclusion(page)).toMatch(/\d+ 人交流/)

  await page.goto(`${house.address}/sample/2026/compare`)
  await settled(page)
  for (const words of ['现状', '简单方案', '条款满足'])
    await page.getByText(words).first().waitFor()
  await page.close()
}

/** Submitted, approved by two, posted; then its dossier leaves the house. Returns the dossier's file. */
export async function submitAndApprove(house: House, folder: string): Promise<string> {
  const page = await house.signedIn('renshi')
  await page.goto(`${house.address}/sample/2026/plans`)
  await settled(page)
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '建立流程' }).click()
  await page.waitForURL(/process\//)
  await settled(page)
  await page.getByRole('button', { name: '重新核对' }).click()
  await page.locator('.ant-btn-loading').first().waitFor()
  await page.locator('.ant-btn-loading').first().waitFor({ state: 'detached', timeout: 120_000 })
  await page.getByRole('button', { name: '提交审批' }).first().click()
  await endDialogue(page, '提交审批', await house.passwordOf('renshi'))
  await page.getByText('已有 0/2 人批准').first().waitFor()

  for (const [at, leader] of (['lingdao1', 'lingdao2'] as const).entries()) {
    const desk = await house.signedIn(leader)
    await desk.goto(page.url())
    await settled(desk)
    await desk.getByRole('button', { name: '批准' }).first().click()
    await desk.getByText('条条款中').last().waitFor()
    await desk.getByLabel('我已核对上述结论').check()
    await desk.getByRole('dialog').getByRole('button', { name: '批准' }).click()
    await confirmIfAsked(desk, await house.passwordOf(leader))
    await desk
      .getByText(at === 0 ? '已有 1/2 人批准' : '待公示')
      .first()
      .waitFor()
    await desk.close()
  }

  await page.reload()
  await settled(page)
  const coming = page.waitForEvent('download', { timeout: 120_000 })
  await page.getByRole('button', { name: '下载卷宗' }).click()
  await confirmIfAsked(page, await house.passwordOf('renshi'))
  const file = join(folder, 'plan.junpei.json')
  await (await coming).saveAs(file)
  await page.close()
  return file
}

/** 督导 without an account and without a network: the file speaks for itself, altered or not. */
export async function verifyOffline(house: House, file: string): Promise<void> {
  const page = await house.stranger()
  await page.goto(`${house.address}/verify`)
  await page.getByText('现在可以断开网络').waitFor()
  await page.context().setOffline(true)
  await page.locator('input[type=file]').first().setInputFiles(file)
  await conclusion(page, /一致，用时/)
  const altered = `${file}.altered`
  writeFileSync(altered, readFileSync(file, 'utf8').replace('"verdict":"met"', '"verdict":"short"'))
  await page.locator('input[type=file]').first().setInputFiles(altered)
  await conclusion(page, /不符/)
  await page.close()
}
