import { describe, expect, test } from 'vitest'
import { levelLine } from '../../api/levels.ts'
import type { Level } from '../../solver/domain/run.ts'
import { checkedInWords, levelsCheckedInWords } from '../../solver/report/checked-words.ts'
import { summaryTable } from '../../solver/report/tables/summary.ts'
import { runOf, smallPlan, smallRegister } from './small-county.ts'

const proven: Level = {
  goal: 'shortfall',
  unit: '点',
  value: 7,
  bound: 7,
  gap: 0,
  proven: true,
  stoppedBy: 'proof',
  seconds: 1,
}
const open: Level = { ...proven, value: 9, gap: 2, proven: false, stoppedBy: 'clock' }

describe('how far a certificate carries what is called best', () => {
  test('of a level: wholly, up to a bound, or nothing where there is none', () => {
    expect(checkedInWords(proven)).toBe('')
    expect(checkedInWords({ ...proven, checked: 7 })).toBe('证书可复核')
    expect(checkedInWords({ ...proven, checked: 4 })).toBe('证书复核到下界 4，其余为求解器所称')
    expect(checkedInWords({ ...open, checked: 7 })).toBe('下界有证书可复核')
    expect(levelLine({ ...proven, checked: 4 }, 0)).toBe(
      '1. 法定要求缺口最小：7 点，最优（已证明，证书复核到下界 4，其余为求解器所称）',
    )
  })

  test('of all levels together, those that are proven alone', () => {
    expect(levelsCheckedInWords([proven, open])).toBe('')
    expect(levelsCheckedInWords([{ ...proven, checked: 7 }, open])).toBe(
      '凡已证明的，证书都可复核。',
    )
    const both = [
      { ...proven, checked: 7 },
      { ...proven, checked: 4 },
    ]
    expect(levelsCheckedInWords(both)).toBe('已证明的 2 级中，1 级有证书可复核，其余为求解器所称。')
  })

  test('stands beside each level of the summary', () => {
    const run = runOf(smallPlan)
    const certified = run.levels.map((level) => ({ ...level, checked: 1 }))
    const notes = (levels: readonly Level[]) =>
      summaryTable
        .open(smallRegister(), { ...run, levels })
        .rows.filter(({ field }) => String(field('item', '')).startsWith('第'))
        .map(({ field }) => field('note', ''))
    expect(notes(run.levels).join('')).not.toContain('证书')
    expect(notes(certified)).toEqual([
      '证书复核到下界 1，其余为求解器所称。',
      '达到时间上限停止，重算可能得到不同方案。证书复核到下界 1，其余为求解器所称。',
    ])
  })
})
