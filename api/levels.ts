import { goals, type Level, stops } from '../solver/index.ts'
import type { LevelView } from './contract.ts'

export const levelView = (level: Level): LevelView => ({ ...level, name: goals[level.goal] })

/** `1. 法定要求缺口最小：0 点，最优（已证明）`. */
export const levelLine = (level: Level, index: number): string =>
  `${index + 1}. ${goals[level.goal]}：${level.value} ${level.unit}，${
    level.proven ? '最优' : `可行，差距 ${level.gap}`
  }（${stops[level.stoppedBy]}${checkedWords(level)}）`

/** How far the certificate carries what the run says. */
function checkedWords({ checked, value, bound }: Level): string {
  if (checked === undefined) return ''
  if (checked >= value) return '，证书可复核'
  return checked >= bound ? '' : `，证书复核到下界 ${checked}`
}
