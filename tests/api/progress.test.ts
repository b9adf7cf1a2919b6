import { describe, expect, test } from 'vitest'
import { barLine, cutToWidth, showProgress } from '../../api/progress.ts'

const screen = (isTTY: boolean) => {
  const written: string[] = []
  return { written, isTTY, columns: 40, write: (text: string) => written.push(text) }
}
const step = { done: 1, of: 4, message: '求解第一级', seconds: 3.2 }

describe('progress', () => {
  test('is a bar on a terminal, redrawn in place', () => {
    const terminal = screen(true)
    const progress = showProgress(terminal)
    progress.step(step)
    progress.step({ ...step, done: 2 })
    progress.end()
    expect(terminal.written).toHaveLength(3)
    expect(terminal.written[1]).toMatch(/^\r.*██████████░░░░░░░░░░ 2\/4/)
    expect(terminal.written[2]).toBe('\n')
  })

  test('is plain lines elsewhere, each message once', () => {
    const log = screen(false)
    const progress = showProgress(log)
    progress.step(step)
    progress.step({ ...step, seconds: 9 })
    progress.step({ ...step, done: 2, message: '求解第二级' })
    progress.end()
    expect(log.written).toEqual(['[1/4] 求解第一级\n', '[2/4] 求解第二级\n'])
  })

  test('a quarter done fills a quarter of the bar', () => {
    // 20 places, 1 of 4 done: 5 filled, 15 empty.
    expect(barLine(step)).toBe(`${'█'.repeat(5)}${'░'.repeat(15)} 1/4 3 秒 求解第一级`)
  })

  test('never wraps: a Chinese character takes two places', () => {
    expect(cutToWidth('求解ab', 5)).toBe('求解a')
    expect(cutToWidth('求解', 3)).toBe('求')
  })
})
