import type { Text } from '../../text/zh-CN/index.ts'
import { letterOf } from './chosen.ts'
import type { Comparison } from './queries.ts'
import { judgedOf, metOf, shortOf } from './rows.ts'

type Words = Text['compare']['sentence']

/** What the comparison comes to, in one sentence: the law first, then people, then their ways. */
export function sentenceOf(view: Comparison, words: Words): string {
  const parts = [...lawful(view, words), ...burden(view, words)]
  return `${parts.join(words.comma)}${words.end}`
}

function lawful(view: Comparison, words: Words): readonly string[] {
  const plans = view.columns.slice(2).map((_, at) => ({ letter: letterOf(at), at: at + 2 }))
  const [only] = plans
  if (plans.length === 1 && only !== undefined) {
    const met = metOf(view)
    const of = judgedOf(view, only.at)
    return [words.versusSimple(only.letter, met[only.at] ?? 0, of, met[1] ?? 0)]
  }
  const whole = plans.filter(({ at }) => shortOf(view, at) === 0)
  const lacking = plans.filter(({ at }) => shortOf(view, at) > 0)
  return [
    ...(whole.length === 0
      ? []
      : [words.lawful(whole.map(({ letter }) => letter).join(words.and))]),
    ...lacking.map(({ letter, at }) => words.short(letter, shortOf(view, at))),
  ]
}

/** Of the first two plans: who moves fewer people, and what that costs those who live farthest. */
function burden({ columns }: Comparison, words: Words): readonly string[] {
  const [first, second] = columns.slice(2)
  if (first === undefined || second === undefined) return []
  if (first.moved === second.moved) return [words.same('A', 'B'), ...ways(first, second, words)]
  const [fewer, more, a, b] =
    second.moved < first.moved
      ? ([second, first, 'B', 'A'] as const)
      : ([first, second, 'A', 'B'] as const)
  const farther = (fewer.travel.worstTenth ?? 0) - (more.travel.worstTenth ?? 0)
  return [`${words.fewer(a, b, more.moved - fewer.moved)}${way(a, farther, words)}`]
}

type Plan = Comparison['columns'][number]

function ways(first: Plan, second: Plan, words: Words): readonly string[] {
  const farther = (second.travel.worstTenth ?? 0) - (first.travel.worstTenth ?? 0)
  const said = way('B', farther, words)
  return said === '' ? [] : [said.slice(words.pause.length)]
}

/** Less than a tenth of a kilometre is not told. */
function way(letter: string, metres: number, words: Words): string {
  const km = (Math.abs(metres) / 1000).toFixed(1)
  if (km === '0.0') return ''
  return `${words.pause}${metres > 0 ? words.farther(letter, km) : words.nearer(letter, km)}`
}
