import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { openService, type Service } from './service.ts'

/** A service and a browser before it, in which each official has his own desk. */
export type House = {
  readonly address: string
  /** A page where that account is signed in. */
  readonly signedIn: (username: Username) => Promise<Page>
  /** A page where nobody is. */
  readonly stranger: () => Promise<Page>
  /** What pages complained of since they were opened: errors of scripts and of the console. */
  readonly complaints: readonly string[]
  readonly passwordOf: (username: Username) => Promise<string>
  /** Gives somebody the one-time password he signs in with first. */
  readonly enrol: (username: Username, oneTimePassword: string) => void
  /** So many days later: everybody's clock, and nobody is signed in any more. */
  readonly later: (days: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** The admin, the four of the sample, and the clerk whom the admin takes on for answers. */
export type Username = 'admin' | 'renshi' | 'lingdao1' | 'lingdao2' | 'dudao' | 'dafu'

/** What those whose first password was given to them change it to. */
const newPassword = 'yi-ge-hen-chang-de-mima'
const changesHisOwn = (username: Username): boolean => username === 'admin' || username === 'dafu'

export const openHouse = async (): Promise<House> =>
  houseOf(await openService(), await openBrowser())

export function houseOf(service: Service, browser: Browser): House {
  const { address } = service
  const complaints: string[] = []
  const given = new Map<Username, string>()
  const initial = async (username: Username) =>
    given.get(username) ?? (await service.initial(username))
  const passwordOf = async (username: Username) =>
    changesHisOwn(username) ? newPassword : initial(username)
  const contexts = new Map<Username, BrowserContext>()
  const inside = new Set<Username>()
  let ahead = 0

  const contextOf = async (username: Username): Promise<BrowserContext> => {
    const known = contexts.get(username)
    if (known !== undefined && inside.has(username)) return known
    const context = known ?? (await newContext(browser, ahead))
    contexts.set(username, context)
    inside.add(username)
    const desk = { context, address, username }
    if (known === undefined) await enter({ ...desk, password: await initial(username) })
    else await enterAgain({ ...desk, password: await passwordOf(username) })
    return context
  }
  return {
    address,
    signedIn: async (username) =>
      watched(await (await contextOf(username)).newPage(), address, complaints),
    stranger: async () =>
      watched(await (await newContext(browser, ahead)).newPage(), address, complaints),
    complaints,
    passwordOf,
    enrol: (username, password) => void given.set(username, password),
    later: async (days) => {
      ahead += days
      service.goAhead(ahead)
      inside.clear()
      await Promise.all([...contexts.values()].map((context) => goAhead(context, days)))
    },
    close: async () => {
      await browser.close()
      await service.close()
    },
  }
}

/** What a county's office has on its desks: 1366 × 768, in Chinese. */
async function newContext(browser: Browser, daysAhead: number): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(60_000)
  if (daysAhead > 0) await goAhead(context, daysAhead)
  return context
}

/** Pages opened from now on see a later day. */
const goAhead = (context: BrowserContext, days: number): Promise<unknown> =>
  context.addInitScript((milliseconds: number) => {
    const RealDate = Date
    globalThis.Date = class extends RealDate {
      constructor(...given: readonly [] | ConstructorParameters<typeof Date>) {
        if (given.length === 0) super(RealDate.now() + milliseconds)
        else super(...given)
      }
      static override now = () => RealDate.now() + milliseconds
    } as DateConstructor
  }, days * 86_400_000)

type Entering = {
  readonly context: BrowserContext
  readonly address: string
  readonly username: Username
  readonly password: string
}

async function enter(entering: Entering): Promise<void> {
  const { username, password } = entering
  const page = await signIn(entering)
  await page.locator('.bar, .sign-in input[autocomplete=new-password]').first().waitFor()
  if (changesHisOwn(username)) await changePassword(page, password)
  await page.locator('.bar').waitFor()
  if (username !== 'admin') await passFirstSteps(page)
  await page.close()
}

async function enterAgain(entering: Entering): Promise<void> {
  const page = await signIn(entering)
  await page.locator('.bar').waitFor()
  await page.close()
}

async function signIn({ context, address, username, password }: Entering): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  return page
}

async function changePassword(page: Page, initial: string): Promise<void> {
  await page.getByLabel('当前密码').fill(initial)
  await page.getByLabel('新密码', { exact: true }).fill(newPassword)
  await page.getByLabel('再输入一次新密码').fill(newPassword)
  await page.getByRole('button', { name: '修改密码' }).click()
}

/** Whoever lands at the sample's plan is shown about, once. */
async function passFirstSteps(page: Page): Promise<void> {
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
