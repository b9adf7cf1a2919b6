import { join } from 'node:path'
import type { InlineConfig, Plugin } from 'vite'

/** How the page is built, into which folder. */
export const pageBuild = (root: string, outDir: string): InlineConfig => ({
  root: join(root, 'web'),
  base: '/',
  configFile: false,
  logLevel: 'error',
  plugins: [withoutSchemas(root)],
  build: { outDir, emptyOutDir: true, target: 'es2020', modulePreload: false },
  worker: { format: 'es', plugins: () => [withoutSchemas(root)] },
})

/**
 * The rules carry schemas of what a clause may say. The page takes their names and sentences alone, and
 * the schemas with their library would be a tenth of all it loads: they are left out, but for the
 * worker that verifies dossiers and reads profiles itself.
 */
function withoutSchemas(root: string): Plugin {
  let readsSchemas = false
  return {
    name: 'junpei-without-schemas',
    enforce: 'pre',
    buildStart: ({ input }) => {
      readsSchemas = JSON.stringify(input).includes('verify-worker')
    },
    resolveId: (name, importer) =>
      name === 'zod' && !readsSchemas && importer?.includes('/solver/rules/')
        ? join(root, 'web/no-schemas.ts')
        : null,
  }
}
