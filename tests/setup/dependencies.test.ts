import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installArguments, staleness } from './dependencies.mjs'

type Entry = { readonly version: string; readonly integrity?: string; readonly optional?: boolean }
type Packages = { readonly [path: string]: Entry }

const zod: Entry = { version: '4.6.7', integrity: 'sha512-a' }
const onlyElsewhere: Entry = { version: '1.0.0', integrity: 'sha512-b', optional: true }

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'junpei-setup-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function lock(packages: Packages) {
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': { name: 'x' }, ...packages } }),
  )
}

function install(packages: Packages) {
  for (const path of Object.keys(packages)) mkdirSync(join(root, path), { recursive: true })
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

describe('node_modules is compared with the lockfile', () => {
  test('a fresh clone has nothing installed', () => {
    lock({ 'node_modules/zod': zod })
    expect(staleness(root)).toBe('尚未安装依赖')
  })

  test('what the lockfile names is installed: nothing to do', () => {
    lock({ 'node_modules/zod': zod })
    install({ 'node_modules/zod': zod })
    expect(staleness(root)).toBeNull()
  })

  test('another version of a package is stale', () => {
    lock({ 'node_modules/zod': zod })
    install({ 'node_modules/zod': { ...zod, version: '4.6.6' } })
    expect(staleness(root)).toBe('node_modules/zod 的版本与 package-lock.json 不一致')
  })

  test('the same version with other contents is stale', () => {
    lock({ 'node_modules/zod': zod })
    install({ 'node_modules/zod': { ...zod, integrity: 'sha512-other' } })
    expect(staleness(root)).toContain('不一致')
  })

  test('a package that was never installed is missing', () => {
    lock({ 'node_modules/zod': zod, 'node_modules/d3': zod })
    install({ 'node_modules/zod': zod })
    expect(staleness(root)).toBe('缺少 node_modules/d3')
  })

  test('a package whose folder was deleted is missing', () => {
    lock({ 'node_modules/zod': zod })
    install({ 'node_modules/zod': zod })
    rmSync(join(root, 'node_modules/zod'), { recursive: true })
    expect(staleness(root)).toBe('缺少 node_modules/zod')
  })

  test('an optional package of another system may be absent', () => {
    lock({ 'node_modules/zod': zod, 'node_modules/other-system': onlyElsewhere })
    install({ 'node_modules/zod': zod })
    expect(staleness(root)).toBeNull()
  })

  test('this very checkout is up to date while its tests run', () => {
    expect(staleness(resolve(import.meta.dirname, '../..'))).toBeNull()
  })
})

test('installation keeps to the lockfile and runs no scripts of strangers', () => {
  expect(installArguments.slice(0, 2)).toEqual(['ci', '--ignore-scripts'])
})
