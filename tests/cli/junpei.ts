import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { runCli } from '../../api/cli.ts'

const entry = join(resolve(import.meta.dirname, '../..'), 'api/junpei.mjs')

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** The real command in a process of its own, in the folder given. */
export const junpei = (folder: string, ...words: readonly string[]): Promise<Ended> =>
  launch(folder, words).ended

/** The same, while it runs: what it has said so far, and a way to end it. */
export function launch(
  folder: string,
  words: readonly string[],
  more: { readonly [name: string]: string } = {},
) {
  // A browser must not open, and npm's own variables must not be mistaken for the user's.
  const { npm_lifecycle_event: _, ...env } = process.env
  const child = spawn(process.execPath, [entry, ...words], {
    cwd: folder,
    env: { ...env, ...more, CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const ended = new Promise<Ended>((settle, reject) => {
    child.on('error', reject)
    child.on('close', (code) => settle({ code, ...said }))
  })
  return { said, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) }
}

/** The same program inside this process: quick enough for many cases. */
export async function inProcess(...words: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' }
  const code = await runCli(words, {
    answer: (text) => {
      said.out += `${text}\n`
    },
    screen: {
      write: (text) => {
        said.err += text
      },
    },
  })
  return { code, ...said }
}
