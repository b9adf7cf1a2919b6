import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { newLog, struck } from '../../../api/operation/log.ts'

function logOf(write: (log: ReturnType<typeof newLog>) => void): string {
  const lines: string[] = []
  write(newLog({ write: (line) => void lines.push(line) }))
  return lines.join('')
}

describe('the log', () => {
  test('is JSON lines with a level by name and an instant', () => {
    const line = JSON.parse(logOf((log) => log.info({ status: 200 }, 'request')))
    expect(line).toMatchObject({ level: 'info', status: 200, msg: 'request', pid: process.pid })
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test('strikes names and long numbers out of whatever is written, however deep', () => {
    const written = logOf((log) => {
      log.info(
        { a: '王小丫', b: ['13800138000'], c: { d: { e: '370881198001011234' } } },
        '张三 read',
      )
      log.warn({ problem: 'duplicate key (name)=(李四·买买提)' }, 'failed')
      log.error(new Error('张三 has 37088119800101123X'))
      log.error({ err: Object.assign(new Error('王五'), { code: '23505' }) }, 'broke')
    })
    expect(written).not.toMatch(/[一-龥]|13800138000|37088119800101123/)
    expect(written).toContain('duplicate key (name)=(*)')
    expect(written).toContain('"code":"23505"')
    expect(written).toContain('log.test.ts')
  })

  test('leaves hashes, uuids and short numbers as they are', () => {
    for (const kept of [
      'a3f5111111111111b2c4d5e6f70811111111111111223344556677889900aabb',
      '6f1f4f0e-6b0c-4b5e-9d7a-111111111111',
      'run 42 took 1234 ms',
      'host-1:12345',
    ])
      expect(struck(kept)).toBe(kept)
  })

  property.prop([
    fc.stringMatching(/^[1-9]\d{16}[\dX]$/),
    fc.stringMatching(/^[\u4e00-\u9fa5]{2,4}$/),
    fc.string(),
    fc.string(),
  ])('no number and no name survives, whatever stands around it', (id, name, before, after) => {
    const around = before.replace(/[0-9a-f-]$/i, ' ')
    const out = struck(`${around}${id} ${name}${after}`)
    expect(out).not.toContain(id)
    expect(out).not.toContain(name)
  })
})
