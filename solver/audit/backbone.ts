import { backboneLevelList } from '../domain/codes.ts'
import type { BackboneRecord, Teacher } from '../domain/county.ts'
import type { YearMonth } from '../domain/year-month.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'

/** Is the teacher a backbone teacher 骨干教师 at the base month? */
export const isBackbone = (
  teacher: Pick<Teacher, 'backbone' | 'misconduct'>,
  definition: DefinitionParams<'backbone'>,
  baseMonth: YearMonth,
): boolean =>
  !(definition.excludesMisconduct && teacher.misconduct) &&
  teacher.backbone.some((record) => counts(record, definition, baseMonth))

const counts = (
  { title, level, validTo }: BackboneRecord,
  { titles, minLevel, countExpired }: DefinitionParams<'backbone'>,
  baseMonth: YearMonth,
): boolean =>
  titles.includes(title) &&
  level !== null &&
  backboneLevelList.indexOf(level) <= backboneLevelList.indexOf(minLevel) &&
  (countExpired || validTo === null || validTo >= baseMonth)
