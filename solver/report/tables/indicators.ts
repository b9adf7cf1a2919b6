import type { Stage } from '../../domain/codes.ts'
import { verdicts } from '../../domain/finding.ts'
import { type Indicator, indicatorList } from '../../domain/indicator.ts'
import { atSchool, indicatorRow, type Moment, schoolValue } from '../indicators.ts'
import type { Register } from '../register.ts'
import { defineTable, type Table } from '../table.ts'
import { type FieldValue, figure, notApplicable } from '../values.ts'
import { findingOf } from '../verdict.ts'
import { lineKeys, type SchoolLine, schoolLines } from './school-lines.ts'

/** D12 各校达标: the seven indicators of every school of one stage, before and after. */
export const indicatorTable = (stage: Stage): Table =>
  defineTable<SchoolLine>({
    rows: (register) => schoolLines(register).filter((line) => line.stage === stage),
    fields: {
      township: ({ school }) => school.township,
      name: ({ name }) => name,
      pupils: ({ unit }) => unit?.pupils ?? null,
      'met-count': (row) => metCount(row, stage),
      lowest: (row) => lowestShare(row, stage),
      verdict: (row) => verdictOf(row, stage),
      note: (row) => exclusion(row, stage),
    },
    coded: {
      before: { list: 'indicator', value: (row, code) => valueAt(row, stage, code, 'before') },
      after: { list: 'indicator', value: (row, code) => valueAt(row, stage, code, 'after') },
    },
    keys: lineKeys,
    facts: { 排除学校: (_rows, register) => excludedSchools(register, stage) },
  })

const valueAt = (row: SchoolLine, stage: Stage, code: string, moment: Moment): FieldValue =>
  // Codes of a repeated group were checked against the list when the form was read.
  schoolValue(indicatorRow(row.register, stage, code as Indicator, moment), row.school.id)

/** 达标项数 n/7; indicators without data are not counted as met. */
function metCount(row: SchoolLine, stage: Stage): FieldValue {
  const statuses = statusesAfter(row, stage)
  if (statuses.length === 0) return notApplicable
  return `${statuses.filter((status) => status === 'met').length}/${indicatorList.length}`
}

const statusesAfter = ({ register, school }: SchoolLine, stage: Stage) =>
  indicatorList.flatMap((indicator) => {
    const entry = atSchool(indicatorRow(register, stage, indicator, 'after'), school.id)
    return entry === null ? [] : [entry.status]
  })

/** 最低项: the least value as a share of its threshold. */
function lowestShare({ register, school }: SchoolLine, stage: Stage): FieldValue {
  const shares = indicatorList.flatMap((indicator) => {
    const row = indicatorRow(register, stage, indicator, 'after')
    const value = atSchool(row, school.id)?.value ?? null
    const threshold = row?.threshold ?? null
    return value === null || threshold === null || threshold === 0 ? [] : [value / threshold]
  })
  return shares.length === 0 ? notApplicable : figure(Math.min(...shares))
}

/** The audit lists where the clause falls short or could not be judged; elsewhere it holds. */
function verdictOf({ register, school, unit }: SchoolLine, stage: Stage): FieldValue {
  const finding = findingOf(register, 'resource-indicators')
  if (finding === null) return '未设条款'
  if (unit === null || unit.pupils < register.profile.definitions.counting.minPupils) return '—'
  const own = finding.details.filter(
    (detail) => detail.school === school.id && detail.stage === stage,
  )
  if (own.some(({ verdict }) => verdict === 'short')) return '否'
  if (own.some(({ verdict }) => verdict === 'unknown')) return verdicts.unknown
  return finding.verdict === 'not-applicable' ? '—' : '是'
}

function exclusion({ register, school }: SchoolLine, stage: Stage): string {
  const row = indicatorRow(register, stage, 'backbonePer100', 'after')
  return row?.excluded.find((entry) => entry.school === school.id)?.reason ?? ''
}

function excludedSchools(register: Register, stage: Stage): string {
  const excluded = indicatorRow(register, stage, 'backbonePer100', 'after')?.excluded ?? []
  if (excluded.length === 0) return '无学校不计入差异系数。'
  const names = excluded.map(
    ({ school, reason }) =>
      `${register.schools.get(school)?.name ?? school}（${reason.replace(/。$/, '')}）`,
  )
  return `不计入差异系数的学校${excluded.length}所：${names.join('、')}。`
}
