import { describe, expect, test } from 'vitest'
import { titleLines } from '../../../solver/report/letters/title.ts'

describe('a title', () => {
  test('that fits stands on one line', () => {
    expect(titleLines(['支教', '（交流）', '协议'])).toEqual(['支教（交流）协议'])
  })

  test('is broken between words into the evenest trapezium', () => {
    // 2 + 3 + 8 + 6 + 5 + 5 + 2 characters; "2026—2027" counts nine letters for half.
    const words = [
      '关于',
      '测试县',
      '2026—2027学年',
      '义务教育学校',
      '拟交流轮岗',
      '教师名单的',
      '公示',
    ]
    const lines = titleLines(words)
    expect(lines.join('')).toBe(words.join(''))
    expect(lines).toEqual(['关于测试县2026—2027学年', '义务教育学校拟交流轮岗教师名单的公示'])
  })

  test('takes a line more rather than split a word', () => {
    // 5 + 3 + 5 on lines of 7: two lines would need 8.
    expect(titleLines(['一二三四五', '一二三', '一二三四五'], 7)).toEqual([
      '一二三四五',
      '一二三',
      '一二三四五',
    ])
  })

  test('prefers a trapezium to a belly of the same spread', () => {
    // On three lines of 6: 5, 1+5, 2 and 5+1, 5, 2 both go from 2 to 6; only the second is a trapezium.
    expect(titleLines(['一二三四五', '六', '一二三四五', '一二'], 6)).toEqual([
      '一二三四五六',
      '一二三四五',
      '一二',
    ])
  })

  test('a word longer than a line stands alone', () => {
    expect(titleLines(['关于', '一二三四五六七八九十', '的通知'], 6)).toEqual([
      '关于',
      '一二三四五六七八九十',
      '的通知',
    ])
  })
})
