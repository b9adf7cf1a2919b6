import { type Convention, indicatorCodes } from '../../../solver/browser.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { coefficientText, type DifferenceRow } from '../../views/differences-layout.ts'
import type { MatrixSchool } from '../../views/indicator-matrix-layout.ts'
import { type Counted, clauseOf, ownConvention } from './counted.ts'

/** What the page concludes, in one sentence: the worst coefficient, and how many schools fall short. */
export function conclusionOf(
  counted: Counted,
  rows: readonly DifferenceRow[],
  schools: readonly MatrixSchool[],
  { diagnosis }: Text,
): string {
  return `${differencesIn(rows, ownConvention(counted.profile), diagnosis)}${schoolsIn(counted, schools, diagnosis)}`
}

function differencesIn(
  rows: readonly DifferenceRow[],
  convention: Convention,
  { sentences, stageShort, indicatorNames, limitAtMost }: Text['diagnosis'],
): string {
  const judged = rows.filter(({ before }) => before[convention].within !== null)
  if (judged.length === 0) return sentences.noLimit
  const over = judged
    .filter(({ before }) => before[convention].within === false)
    .sort((a, b) => beyond(b, convention) - beyond(a, convention))
  const [worst] = over
  if (worst === undefined) return sentences.within(judged.length)
  return sentences.over(
    stageShort[worst.stage],
    indicatorNames[indicatorCodes[worst.indicator]],
    coefficientText(worst.before[convention], worst.limit),
    limitAtMost(worst.limit),
    over.length - 1,
  )
}

const beyond = ({ before, limit }: DifferenceRow, convention: Convention): number =>
  (before[convention].value ?? 0) - (limit ?? 0)

function schoolsIn(
  { profile }: Counted,
  schools: readonly MatrixSchool[],
  { sentences }: Text['diagnosis'],
): string {
  const clause = clauseOf(profile, 'resource-indicators')
  if (clause === null) return sentences.notAsked
  const judged = schools.filter(({ verdict }) => verdict !== 'none')
  const failing = judged.filter(({ verdict }) => verdict === 'fails').length
  const unknown = judged.filter(({ verdict }) => verdict === 'unknown').length
  const said = sentences.schools(failing, judged.length, clause.params.minMet)
  return unknown === 0 ? said : `${said}${sentences.unknown(unknown)}`
}
