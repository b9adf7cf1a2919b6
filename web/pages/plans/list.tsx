import { Button, Input, Switch, Table, type TableColumnsType } from 'antd'
import { type DragEvent, useMemo, useState } from 'react'
import { modes, stages, type TeacherId } from '../../../solver/browser.ts'
import { kilometres } from '../../format.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import type { PlanRow } from './board.ts'
import { useMayEdit, usePlan } from './desk.tsx'
import { ListExport } from './list-export.tsx'
import { selectionName } from './side-panel.tsx'
import { Star } from './star.tsx'
import { signedKilometres } from './teacher-card.tsx'

type Line = PlanRow & { readonly number: number; readonly reason: string }

/** 名单: what officials sign, following filters and selection; thousands of rows are drawn as they are scrolled to. */
export function PlanList({ height }: { readonly height: number }) {
  const { plans } = useText()
  const desk = usePlan()
  const { board, selection, select } = desk
  const [text, setText] = useState('')
  const [paged, setPaged] = useState(() => localStorage.getItem(pagedPlace) === 'yes')
  const lines = useLines(text)
  const [order, setOrder] = useState<readonly Line[] | null>(null)
  const people = useMemo(() => inOrder(lines, order), [lines, order])
  return (
    <section className="panel plan-list" aria-label={plans.list.title}>
      <div className="line">
        <h2>{plans.list.title}</h2>
        <Input.Search
          size="small"
          allowClear
          aria-label={plans.list.search}
          placeholder={plans.list.search}
          style={{ width: 240 }}
          onChange={({ target }) => setText(target.value)}
        />
        <span role="status">{plans.list.count(lines.length, board.rows.length)}</span>
        {selection !== null && (
          <Button size="small" onClick={() => select(null)}>
            {plans.list.ofSelection(selectionName(plans, desk))} ✕
          </Button>
        )}
        <span className="line">
          <Switch
            size="small"
            aria-label={plans.list.paged}
            checked={paged}
            onChange={(on) => {
              localStorage.setItem(pagedPlace, on ? 'yes' : 'no')
              setPaged(on)
            }}
          />
          {plans.list.paged}
        </span>
        <ListExport people={people} />
      </div>
      <Lines
        lines={lines}
        paged={paged}
        height={height}
        onOrder={setOrder}
        empty={plans.filter.nothing}
      />
    </section>
  )
}

/** As sorted on screen; what was sorted before the list was another says only the order. */
function inOrder(lines: readonly Line[], order: readonly Line[] | null): readonly TeacherId[] {
  const rank = new Map(order?.map(({ teacher }, at) => [teacher, at]))
  return [...lines]
    .sort((a, b) => (rank.get(a.teacher) ?? 0) - (rank.get(b.teacher) ?? 0))
    .map(({ teacher }) => teacher)
}

const pagedPlace = 'junpei-list-paged'

/** A selected person is shown among the others; any other selection narrows the list. */
function useLines(text: string): readonly Line[] {
  const { rows, chosen, selection, result } = usePlan()
  const reasons = useMemo(
    () => new Map(result?.transfers.map(({ teacher, reason }) => [teacher, reason ?? ''])),
    [result],
  )
  return useMemo(() => {
    const narrowed = chosen === null || selection?.kind === 't' ? rows : rows.filter(chosen)
    const wanted = text.trim()
    const found = wanted === '' ? narrowed : narrowed.filter((row) => holds(row, wanted))
    return found.map((row, at) => ({
      ...row,
      number: at + 1,
      reason: reasons.get(row.teacher) ?? '',
    }))
  }, [rows, chosen, selection?.kind, text, reasons])
}

const holds = ({ teacher, name, from, to, subjectName }: PlanRow, text: string): boolean =>
  [teacher, name, from.name, to.name, subjectName].some((word) => word.includes(text))

