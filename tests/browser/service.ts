import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launch } from '../cli/junpei.ts'

/** A service as `npm start` brings it up, with the sample planned. */
export type Service = {
  readonly address: string
  /** The first password of an account, as the terminal told it. */
  readonly initial: (username: string) => Promise<string>
  /** Its clock goes so many days ahead from now on. */
  readonly goAhead: (days: number) => void
  readonly close: () => Promise<void>
}

export async function openService(): Promise<Service> {
  const data = mkdtempSync(join(tmpdir(), 'junpei-browser-'))
  const clock = mkdtempSync(join(tmpdir(), 'junpei-clock-'))
  const days = join(clock, 'days-ahead')
  writeFileSync(days, '0')
  const service = launch(data, ['serve', '--data', data, '--port', '0', '--no-open'], {
    JUNPEI_DAYS_AHEAD: days,
    NODE_OPTIONS: `--import=${resolve(import.meta.dirname, 'days-ahead.mjs')}`,
  })
  let over = false
  void service.ended.then(() => {
    over = true
  })
  const said = async (wanted: RegExp): Promise<string> => {
    for (const deadline = Date.now() + 200_000; Date.now() < deadline && !over; ) {
      const found = wanted.exec(service.said.out + service.said.err)
      if (found !== null) return found[1] ?? found[0]
      await new Promise((next) => setTimeout(next, 100))
    }
    throw new Error(`not told ${wanted}: ${service.said.out}${service.said.err}`)
  }
  return {
    address: await said(/服务已就绪[^h]*(http:\/\/127\.0\.0\.1:\d+)/),
    initial: (username) => said(new RegExp(`${username} +([a-z0-9-]{19})`)),
    goAhead: (ahead) => writeFileSync(days, String(ahead)),
    close: async () => {
      service.kill('SIGTERM')
      await service.ended
      for (const folder of [data, clock]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
