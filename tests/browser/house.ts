import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launch } from '../cli/junpei.ts'
import { openBrowser } from './browser.ts'

/** A service as `npm start` brings it up, with the sample planned, and a browser before it. */
export type House = {
  readonly address: string
  /** A page where that account is signed in. */
  readonly signedIn: (username: Username) => Promise<Page>
  /** A page where nobody is. */
  readonly stranger: () => Promise<Page>
  /** What pages complained of since they were opened: errors of scripts and of the console. */
  readonly complaints: readonly string[]
  readonly passwordOf: (username: Username) => Promise<string>
  readonly close: () => Promise<void>
}

export const usernames = ['admin', 'renshi', 'lingdao1', 'lingdao2', 'dudao'] as const
export type Username = (typeof usernames)[number]

/** What the admin changes his first password to. */
const newPassword = 'yi-ge-hen-chang-de-mima'

export async function openHouse(): Promise<House> {
  const data = mkdtempSync(join(tmpdir(), 'junpei-browser-'))
  const service = launch(data, ['serve', '--data', data, '--port', '0', '--no-open'])
  const said = async (wanted: RegExp): Promise<string> => {
    for (const deadline = Date.now() + 200_000; Date.now() < deadline; ) {
      const found = wanted.exec(service.said.out + service.said.err)
      if (found !== null) return found[1] ?? found[0]
      await new Promise((next) => setTimeout(next, 100))
    }
    throw new Error(`not told ${wanted}: ${service.said.out}${service.said.err}`)
  }
  const browser = await openBrowser()
  const address = await said(/服务已就绪[^h]*(http:\/\/127\.0\.0\.1:\d+)/)
  const complaints: string[] = []
  const contexts = new Map<Username, Promise<BrowserContext>>()
  const initial = (username: Username) => said(new RegExp(`${username} +([a-z0-9-]{19})`))

  const signedIn = async (username: Username): Promise<Page> => {
    const context =
      contexts.get(username) ?? enter(browser, address, username, await initial(username))
    contexts.set(username, context)
    return watched(await (await context).newPage(), address, complaints)
  }
  return {
    address,
    signedIn,
    stranger: async () => watched(await (await newContext(browser)).newPage(), address, complaints),
    complaints,
    passwordOf: async (username) => (username === 'admin' ? newPassword : initial(username)),
    close: async () => {
      await browser.close()
      service.kill('SIGTERM')
      await service.ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** What a county's office has on its desks: 1366 × 768, in Chinese. */
const newContext = (browser: Browser) =>
  browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })

async function enter(
  browser: Browser,
  address: string,
  username: Username,
  initial: string,
): Promise<BrowserContext> {
  const context = await newContext(browser)
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto(address)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(initial)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('.bar, .sign-in input[autocomplete=new-password]').first().waitFor()
  // The admin was given his password, and the four of the sample keep theirs.
  if (username === 'admin') await changePassword(page, initial)
  await page.locator('.bar').waitFor()
  await passFirstSteps(page, username)
  await page.close()
  return context
}

async function changePassword(page: Page, initial: string): Promise<void> {
  await page.getByLabel('当前密码').fill(initial)
  await page.getByLabel('新密码', { exact: true }).fill(newPassword)
  await page.getByLabel('再输入一次新密码').fill(newPassword)
  await page.getByRole('button', { name: '修改密码' }).click()
}

/** Whoever lands at the sample's plan is shown about, once. */
async function passFirstSteps(page: Page, username: Username): Promise<void> {
  if (username === 'admin') return
  await page.getByText('第一步 看一句话').waitFor()
  await page.locator('.ant-tour-close').click()
  await page.locator('.ant-tour').waitFor({ state: 'detached' })
}

/** A refused request is an answer, and browsers write it on the console; anything else is a fault. */
function watched(page: Page, address: string, complaints: string[]): Page {
  page.on('pageerror', ({ message }) => complaints.push(`${page.url()}: ${message}`))
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of (401|403|404|409|412)/.test(line.text()))
      complaints.push(`${page.url()}: ${line.text()}`)
  })
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith(address) && !/^(data|blob):/.test(asked))
      complaints.push(`${page.url()} asked ${asked}`)
  })
  return page
}
