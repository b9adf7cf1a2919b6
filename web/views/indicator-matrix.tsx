import type { ReactNode } from 'react'
import { settingShapes, VerdictMark } from '../parts/verdict.tsx'
import { useText } from '../text/text.tsx'
import './balance.css'
import {
  type CellStatus,
  type IndicatorCode,
  isFacility,
  type Matrix,
  type MatrixColumn,
  type MatrixOrder,
  type MatrixRow,
  type RowCell,
} from './indicator-matrix-layout.ts'

type MatrixProps = {
  readonly matrix: Matrix
  /** R4-R7 in one column; only where all are met. */
  readonly folded: boolean
  readonly caption: string
  readonly order: MatrixOrder
  readonly onOrder: (order: MatrixOrder) => void
  readonly selected: string | null
  readonly onSchool: (id: string) => void
  readonly onCell: (school: string, code: IndicatorCode) => void
  readonly onRow: (school: string) => void
  readonly onColumn: (code: IndicatorCode) => void
}

/** 指标矩阵: which schools miss which indicators, by how much? A real table is its own twin. */
export function IndicatorMatrix(props: MatrixProps) {
  const { matrix, folded, caption, order, onOrder, onColumn, ...acts } = props
  const { diagnosis } = useText()
  const columns = matrix.columns.filter(({ code }) => !(folded && isFacility(code)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="matrix-place" aria-label={caption} tabIndex={0}>
      <table className="matrix">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{diagnosis.matrix.school}</th>
            {columns.map((column) => (
              <th
                key={column.code}
                scope="col"
                aria-sort={order === column.code ? 'ascending' : 'none'}
              >
                <ColumnHead column={column} onOrder={onOrder} onColumn={onColumn} />
              </th>
            ))}
            {folded && <th scope="col">{diagnosis.matrix.facilities}</th>}
            <th scope="col">{diagnosis.matrix.met}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <SchoolLine key={row.id} row={row} folded={folded} {...acts} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ColumnHead({
  column,
  onOrder,
  onColumn,
}: Pick<MatrixProps, 'onOrder' | 'onColumn'> & { readonly column: MatrixColumn }) {
  const { frame, diagnosis } = useText()
  const { code } = column
  const found = cellStatuses.filter((status) => column[status] > 0)
  return (
    <>
      <button
        type="button"
        className="head-button"
        title={diagnosis.matrix.sortBy(diagnosis.indicatorNames[code])}
        onClick={() => onOrder(code)}
      >
        <strong>{code}</strong> {diagnosis.indicatorShort[code]}
      </button>
      <button type="button" className="head-button" onClick={() => onColumn(code)}>
        <span className="unseen">{diagnosis.matrix.countsOf(code)}</span>
        <span className="head-counts">
          {found.map((status) => (
            <span key={status} title={`${frame.verdicts[status]} ${column[status]}`}>
              <VerdictMark kind={status} words={false} />
              {column[status]}{' '}
            </span>
          ))}
        </span>
      </button>
    </>
  )
}

const cellStatuses = ['met', 'band', 'below', 'unknown'] as const satisfies CellStatus[]

function SchoolLine({
  row,
  folded,
  selected,
  onSchool,
  onCell,
  onRow,
}: Pick<MatrixProps, 'selected' | 'folded' | 'onSchool' | 'onCell' | 'onRow'> & {
  readonly row: MatrixRow
}) {
  const { frame, diagnosis } = useText()
  const shown = row.cells.filter(({ code }) => !(folded && isFacility(code)))
  return (
    <tr className={selected === row.id ? 'selected' : ''}>
      <th scope="row">
        <button
          type="button"
          className="school-button"
          aria-pressed={selected === row.id}
          title={`${row.name} · ${row.township}`}
          onClick={() => onSchool(row.id)}
        >
          <span className={`setting ${row.setting}`} aria-hidden="true">
            {settingShapes[row.setting]}
          </span>
          <span className="unseen">{frame.settings[row.setting]}</span>
          <span lang="zh-CN">{row.name}</span>
        </button>
      </th>
      {shown.map((cell) => (
        <td key={cell.code} className={`cell ${cell.status}`}>
          <MatrixButton cell={cell} onOpen={() => onCell(row.id, cell.code)} />
        </td>
      ))}
      {folded && (
        <td className="cell met">
          <button type="button" className="cell-button" onClick={() => onRow(row.id)}>
            <VerdictMark kind="met" words={false} /> 4/4
          </button>
        </td>
      )}
      <td className="total">
        <button type="button" className="figure-button" onClick={() => onRow(row.id)}>
          {row.known < row.cells.length
            ? diagnosis.matrix.metOfKnown(row.met, row.known)
            : `${row.met}/${row.cells.length}`}{' '}
          <VerdictMark kind={row.verdict} words={false} />
        </button>
      </td>
    </tr>
  )
}

function MatrixButton({
  cell,
  onOpen,
}: {
  readonly cell: RowCell
  readonly onOpen: () => void
}): ReactNode {
  const { frame } = useText()
  const { before, status, bar, printed: text } = cell
  return (
    <button type="button" className="cell-button" onClick={onOpen}>
      {before !== undefined && before !== status && (
        <span className="was" title={frame.verdicts[before]}>
          <VerdictMark kind={before} words={false} />→
        </span>
      )}
      <VerdictMark kind={status} words={false} /> {text}
      <span className="bar-line" style={{ width: `${100 * bar}%` }} aria-hidden="true" />
    </button>
  )
}
