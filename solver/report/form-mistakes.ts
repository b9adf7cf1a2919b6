import type { Place } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { definitions } from '../rules/definitions/index.ts'
import { rules } from '../rules/index.ts'
import { codeLists } from './code-lists.ts'
import { commonWords } from './foot.ts'
import {
  eachWord,
  everywhere,
  type FormFile,
  type RepeatedColumns,
  type WrittenColumn,
  type WrittenForm,
} from './form-schema.ts'
import type { Table } from './table.ts'
import { tables } from './tables/index.ts'

/** All that a schema cannot see: names of fields, keys, codes, values and placeholders. */
export function mistakesIn(form: WrittenForm, file: FormFile): readonly Problem[] {
  const table: Table = tables[form.rows]
  const at = (path: readonly PropertyKey[], message: string) =>
    formProblem('B02', file.placeOf(path), `表“${form.id}”${message}`)
  const unknownIn = (
    part: 'sort' | 'subtotals' | 'closing' | 'values',
    known: readonly string[],
  ): readonly Problem[] =>
    form[part].flatMap((name, index) =>
      known.includes(name)
        ? []
        : [at([part, index], `的 ${part} 中没有“${name}”。可用：${known.join('、')}。`)],
    )
  return [
    ...(file.file.endsWith(`${form.id}.yaml`) ? [] : [at(['id'], '的编号与文件名不一致。')]),
    ...form.columns.flatMap((part, index) =>
      ('repeat' in part ? repeatMistakes(part, table) : columnMistakes(part, table)).map(
        (message) => at(['columns', index], message),
      ),
    ),
    ...privateFields(form, table).map((message) => at(['columns'], message)),
    ...unknownIn('sort', table.keys),
    ...unknownIn('subtotals', table.keys),
    ...unknownIn('closing', table.keys),
    ...unknownEach(form, table).map((message) => at(['each'], message)),
    ...unknownIn('values', [...Object.keys(definitions), ...Object.keys(rules)]),
    ...placeholderMistakes(form.title, table, form).map((message) => at(['title'], message)),
    ...form.foot.flatMap((line, index) =>
      placeholderMistakes(line, table, form).map((message) => at(['foot', index], message)),
    ),
  ]
}

function columnMistakes({ label, field }: WrittenColumn, table: Table): readonly string[] {
  const known = [...everywhere, ...table.fields]
  return [
    ...(known.includes(field)
      ? []
      : [`的列“${label}”引用了不存在的字段“${field}”。可用字段：${known.join('、')}。`]),
    ...placeholderMistakes(label, table),
  ]
}

const unknownEach = ({ each }: WrittenForm, { keys }: Table): readonly string[] =>
  each === null || keys.includes(each)
    ? []
    : [`的 each 中没有“${each}”。可用：${keys.join('、')}。`]

/** A form that goes public carries the least that tells two people apart. */
function privateFields(form: WrittenForm, table: Table): readonly string[] {
  const { publicFields } = table
  if (form.privacy !== 'A' || publicFields === null) return []
  const open = [...everywhere, ...publicFields]
  return form.columns
    .flatMap((part) => ('repeat' in part ? part.columns : [part]))
    .filter(({ field }) => table.fields.includes(field) && !open.includes(field))
    .map(
      ({ label, field }) =>
        `是公开表（A 类），列“${label}”的字段“${field}”不得公开。可用字段：${open.join('、')}。`,
    )
}

function repeatMistakes(
  { repeat, codes, columns }: RepeatedColumns,
  table: Table,
): readonly string[] {
  const list = codeLists[repeat]
  const fields = Object.keys(table.coded).filter((field) => table.coded[field] === repeat)
  return [
    ...(codes ?? [])
      .filter((code) => !(code in list))
      .map(
        (code) => `的重复列 ${repeat} 中没有代码“${code}”。可用：${Object.keys(list).join('、')}。`,
      ),
    ...columns
      .filter(({ field }) => !fields.includes(field))
      .map(
        ({ label, field }) =>
          `的列“${label}”引用了不能按 ${repeat} 重复的字段“${field}”。可用字段：${fields.join('、') || '无'}。`,
      ),
  ]
}

function placeholderMistakes(
  text: string,
  table: Table,
  { each }: Pick<WrittenForm, 'each'> = { each: null },
): readonly string[] {
  const known = [...commonWords, ...table.facts, ...(each === null ? [] : [eachWord])]
  return [...text.matchAll(/\{([^{}]*)\}/g)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => !known.includes(name))
    .map((name) => `中的占位“{${name}}”不存在。可用：${known.join('、')}。`)
}

export const formProblem = (code: string, place: Place | null, message: string): Problem => ({
  code,
  severity: 'error',
  place,
  value: null,
  message,
})
