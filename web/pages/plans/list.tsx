import { Button, Input, Switch, Table } from 'antd'
import { type DragEvent, useMemo, useState } from 'react'
import { useAddressWord } from '../../frame/address.ts'
import { useKeptChoice } from '../../parts/kept-choice.ts'
import { useText } from '../../text/text.tsx'
import { useMayEdit, usePlan } from './desk.tsx'
import { columnsOf } from './list-columns.tsx'
import { ListExport } from './list-export.tsx'
import { inOrder, type Line, useLines } from './list-lines.ts'
import { readSort, sortAfter, writeSort } from './list-sort.ts'
import { SavedListChoice } from './saved-list-choice.tsx'
import { selectionName } from './side-panel.tsx'

/** 名单: what officials sign, following filters and selection; thousands of rows are drawn as they are scrolled to. */
export function PlanList({ height }: { readonly height: number }) {
  const { plans } = useText()
  const desk = usePlan()
  const { board, selection, select } = desk
  const [text, setText] = useState('')
  const [paged, setPaged] = useKeptChoice(pagedPlace, false)
  const lines = useLines(text)
  const [order, setOrder] = useState<readonly Line[] | null>(null)
  const people = useMemo(() => inOrder(lines, order), [lines, order])
  return (
    <section className="panel plan-list" aria-label={plans.list.title} tabIndex={-1}>
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
        <span className="line no-print">
          <Switch size="small" aria-label={plans.list.paged} checked={paged} onChange={setPaged} />
          {plans.list.paged}
        </span>
        <SavedListChoice />
        <ListExport people={people} />
      </div>
      <Lines
        lines={lines}
        paged={paged}
        height={height}
        onOrder={setOrder}
        empty={plans.filter.nothing}
      />
      <ListNotes lines={lines} />
    </section>
  )
}

/** What a sign in the list means, and where its ways come from. */
function ListNotes({ lines }: { readonly lines: readonly Line[] }) {
  const { plans } = useText()
  const { sheet } = usePlan()
  const mismatches = lines.filter(({ mismatch }) => mismatch).length
  return (
    <p className="quiet note">
      {mismatches > 0 && (
        <>
          <span className="mismatch sample" aria-hidden="true" />{' '}
          {plans.list.mismatches(mismatches)}{' '}
        </>
      )}
      {plans.list.travelBasis(sheet.profile.definitions.travel.roadPercent / 100)}
    </p>
  )
}

const pagedPlace = 'junpei-list-paged'

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
  const [word, setWord] = useAddressWord('sort')
  const steps = useMemo(() => readSort(word), [word])
  const columns = useMemo(() => columnsOf(plans, steps), [plans, steps])
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
      onChange={(_, __, sorter, { action, currentDataSource }) => {
        onOrder(currentDataSource)
        if (action === 'sort') setWord(writeSort(sortAfter(steps, sorter)))
      }}
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
