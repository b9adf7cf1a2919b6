import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { missingPapers } from '../../solver/index.ts'
import { act, type Desk } from './deciding.ts'
import { choose, conclusion, dialogue, downloaded } from './pages.ts'

/** 定稿, by a leader without a hand in it. */
export async function finalise(desk: Desk): Promise<void> {
  await conclusion(desk.page, /期满。没有未答复的异议，可以定稿/)
  await act(desk, '定稿')
  await conclusion(desk.page, /已定稿/)
}

/** Letters are numbered, the plan is carried out, and the letters go out as files. */
export async function dispatch(desk: Desk): Promise<void> {
  const { page } = desk
  await page.getByRole('button', { name: '介绍信编号' }).click()
  await page.getByText(/已编号 \d+ 份，骑缝号/).waitFor()
  await act(desk, '调配')
  await conclusion(page, /已调配 \d+ 人，收到到岗回执 0 人/)
}

/** 调配通知 leaves the house as a file: who decided and until when people report is typed. */
export async function takeLetter({ page, password }: Desk): Promise<void> {
  await page.getByRole('tab', { name: '文书' }).click()
  await page.getByRole('row', { name: /^D09a/ }).getByRole('button').click()
  const open = dialogue(page)
  await open.getByLabel('集体研究的会议').fill('局党组会')
  const today = await open.getByLabel('落款日期').inputValue()
  for (const day of ['集体研究日期', '报到截止日期']) await open.getByLabel(day).fill(today)
  const button = open.getByRole('button', { name: '下载', exact: true })
  expect((await downloaded(page, button, password)).suggestedFilename()).toMatch(/docx$/)
  await open.waitFor({ state: 'hidden' })
}

/** 登记到岗: the first by hand, the relation with it where it goes along; the others as the page would. */
export async function arrive(desk: Desk): Promise<void> {
  const { page } = desk
  await page.getByRole('tab', { name: '到岗与考核' }).click()
  await act(desk, '登记到岗', async () => {
    const moves = dialogue(page).getByLabel('人事关系已转')
    if (await moves.isVisible()) await moves.check()
  })
  await page
    .getByText(/\d{4}-\d\d-\d\d 到岗/)
    .first()
    .waitFor()
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'))
  await theOthers(page, 'arrive', ({ teacher }) => ({
    teacher,
    arrived: true,
    on: today,
    reason: '',
    relationMoved: false,
  }))
  await conclusion(page, /到岗 \d+ 人，已登记考核 0 人次/)
}

/** 登记考核 of the whole term, until everybody who came has been judged. */
export async function assess(desk: Desk): Promise<void> {
  const { page } = desk
  await page.getByRole('tab', { name: '到岗与考核' }).click()
  await act(desk, '登记考核', async () => {
    await choose(page, dialogue(page).getByLabel('考核类别'), '期满考核')
    await choose(page, dialogue(page).getByLabel('等次'), '优秀')
  })
  await page.getByText('期满考核 优秀').first().waitFor()
  await theOthers(page, 'assess', ({ teacher }, year) => ({
    teacher,
    assessment: 'term',
    year,
    grade: 'competent',
  }))
  await conclusion(page, /期满考核已登记 \d+ 人次，佐证材料齐备后结项/)
}

/** 佐证材料: the first is entered on the page, the others as the page would. */
export async function fileEvidence({ page }: Desk): Promise<void> {
  await page.getByRole('tab', { name: '佐证材料' }).click()
  await page.getByText('A 至 D 类尚缺').waitFor()
  const [first, ...rest] = missingPapers('ABCD', [])
  expect(await page.getByLabel('目录编号').inputValue()).toBe(first)
  await page.getByLabel('存放位置或文件名').fill('人事科档案柜一')
  await page.getByRole('button', { name: '登记一份佐证材料' }).click()
  await page.getByText('已保存。').first().waitFor()
  for (const code of rest)
    await send(page, 'PUT', 'evidence', {
      code,
      number: '',
      formed: '',
      issuer: '',
      pages: 1,
      place: '人事科档案柜一',
    })
  await page.reload()
  await page.getByRole('tab', { name: '佐证材料' }).click()
  await page.getByText('A 至 D 类没有缺项。').waitFor()
}

/** 结项. */
export async function close(desk: Desk): Promise<void> {
  await act(desk, '结项')
  await conclusion(desk.page, /已结项/)
}

type Person = { readonly teacher: string }
type Case = {
  readonly version: number
  readonly state: {
    readonly year: number
    readonly people: readonly Person[]
    readonly arrivals: readonly Person[]
    readonly assessments: readonly Person[]
  }
}

/** What was clicked for one person is sent for the others, by the session of the page. */
async function theOthers(
  page: Page,
  kind: 'arrive' | 'assess',
  body: (person: Person, year: number) => object,
): Promise<void> {
  let of = await readCase(page)
  const done = kind === 'arrive' ? of.state.arrivals : of.state.assessments
  const open = of.state.people.filter(({ teacher }) => !done.some((one) => one.teacher === teacher))
  for (const person of open)
    of = await send(page, 'POST', kind, body(person, of.state.year), of.version)
  await page.reload()
}

const readCase = (page: Page): Promise<Case> => send(page, 'GET', '')

async function send(
  page: Page,
  method: 'GET' | 'POST' | 'PUT',
  what: string,
  data?: object,
  version?: number,
): Promise<Case> {
  const { origin, pathname } = new URL(page.url())
  const [, county, , , id] = pathname.split('/')
  const reply = await page.request.fetch(
    `${origin}/api/counties/${county}/cases/${id}${what === '' ? '' : `/${what}`}`,
    {
      method,
      headers: {
        origin,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(data === undefined ? {} : { data }),
    },
  )
  expect(reply.status(), await reply.text()).toBeLessThan(300)
  return reply.status() === 204 ? ({} as Case) : reply.json()
}
