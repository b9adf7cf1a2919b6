import { goals, type Level } from '../../solver/index.ts'
import type { RunLevel } from './contract.ts'

export const levelOf = (level: Level): RunLevel => ({ ...level, name: goals[level.goal] })
