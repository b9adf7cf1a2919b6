import type { Finding, LedgerEntry } from '../../../solver/browser.ts'
import type { Arithmetic, NameList } from '../../parts/arithmetic-lines.ts'
import { type CountyNames, namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import { amountText, findingLines } from '../audit/finding-words.ts'
import type { Counted } from './counted.ts'

type Detail = Finding['details'][number]
type Place = Pick<LedgerEntry, 'school' | 'stage' | 'subject' | 'indicator' | 'problem'>

/** 算式 of a clause in one place of the ledger: what the whole county comes to, and what is found there. */
export function clauseArithmetic(
  { county }: Pick<Counted, 'county'>,
  finding: Finding,
  place: Place,
  text: Text,
): Arithmetic {
  const { audit, diagnosis } = text
  const names = namesOf(county)
  const { name, verdict, shortfall, unit, numerator, denominator, source } = finding
  const own = finding.details.filter((detail) => detail.verdict === 'short' && isAt(detail, place))
  const { formula, lines } = findingLines(finding, text)
  return {
    title: place.school === null ? name : `${names.school(place.school)} ${name}`,
    formula,
    lines: [
      ...lines,
      ...(verdict === 'short'
        ? [[diagnosis.ledger.wholeGap, amountText(shortfall, unit, text)] as const]
        : []),
      ...own.map((detail) => [whereOf(detail, names, diagnosis), detail.sentence] as const),
    ],
    result: place.problem,
    lists: [
      ...concerned(own, names, diagnosis),
      ...listed(audit.numerator, numerator, names),
      ...listed(audit.denominator, denominator, names),
    ],
    sources: [source],
  }
}

/** A problem of the whole clause has no place of its own: what is found anywhere belongs to it. */
function isAt(detail: Detail, place: Place): boolean {
  const { school = null, stage = null, subject = null, indicator = null } = detail
  return (
    school === place.school &&
    stage === place.stage &&
    subject === place.subject &&
    indicator === place.indicator
  )
}

function whereOf({ school, stage }: Detail, names: CountyNames, words: Text['diagnosis']): string {
  const where = school === undefined ? words.ledger.county : names.school(school)
  return stage === undefined ? where : `${where} ${words.stageShort[stage]}`
}

function concerned(
  details: readonly Detail[],
  names: CountyNames,
  words: Text['diagnosis'],
): readonly NameList[] {
  const people = [...new Set(details.flatMap(({ teachers = [] }) => teachers))]
  return people.length === 0 ? [] : listed(words.ledger.concerned, people, names)
}

const listed = (
  title: string,
  people: readonly string[] | undefined,
  names: CountyNames,
): readonly NameList[] =>
  people === undefined ? [] : [{ title, count: people.length, people: names.people(people) }]
