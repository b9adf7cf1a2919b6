import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The page's own files: they say nothing of any county, and whoever signs in needs them first. */
export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(async (page) => {
    page.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public', unlisted: true }
      route.schema = { ...route.schema, hide: true }
    })
    await page.register(files, { root: folder })
  })
}
