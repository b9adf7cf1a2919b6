import type { Run } from '../client.ts'
import { count } from '../format.ts'
import type { Text } from '../text/zh-CN/index.ts'

type Words = Pick<
  Text['frame']['certificate'],
  'checked' | 'boundChecked' | 'upTo' | 'allChecked' | 'someChecked'
>
type Level = Pick<Run['levels'][number], 'value' | 'bound' | 'checked'>

/** How far anybody can recompute what a level claims; nothing where no certificate is. */
export function checkedWords({ value, bound, checked }: Level, words: Words): string | null {
  if (checked === undefined) return null
  if (checked >= value) return words.checked
  return checked >= bound ? words.boundChecked : words.upTo(count(checked))
}

/** The same of all levels that are called proven. */
export function allCheckedWords(
  levels: readonly (Level & { readonly proven: boolean })[],
  words: Words,
): string | null {
  const proven = levels.filter((level) => level.proven)
  if (proven.every(({ checked }) => checked === undefined)) return null
  const held = proven.filter(({ value, checked }) => checked !== undefined && checked >= value)
  return held.length === proven.length ? words.allChecked : words.someChecked(held.length)
}
