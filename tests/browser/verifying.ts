import { readFileSync, writeFileSync } from 'node:fs'
import type { House } from './house.ts'
import { conclusion } from './pages.ts'

/** 督导 without an account and without a network: the file speaks for itself, altered or not. */
export async function verifyOffline(house: House, file: string): Promise<void> {
  const page = await house.stranger()
  await page.goto(`${house.address}/verify`)
  await page.getByText('现在可以断开网络').waitFor()
  await page.context().setOffline(true)
  await page.locator('input[type=file]').first().setInputFiles(file)
  await conclusion(page, /一致，用时/)
  const altered = `${file}.altered`
  writeFileSync(altered, readFileSync(file, 'utf8').replace('"verdict":"met"', '"verdict":"short"'))
  await page.locator('input[type=file]').first().setInputFiles(altered)
  await conclusion(page, /不符/)
  await page.context().close()
}
