/**
 * Runs before `npm start`, `npm test` and `npm run junpei`, with Node's own modules only: a fresh
 * clone has nothing else. Installs with `npm ci` when node_modules is not what the lockfile says.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const oldestNode = [20, 19]

/** Why node_modules must be installed anew, in Chinese; `null` when it matches the lockfile. */
export function staleness(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'))
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null) return '没有 package-lock.json'
  // npm writes this record last, so an interrupted installation has none.
  if (installed === null) return '尚未安装依赖'
  for (const [path, entry] of Object.entries(wanted)) {
    const reason = mismatch(root, path, entry, installed[path])
    if (reason !== null) return reason
  }
  return null
}

function lockedPackages(file) {
  if (!existsSync(file)) return null
  const { '': _root, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages
  return packages
}

/** An optional package belongs to another system when it is absent; that is no mismatch. */
function mismatch(root, path, wanted, installed) {
  if (installed === undefined) {
    return wanted.optional || wanted.devOptional ? null : `缺少 ${path}`
  }
  if (installed.version !== wanted.version || installed.integrity !== wanted.integrity) {
    return `${path} 的版本与 package-lock.json 不一致`
  }
  return existsSync(join(root, path)) ? null : `缺少 ${path}`
}

/** Dependency scripts stay off (none is needed); tests need the development packages as well. */
export const installArguments = [
  'ci',
  '--ignore-scripts',
  '--include=dev',
  '--no-audit',
  '--no-fund',
]

function install(root) {
  // npm tells its scripts where it lives; called by hand, npm is looked up on the path.
  const npm = process.env.npm_execpath
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...installArguments], { cwd: root, stdio: output })
    : spawnSync('npm', installArguments, {
        cwd: root,
        stdio: output,
        shell: process.platform === 'win32',
      })
  return result.status === 0
}

/** Standard output is left to the command that follows: its JSON must stay parseable. */
const output = ['ignore', 2, 2]

function main() {
  const root = resolve(fileURLToPath(import.meta.url), '../../..')
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`需要 Node ${oldestNode.join('.')} 或更高版本，当前是 ${process.versions.node}。`)
    return 1
  }
  const reason = staleness(root)
  if (reason === null) return 0
  console.error(`正在安装依赖（${reason}），首次约需一分钟……`)
  if (install(root)) return 0
  console.error('依赖安装失败：请检查网络或 npm 的代理、镜像设置后重试。')
  return 1
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main()
}
