import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { root } from '../places.ts'

/** The page's own files: they say nothing of any county, and whoever signs in needs them first. */
export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  const icon = await readFile(join(root, 'web/icon.svg'))
  await app.register(async (page) => {
    page.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public', unlisted: true }
      route.schema = { ...route.schema, hide: true }
    })
    await page.register(files, { root: folder })
    // Browsers ask for it by this name beside every address that is no page of ours.
    page.get('/favicon.ico', async (_request, reply) => reply.type('image/svg+xml').send(icon))
  })
}
