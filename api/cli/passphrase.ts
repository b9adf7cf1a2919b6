import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { AskPassphrase } from '../commands/passphrase.ts'

/** What is typed is not shown and not kept in a history. */
export const askOnTerminal: AskPassphrase = (question) => {
  if (!process.stdin.isTTY) return Promise.resolve(null)
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({
    input: process.stdin,
    output: silent,
    terminal: true,
    historySize: 0,
  })
  return new Promise((answered) => {
    terminal.on('close', () => answered(null))
    terminal.question('', (text) => {
      answered(text)
      process.stderr.write('\n')
      terminal.close()
    })
  })
}
