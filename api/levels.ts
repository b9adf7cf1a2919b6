import { goals, type Level } from '../solver/index.ts'
import type { LevelView } from './contract.ts'

export const levelView = (level: Level): LevelView => ({ ...level, name: goals[level.goal] })

const stops = { proof: '已证明', work: '达到计算量上限', clock: '达到时间上限' } as const

/** `1. 法定要求缺口最小：0 点，最优（已证明）`. */
export const levelLine = (level: Level, index: number): string =>
  `${index + 1}. ${goals[level.goal]}：${level.value} ${level.unit}，${
    level.proven ? '最优' : `可行，差距 ${level.gap}`
  }（${stops[level.stoppedBy]}）`
