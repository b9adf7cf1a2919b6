import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandList } from '../../api/contract.ts'
import { inProcess } from './junpei.ts'

const root = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const { dependencies, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('the README says what is true', () => {
  test.each(['schema', ...commandList])('of junpei %s', async (command) => {
    expect(readme).toContain(`junpei ${command}`)
    const { out } = await inProcess('help', command)
    const known: readonly string[] = out.match(/--[a-z-]+/g) ?? []
    const lines = readme.split('\n').filter((line) => line.includes(`junpei ${command} `))
    for (const option of lines.join('\n').match(/--[a-z-]+/g) ?? []) expect(known).toContain(option)
  })

  test('every option of every command is named', async () => {
    const named: readonly string[] = readme.match(/--[a-z-]+/g) ?? []
    for (const command of commandList) {
      const { out } = await inProcess('help', command)
      const options = (out.match(/--[a-z-]+/g) ?? []).filter((option) => option !== '--help')
      for (const option of options) expect(named, `${command} ${option}`).toContain(option)
    }
  })

  test('every dependency stands there with its reason', () => {
    for (const name of Object.keys(dependencies)) expect(readme).toContain(name)
  })

  test('every script it names can be run', () => {
    for (const [, script] of readme.matchAll(/npm run ([a-z:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script)
    }
  })
})
