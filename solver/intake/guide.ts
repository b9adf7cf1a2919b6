import type { SheetRow, SheetSpec } from '../domain/sheet.ts'
import { type CodeList, codeLists } from './codes.ts'
import { gradeCodes } from './columns/grades.ts'
import { droppedHeaders } from './columns/teachers.ts'
import { descriptiveParameters } from './description.ts'
import { parameterNames } from './policy-parameters.ts'
import { sheetIds, sheets } from './sheets.ts'

/** Name of the guide, which the reader passes over. */
export const guideName = '填写说明'

/**
 * 填写说明: how to fill in the workbook, made from the very schema the reader works by. Messages point
 * to its section 4 for the names of 参数.
 */
export function guideSheet(title: string): SheetSpec {
  return {
    name: guideName,
    title,
    columns: [
      { label: '项目', width: 16, format: 'text' },
      { label: '名称', width: 22, format: 'text' },
      { label: '必填', width: 7, format: 'text', align: 'center' },
      { label: '怎样填', width: 44, format: 'text' },
      { label: '可填内容', width: 44, format: 'text' },
      { label: '示例', width: 20, format: 'text' },
      { label: '其他可接受的写法', width: 40, format: 'text' },
    ],
    rows: [
      section('1　怎样填写'),
      ...advice.map(([what, how]) => line(what, '', '', how)),
      section('2　各列说明'),
      ...sheetIds.flatMap(columnLines),
      section('3　代码表'),
      ...[...codeLists, gradeCodes].flatMap(codeLines),
      section('4　参数名'),
      ...parameterLines(),
    ],
    page: 'landscape',
  }
}

const line = (...cells: readonly string[]): SheetRow => ({
  cells: Array.from({ length: 7 }, (_, i) => cells[i] ?? ''),
})

const section = (title: string): SheetRow => ({ kind: 'subtotal', cells: [...line(title).cells] })

const advice: readonly (readonly [string, string])[] = [
  [
    '工作表',
    '《学校》《教师》必填，其余可不填。工作表名和表头不要改；多余的列可以保留，系统会列出没有使用的列。',
  ],
  ['表头', '红色带 * 的是必填列。表头下灰色的“示例”行可以删，也可以留着，系统不读。'],
  ['编号', '教师编号、学校代码按文本填写，前面的 0 要保留。'],
  [
    '年月',
    '写成 1985-03，也可以写 1985.03、198503、1985年3月；日期单元格也可以。写到日的，只取年月。',
  ],
  ['数字', '只填数字。后面带“人、个、节、年、公里”等单位的，系统会去掉。'],
  ['代码列', '从下拉列表中选择；写成常用别名的，系统按标准写法处理并提示。'],
  ['空格', '没有的数据留空，不要填 0；确实没有的必填项填“无”。'],
  [
    '合计行',
    '可以保留。以“合计、小计、总计、注、说明、填表、示例”开头的行不作为数据，合计会与各行核对。',
  ],
  ['身份证号', `不要填。${droppedHeaders.slice(0, 3).join('、')}等列一律跳过，不读入，也不保存。`],
  [
    '敏感信息',
    '暂缓、师德、配偶、住址和意愿各列只用于测算；提示信息不显示这些列的内容。不要写病情。',
  ],
  [
    'CSV',
    '也可以每个工作表存成一个 CSV 文件，文件名与工作表名相同，如“学校.csv、教师.csv”，放在一个文件夹里。',
  ],
  ['文件名', '建议写成“××县_均配导入表_2026.xlsx”，系统据此得到县名和学年；也可以写在《参数》里。'],
]

function columnLines(id: (typeof sheetIds)[number]): readonly SheetRow[] {
  const sheet = sheets[id]
  const names = [`《${sheet.name}》`, '（整张表）', sheet.required ? '是' : '', sheet.about]
  return [
    line(...names, '', '', sheet.synonyms.join('、')),
    ...Object.values(sheet.columns).map((column) =>
      line(
        `《${sheet.name}》`,
        column.header,
        column.required ? '是' : '',
        column.hint,
        column.accepts,
        column.example,
        column.synonyms.join('、'),
      ),
    ),
  ]
}

function codeLines({ name, labels, aliases }: CodeList<string>): readonly SheetRow[] {
  return Object.entries(labels).map(([code, label]) => {
    const words = aliases.filter(([, meant]) => meant === code).map(([word]) => word)
    return line(name, label, '', '', '', '', words.join('、'))
  })
}

function parameterLines(): readonly SheetRow[] {
  const facts = Object.values(descriptiveParameters).map(({ label, accepts, explanation }) =>
    line('《参数》', label, '', explanation, accepts),
  )
  const datum = line(
    '《参数》',
    '坐标系',
    '',
    '全县经纬度所用的坐标系，只作说明。',
    'WGS84、GCJ-02、CGCS2000 等',
  )
  const policy = parameterNames.map(({ name, range, explanation }) =>
    line('《参数》', name, '', explanation, range),
  )
  return [...facts, datum, ...policy]
}
