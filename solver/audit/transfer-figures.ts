import type { AuditReport, TransferFigures } from '../domain/audit-report.ts'
import { settings } from '../domain/codes.ts'
import type { School } from '../domain/county.ts'
import type { Moved } from './replay.ts'

/** What every transfer does, in the order of teachers. */
export const transferFigures = (moved: readonly Moved[]): readonly TransferFigures[] =>
  moved.map(({ transfer, teacher, travel, travelBefore, from, to, kind }) => ({
    transfer,
    travel,
    travelBefore,
    extraTravel: extraTravel(teacher.home === null ? 0 : travelBefore, travel),
    direction: directionText(from, to),
    counts: kind.counts,
  }))

/** Without a home the present school stands for it, from which travel is then counted: 0 before. */
const extraTravel = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before

/** 城区→乡村, and 强→弱 where the schools differ in strength. */
export function directionText(from: School, to: School): string {
  const fall = strengthOf(from) - strengthOf(to)
  const strength = fall > 0 ? '，强→弱' : fall < 0 ? '，弱→强' : ''
  return `${settings[from.setting]}→${settings[to.setting]}${strength}`
}

const strengthOf = ({ strong, weak }: School): number => (strong ? 1 : 0) - (weak ? 1 : 0)

/**
 * Extra travel over the transfers where it is known. The worst tenth is the 90th percentile by
 * nearest rank: nine tenths of the teachers travel at most so much more.
 */
export function travelSummary(figures: readonly TransferFigures[]): AuditReport['travel'] {
  const known = figures
    .flatMap(({ extraTravel: metres }) => (metres === null ? [] : [metres]))
    .sort((a, b) => a - b)
  const at = (rank: number): number | null => known[rank - 1] ?? null
  const low = at(Math.floor((known.length + 1) / 2))
  const high = at(Math.ceil((known.length + 1) / 2))
  return {
    known: known.length,
    median: low === null || high === null ? null : (low + high) / 2,
    worstTenth: at(Math.ceil((known.length * 9) / 10)),
    mean: known.length === 0 ? null : known.reduce((sum, metres) => sum + metres, 0) / known.length,
  }
}
