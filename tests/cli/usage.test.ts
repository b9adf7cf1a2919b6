import { describe, expect, test } from 'vitest'
import { commandList } from '../../api/contract.ts'
import { inProcess, junpei } from './junpei.ts'

describe('a command that is misspelt ends with 2, says so in Chinese and shows its usage', () => {
  test.each<readonly [string, readonly string[]]>([
    ['请选择一个命令。', []],
    ['不认识命令 nope。', ['nope']],
    ['不认识选项 --frob。', ['check', 'a.xlsx', '--frob']],
    ['不认识选项 --colour。', ['policies', '--colour']],
    ['缺少参数 数据。', ['check']],
    ['缺少参数 方案。', ['audit', 'a.xlsx', '--policy', 'national']],
    ['参数太多。', ['check', 'a.xlsx', 'b.xlsx']],
    ['缺少必填选项 --out <文件>。', ['template']],
    ['缺少必填选项 --policy <规则档>。', ['plan', 'a.xlsx', '--out', 'o']],
    ['选项 --out <文件> 后面缺少取值。', ['template', '--out']],
    [
      '选项 --seed <整数> 的取值“-1”不对：应为 0 到 2147483647 的整数。',
      ['sample', '--out', 'a.xlsx', '--seed', '-1'],
    ],
    [
      '选项 --time-limit <秒> 的取值“0”不对：应为 1 到 86400 的整数。',
      ['plan', 'a.xlsx', '--policy', 'national', '--out', 'o', '--time-limit', '0'],
    ],
    [
      '选项 --engine <引擎> 的取值“magic”不对：可选 highs、javascript。',
      ['plan', 'a.xlsx', '--policy', 'national', '--out', 'o', '--engine', 'magic'],
    ],
    [
      '选项 --goals <目标> 的取值“shortfall,shortfall”不对：同一项只写一次。',
      ['plan', 'a.xlsx', '--policy', 'national', '--out', 'o', '--goals', 'shortfall,shortfall'],
    ],
    ['--from-schools <CSV> 不能与 --schools <所数> 同时使用。', samples('--schools', '9')],
    ['参数 命令 的取值“nope”不对：可选 template、', ['schema', 'nope']],
  ])('%s', async (message, words) => {
    const { code, out, err } = await inProcess(...words)
    expect(err).toContain(message)
    expect(err).toContain('用法：')
    expect(err).not.toMatch(/error|unknown|missing/i)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('in a process of its own, too', async () => {
    const { code, out, err } = await junpei('.', 'policies', '--frob')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^不认识选项 --frob。\n用法：/)
  })
})

describe('help', () => {
  test('is in Chinese, names every command and ends with 0', async () => {
    const { code, out, err } = await inProcess('--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const command of commandList) expect(out).toContain(`  ${command}`)
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments/)
  })

  test('of one command names its options', async () => {
    const { code, out } = await inProcess('help', 'plan')
    expect(code).toBe(0)
    expect(out).toContain('--time-limit <秒>')
    expect(out).toContain('默认 600')
  })

  test('and the version is the package’s', async () => {
    expect(await inProcess('--version')).toEqual({ code: 0, out: '0.1.0\n', err: '' })
  })
})

describe('schema', () => {
  test.each(commandList)('of %s is JSON Schema with a Chinese-readable head', async (command) => {
    const { code, out } = await inProcess('schema', command)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { command: { const: command }, ok: { type: 'boolean' } },
      additionalProperties: false,
    })
  })
})

function samples(...words: readonly string[]): readonly string[] {
  return ['sample', '--out', 'a.xlsx', '--from-schools', 'b.csv', ...words]
}
