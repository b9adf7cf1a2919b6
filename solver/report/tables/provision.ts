import { stages, subjects } from '../../domain/codes.ts'
import { verdicts } from '../../domain/finding.ts'
import {
  type ListedPerson,
  peopleLists,
  type QuotaLine,
  type RecruitmentLine,
  type SupervisionLine,
} from '../../domain/standard.ts'
import { type Uncovered, uncovered } from '../../domain/uncovered.ts'
import { schoolKey, stageKey, townshipRanks } from '../order.ts'
import type { Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { notGiven } from '../values.ts'
import { schoolName } from './standards.ts'

type Row<Line> = { readonly register: Register; readonly line: Line }

const rowsOf =
  <Line>(lines: (register: Register) => readonly Line[]) =>
  (register: Register): readonly Row<Line>[] =>
    lines(register).map((line) => ({ register, line }))

const schoolOf = ({ register, line }: Row<{ readonly school: QuotaLine['school'] }>) =>
  register.schools.get(line.school)

const townshipOf = (row: Row<{ readonly school: QuotaLine['school'] }>): string =>
  schoolOf(row)?.township ?? ''

/** D17 编制调剂建议: what the quota office is told; the county's sum stays what it was. */
export const quotaShiftTable = defineTable<Row<QuotaLine>>({
  rows: rowsOf(({ report }) => report.provision?.quota ?? []),
  fields: {
    township: townshipOf,
    school: ({ register, line }) => schoolName(register, line.school),
    stage: ({ line }) => stages[line.stage],
    classes: (row) => schoolOf(row)?.[row.line.stage]?.classes ?? null,
    pupils: (row) => schoolOf(row)?.[row.line.stage]?.pupils ?? null,
    'by-pupils': ({ line }) => line.byPupils,
    'by-classes': ({ line }) => line.byClasses ?? '—',
    computed: ({ line }) => line.computed,
    approved: ({ line }) => line.approved ?? notGiven,
    /** Nought where no quota is given: such a unit takes no part. */
    shift: ({ line }) => line.shift,
    'approved-after': ({ line }) =>
      line.approved === null ? notGiven : line.approved + line.shift,
    'staff-before': ({ line }) => line.staffBefore,
    'staff-after': ({ line }) => line.staffAfter,
    free: ({ line }) =>
      line.approved === null ? notGiven : Math.max(0, line.approved + line.shift - line.staffAfter),
    addition: ({ line }) => line.addition,
    floating: ({ line }) => line.floating,
    sentence: ({ line }) => line.sentence,
    /** 依据 in short: the annex of the report prints the figures beside it. */
    basis: ({ line: { computed, approved } }) =>
      `按标准测算${computed}人${approved === null ? '，没有填核定编制' : ''}`,
  },
  keys: {
    township: (row) => {
      const ranks = townshipRanks(row.register.county.schools)
      return { rank: ranks.get(townshipOf(row)) ?? ranks.size, label: townshipOf(row) }
    },
    school: (row) => {
      const school = schoolOf(row)
      return school === undefined ? { rank: '', label: '' } : schoolKey(school)
    },
    stage: ({ line }) => stageKey(line.stage),
  },
  facts: {
    调剂数: (rows) => String(rows.reduce((sum, { line }) => sum + Math.max(0, line.shift), 0)),
    未填编制: (rows) => String(rows.filter(({ line }) => line.approved === null).length),
  },
})

/** 人员清单: entitlements, honours and workloads, by list and school. */
export const peopleTable = defineTable<Row<ListedPerson>>({
  rows: rowsOf(({ report }) => report.provision?.people ?? []),
  fields: {
    list: ({ line }) => peopleLists[line.list],
    teacher: ({ line }) => line.teacher,
    name: ({ register, line }) => register.teachers.get(line.teacher)?.name ?? '',
    school: ({ register, line }) => schoolName(register, line.school),
    value: ({ line }) => line.value,
    standard: ({ line }) => line.standard,
    remark: ({ line }) => line.remark,
  },
  publicFields: ['list', 'school'],
  facts: {
    补贴人数: (rows) => countIn(rows, 'allowance'),
    荣誉人数: (rows) => countIn(rows, 'honour'),
    工作量人数: (rows) => countIn(rows, 'workload'),
    清单缺数据: (_rows, { report }) =>
      (report.provision?.peopleGaps ?? [])
        .map(({ column, teachers }) => `“${column}”没有填写的${teachers.length}人`)
        .join('、') || '无',
  },
})

const countIn = (rows: readonly Row<ListedPerson>[], list: ListedPerson['list']): string =>
  String(rows.filter(({ line }) => line.list === list).length)

/** D18 招聘需求: what neither transfers nor the county's own surplus can fill. */
export const recruitmentTable = defineTable<Row<RecruitmentLine>>({
  rows: rowsOf(({ report }) => report.provision?.recruitment ?? []),
  fields: {
    township: townshipOf,
    school: ({ register, line }) => schoolName(register, line.school),
    stage: ({ line }) => stages[line.stage],
    subject: ({ line }) => subjects[line.subject],
    lessons: ({ line }) => line.lessons,
    teachers: ({ line }) => line.teachers,
    recruit: ({ line }) => line.recruit,
    'within-quota': ({ line }) => line.withinQuota ?? notGiven,
    licence: ({ line }) => line.licence,
    remark: ({ line }) => line.remark,
  },
})

const origins = { counted: '系统核算', stated: '县区填报', open: '由县区填报' } as const

/** 督导指标汇总: the fifteen and the nine, counted, stated or still open. */
export const supervisionTable = defineTable<Row<SupervisionLine>>({
  rows: rowsOf(({ report }) => report.provision?.supervision ?? []),
  fields: {
    block: ({ line }) =>
      line.item.startsWith('G')
        ? '政府保障程度'
        : line.item.startsWith('Q')
          ? '教育质量'
          : '地方指标',
    code: ({ line }) => (line.item === 'academic-difference' ? '' : line.item),
    name: ({ line }) => line.name,
    required: ({ line }) => line.required,
    measured: ({ line }) => line.measured,
    verdict: ({ line }) => (line.origin === 'open' ? '—' : verdicts[line.verdict]),
    origin: ({ line }) => origins[line.origin],
  },
  facts: {
    核算项: (rows) => String(rows.filter(({ line }) => line.origin === 'counted').length),
    待填项: (rows) => String(rows.filter(({ line }) => line.origin === 'open').length),
  },
})

/** 未涵盖事项: what no finding here is an answer to. */
export const uncoveredTable = defineTable<Uncovered>({
  rows: () => uncovered,
  fields: {
    matter: ({ matter }) => matter,
    article: ({ article }) => article,
    by: ({ by }) => by,
  },
})
