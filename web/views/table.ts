import { select } from 'd3'

/** One column of a table: its heading and what stands in a row's cell. */
export type Column<Row> = {
  readonly label: string
  readonly cell: (row: Row) => string
  readonly number?: boolean
  /** Marks the cell beside its words: colour is never the only sign. */
  readonly tone?: (row: Row) => 'good' | 'bad' | 'quiet' | null
  /** A second, smaller line. */
  readonly below?: (row: Row) => string
}

/** Rows beyond which a table scrolls inside its frame. */
const longest = 20

/** A plain table with a caption; wide ones scroll inside their own frame. */
export function drawTable<Row>(
  parent: HTMLElement,
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  const frame = select(parent).append('div').attr('class', 'table-frame').attr('tabindex', 0)
  frame.classed('long', rows.length > longest)
  frame.attr('role', 'region').attr('aria-label', caption)
  const table = frame.append('table')
  table.append('caption').text(caption)
  table
    .append('thead')
    .append('tr')
    .selectAll('th')
    .data(columns)
    .join('th')
    .attr('scope', 'col')
    .classed('number', (column) => column.number === true)
    .text((column) => column.label)
  const cells = table
    .append('tbody')
    .selectAll('tr')
    .data(rows)
    .join('tr')
    .selectAll('td')
    .data((row) => columns.map((column) => ({ row, column })))
    .join('td')
    .attr('class', ({ row, column }) =>
      [column.number === true ? 'number' : '', column.tone?.(row) ?? ''].join(' ').trim(),
    )
  cells.append('span').text(({ row, column }) => column.cell(row))
  cells
    .filter(({ row, column }) => (column.below?.(row) ?? '') !== '')
    .append('small')
    .text(({ row, column }) => column.below?.(row) ?? '')
}
