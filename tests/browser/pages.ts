import type { Download, Locator, Page } from 'playwright-core'
import type { House, Username } from './house.ts'

/** When everything a page asks for is there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('main .ant-skeleton').first().waitFor({ state: 'detached' })
}

/** A page of the sample's county, or of the process, at which that account sits. */
export async function deskAt(house: House, username: Username, address: string): Promise<Page> {
  const page = await house.signedIn(username)
  await page.goto(address.startsWith('http') ? address : `${house.address}/sample/2026/${address}`)
  await settled(page)
  return page
}

/** What the page concludes, once it says so. */
export async function conclusion(page: Page, wanted = /./): Promise<string> {
  const head = page.locator('h1').filter({ hasText: wanted }).first()
  await head.waitFor()
  return head.innerText()
}

/** Waits for what an act brings about, and gives the password once more where that is asked for first. */
export async function confirmed<Told>(
  page: Page,
  password: string,
  done: Promise<Told>,
): Promise<Told> {
  const field = page.locator('.ant-modal').getByLabel('密码', { exact: true })
  const asked = field.waitFor().then(
    () => true,
    // The page was closed before anybody was asked.
    () => false,
  )
  if (await Promise.race([asked, done.then(() => false)])) {
    await field.fill(password)
    await field.press('Enter')
  }
  return done
}

/** What comes when the button is pressed, the password given where it is asked for. */
export async function downloaded(page: Page, button: Locator, password: string): Promise<Download> {
  const coming = page.waitForEvent('download')
  await button.click()
  return confirmed(page, password, coming)
}

/** The dialogue that was opened last. */
export const dialogue = (page: Page): Locator => page.getByRole('dialog').last()

/** Presses the button that ends a dialogue, and waits until it is gone. */
export async function endDialogue(page: Page, name: string, password: string): Promise<void> {
  const open = page.getByRole('dialog').filter({ hasText: name }).last()
  await open.getByRole('button', { name, exact: true }).last().click()
  await confirmed(page, password, open.waitFor({ state: 'hidden' }))
}

/** Chooses a word of a list that folds out. */
export async function choose(page: Page, list: Locator, word: string | RegExp): Promise<void> {
  await list.click()
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: word })
    .first()
    .click()
}
