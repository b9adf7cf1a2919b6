import type { Browser, BrowserContext } from 'playwright-core'
import { z } from 'zod'

/** A desk of a county's office, at which the first steps were shown before. */
export async function signedIn(
  browser: Browser,
  address: string,
  password: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const reply = await context.request.post(`${address}/api/sign-in`, {
    data: { username: 'renshi', password },
  })
  if (!reply.ok()) throw new Error(`sign-in: ${reply.status()}`)
  const { id } = z
    .looseObject({ id: z.string() })
    .parse(await (await context.request.get(`${address}/api/me`)).json())
  // What runs this file gives functions their names by a word that no page knows.
  await context.addInitScript('globalThis.__name = (made) => made')
  await context.addInitScript((name) => {
    localStorage.setItem(name, 'seen')
  }, `junpei-first-steps-${id}`)
  return context
}

const runList = z.looseObject({
  runs: z.array(z.looseObject({ id: z.string(), audit: z.string().nullable() })),
})

/** The plan of the sample that `npm start` made. */
export async function latestPlan(context: BrowserContext, address: string): Promise<string> {
  const reply = await context.request.get(`${address}/api/counties/sample/runs`)
  const run = runList.parse(await reply.json()).runs.find(({ audit }) => audit !== null)
  if (run === undefined) throw new Error('the sample was not planned')
  return `/sample/2026/plans/${run.id}`
}
