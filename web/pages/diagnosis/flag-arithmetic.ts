import type { FlagFinding } from '../../../solver/browser.ts'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Counted } from './counted.ts'

/** Cases by school with the people each concerns, and the columns without which nothing could be judged. */
export function flagArithmetic(
  { county }: Counted,
  { name, measure, cases, missing, sentence, source }: FlagFinding,
  { diagnosis }: Text,
): Arithmetic {
  const names = namesOf(county)
  return {
    title: name,
    formula: measure,
    lines: [
      ...cases.map(
        (each) =>
          [
            each.school === null ? diagnosis.posts.county : names.school(each.school),
            each.sentence,
          ] as const,
      ),
      ...missing.map(
        ({ sheet, column, teachers, schools }) =>
          [
            diagnosis.flags.missing,
            diagnosis.flags.gap(sheet, column, teachers.length + schools.length),
          ] as const,
      ),
    ],
    result: sentence,
    lists: cases.flatMap(({ school, teachers }) =>
      teachers.length === 0
        ? []
        : [
            {
              title: school === null ? diagnosis.posts.county : names.school(school),
              count: teachers.length,
              people: names.people(teachers),
            },
          ],
    ),
    sources: [source],
  }
}
