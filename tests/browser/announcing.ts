import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, type Desk } from './deciding.ts'
import type { House } from './house.ts'
import { choose, conclusion, dialogue } from './pages.ts'

/** 署名单位, without which no notice is complete. */
const office: readonly (readonly [string, string])[] = [
  ['单位全称', '合成县教育和体育局'],
  ['承办科室', '人事科'],
  ['办公电话', '0537-0000001'],
  ['监督电话', '0537-0000002'],
  ['办公地址', '合成县育才路1号'],
  ['办公邮箱', 'renshi@example.org'],
  ['受理时间', '工作日 8:30—17:30'],
  ['发文机关代字', '合教体'],
  ['会计核算中心', '合成县教育会计核算中心'],
]

/** Who signs the papers of the county is filled in once, on the page of the process. */
export async function fillInOffice({ page }: Desk): Promise<void> {
  await page.getByRole('tab', { name: '流程参数' }).click()
  for (const [label, words] of office) await page.getByLabel(label).fill(words)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存。').first().waitFor()
}

/** 核对公示文稿, then 开始公示: the first page of the paper is checked, and the end is told beforehand. */
export async function announce(desk: Desk): Promise<void> {
  const { page } = desk
  const checked = page.waitForResponse(/checks\/notice$/)
  await page.getByRole('button', { name: '核对公示文稿' }).click()
  expect((await checked).status()).toBe(200)
  await page
    .locator('li', { hasText: '公示文稿' })
    .filter({ hasText: /(?<!不)满足/ })
    .waitFor()
  await act(desk, '开始公示', async () => {
    const guessed = dialogue(page).getByLabel(/截止日暂按/)
    await dialogue(page)
      .getByText(/公示至|截止日/)
      .first()
      .waitFor()
    if (await guessed.isVisible()) await guessed.check()
  })
  expect(await conclusion(page, /今日起公示，首个工作日为 \d+ 月 \d+ 日（共 5 个/)).toContain(
    '没有未答复的异议',
  )
}

/** Somebody objects; who said what stays in the register. */
export async function object(desk: Desk): Promise<void> {
  const { page } = desk
  await act(desk, '登记异议', async () => {
    await dialogue(page).getByLabel('反映人').fill('赵某某')
    await dialogue(page).getByLabel('涉及人员或学校').fill('本人')
    await dialogue(page).getByLabel('主要内容').fill('任教年限少算一年，请核对档案。')
  })
  await conclusion(page, /异议未答复 1 件，答复前不能定稿/)
  await page.getByText('编制名单的人不能答复对名单的异议').first().waitFor()
  expect(await page.getByRole('button', { name: '答复', exact: true }).count()).toBe(0)
}

/** The admin takes on a second clerk: who drew up the list does not answer for it. */
export async function takeOnClerk(house: House): Promise<void> {
  const page = await house.signedIn('admin')
  await page.goto(`${house.address}/accounts`)
  await page.getByRole('button', { name: '新建帐号' }).click()
  const form = dialogue(page)
  await form.getByLabel('用户名').fill('dafu')
  await form.getByLabel('称呼').fill('合成县人事科（答复）')
  await choose(page, form.getByLabel('角色'), '人事科')
  await choose(page, form.getByLabel('选择县（市、区）'), '样例')
  await form.getByRole('button', { name: '新建帐号' }).click()
  const password = await page.locator('.one-time').innerText()
  await page.getByRole('button', { name: '我已抄下' }).click()
  await page.getByText('尚未修改初始密码').first().waitFor()
  house.enrol('dafu', password)
  await page.close()
}

/** He reads the register, with a reason, and upholds the objection: the plan has to change. */
export async function uphold({ page, password }: Desk): Promise<void> {
  await page.getByRole('button', { name: '看登记表' }).click()
  await dialogue(page)
    .getByLabel(/查看异议登记表的理由/)
    .fill('起草答复书')
  await dialogue(page).getByRole('button', { name: '看登记表' }).click()
  await readWithPassword(page, password, '任教年限少算一年')
  await dialogue(page).getByRole('button', { name: '关闭' }).last().click()
  await act({ page, password }, '答复', async () => {
    await choose(page, dialogue(page).getByLabel('结论'), /^成立/)
    await dialogue(page).getByLabel('需要调整方案').check()
    await dialogue(page).getByLabel('核查过程').fill('经核查档案，任教年限应加一年。')
    await dialogue(page).getByLabel('处理与答复').fill('异议成立，方案将作调整后重新公示。')
  })
  await page.getByText('已答复：成立').first().waitFor()
}

async function readWithPassword(page: Page, password: string, words: string): Promise<void> {
  const field = page.locator('.ant-modal').getByLabel('密码', { exact: true })
  const text = page.getByText(words).first()
  await field.or(text).first().waitFor()
  if (await field.isVisible()) {
    await field.fill(password)
    await field.press('Enter')
  }
  await text.waitFor()
}

/** Another run in place of this one: the first that the list offers and that is not this one. */
export async function replaceBy(
  desk: Desk,
  name: '换用另一次测算' | '以新版本替代',
  which: number,
) {
  const { page } = desk
  const before = page.url()
  await act(desk, name, async () => {
    await dialogue(page).getByLabel('新的测算').click()
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').nth(which).click()
    const named = dialogue(page).getByLabel('新版本的方案名')
    if (await named.isVisible()) await named.fill('异议后的新版本')
  })
  if (name === '以新版本替代') await page.waitForURL((url) => url.href !== before)
}

/** 重算期限, with the same holidays: the same end. */
export async function recount(desk: Desk): Promise<void> {
  const before = await conclusion(desk.page)
  await act(desk, '重算期限')
  expect(await conclusion(desk.page)).toBe(before)
}
