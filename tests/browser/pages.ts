import type { Page } from 'playwright-core'

/** When everything a page asks for is there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('main .ant-skeleton').first().waitFor({ state: 'detached' })
}

/** What the page concludes, once it says so. */
export async function conclusion(page: Page, wanted = /./): Promise<string> {
  const head = page.locator('h1').filter({ hasText: wanted }).first()
  await head.waitFor()
  return head.innerText()
}

/** Gives the password once more where an act asks for it. */
export async function confirmIfAsked(page: Page, password: string): Promise<void> {
  const field = page.locator('.ant-modal').getByLabel('密码', { exact: true })
  const asked = await field
    .waitFor({ timeout: 3000 })
    .then(() => true)
    .catch(() => false)
  if (!asked) return
  await field.fill(password)
  await page.locator('.ant-modal').getByRole('button', { name: '确认', exact: true }).click()
  await field.waitFor({ state: 'detached' })
}

/** Presses the button that ends a dialogue, and waits until it is gone. */
export async function endDialogue(page: Page, name: string, password: string): Promise<void> {
  const dialogue = page.getByRole('dialog').filter({ hasText: name }).last()
  await dialogue.getByRole('button', { name, exact: true }).last().click()
  await confirmIfAsked(page, password)
  await dialogue.waitFor({ state: 'hidden' })
}
