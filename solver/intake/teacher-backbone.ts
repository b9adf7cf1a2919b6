import { backboneTitles } from '../domain/codes.ts'
import type { BackboneRecord } from '../domain/county.ts'
import type { TeacherColumns } from './columns/teachers.ts'
import type { Context } from './context.ts'
import type { Row } from './rows.ts'

/** The six columns of backbone titles as records, with T10-T13; `undefined` where a cell is wrong. */
export function readBackbone(
  row: Row<TeacherColumns>,
  context: Context,
): readonly BackboneRecord[] | undefined {
  const { backbone, backboneLevels, backboneIssuers, backboneCertificates } = row.fields
  const { backboneAwarded, backboneValidTo } = row.fields
  if (backbone === undefined || backboneLevels === undefined) return undefined
  if (backboneIssuers === undefined || backboneCertificates === undefined) return undefined
  if (backboneAwarded === undefined || backboneValidTo === undefined) return undefined
  if (backbone === null || backbone.length === 0) {
    if (backboneLevels === null) return []
    row.tell('backboneLevels', 'T10', {})
    return undefined
  }
  tellLeftOver(row, backbone.length)
  const levels =
    backboneLevels?.length === 1 ? backbone.map(() => backboneLevels[0] ?? null) : backboneLevels
  const records = backbone.map(({ title, level }, i): BackboneRecord => {
    const said = level ?? levels?.[i] ?? null
    return {
      title,
      // 特级教师 is a provincial title whether or not the sheet says so.
      level: title === 'special-grade' ? (said ?? 'province') : said,
      issuer: backboneIssuers?.[i] ?? null,
      certificate: backboneCertificates?.[i] ?? null,
      awarded: backboneAwarded?.[i] ?? null,
      validTo: backboneValidTo?.[i] ?? null,
    }
  })
  tellUncounted(row, records, context)
  return records
}

/** More certificates than titles: what belongs to no title is not kept, and that is said. */
function tellLeftOver(row: Row<TeacherColumns>, titles: number): void {
  const keys = [
    'backboneLevels',
    'backboneIssuers',
    'backboneCertificates',
    'backboneAwarded',
    'backboneValidTo',
  ] as const
  for (const key of keys) {
    if ((row.fields[key]?.length ?? 0) > titles) {
      row.tell(key, 'G10', { code: `与称号对应的前 ${titles} 项` })
    }
  }
}

function tellUncounted(
  row: Row<TeacherColumns>,
  records: readonly BackboneRecord[],
  { baseMonth, countExpiredBackbone }: Context,
): void {
  const honour = records.find(({ title }) => title === 'honour')
  const unranked = records.find(({ title, level }) => title !== 'honour' && level === null)
  const expired = records.find(({ validTo }) => validTo !== null && validTo < baseMonth)
  if (honour !== undefined) row.tell('backbone', 'T13', {})
  if (unranked !== undefined) {
    row.tell('backbone', 'T11', {}, backboneTitles[unranked.title])
  }
  if (expired !== undefined) {
    const counted = countExpiredBackbone ? '计入' : '不计入'
    row.tell('backboneValidTo', 'T12', { base: baseMonth, counted }, expired.validTo ?? '')
  }
}
