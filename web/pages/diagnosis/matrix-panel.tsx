import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { indicatorCodes, type Setting, type Stage } from '../../../solver/browser.ts'
import { useAddressWord, useSelection } from '../../frame/address.ts'
import { useArithmetic } from '../../parts/arithmetic.tsx'
import { useText } from '../../text/text.tsx'
import { IndicatorMatrix } from '../../views/indicator-matrix.tsx'
import {
  type IndicatorCode,
  layoutMatrix,
  type MatrixOrder,
  type MatrixSchool,
  matrixOrders,
} from '../../views/indicator-matrix-layout.ts'
import { cellArithmetic } from './cell-arithmetic.ts'
import { columnArithmetic } from './column-arithmetic.ts'
import { type Counted, rowsOf } from './counted.ts'
import { matrixSchools } from './matrix-data.ts'
import { rowArithmetic } from './row-arithmetic.ts'

type Props = {
  readonly counted: Counted
  readonly stage: Stage
  readonly stages: readonly Stage[]
  readonly onStage: (stage: Stage) => void
}

/** Schools × R1-R7 of one stage: the farthest from its standard first. */
export function MatrixPanel({ counted, stage, stages, onStage }: Props) {
  const text = useText()
  const { diagnosis } = text
  const show = useArithmetic()
  const [selection, select] = useSelection()
  const [order, setOrder] = useOrder()
  const filter = useFilter()
  const all = matrixSchools(counted, stage)
  const kept = all.filter(filter.keeps)
  const matrix = layoutMatrix(kept, order)
  const [unfolded, setUnfolded] = useState(false)
  const rowOf = (code: IndicatorCode) =>
    rowsOf(counted, stage).find(({ indicator }) => indicatorCodes[indicator] === code)
  const openCell = (school: string, code: IndicatorCode): void => {
    const row = rowOf(code)
    if (row !== undefined) show(cellArithmetic(counted, row, school, text))
  }
  const openColumn = (code: IndicatorCode): void => {
    const row = rowOf(code)
    const shown = kept.map(({ id }) => id)
    if (row !== undefined) show(columnArithmetic(counted, row, shown, text))
  }
  return (
    <section className="panel" aria-label={diagnosis.matrix.title}>
      <h2>{diagnosis.matrix.title}</h2>
      <div className="line controls">
        <Segmented
          aria-label={diagnosis.stage}
          value={stage}
          options={stages.map((value) => ({ value, label: diagnosis.stageShort[value] }))}
          onChange={onStage}
        />
        <Select
          aria-label={diagnosis.order}
          value={order}
          popupMatchSelectWidth={false}
          options={orderOptions(order, diagnosis)}
          onChange={setOrder}
        />
        <Filters filter={filter} schools={all} />
        {kept.length < all.length && (
          <span>
            {diagnosis.hidden(all.length - kept.length)}{' '}
            <Button size="small" onClick={filter.clear}>
              {diagnosis.clear}
            </Button>
          </span>
        )}
      </div>
      <IndicatorMatrix
        matrix={matrix}
        folded={matrix.facilitiesMet && !unfolded}
        caption={diagnosis.matrix.caption(diagnosis.stageShort[stage], kept.length)}
        order={order}
        onOrder={setOrder}
        selected={selection?.kind === 's' ? selection.id : null}
        onSchool={(id) => select(selection?.id === id ? null : { kind: 's', id })}
        onCell={openCell}
        onColumn={openColumn}
        onRow={(school) => show(rowArithmetic(counted, stage, school, text))}
      />
      <p className="quiet legend">
        {matrix.facilitiesMet && (
          <Button size="small" aria-pressed={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? diagnosis.matrix.fold : diagnosis.matrix.unfold}
          </Button>
        )}{' '}
        {diagnosis.matrix.legend}
      </p>
    </section>
  )
}

const orderOptions = (
  order: MatrixOrder,
  { orders, matrix, indicatorNames }: ReturnType<typeof useText>['diagnosis'],
) => [
  ...matrixOrders.map((value) => ({ value: value as MatrixOrder, label: orders[value] })),
  ...(order in indicatorNames
    ? [{ value: order, label: matrix.sortBy(indicatorNames[order as IndicatorCode]) }]
    : []),
]

function useOrder(): readonly [MatrixOrder, (order: MatrixOrder) => void] {
  const [word, change] = useAddressWord('order')
  const known = [...matrixOrders, ...Object.values(indicatorCodes)].find((each) => each === word)
  return [known ?? 'farthest', change]
}

/** Filters by township and setting, in the address. */
function useFilter() {
  const [township, setTownship] = useAddressWord('township')
  const [setting, setSetting] = useAddressWord('setting')
  return {
    township,
    setting,
    setTownship,
    setSetting,
    keeps: (school: MatrixSchool): boolean =>
      (township === undefined || school.township === township) &&
      (setting === undefined || school.setting === setting),
    clear: () => {
      setTownship(undefined)
      setSetting(undefined)
    },
  }
}

function Filters({
  filter,
  schools,
}: {
  readonly filter: ReturnType<typeof useFilter>
  readonly schools: readonly MatrixSchool[]
}) {
  const { frame, diagnosis } = useText()
  const townships = [...new Set(schools.map(({ township }) => township))]
  const kinds = Object.keys(frame.settings) as readonly Setting[]
  return (
    <>
      <Select
        aria-label={diagnosis.township}
        value={filter.township ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: diagnosis.allTownships },
          ...townships.map((value) => ({ value, label: value })),
        ]}
        onChange={(value) => filter.setTownship(value === '' ? undefined : value)}
      />
      <Select
        aria-label={diagnosis.setting}
        value={filter.setting ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: diagnosis.allSettings },
          ...kinds.map((value) => ({ value: value as string, label: frame.settings[value] })),
        ]}
        onChange={(value) => filter.setSetting(value === '' ? undefined : value)}
      />
    </>
  )
}
