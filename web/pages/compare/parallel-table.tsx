import { Button } from 'antd'
import { useState } from 'react'
import { Figured } from '../../parts/arithmetic.tsx'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { useArithmeticOf } from './arithmetic.ts'
import { cellText, labelOf, limitText } from './cell-text.ts'
import { ColumnHead } from './column-head.tsx'
import { Proof } from './proof.tsx'
import type { Comparison } from './queries.ts'
import { agrees, bestOf, type Row, verdictsDiffer } from './rows.ts'

type TableProps = {
  readonly view: Comparison
  readonly rows: readonly Row[]
  /** The plans in a new order, by their places; one left out is taken from the table. */
  readonly move: (order: readonly number[]) => void
}

/** 各方案对照: a row a measure, a column a plan; rows that agree fold. */
export function ParallelTable({ view, rows, move }: TableProps) {
  const { table } = useText().compare
  const [unfolded, setUnfolded] = useState(false)
  const alike = rows.filter(agrees)
  const shown = rows.filter((row) => !agrees(row))
  const plans = view.columns.length - 2
  return (
    <section className="panel compare-panel">
      <table className="plain compare-table">
        <caption className="unseen">{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.row}</th>
            {view.columns.map((column, at) => (
              <th key={column.run ?? column.kind} scope="col">
                <ColumnHead column={column} at={at - 2} plans={plans} move={move} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Line key={row.key} row={row} view={view} />
          ))}
          <Proof view={view} />
          {unfolded && alike.map((row) => <Line key={row.key} row={row} view={view} />)}
        </tbody>
      </table>
      <p className="line alike">
        {alike.length > 0 && (
          <Button
            type="link"
            size="small"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {table.same(alike.length)} · {unfolded ? table.hideSame : table.showSame}
          </Button>
        )}
        <span className="quiet">{table.noCost}</span>
      </p>
    </section>
  )
}

function Line({ row, view }: { readonly row: Row; readonly view: Comparison }) {
  const { table } = useText().compare
  const limit = limitText(row, view, table)
  const best = bestOf(row)
  return (
    <tr className={verdictsDiffer(row) ? 'differs' : ''}>
      <th scope="row">
        <span lang="zh-CN">{labelOf(row, view, table)}</span>{' '}
        {limit !== '' && <span className="quiet">{limit}</span>}
        {verdictsDiffer(row) && <span className="differ-mark"> {table.differ}</span>}
      </th>
      {row.values.map((_, at) => (
        <td key={view.columns[at]?.run ?? at}>
          <Cell row={row} view={view} at={at} best={best === at} />
        </td>
      ))}
    </tr>
  )
}

type CellProps = {
  readonly row: Row
  readonly view: Comparison
  readonly at: number
  readonly best: boolean
}

function Cell({ row, view, at, best }: CellProps) {
  const arithmetic = useArithmeticOf(row, view, at)
  const text = cellText(row, at, view)
  const verdict = row.verdicts[at] ?? null
  return (
    <Figured arithmetic={arithmetic}>
      {best ? <strong>{text}</strong> : text}
      {verdict !== null && (
        <>
          {' '}
          <VerdictMark kind={verdict} words={false} />
        </>
      )}
    </Figured>
  )
}
