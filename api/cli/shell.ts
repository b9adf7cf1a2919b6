import type { Screen } from '../progress.ts'

/** The terminal a command talks to. */
export type Shell = {
  /** Standard output: the answer and nothing else. */
  readonly answer: (text: string) => void
  /** Standard error: problems, usage and progress. */
  readonly screen: Screen
}

export const processShell: Shell = {
  answer: (text) => process.stdout.write(`${text}\n`),
  screen: process.stderr,
}
