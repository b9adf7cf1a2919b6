import type { Setting } from '../domain/codes.ts'
import { sumOf } from './apportion.ts'
import type { SchoolRow } from './school-row.ts'

export type Standing = { readonly setting: Setting; readonly townSeat: boolean }

/**
 * 城乡类别 where a table has none, told by size alone:
 * - a township with at least one and a half times the pupils of the average township is urban: its
 *   schools of 200 pupils and more are 城区, the smaller ones lie at its edge, 乡村;
 * - elsewhere the largest school is the one at the seat of the township 镇驻地校 and 镇区, and so is
 *   any other of 300 pupils and more; the rest is 乡村.
 * A setting the table gives stands. Schools of equal size at the top of a township: the first.
 */
export function settingsBySize(rows: readonly SchoolRow[]): readonly Standing[] {
  const pupils = rows.map((row) => sumOf(row.pupilsByGrade))
  const townships = new Map<string, { pupils: number; largest: number }>()
  rows.forEach(({ township }, i) => {
    const own = pupils[i] ?? 0
    const known = townships.get(township) ?? { pupils: 0, largest: i }
    const largest = own > (pupils[known.largest] ?? 0) ? i : known.largest
    townships.set(township, { pupils: known.pupils + own, largest })
  })
  const total = sumOf(pupils)
  return rows.map((row, i) => {
    const township = townships.get(row.township) ?? { pupils: 0, largest: i }
    const urban = 2 * township.pupils * townships.size >= 3 * total
    const setting = row.setting ?? settingOf(pupils[i] ?? 0, urban, township.largest === i)
    return { setting, townSeat: setting === 'town' && township.largest === i }
  })
}

function settingOf(pupils: number, urban: boolean, largest: boolean): Setting {
  if (urban) return pupils >= 200 ? 'urban' : 'rural'
  return largest || pupils >= 300 ? 'town' : 'rural'
}
