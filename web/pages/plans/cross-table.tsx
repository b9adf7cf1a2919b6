import type { RowBrush } from './use-row-brush.ts'

export type CrossCell = {
  readonly key: string
  readonly count: number
  /** The mark of the picture; `null` for what cannot be selected. */
  readonly mark: string | null
}
export type CrossRow = {
  readonly id: string
  readonly name: string
  readonly cells: readonly CrossCell[]
}

export const marksIn = ({ cells }: CrossRow): readonly string[] =>
  cells.flatMap(({ mark, count }) => (mark === null || count === 0 ? [] : [mark]))

/** From where to where as a table: rows and numbers select what they say, and the picture shows it. */
export function CrossTable({
  caption,
  corner,
  columns,
  rows,
  brush,
}: {
  readonly caption: string
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly CrossRow[]
  readonly brush: RowBrush
}) {
  return (
    <table className="plain cross">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((name) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.id} {...brush.rowProps(at)}>
            <th scope="row">
              <RowHead row={row} at={at} brush={brush} />
            </th>
            {row.cells.map((cell) => (
              <td key={cell.key} className="number">
                <Count cell={cell} brush={brush} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A row nobody is in is only read. */
function RowHead({
  row,
  at,
  brush,
}: {
  readonly row: CrossRow
  readonly at: number
  readonly brush: RowBrush
}) {
  const marks = marksIn(row)
  if (marks.length === 0) return row.name
  return (
    <button
      type="button"
      className="row-button"
      {...brush.headProps(at)}
      onClick={({ shiftKey }) => brush.onPick(marks, shiftKey)}
    >
      {row.name}
    </button>
  )
}

function Count({
  cell: { mark, count },
  brush,
}: {
  readonly cell: CrossCell
  readonly brush: RowBrush
}) {
  if (mark === null || count === 0) return count
  return (
    <button
      type="button"
      className="figure-button"
      aria-pressed={brush.selected.includes(mark)}
      onClick={({ shiftKey }) => brush.onPick([mark], shiftKey)}
      onPointerEnter={() => brush.onPoint([mark])}
    >
      {count}
    </button>
  )
}
