import {
  degrees,
  gradeOf,
  modes,
  stages,
  subjects,
  titleGrades,
  titles,
} from '../../domain/codes.ts'
import { explainTransfer } from '../explain.ts'
import { percent } from '../format.ts'
import { idKey, type Key, schoolKey, stageKey, subjectKey } from '../order.ts'
import { backboneTitleOf, publicName, sexOf, termOf } from '../person.ts'
import { openFields } from '../printed-classes.ts'
import type { KnownTransfer, Register } from '../register.ts'
import { defineTable, type TableParts } from '../table.ts'
import { isFigure, rate } from '../values.ts'
import { shareLimit } from '../verdict.ts'

type TransferRow = KnownTransfer & { readonly register: Register; readonly namesake: boolean }

const fields: TableParts<TransferRow>['fields'] = {
  name: ({ teacher }) => teacher.name,
  'public-name': ({ teacher, namesake }) => publicName(teacher, namesake),
  sex: ({ teacher }) => sexOf(teacher),
  birth: ({ teacher }) => teacher.birth,
  degree: ({ teacher }) => degrees[teacher.degree],
  title: ({ teacher }) => titles[teacher.title],
  'post-kind': () => '专业技术',
  grade: ({ teacher }) => {
    const grade = gradeOf[teacher.title]
    return grade === null ? '' : titleGrades[grade]
  },
  stage: ({ figures }) => stages[figures.transfer.stage],
  subject: ({ figures }) => subjects[figures.transfer.subject],
  'backbone-title': ({ register, teacher }) => backboneTitleOf(teacher, register.profile),
  backbone: ({ standing }) => standing?.backbone ?? false,
  from: ({ from }) => from.name,
  years: ({ standing }) => standing?.years ?? null,
  to: ({ to }) => to.name,
  direction: ({ figures }) => figures.direction,
  mode: ({ figures }) => modes[figures.transfer.mode],
  relation: ({ figures }) => figures.transfer.relationMoves,
  start: ({ figures }) => figures.transfer.start,
  end: ({ figures }) => figures.transfer.end,
  term: ({ figures }) => termOf(figures.transfer),
  reason: (row) => explainTransfer(row.register, row).brief,
}

const keys: { readonly [key: string]: (row: TransferRow) => Key } = {
  from: ({ from }) => schoolKey(from),
  to: ({ to }) => schoolKey(to),
  stage: ({ figures }) => stageKey(figures.transfer.stage),
  subject: ({ figures: { transfer } }) => subjectKey(transfer.subject, subjects[transfer.subject]),
  teacher: ({ teacher }) => idKey(teacher.id),
}

const parts: Omit<TableParts<TransferRow>, 'rows'> = {
  fields,
  publicFields: openFields(fields),
  keys,
  facts: {
    人数: (rows) => String(rows.length),
    骨干: (rows) => String(backboneIn(rows)),
    骨干占比: backboneShare,
    调动人数: (rows) => String(rows.filter(({ figures }) => figures.transfer.relationMoves).length),
    未列入: unknownTransfers,
  },
}

/** D05 交流轮岗教师花名册, its 系统导入 sheet and the D06 公示 table. */
export const transferTable = defineTable<TransferRow>({ ...parts, rows: rowsOf })

/** D18 人员流动: other bureaus have something to do only where the personnel relation moves. */
export const relationTable = defineTable<TransferRow>({
  ...parts,
  rows: (register) => rowsOf(register).filter(({ figures }) => figures.transfer.relationMoves),
})

function rowsOf(register: Register): readonly TransferRow[] {
  return register.transfers.map((transfer) => ({
    ...transfer,
    register,
    namesake: register.transfers.some((other) => isNamesake(transfer, other)),
  }))
}

const isNamesake = (one: KnownTransfer, other: KnownTransfer): boolean =>
  one.teacher.id !== other.teacher.id &&
  one.teacher.name === other.teacher.name &&
  one.from.id === other.from.id &&
  one.figures.transfer.subject === other.figures.transfer.subject

const backboneIn = (rows: readonly TransferRow[]): number =>
  rows.filter(({ standing }) => standing?.backbone === true).length

function backboneShare(rows: readonly TransferRow[], register: Register): string {
  const limit = shareLimit(register, 'backbone-share')
  const share = rate(backboneIn(rows), rows.length, limit === undefined ? {} : { limit })
  return isFigure(share) ? percent(share.exact, share.limit) : '—'
}

/** Transfers the county's own data cannot place are not printed as if they could be carried out. */
function unknownTransfers(rows: readonly TransferRow[], register: Register): string {
  const left = register.report.plan.transfers.length - rows.length
  return left === 0 ? '' : `另有${left}条安排的教师或学校不在数据中，未列入本表，见“核验结论”。`
}
