import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from './house.ts'
import { conclusion, deskAt, dialogue, downloaded } from './pages.ts'

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

/** 最优性证书: taken from beside the levels of the plan, and recomputed by a stranger without a network. */
export async function recomputeOffline(house: House, folder: string): Promise<void> {
  const desk = await deskAt(house, 'renshi', 'plans')
  await desk.getByRole('button', { name: '项目标' }).click()
  await dialogue(desk).getByText('证书可复核').first().waitFor()
  const file = join(folder, 'certificate.json.gz')
  const button = desk.getByRole('button', { name: '下载最优性证书' })
  await (await downloaded(desk, button, await house.passwordOf('renshi'))).saveAs(file)
  await desk.close()
  const page = await house.stranger()
  await page.goto(`${house.address}/verify`)
  await page.getByText('现在可以断开网络').waitFor()
  await page.context().setOffline(true)
  await page.locator('input[type=file]').first().setInputFiles(file)
  await conclusion(page, /证书所述各项无误/)
  await page.context().close()
}
