import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { resultView } from '../../api/contract.ts'
import { testFolder } from '../workbook/folder.ts'
import { inProcess, launch } from './junpei.ts'

const folder = testFolder()
const county = join(folder.path, 'county.xlsx')
const out = join(folder.path, 'out')
const words = ['start', county, '--out', out, '--port', '0', '--no-open', '--time-limit', '30']

beforeAll(async () => {
  const sizes = ['--schools', '4', '--teachers', '60']
  expect((await inProcess('sample', ...sizes, '--out', county)).code).toBe(0)
})

/** Starts, waits until the page is served, hands its address over and ends as Ctrl-C does. */
async function whileServing(visit: (address: string) => Promise<void>) {
  const running = launch(folder.path, words)
  const served = async () => {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(running.said.out)?.[0]
    if (address === undefined) throw new Error(`no address yet: ${running.said.err}`)
    return address
  }
  try {
    const address = await waitFor(served)
    await visit(address)
  } finally {
    running.kill('SIGINT')
  }
  return running.ended
}

async function waitFor<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 500; ; left -= 1) {
    try {
      return await ask()
    } catch (problem) {
      if (left === 0) throw problem
      await new Promise((settle) => setTimeout(settle, 100))
    }
  }
}

describe('junpei start', { timeout: 120_000 }, () => {
  test('plans, writes the files, serves the page, and ends cleanly on Ctrl-C', async () => {
    const ended = await whileServing(async (address) => {
      const page = await fetch(address)
      expect(page.headers.get('content-type')).toContain('text/html')
      const html = await page.text()
      expect(html).not.toMatch(/<script(?![^>]*src=)|style=|https?:/)
      const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1]
      expect((await fetch(`${address}/${script}`)).status).toBe(200)
      const result = resultView.parse(await (await fetch(`${address}/api/result`)).json())
      expect(result).toMatchObject({ synthetic: true, profile: '国家基本规则档' })
      expect(result.levels).toHaveLength(7)
      expect(result.transfers.length).toBeGreaterThan(0)
      for (const { name, bytes } of result.files) {
        const file = await fetch(`${address}/files/${encodeURIComponent(name)}`)
        expect((await file.arrayBuffer()).byteLength).toBe(bytes)
      }
    })
    expect(ended.code).toBe(0)
    expect(ended.err).toMatch(/^\[\d+\/11\] /m)
    expect(ended.out).toContain('方案已测算完毕。')
    expect(readdirSync(out)).toEqual(['合成县-national'])
    expect(existsSync(join(out, '合成县-national/plan.json'))).toBe(true)
  })

  test('the next time it shows the same plan without planning again', async () => {
    const ended = await whileServing(async (address) => {
      expect((await fetch(`${address}/api/result`)).status).toBe(200)
    })
    expect(ended.code).toBe(0)
    expect(ended.out).toContain('沿用上次测算的方案')
    expect(ended.err).not.toMatch(/^\[\d+\/11\] /m)
  })

  test('a result somebody has worked on is left alone, and a new one stands beside it', async () => {
    const roster = join(out, '合成县-national/交流轮岗方案（公示）.xlsx')
    writeFileSync(roster, 'signed')
    const ended = await whileServing(async () => undefined)
    expect(ended.out).toContain('方案已测算完毕。')
    expect(readdirSync(out).sort()).toEqual(['合成县-national', '合成县-national-2'])
  })

  test('data with errors are told, and nothing is served', async () => {
    const empty = folder.save('empty.xlsx', '')
    const ended = await inProcess('start', empty, '--out', out, '--no-open')
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain('0 字节')
  })
})
