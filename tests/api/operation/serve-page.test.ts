import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { servePage } from '../../../api/operation/serve-page.ts'
import { testFolder } from '../../workbook/folder.ts'

const folder = testFolder()

test('the page and its icon are there for whoever has not signed in', async () => {
  const page = folder.save('index.html', '<!doctype html>')
  const app = Fastify()
  await servePage(app, page.slice(0, page.lastIndexOf('/')))
  expect((await app.inject('/')).body).toBe('<!doctype html>')
  const icon = await app.inject('/favicon.ico')
  expect(icon.headers['content-type']).toMatch(/^image\/svg\+xml/)
  expect(icon.body).toMatch(/<svg/)
  await app.close()
})
