import { exactly, fixed, type IndicatorRow, indicatorCodes } from '../../../solver/browser.ts'
import { against, count, decimals } from '../../format.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { type Counted, clauseOf } from './counted.ts'
import { lackingFor } from './enough.ts'

type Words = Text['diagnosis']

/** 算式 of one school's indicator: who is counted, what it is held against, and what would be enough. */
export function cellArithmetic(
  { county, profile }: Counted,
  row: IndicatorRow,
  school: string,
  { diagnosis, frame }: Text,
): Arithmetic {
  const names = namesOf(county)
  const code = indicatorCodes[row.indicator]
  const own = row.schools.find((each) => each.school === school)
  const title = `${names.school(school)} ${diagnosis.stageShort[row.stage]} ${code}`
  const clause = clauseOf(profile, 'resource-indicators')
  const sources = [
    ...(clause === null ? [] : [clause.source]),
    ...(code === 'R2' ? profile.definitionSources.backbone : profile.definitionSources.counting),
  ]
  if (own === undefined || own.amount === null || own.value === null)
    return { title, lines: [], result: diagnosis.cell.unknown, sources }
  const { amount, pupils, value, status, teachers } = own
  const per = isCounted(code) || code === 'R7' ? 100 : 1
  const unit = diagnosis.cell.unit[code]
  const met = status === 'met'
  const lack = (line: number): number => lackingFor({ amount, pupils, per }, line)
  return {
    title,
    formula: diagnosis.cell.formula(
      diagnosis.indicatorNames[code],
      per,
      diagnosis.cell.amounts[code],
    ),
    lines: [
      [
        diagnosis.cell.amounts[code],
        `${decimals(amount, Number.isInteger(amount) ? 0 : 2)} ${unit}`,
      ],
      [diagnosis.cell.pupils, frame.people(pupils)],
      [diagnosis.cell.value, against(value, { limit: row.threshold, sense: 'at-least', met }, 2)],
      ...thresholdLines(row, diagnosis),
      [diagnosis.cell.verdict, frame.verdicts[status]],
    ],
    result: enough(row, lack, diagnosis),
    lists: isCounted(code)
      ? [
          {
            title: diagnosis.cell.numerator,
            count: teachers.length,
            people: names.people(teachers),
          },
        ]
      : [],
    sources,
  }
}

/** R1-R3 count people; R4-R7 are facts of the school. */
const isCounted = (code: string): boolean => code === 'R1' || code === 'R2' || code === 'R3'

const thresholdLines = (
  { threshold, floor }: IndicatorRow,
  words: Words,
): readonly (readonly [string, string])[] => [
  ...(threshold === null ? [] : [[words.cell.threshold, `≥ ${threshold}`] as const]),
  ...(floor === null ? [] : [[words.cell.floor, `≥ ${fixed(exactly(floor), 3)}`] as const]),
]

/** 再有 n 名即达标; where it is met, how many there are to spare. */
function enough(
  { indicator, threshold, floor }: IndicatorRow,
  lack: (line: number) => number,
  { cell }: Words,
): string {
  const code = indicatorCodes[indicator]
  if (threshold === null) return cell.noThreshold
  const lacking = lack(threshold)
  if (lacking <= 0) return cell.spare(count(-lacking), cell.unit[code])
  const toFloor = floor === null ? 0 : lack(floor)
  const first = cell.enough(count(lacking), cell.more[code], String(threshold))
  return toFloor > 0 && toFloor < lacking
    ? `${first}${cell.floorEnough(count(toFloor), cell.more[code])}`
    : first
}
