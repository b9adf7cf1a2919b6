import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pageBuild } from './page-build.ts'

/**
 * Builds the page once for each state of its sources, so that a later start finds it ready.
 * Returns the folder to serve.
 */
export async function builtPage(root: string): Promise<string> {
  const folder = join(root, 'dist', `page-${sourceHash(root)}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}`
  // Slow to load, and needed at the first start only.
  const { build } = await import('vite')
  await build(pageBuild(root, draft))
  compress(join(draft, 'assets'))
  // Whoever builds second at the same time finds the place taken by the same page.
  if (existsSync(folder)) rmSync(draft, { recursive: true })
  else renameSync(draft, folder)
  return folder
}

/** Beside each file of the page the same compressed, to be sent to browsers that take it so. */
function compress(folder: string): void {
  for (const name of readdirSync(folder))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name))))
}

/** Everything the page's door can reach lies in these. */
const pageSources = [
  'web',
  ...['domain', 'report', 'audit', 'dossier', 'process', 'rules'].map((room) => `solver/${room}`),
]

function sourceHash(root: string): string {
  const hash = createHash('sha256')
  const files = [
    'package-lock.json',
    'api/page.ts',
    'api/page-build.ts',
    'solver/browser.ts',
    ...pageSources.flatMap((folder) => filesUnder(root, folder)),
  ]
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
