import type { Paper } from '../process.ts'
import { defineTable } from '../table.ts'

/** What inspectors ask for, in the order of the catalogue; a code of the program where it makes the paper. */
const catalogue: readonly {
  readonly category: string
  readonly papers: readonly (readonly [code: string, name: string, remark?: string])[]
}[] = [
  {
    category: 'A 制度',
    papers: [
      ['D04', '校长教师交流轮岗实施方案'],
      ['A-02', '集体研究会议纪要'],
      ['A-03', '各学校实施方案'],
    ],
  },
  {
    category: 'B 基数',
    papers: [
      ['D01', '符合交流条件教师名册'],
      ['D02', '暂缓交流教师名册', '证明材料存人事科，备查'],
      ['B-03', '校内公示照片（符合条件、暂缓）'],
    ],
  },
  {
    category: 'C 结果',
    papers: [
      ['D05', '交流轮岗教师花名册'],
      ['D06', '拟交流轮岗教师名单公示'],
      ['C-03', '公示截图和现场照片（含日期）'],
      ['D07', '异议登记表与答复书', '存人事科，备查'],
      ['D08', '交流轮岗情况汇总表'],
    ],
  },
  {
    category: 'D 履行',
    papers: [
      ['D09a', '调配通知'],
      ['D09b', '派遣介绍信存根'],
      ['D-03', '派遣介绍信回执'],
      ['D10', '支教（交流）协议'],
      ['D-05', '接收学校课程表'],
      ['D-06', '交流教师考勤记录'],
      ['D-07', '工资发放、教师管理系统截图'],
    ],
  },
  {
    category: 'E 考核',
    papers: [
      ['D15', '期满（学年）考核表'],
      ['E-02', '考核结果运用材料'],
    ],
  },
  {
    category: 'F 骨干',
    papers: [['F-01', '骨干教师证书（称号、级别、发证机关、编号、日期）']],
  },
  {
    category: 'G 编岗',
    papers: [
      ['D03', '编制岗位余缺情况表'],
      ['G-02', '编制分配文件'],
      ['G-03', '岗位设置方案'],
    ],
  },
  { category: 'H 核验', papers: [['D13', '核验报告']] },
]

/** Government duty 11: rotation and backbone shares. */
const indicator = 'G11'

/** Codes of the catalogue in categories that begin with one of `letters`, such as `ABCD`, without a paper. */
export const missingPapers = (letters: string, there: readonly string[]): readonly string[] =>
  catalogue
    .filter(({ category }) => letters.includes(category.charAt(0)))
    .flatMap(({ papers }) => papers.map(([code]) => code))
    .filter((code) => !there.includes(code))

/** Where a paper lies in the pack: `A-01` is the first of the first category. */
export const paperPlaces: ReadonlyMap<string, string> = new Map(
  catalogue.flatMap(({ category, papers }) =>
    papers.map(([code], at) => [code, `${category.charAt(0)}-${String(at + 1).padStart(2, '0')}`]),
  ),
)

/** Every paper of the catalogue, as the page lists it. */
export const paperCatalogue = catalogue.flatMap(({ category, papers }) =>
  papers.map(([code, name]) => ({ code, category, name })),
)

/** Every code of the catalogue. */
export const paperCodes: readonly string[] = paperCatalogue.map(({ code }) => code)

type Row = {
  readonly category: string
  readonly rank: number
  readonly code: string
  readonly name: string
  readonly remark: string
  readonly paper: Paper | null
}

/** D14 佐证材料目录: what exists is filled in, and 缺 says what does not. */
export const evidenceTable = defineTable<Row>({
  rows: ({ process }) =>
    catalogue.flatMap(({ category, papers }, rank) =>
      papers.map(([code, name, remark]) => ({
        category,
        rank,
        code,
        name,
        remark: remark ?? '',
        paper: process.papers?.find((paper) => paper.code === code) ?? null,
      })),
    ),
  fields: {
    category: ({ category }) => category,
    code: ({ code }) => code,
    name: ({ name }) => name,
    number: ({ paper }) => paper?.number ?? '',
    date: ({ paper }) => paper?.date ?? '',
    by: ({ paper }) => paper?.by ?? '',
    pages: ({ paper }) => paper?.pages ?? null,
    file: ({ paper }) => paper?.file ?? '',
    indicator: () => indicator,
    exists: ({ paper }) => (paper === null ? '缺' : '有'),
    remark: ({ remark }) => remark,
  },
  keys: { category: ({ category, rank }) => ({ rank, label: category }) },
  facts: {
    应有数: (rows) => String(rows.length),
    现有数: (rows) => String(rows.filter(({ paper }) => paper !== null).length),
    分类数: (rows) =>
      catalogue
        .map(({ category, papers }) => {
          const own = rows.filter((row) => row.category === category && row.paper !== null)
          return `${category} 应有${papers.length}份、现有${own.length}份`
        })
        .join('；'),
  },
})
