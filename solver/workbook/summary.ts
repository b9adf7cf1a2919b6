import type { Place } from '../domain/county.ts'
import { type Problem, severities } from '../domain/problem.ts'
import type { SheetRow, SheetSpec } from '../domain/sheet.ts'

export const summaryName = '错误汇总'
/** Nobody mends more than this from one list; the rest is counted. */
const mostRows = 5000

/** 错误汇总: every problem of an import in one table, those without a cell among them. */
export function summarySheet(problems: readonly Problem[]): SheetSpec {
  const left = problems.length - mostRows
  return {
    name: summaryName,
    title: summaryName,
    columns: [
      { label: '序号', width: 6, format: 'integer', align: 'center' },
      { label: '级别', width: 8, format: 'text', align: 'center' },
      { label: '工作表', width: 14, format: 'text' },
      { label: '行', width: 8, format: 'integer' },
      { label: '列', width: 18, format: 'text' },
      { label: '单元格', width: 10, format: 'text' },
      { label: '填写值', width: 22, format: 'text' },
      { label: '说明', width: 70, format: 'text' },
    ],
    rows: problems.slice(0, mostRows).map(rowOf),
    foot: left > 0 ? [`另有 ${left} 处，见各工作表“错误说明”列。`] : [],
    autoFilter: true,
  }
}

function rowOf(problem: Problem, index: number): SheetRow {
  const { place } = problem
  return {
    cells: [
      index + 1,
      { value: severities[problem.severity], mark: problem.severity },
      place?.sheet ?? place?.file ?? null,
      place?.row ?? null,
      place?.header ?? letters(place),
      place?.row != null && place.column != null ? `${letters(place)}${place.row}` : null,
      problem.value,
      `${problem.code} ${problem.message}`,
    ],
  }
}

/** Column 28 is `AB`. */
function letters(place: Place | null): string | null {
  let left = place?.column ?? 0
  let name = ''
  for (; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  }
  return name === '' ? null : name
}
