import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { expect, it } from 'vitest'
import { patience, yieldToOthers } from '../../api/patience.ts'

it('a process that yields steps back, and so does its session where the system weighs sessions', () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true })
  try {
    const pid = child.pid ?? 0
    yieldToOthers(pid)
    expect(getPriority(pid)).toBe(patience)
    const group = `/proc/${pid}/autogroup`
    if (existsSync(group)) expect(readFileSync(group, 'utf8')).toContain(`nice ${patience}\n`)
  } finally {
    child.kill('SIGKILL')
  }
})
