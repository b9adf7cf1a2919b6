import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countyPages } from '../../web/frame/pages.ts'
import { violations } from './axe.ts'
import { type House, openHouse } from './house.ts'
import { importCounty, runLoseAndCancel } from './importing.ts'
import { settled } from './pages.ts'
import { replanAroundOne, submitAndApprove, verifyOffline } from './planning.ts'

/** The workbench in a real browser, from the start of the service to the last page. */
let house: House
const folder = mkdtempSync(join(tmpdir(), 'junpei-files-'))
beforeAll(async () => {
  house = await openHouse()
}, 300_000)
afterAll(async () => {
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

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
    expect(await page.locator('#content').innerText()).not.toMatch(/教师|人交流/)
    await page.close()
  })
})

describe('the year’s work on the sample', { timeout: 400_000 }, () => {
  let dossier = ''

  test('the clerk diagnoses, tries, plans anew and compares', async () => {
    await replanAroundOne(house)
    expect(house.complaints).toEqual([])
  })

  test('submitted by one, approved by two others', async () => {
    dossier = await submitAndApprove(house, folder)
    expect(house.complaints).toEqual([])
  })

  test('a stranger verifies the dossier with the network unplugged, and sees what was altered', async () => {
    await verifyOffline(house, dossier)
  })
})

describe('a county of 121 real schools', { timeout: 500_000 }, () => {
  test('a bad workbook leaves nothing, a good one becomes the county’s data', async () => {
    await importCounty(house, folder)
    expect(house.complaints).toEqual([])
  })

  test('a run that loses its watcher goes on, is cancelled, and runs again to its plan', async () => {
    await runLoseAndCancel(house)
  })
})
