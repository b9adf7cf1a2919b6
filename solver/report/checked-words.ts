import type { Level } from '../domain/run.ts'

type Bounded = Pick<Level, 'value' | 'bound' | 'checked'>

/** How far the certificate 最优性证书 carries what a run says of a level; empty where there is none. */
export function checkedInWords(
  { value, bound, checked }: Bounded,
  written: (bound: number) => string = String,
): string {
  if (checked === undefined) return ''
  if (checked >= value) return '证书可复核'
  return checked >= bound
    ? '下界有证书可复核'
    : `证书复核到下界 ${written(checked)}，其余为求解器所称`
}

/** The same of all levels together. */
export function levelsCheckedInWords(levels: readonly Bounded[]): string {
  if (levels.every(({ checked }) => checked === undefined)) return ''
  const proven = levels.filter(({ value, bound }) => bound === value)
  const held = proven.filter(({ value, checked }) => checked !== undefined && checked >= value)
  return held.length === proven.length
    ? '凡已证明的，证书都可复核。'
    : `已证明的 ${proven.length} 级中，${held.length} 级有证书可复核，其余为求解器所称。`
}