function Lines({
  lines,
  paged,
  height,
  onOrder,
  empty,
}: {
  readonly lines: readonly Line[]
  readonly paged: boolean
  readonly height: number
  readonly onOrder: (lines: readonly Line[]) => void
  readonly empty: string
}) {
  const { plans } = useText()
  const { selection, select, trial, carried } = usePlan()
  const mayEdit = useMayEdit()
  const columns = useMemo(() => columnsOf(plans), [plans])
  const drag = (event: DragEvent, teacher: string) => {
    event.dataTransfer.setData('application/x-teacher', teacher)
    event.dataTransfer.effectAllowed = 'move'
    carried.current = teacher
  }
  return (
    <Table<Line>
      size="small"
      rowKey="teacher"
      columns={columns}
      dataSource={[...lines]}
      virtual={!paged}
      pagination={paged ? { defaultPageSize: 50, showSizeChanger: true, size: 'small' } : false}
      scroll={{ x: 1098, ...(paged ? {} : { y: height }) }}
      locale={{ emptyText: empty }}
      rowClassName={({ teacher }) =>
        [
          selection?.kind === 't' && selection.id === teacher ? 'chosen' : '',
          trial.editOf(teacher) === null ? '' : 'edited',
        ].join(' ')
      }
      onChange={(_, __, ___, { currentDataSource }) => onOrder(currentDataSource)}
      onRow={({ teacher }) => ({
        onClick: () => select({ kind: 't', id: teacher }),
        draggable: mayEdit,
        onDragStart: (event) => drag(event, teacher),
        onDragEnd: () => {
          carried.current = null
        },
      })}
    />
  )
}

const by =
  (read: (line: Line) => string | number) =>
  (a: Line, b: Line): number => {
    const [x, y] = [read(a), read(b)]
    if (typeof x === 'number' && typeof y === 'number') return x - y
    return String(x).localeCompare(String(y), 'zh-CN')
  }

function columnsOf(plans: Text['plans']): TableColumnsType<Line> {
  const { columns, list } = plans
  const sorted = (read: (line: Line) => string | number, multiple: number) => ({
    sorter: { compare: by(read), multiple },
  })
  return [
    { title: columns.number, dataIndex: 'number', width: 52, align: 'right' },
    {
      title: columns.name,
      width: 84,
      fixed: 'left',
      render: (_, row) => <NameButton row={row} />,
      ...sorted(({ name }) => name, 1),
    },
    {
      title: columns.stage,
      width: 62,
      render: (_, { stage }) => stages[stage],
      ...sorted(({ stage }) => stages[stage], 2),
    },
    {
      title: columns.subject,
      width: 98,
      dataIndex: 'subjectName',
      ...sorted(({ subjectName }) => subjectName, 3),
    },
    {
      title: columns.backbone,
      width: 62,
      render: (_, { backbone }) => backbone && <Star />,
      ...sorted(({ backbone }) => Number(backbone), 4),
    },
    {
      title: columns.from,
      width: 142,
      ellipsis: true,
      render: (_, { from }) => from.name,
      ...sorted(({ from }) => from.order, 5),
    },
    {
      title: columns.to,
      width: 142,
      ellipsis: true,
      render: (_, { to }) => to.name,
      ...sorted(({ to }) => to.order, 6),
    },
    {
      title: columns.mode,
      width: 78,
      render: (_, { transfer }) => modes[transfer.mode],
    },
    {
      title: columns.term,
      width: 108,
      render: (_, { transfer }) => termOf(list, transfer),
    },
    {
      title: columns.travel,
      width: 80,
      align: 'right',
      render: (_, { travel }) => kilometres(travel),
      ...sorted(({ travel }) => travel ?? -1, 7),
    },
    {
      title: columns.extra,
      width: 88,
      align: 'right',
      render: (_, { extraTravel }) =>
        extraTravel === null ? kilometres(null) : signedKilometres(extraTravel),
      ...sorted(({ extraTravel }) => extraTravel ?? Number.NEGATIVE_INFINITY, 8),
    },
    {
      title: columns.reason,
      width: 160,
      ellipsis: true,
      render: (_, { reason }) => (
        <span lang="zh-CN" title={reason}>
          {reason}
        </span>
      ),
    },
  ]
}

function NameButton({ row }: { readonly row: Line }) {
  const { select } = usePlan()
  return (
    <button
      type="button"
      className="figure-button"
      onClick={() => select({ kind: 't', id: row.teacher })}
    >
      {row.name}
    </button>
  )
}

/** `3 年`, or that the personnel relation goes along for good. */
export function termOf(list: Text['plans']['list'], { start, end }: PlanRow['transfer']): string {
  if (end === null) return list.indefinite
  const years = Math.round(
    (Number(end.slice(0, 4)) * 12 +
      Number(end.slice(5)) -
      (Number(start.slice(0, 4)) * 12 + Number(start.slice(5))) +
      1) /
      12,
  )
  return list.years(years)
}
