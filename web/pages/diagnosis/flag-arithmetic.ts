import type { FlagFinding } from '../../../solver/browser.ts'
import type { Arithmetic, NameList } from '../../parts/arithmetic-lines.ts'
import { type CountyNames, namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Counted } from './counted.ts'

type Case = FlagFinding['cases'][number]
type Gap = FlagFinding['missing'][number]

/**
 * 算式 of a flag: how many were found among how many looked at, each case with its people, and the
 * columns without which nothing could be judged, with whose they are.
 */
export function flagArithmetic(
  { county }: Pick<Counted, 'county'>,
  flag: FlagFinding,
  { diagnosis }: Text,
): Arithmetic {
  const names = namesOf(county)
  const { name, measure, cases, missing, sentence, source } = flag
  return {
    title: name,
    formula: measure,
    lines: [
      ...countedLines(flag, diagnosis),
      ...cases.map((each) => [placeOf(each, names, diagnosis), told(each, names)] as const),
      ...missing.map((gap) => [diagnosis.flags.missing, gapLine(gap, names, diagnosis)] as const),
    ],
    result: sentence,
    lists: [
      ...peopleBySchool(cases, names, diagnosis),
      ...missing.flatMap((gap) => lackingIn(gap, names, diagnosis)),
    ],
    sources: [source],
  }
}

/** The same of one line of the ledger: what was found at that school. */
export function flagAtSchool(
  counted: Pick<Counted, 'county'>,
  flag: FlagFinding,
  { school, problem }: { readonly school: string | null; readonly problem: string },
  text: Text,
): Arithmetic {
  const cases = flag.cases.filter((each) => each.school === school)
  const names = namesOf(counted.county)
  const title = school === null ? flag.name : `${names.school(school)} ${flag.name}`
  return {
    ...flagArithmetic(counted, { ...flag, cases, missing: [] }, text),
    title,
    result: problem,
  }
}

const countedLines = (
  { numerator, denominator, unit, state }: FlagFinding,
  { flags }: Text['diagnosis'],
): Arithmetic['lines'] =>
  numerator === null || denominator === null || state === 'unknown'
    ? []
    : [[flags.found, flags.foundOf(numerator, denominator, unit)]]

const placeOf = ({ school }: Case, names: CountyNames, { posts }: Text['diagnosis']): string =>
  school === null ? posts.county : names.school(school)

/** The audit writes numbers of people; who may read names reads them here. */
const told = ({ sentence, teachers }: Case, names: CountyNames): string =>
  teachers.reduce<string>(
    (text, id) => text.replaceAll(`教师 ${id} `, `${names.person(id)}`),
    sentence,
  )

const gapText = ({ sheet, column, teachers, schools }: Gap, { flags }: Text['diagnosis']): string =>
  flags.gap(sheet, column, teachers.length + schools.length)

/** Schools are few and stand in the line; people stand in a list of their own. */
function gapLine(gap: Gap, names: CountyNames, words: Text['diagnosis']): string {
  const text = gapText(gap, words)
  return gap.schools.length === 0 ? text : `${text}：${gap.schools.map(names.school).join('、')}`
}

const lackingIn = (gap: Gap, names: CountyNames, words: Text['diagnosis']): readonly NameList[] =>
  gap.teachers.length === 0
    ? []
    : [
        {
          title: gapText(gap, words),
          count: gap.teachers.length,
          people: names.people(gap.teachers),
        },
      ]

/** A school may have several cases; its people stand in one list. */
function peopleBySchool(
  cases: readonly Case[],
  names: CountyNames,
  words: Text['diagnosis'],
): readonly NameList[] {
  const places = [...new Set(cases.map((each) => placeOf(each, names, words)))]
  return places.flatMap((title) => {
    const people = [
      ...new Set(
        cases
          .filter((each) => placeOf(each, names, words) === title)
          .flatMap(({ teachers }) => teachers),
      ),
    ]
    return people.length === 0
      ? []
      : [{ title, count: people.length, people: names.people(people) }]
  })
}
