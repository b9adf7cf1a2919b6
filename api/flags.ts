import { type AuditReport, type FlagFinding, flagStates } from '../solver/index.ts'
import type { FlagView } from './contract.ts'
import { sourceView } from './source-view.ts'

export const flagView = ({ source, cases, missing, ...finding }: FlagFinding): FlagView => ({
  ...finding,
  cases: cases.map(({ school, teachers, sentence }) => ({
    school,
    teachers: [...teachers],
    sentence,
  })),
  missing: missing.map(({ teachers, schools, ...gap }) => ({
    ...gap,
    teachers: [...teachers],
    schools: [...schools],
  })),
  source: sourceView(source),
})

/** One line a flag, with the article it offends where it was raised. */
export function flagLines({ flags = [] }: AuditReport): readonly string[] {
  return [
    '红线核查：',
    ...flags.map(({ state, name, sentence, source }) => {
      const number = source.number === '' ? '' : `（${source.number}）`
      const cited = state === 'raised' ? `（《${source.document}》${number}${source.item}）` : ''
      return `${flagStates[state]}　${name}：${sentence}${cited}`
    }),
  ]
}
