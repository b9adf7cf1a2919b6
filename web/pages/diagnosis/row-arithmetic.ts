import type { Stage } from '../../../solver/browser.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { layoutMatrix } from '../../views/indicator-matrix-layout.ts'
import { type Counted, clauseOf } from './counted.ts'
import { matrixSchools } from './matrix-data.ts'

/** 算式 of a school's line: at least so many of seven, and what the audit says it lacks. */
export function rowArithmetic(
  counted: Counted,
  stage: Stage,
  school: string,
  { diagnosis, frame }: Text,
): Arithmetic {
  const { county, profile, report } = counted
  const { row: words } = diagnosis
  const own = matrixSchools(counted, stage).filter(({ id }) => id === school)
  const [line] = layoutMatrix(own, 'farthest').rows
  const title = words.title(namesOf(county).school(school), diagnosis.stageShort[stage])
  const clause = clauseOf(profile, 'resource-indicators')
  if (line === undefined || clause === null) return { title, lines: [], result: words.notAsked }
  const details =
    report.findings
      .find(({ clause: id }) => id === clause.id)
      ?.details.filter((each) => each.school === school && each.stage === stage) ?? []
  return {
    title,
    formula: words.formula(clause.params.minMet, clause.params.floorPercent),
    lines: line.cells.map(({ code, printed, status }) => [
      `${code} ${diagnosis.indicatorShort[code]}`,
      `${printed} ${frame.verdicts[status]}`,
    ]),
    result: resultOf(
      line.verdict,
      details.map(({ sentence }) => sentence),
      words,
      profile,
    ),
    sources: [clause.source],
  }
}

function resultOf(
  verdict: string,
  sentences: readonly string[],
  words: Text['diagnosis']['row'],
  { definitions }: Counted['profile'],
): string {
  if (verdict === 'none') return words.small(definitions.counting.minPupils)
  return sentences.length === 0 ? words.complies : sentences.join('')
}
