import { type Selection, scaleLinear, select } from 'd3'
import type { DifferenceView } from '../../api/contract.ts'
import { coefficient } from '../format.ts'
import { drawTable } from './table.ts'

const rowHeight = 30
const margin = { top: 26, right: 150, bottom: 12, left: 400 }

/** Where every mark goes. Pure, so that tests read numbers instead of pixels. */
export function layoutDifferences(rows: readonly DifferenceView[], width: number) {
  const largest = Math.max(
    0.1,
    ...rows.flatMap(({ before, after, limit }) => [before ?? 0, after ?? 0, limit ?? 0]),
  )
  const x = scaleLinear([0, largest], [margin.left, width - margin.right]).nice()
  return {
    height: margin.top + rowHeight * rows.length + margin.bottom,
    ticks: x.ticks(5).map((value) => ({ value, x: x(value) })),
    marks: rows.map((row, index) => ({
      row,
      y: margin.top + rowHeight * (index + 0.5),
      before: row.before === null ? null : x(row.before),
      after: row.after === null ? null : x(row.after),
      limit: row.limit === null ? null : x(row.limit),
    })),
  }
}

/** 校际差异系数: one line per indicator, from before the plan to after it, against its limit. */
export function drawDifferences(parent: HTMLElement, rows: readonly DifferenceView[]): void {
  if (rows.length === 0) {
    select(parent).append('p').text('没有可比的校际差异系数。')
    return
  }
  drawPicture(parent, rows, 1200)
  drawTable(
    parent,
    '校际差异系数（交流前后）',
    [
      { label: '学段', cell: ({ stage }) => stage },
      { label: '指标', cell: ({ code, name }) => `${code} ${name}` },
      { label: '口径', cell: ({ basis, convention }) => `${basis}，${convention}` },
      {
        label: '交流前',
        number: true,
        cell: (row) => coefficient(row.before, row.limit, row.verdictBefore),
      },
      {
        label: '交流后',
        number: true,
        cell: (row) => coefficient(row.after, row.limit, row.verdictAfter),
      },
      { label: '限值', number: true, cell: ({ limit }) => (limit === null ? '—' : String(limit)) },
      { label: '交流前结论', cell: (row) => words[row.verdictBefore] },
      {
        label: '交流后结论',
        cell: (row) => words[row.verdictAfter],
        tone: (row) => tones[row.verdictAfter],
      },
    ],
    rows,
  )
}

const words = { met: '符合', short: '不符合', unknown: '无数据' } as const
const tones = { met: 'good', short: 'bad', unknown: 'quiet' } as const

function drawPicture(parent: HTMLElement, rows: readonly DifferenceView[], width: number): void {
  const { height, ticks, marks } = layoutDifferences(rows, width)
  const svg = select(parent)
    .append('svg')
    .attr('class', 'differences')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('role', 'img')
    .attr('aria-label', '交流前后各项指标的校际差异系数与限值，数据见下表')

  const tick = svg.selectAll('g.tick').data(ticks).join('g').attr('class', 'tick')
  tick.attr('transform', ({ x }) => `translate(${x},0)`)
  tick
    .append('line')
    .attr('y1', margin.top)
    .attr('y2', height - margin.bottom)
  tick
    .append('text')
    .attr('y', margin.top - 10)
    .text(({ value }) => String(value))

  const line = svg.selectAll('g.row').data(marks).join('g').attr('class', 'row')
  line.attr('transform', ({ y }) => `translate(0,${y})`)
  line
    .append('text')
    .attr('class', 'label')
    .attr('x', margin.left - 12)
    .text(({ row }) => `${row.stage} ${row.code} ${row.name}`)
  line
    .append('line')
    .attr('class', 'limit')
    .attr('x1', ({ limit }) => limit ?? 0)
    .attr('x2', ({ limit }) => limit ?? 0)
    .attr('y1', -rowHeight / 2 + 3)
    .attr('y2', rowHeight / 2 - 3)
    .classed('absent', ({ limit }) => limit === null)
  line
    .append('line')
    .attr('class', 'change')
    .attr('x1', ({ before, after }) => before ?? after ?? 0)
    .attr('x2', ({ before, after }) => after ?? before ?? 0)
  line
    .append('circle')
    .attr('class', 'before')
    .attr('r', 5)
    .attr('cx', ({ before }) => before ?? 0)
    .classed('absent', ({ before }) => before === null)
  line
    .append('circle')
    .attr('class', ({ row }) => `after ${tones[row.verdictAfter]}`)
    .attr('r', 5)
    .attr('cx', ({ after }) => after ?? 0)
    .classed('absent', ({ after }) => after === null)
  line
    .append('text')
    .attr('class', 'figures')
    .attr('x', width - margin.right + 12)
    .text(
      ({ row }) =>
        `${coefficient(row.before, row.limit, row.verdictBefore)} → ${coefficient(row.after, row.limit, row.verdictAfter)} ${words[row.verdictAfter]}`,
    )
  drawLegend(svg.append('g').attr('class', 'legend'))
}

function drawLegend(legend: Selection<SVGGElement, unknown, null, undefined>): void {
  legend.append('circle').attr('class', 'before').attr('r', 5).attr('cx', 12).attr('cy', 14)
  legend.append('text').attr('x', 22).attr('y', 14).text('交流前')
  legend.append('circle').attr('class', 'after good').attr('r', 5).attr('cx', 84).attr('cy', 14)
  legend.append('text').attr('x', 94).attr('y', 14).text('交流后')
  legend.append('line').attr('class', 'limit').attr('x1', 156).attr('x2', 156)
  legend.select('line.limit').attr('y1', 6).attr('y2', 22)
  legend.append('text').attr('x', 164).attr('y', 14).text('限值')
}
