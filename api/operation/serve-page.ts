import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sendProblem } from '../http/problem.ts'
import { root } from '../places.ts'

/**
 * The page's own files: they say nothing of any county, and whoever signs in needs them first. Any
 * address that is not a file and not of the API is one of the page's own.
 */
export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  const text = readFileSync(join(folder, 'index.html'), 'utf8')
  const icon = readFileSync(join(root, 'web/icon.svg'))
  await app.register(async (page) => {
    page.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public', unlisted: true }
      route.schema = { ...route.schema, hide: true }
    })
    await page.register(files, {
      root: folder,
      wildcard: false,
      index: false,
      globIgnore: ['index.html', '**/*.gz'],
      preCompressed: true,
      // What stands in between keeps both copies apart.
      setHeaders: (reply) => {
        reply.setHeader('vary', 'accept-encoding')
      },
      // Their names carry their hash.
      immutable: true,
      maxAge: '1y',
    })
    // Browsers ask for it by this name beside every address that is no page of ours.
    page.get('/favicon.ico', async (_request, reply) => reply.type('image/svg+xml').send(icon))
    page.get('/*', async ({ url }, reply) =>
      url.startsWith('/api/')
        ? sendProblem(reply, 404, 'not_found', '没有这个地址。')
        : sendPage(reply, text),
    )
  })
}

/**
 * The component library writes its styles while it runs. They are let in by a word of this one copy
 * of the page, so that nothing else can bring styles of its own.
 */
function sendPage(reply: FastifyReply, text: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  const policy = String(reply.getHeader('content-security-policy') ?? '')
  return reply
    .header(
      'content-security-policy',
      policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`),
    )
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(text.replace('__NONCE__', nonce))
}
