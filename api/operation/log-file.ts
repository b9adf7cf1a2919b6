import { existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const mostBytes = 20 * 1024 * 1024

/**
 * Where a service that somebody started at a terminal writes its log: a file, so that the terminal
 * stays for people. `JUNPEI_LOG_TO=stderr` is for those who gather logs by themselves.
 */
export function openLogFile(dataFolder: string): number {
  if (process.env.JUNPEI_LOG_TO === 'stderr') return 2
  const folder = join(dataFolder, 'log')
  const path = join(folder, 'junpei.log')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (existsSync(path) && statSync(path).size > mostBytes) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}
