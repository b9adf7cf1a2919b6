import type { TableColumnsType } from 'antd'
import { modes, stages } from '../../../solver/browser.ts'
import { kilometres } from '../../format.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { usePlan } from './desk.tsx'
import type { Line } from './list-lines.ts'
import { rankOf, type SortColumn, type SortStep } from './list-sort.ts'
import { Star } from './star.tsx'
import { signedKilometres } from './teacher-card.tsx'
import { termOf } from './term.ts'

const by =
  (read: (line: Line) => string | number) =>
  (a: Line, b: Line): number => {
    const [x, y] = [read(a), read(b)]
    if (typeof x === 'number' && typeof y === 'number') return x - y
    return String(x).localeCompare(String(y), 'zh-CN')
  }

export function columnsOf(
  plans: Text['plans'],
  steps: readonly SortStep[],
): TableColumnsType<Line> {
  const { columns, list } = plans
  const sorted = (column: SortColumn, read: (line: Line) => string | number) => {
    const step = steps.find((one) => one.column === column)
    const order = step === undefined ? null : step.down ? 'descend' : 'ascend'
    return {
      key: column,
      sorter: { compare: by(read), multiple: rankOf(steps, column) },
      sortOrder: order,
    } as const
  }
  return [
    { title: columns.number, dataIndex: 'number', width: 52, align: 'right' },
    {
      title: columns.name,
      width: 84,
      fixed: 'left',
      render: (_, row) => <NameButton row={row} />,
      ...sorted('name', ({ name }) => name),
    },
    {
      title: columns.stage,
      width: 72,
      render: (_, { stage }) => stages[stage],
      ...sorted('stage', ({ stage }) => stages[stage]),
    },
    {
      title: columns.subject,
      width: 98,
      render: (_, line) => <SubjectCell line={line} />,
      ...sorted('subject', ({ subjectName }) => subjectName),
    },
    {
      title: columns.backbone,
      width: 104,
      render: (_, { backbone }) => backbone && <Star />,
      ...sorted('backbone', ({ backbone }) => Number(backbone)),
    },
    {
      title: columns.from,
      width: 130,
      ellipsis: true,
      render: (_, { from }) => from.name,
      ...sorted('from', ({ from }) => from.order),
    },
    {
      title: columns.to,
      width: 130,
      ellipsis: true,
      render: (_, { to }) => to.name,
      ...sorted('to', ({ to }) => to.order),
    },
    {
      title: columns.mode,
      width: 78,
      render: (_, { transfer }) => modes[transfer.mode],
    },
    {
      title: columns.term,
      width: 100,
      render: (_, { transfer }) => termOf(list, transfer),
    },
    {
      title: columns.travel,
      width: 80,
      align: 'right',
      render: (_, { travel }) => kilometres(travel),
      ...sorted('travel', ({ travel }) => travel ?? -1),
    },
    {
      title: columns.extra,
      width: 88,
      align: 'right',
      render: (_, { extraTravel }) =>
        extraTravel === null ? kilometres(null) : signedKilometres(extraTravel),
      ...sorted('extra', ({ extraTravel }) => extraTravel ?? Number.NEGATIVE_INFINITY),
    },
    {
      title: columns.reason,
      width: 100,
      ellipsis: true,
      render: (_, { reason }) => (
        <span lang="zh-CN" title={reason}>
          {reason}
        </span>
      ),
    },
  ]
}

/** 教非所学 is a triangle in the corner of its cell, and a word for those who do not see it. */
function SubjectCell({ line }: { readonly line: Line }) {
  const { plans } = useText()
  if (!line.mismatch) return line.subjectName
  return (
    <span className="mismatch" title={plans.list.mismatch}>
      {line.subjectName}
      <span className="unseen">{plans.list.mismatch}</span>
    </span>
  )
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
