import { defineTable, type TableParts } from '../table.ts'

type Row = { readonly name: string; readonly year: number | null; readonly firstYear: number }

/** Ten years a table, as 聊教体字〔2021〕16号 prints them. */
export const planningSpan = 10
const years = Array.from({ length: planningSpan }, (_, at) => at)

/** D21 义务教育优质均衡发展县创建规划表: the counties of a city, one mark each. */
export const planningTable = defineTable<Row>({
  rows: ({ process }) => {
    const { firstYear, counties } = process.planning ?? { firstYear: 0, counties: [] }
    return counties.map((county) => ({ ...county, firstYear }))
  },
  fields: {
    county: ({ name }) => name,
    ...marks(),
    remark: ({ year, firstYear }) =>
      year === null
        ? '未定'
        : year < firstYear || year >= firstYear + years.length
          ? `${year}年，不在本表年度内`
          : '',
  },
  facts: Object.fromEntries(
    years.map((at) => [
      `年度${at + 1}`,
      (_rows, { process }) => `${(process.planning?.firstYear ?? 0) + at}年`,
    ]),
  ),
})

/** √ in the year the county applies. */
function marks(): TableParts<Row>['fields'] {
  return Object.fromEntries(
    years.map((at) => [
      `year-${at + 1}`,
      ({ year, firstYear }: Row) => (year === firstYear + at ? '√' : null),
    ]),
  )
}
