#!/usr/bin/env node
/** The command `junpei`: lets Node read TypeScript, then hands over. */
import { existsSync } from 'node:fs'

const installed = existsSync(new URL('../node_modules/tsx/package.json', import.meta.url))
if (installed) {
  const { register } = await import('tsx/esm/api')
  register()
  const { runFromShell } = await import('./cli.ts')
  await runFromShell()
} else {
  console.error('尚未安装依赖：请在项目文件夹中运行 npm ci，或直接用 npm run junpei。')
  process.exitCode = 1
}
