import type { FlagCase } from '../../domain/flag.ts'
import { type FlagCheck, flagCount, gapOfSchools } from './flag-check.ts'

/** 同一法人单位内部调动: a move between two campuses of one school is no rotation. */
export const sameLegalPerson: FlagCheck = ({ rotated: moved }) => {
  const cases = moved.flatMap(({ teacher, from, to }): readonly FlagCase[] =>
    from.legalEntity !== null && from.legalEntity === to.legalEntity
      ? [
          {
            school: from.id,
            teachers: [teacher.id],
            sentence: `教师 ${teacher.id} 由${from.name}到${to.name}，两校同属法人单位“${from.legalEntity}”，不宜计入交流。`,
          },
        ]
      : [],
  )
  const unknown = moved
    .flatMap(({ from, to }) => [from, to])
    .filter(({ legalEntity }) => legalEntity === null)
  return flagCount({
    unit: '人',
    cases,
    missing: [gapOfSchools('法人单位', [...new Set(unknown.map(({ id }) => id))])],
    denominator: moved.length,
    raised: `交流 ${moved.length} 人中，${cases.length} 人在同一法人单位内部调动`,
    clear: `交流 ${moved.length} 人都在不同法人单位之间调动`,
    nobody: '没有交流人员',
  })
}
