import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { House } from './house.ts'
import { conclusion, settled } from './pages.ts'

/** Hands that never touch a mouse: Tab, Enter, Space, arrows and Escape, and what one sees of the focus. */

/** Further than that nobody goes with one key. */
const mostSteps = 90

/** Goes on by Tab, or back, until the focus is there; whatever it passes shows that it has it. */
export async function tabTo(page: Page, to: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await to.first().waitFor()
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press(key)
    await expect.poll(() => page.evaluate(unseenFocus)).toBe(null)
    if (await holdsFocus(to)) return
  }
  throw new Error(`not reached in ${mostSteps} steps: ${to}`)
}

const holdsFocus = (to: Locator): Promise<boolean> =>
  to.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement))

/** What has the focus without anybody seeing it; `null` where it is in sight and drawn. */
function unseenFocus(): string | null {
  const node = document.activeElement
  if (node === null || node === document.body) return null
  const { top, bottom, left, right } = node.getBoundingClientRect()
  const inSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  const drawn = (at: Element | null, up: number): boolean => {
    if (at === null || up === 0) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    const ring = outlineStyle !== 'none' && outlineWidth !== '0px'
    return ring || boxShadow !== 'none' || drawn(at.parentElement, up - 1)
  }
  // A list of several choices draws its ring around all of them.
  const isDrawn = drawn(node, 3) || drawn(node.closest('.ant-select'), 1)
  return inSight && isDrawn ? null : node.outerHTML.slice(0, 160)
}

/** Whatever happened, the focus is somewhere: who has no mouse would else begin again at the top. */
export async function expectFocus(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY'), {
      message: `the focus is lost after ${after}`,
    })
    .not.toBe('BODY')
}

async function press(page: Page, to: Locator, by: 'Tab' | 'Shift+Tab' = 'Tab') {
  await tabTo(page, to, by)
  await page.keyboard.press('Enter')
}

/** 人事科 without a mouse: in, from the diagnosis to a plan made anew, and its case submitted. */
export async function wholeWayByKeyboard(house: House): Promise<string> {
  const page = await house.stranger()
  await signIn(page, house)
  await throughTheFirstSteps(page)
  await toPage(page, '数据', /所学校/)
  await toPage(page, '现状诊断', /差异系数/)
  await openArithmetic(page)
  await toPage(page, '调配方案', /人交流/, 'Shift+Tab')
  await forbidOne(page)
  await replan(page)
  return openAndSubmit(page, await house.passwordOf('renshi'))
}

async function signIn(page: Page, house: House): Promise<void> {
  await page.goto(house.address)
  await page.getByLabel('用户名').waitFor()
  expect(await holdsFocus(page.getByLabel('用户名'))).toBe(true)
  await page.keyboard.type('renshi')
  await tabTo(page, page.getByLabel('密码', { exact: true }))
  await page.keyboard.type(await house.passwordOf('renshi'))
  await page.keyboard.press('Enter')
  await page.locator('.bar').waitFor()
}

async function throughTheFirstSteps(page: Page): Promise<void> {
  await page.getByText('第一步 看一句话').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.ant-tour').waitFor({ state: 'detached' })
  await expectFocus(page, 'the first steps')
}

/** From wherever one is, by the menu, to the top of that page. */
async function toPage(
  page: Page,
  name: string,
  concludes: RegExp,
  by: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await press(page, page.locator('nav').getByRole('link', { name }), by)
  await conclusion(page, concludes)
  await settled(page)
  await expectFocus(page, `the way to ${name}`)
}

async function openArithmetic(page: Page): Promise<void> {
  const figure = page.locator('main .figure-button, main .cell-button').first()
  await press(page, figure)
  await page.getByRole('dialog').getByText('算式').first().waitFor()
  await expectFocus(page, 'the arithmetic opened')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => holdsFocus(figure), { message: 'back at the number' }).toBe(true)
}

/** The list, a row, the card beside it: 禁止. */
async function forbidOne(page: Page): Promise<void> {
  await conclusion(page, /\d+ 人交流/)
  await press(page, page.locator('.plan-list .figure-button').first())
  const forbid = page.locator('.side').getByRole('button', { name: '禁止' })
  await tabTo(page, forbid, 'Shift+Tab')
  await page.keyboard.press('Space')
  await conclusion(page, /试改后/)
  await expectFocus(page, 'the trial edit')
}

async function replan(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '按此重算' })
  await press(page, button.first(), 'Shift+Tab')
  const dialogue = page.getByRole('dialog')
  await dialogue.waitFor()
  await page.keyboard.press('Escape')
  await dialogue.waitFor({ state: 'hidden' })
  await expect.poll(() => holdsFocus(button.first()), { message: 'back at the button' }).toBe(true)

  await page.keyboard.press('Enter')
  await tabTo(page, dialogue.getByLabel('理由（写入人员决定）'))
  await page.keyboard.type('带毕业班，本学年留任')
  await press(page, dialogue.getByRole('button', { name: '按此重算' }))
  await page.waitForURL(/scenarios\/[0-9a-f]+/)
  await expectFocus(page, 'the way to the run')
  const plan = page.getByRole('link', { name: '看方案' })
  await plan.first().waitFor({ timeout: 240_000 })
  await press(page, plan.first())
  await settled(page)
  await conclusion(page, /\d+ 人交流/)
  await expectFocus(page, 'the way to the plan')
}

async function openAndSubmit(page: Page, password: string): Promise<string> {
  await press(page, page.getByRole('button', { name: '提交审批' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: '建立流程' }))
  await page.waitForURL(/process\/[0-9a-f]/)
  await settled(page)
  await expectFocus(page, 'the way to the case')
  const counted = page.waitForResponse(/checks\/audit$/, { timeout: 120_000 })
  await press(page, page.getByRole('button', { name: '重新核对' }))
  expect((await counted).status()).toBe(200)
  await page.locator('.ant-btn-loading').first().waitFor({ state: 'detached' })
  await expectFocus(page, 'the count')
  const submit = page.getByRole('button', { name: '提交审批' })
  await press(page, submit.first(), 'Shift+Tab')
  const dialogue = page.getByRole('dialog')
  await dialogue.waitFor()
  await press(page, dialogue.getByRole('button', { name: '提交审批' }))
  const field = page.locator('.ant-modal').getByLabel('密码', { exact: true })
  const submitted = page.getByText('已有 0/2 人批准').first()
  await field.or(submitted).first().waitFor()
  if (await field.isVisible()) {
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
  }
  await submitted.waitFor()
  await dialogue.waitFor({ state: 'hidden' })
  await expectFocus(page, 'the submission')
  const address = page.url()
  await page.context().close()
  return address
}
