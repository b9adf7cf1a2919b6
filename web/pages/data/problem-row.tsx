import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '../../text/text.tsx'
import { letterOfColumn, type TypedCell, type TypedRow } from './problem-groups.ts'

/** The row of the sheet as the clerk typed it, the bad cell marked; what is wrong with it stands in the line above. */
export function ProblemRow({ row, sheet }: { readonly row: TypedRow; readonly sheet: string }) {
  const { data } = useText()
  const [whole, setWhole] = useState(false)
  const shown = whole ? row.cells : row.near
  return (
    <div className="typed-row">
      {/* Wider than the page where all columns are shown: it can be scrolled by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section className="scroll" tabIndex={0} aria-label={data.problems.rowOf(sheet, row.row)}>
        <table className="sheet" lang="zh-CN">
          <thead>
            <tr>
              <td aria-hidden="true" />
              {shown.map(({ column, header }) => (
                <th key={column} scope="col">
                  <span className="quiet">{letterOfColumn(column)}</span> {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{row.row}</th>
              {shown.map((cell) => (
                <td key={cell.column} className={cell.bad ? 'bad' : ''}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      {row.cells.length > row.near.length && (
        <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? data.problems.nearRow : data.problems.wholeRow(row.cells.length)}
        </Button>
      )}
    </div>
  )
}

function CellText({ cell: { text, bad } }: { readonly cell: TypedCell }) {
  const { data } = useText()
  if (text === null) return <span className="quiet">{data.problems.hidden}</span>
  const says = text === '' ? data.problems.blank : text
  if (bad)
    return (
      <mark>
        <span aria-hidden="true">✕ </span>
        {says}
        <span className="unseen">{data.problems.badCell}</span>
      </mark>
    )
  return text
}
