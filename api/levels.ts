import { checkedInWords, goals, type Level, stops } from '../solver/index.ts'
import type { LevelView } from './contract.ts'

export const levelView = (level: Level): LevelView => ({ ...level, name: goals[level.goal] })

/** `1. 法定要求缺口最小：0 点，最优（已证明）`. */
export const levelLine = (level: Level, index: number): string =>
  `${index + 1}. ${goals[level.goal]}：${level.value} ${level.unit}，${
    level.proven ? '最优' : `可行，差距 ${level.gap}`
  }（${stops[level.stoppedBy]}${checkedWords(level)}）`

/** How far the certificate carries what the run says. */
function checkedWords(level: Level): string {
  const words = checkedInWords(level)
  return words === '' ? '' : `，${words}`
}
