import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { type House, openHouse } from './house.ts'
import { countyPages } from './pages.ts'

/** The workbench in a real browser, from the start of the service to the last page. */
let house: House
beforeAll(async () => {
  house = await openHouse()
}, 300_000)
afterAll(async () => house?.close(), 60_000)

/** When everything a page asks for is there. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.ant-skeleton').waitFor({ state: 'detached' })
}

describe('every page', { timeout: 120_000 }, () => {
  test.each(countyPages)('%s: nothing stands in anybody’s way, in both languages', async (name) => {
    const page = await house.signedIn('renshi')
    for (const language of ['zh-CN', 'en']) {
      await page.goto(`${house.address}/sample/2026/${name}?lang=${language}`)
      await settled(page)
      expect(await violations(page), `${name} ${language}`).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect(wide, `${name} ${language} scrolls sideways`).toBeLessThanOrEqual(1366)
    }
    await page.close()
    expect(house.complaints).toEqual([])
  })

  test('sign-in, accounts and the check of a dossier', async () => {
    const stranger = await house.stranger()
    for (const address of ['/', '/verify']) {
      await stranger.goto(`${house.address}${address}`)
      await settled(stranger)
      expect(await violations(stranger), address).toEqual([])
    }
    const admin = await house.signedIn('admin')
    await admin.goto(`${house.address}/accounts`)
    await settled(admin)
    expect(await violations(admin)).toEqual([])
    await stranger.close()
    await admin.close()
    expect(house.complaints).toEqual([])
  })
})

describe('who may not look', () => {
  test('an admin who follows a link into a county is told so and sees nothing of it', async () => {
    const page = await house.signedIn('admin')
    await page.goto(`${house.address}/sample/2026/plans`)
    await page.getByText('无权查看').first().waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/教师|人交流/)
    await page.close()
  })
})
