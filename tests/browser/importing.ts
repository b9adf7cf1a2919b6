import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  countySheets,
  generateCounty,
  readSchoolTable,
  rosterForSchools,
  type Stage,
  type Teacher,
  writeWorkbook,
} from '../../solver/index.ts'
import type { House } from './house.ts'
import { conclusion, settled } from './pages.ts'

const schools = resolve(import.meta.dirname, '../fixtures/tw-county/schools-chiayi.csv')

/** 人事科 with 121 real schools, one of them empty, and made-up teachers: a bad workbook first, then a good one. */
export async function importCounty(house: House, folder: string): Promise<void> {
  const page = await house.signedIn('renshi')
  await page.goto(`${house.address}/sample/2026/data`)
  await settled(page)
  const bad = join(folder, '有错的表.xlsx')
  writeFileSync(bad, await badWorkbook())
  await upload(page, bad)
  await page.getByText('系统未留下任何内容').first().waitFor()
  for (const column of ['表', '行', '列'])
    await page.locator('main').getByText(column).first().waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载标色副本' }).click()
  expect((await coming).suggestedFilename()).toMatch(/xlsx$/)
  await page.getByRole('button', { name: '重新上传' }).click()

  const good = join(folder, '导入表.xlsx')
  writeFileSync(good, await goodWorkbook())
  await upload(page, good)
  await page.getByRole('button', { name: '确认导入' }).click({ timeout: 90_000 })
  // The preview concludes the same before anything is kept.
  const kept = page.waitForResponse(/imports\/[^/]+\/confirm$/)
  await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click()
  expect((await kept).status()).toBeLessThan(300)
  await conclusion(page, /120 所学校/)
  await page.close()
}

async function upload(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file)
}

/** The real schools with made-up teachers. Without 核定编制 nothing is submitted: a clerk fills it in. */
async function goodWorkbook(): Promise<Uint8Array> {
  const table = readSchoolTable(readFileSync(schools, 'utf8'), 'schools-chiayi.csv')
  if (!table.ok) throw new Error(table.error.map(({ message }) => message).join(' '))
  const county = rosterForSchools(table.value.rows, { seed: 1 })
  const given = county.schools.map((school) => {
    const staff = county.teachers.filter(({ personnelSchool }) => personnelSchool === school.id)
    const { primary, junior } = school
    return {
      ...school,
      primary: primary && { ...primary, quota: quotaFor(staff, 'primary') },
      junior: junior && { ...junior, quota: quotaFor(staff, 'junior') },
    }
  })
  return writeWorkbook(countySheets({ ...county, schools: given }))
}

/** Whom a stage has, and room for a few. */
const quotaFor = (staff: readonly Teacher[], stage: Stage): number =>
  staff.filter(({ stages }) => stages[stage] > 0).length + 3

/** A subject nobody teaches, and one number twice. */
async function badWorkbook(): Promise<Uint8Array> {
  const county = generateCounty({ name: '有错县', schools: 4, teachers: 60, seed: 2 })
  const sheets = countySheets(county).map((sheet) => ({
    ...sheet,
    rows: sheet.name === '教师' ? [...sheet.rows, ...sheet.rows.slice(-1)] : sheet.rows,
  }))
  return writeWorkbook(sheets)
}

/** Run, lose the connection, find it again, cancel. */
export async function runLoseAndCancel(house: House): Promise<void> {
  const page = await house.signedIn('renshi')
  await page.goto(`${house.address}/sample/2026/scenarios/new`)
  await settled(page)
  const seconds = page.getByLabel('最多用时（秒）')
  await seconds.fill('300')
  await seconds.press('Tab')
  await page.getByRole('button', { name: '保存为新情景' }).first().click()
  await page.getByRole('dialog').getByLabel('新情景的名称').fill('嘉义一百二十一校')
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(/scenarios\/[0-9a-f]{8}/)
  await settled(page)

  await page.getByRole('button', { name: '开始测算' }).click()
  await page
    .getByText(/用时 \d/)
    .first()
    .waitFor()
  await page.context().setOffline(true)
  await page.getByText('与服务器的连接中断').first().waitFor()
  await page.context().setOffline(false)
  await page.getByText('与服务器的连接中断').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '取消测算' }).click()
  await page.getByRole('button', { name: '取消，不保留' }).click()
  await page.getByText('已取消，没有保留任何结果').first().waitFor()
  await page.close()
}

/** The same scenario once more, as far as its first plan. */
export async function runToPlan(house: House): Promise<void> {
  const page = await house.signedIn('renshi')
  await page.goto(`${house.address}/sample/2026/scenarios`)
  await settled(page)
  await page.getByText('嘉义一百二十一校').first().click()
  await settled(page)
  await page.getByRole('button', { name: '开始测算' }).click()
  await keepFirstPlan(page)
  expect(await conclusion(page, /人交流/)).toMatch(/\d+ 人交流/)
  await page.close()
}

/** 停止并保留当前方案, as soon as there is one: how far it gets meanwhile depends on the machine. */
export async function keepFirstPlan(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: '停止并保留当前方案' })
  const plan = page.getByRole('link', { name: '看方案' }).first()
  await stop.or(plan).first().waitFor({ timeout: 200_000 })
  if (await stop.isVisible()) {
    await stop.click()
    await page.locator('.ant-popover').getByRole('button', { name: '停止并保留当前方案' }).click()
  }
  await plan.click({ timeout: 100_000 })
  await settled(page)
}
