import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { expect, it } from 'vitest'
import { yieldToOthers } from '../../api/patience.ts'

it('a process that yields steps back, and so does its session where the system weighs sessions', () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true })
  try {
    const pid = child.pid ?? 0
    yieldToOthers(pid)
    expect(getPriority(pid)).toBe(constants.priority.PRIORITY_LOW)
    const group = `/proc/${pid}/autogroup`
    if (existsSync(group)) expect(readFileSync(group, 'utf8')).toMatch(/nice 19$/m)
  } finally {
    child.kill('SIGKILL')
  }
})
