import type { ComponentProps, ReactNode } from 'react'

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
  rowProps,
}: {
  readonly caption: string
  readonly columns: readonly PlainColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Of rows that show what they say in the picture above. */
  readonly rowProps?: (at: number) => ComponentProps<'tr'>
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
        {rows.map((row, at) => (
          <tr key={rowKey(row)} {...rowProps?.(at)}>
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
