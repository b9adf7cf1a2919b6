import type { ReactNode } from 'react'

export type PlainColumn<Row> = {
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  readonly number?: boolean
}

/** A real table, for twins of pictures and for print: every row is there, found by the browser's search. */
export function PlainTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  readonly caption: string
  readonly columns: readonly PlainColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}) {
  return (
    <table className="plain">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, number }) => (
            <th key={label} scope="col" className={number === true ? 'number' : ''}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ label, cell, number }) => (
              <td key={label} className={number === true ? 'number' : ''}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
