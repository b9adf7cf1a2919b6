import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { kilometres } from '../../format.ts'
import { useAddressWord } from '../../frame/address.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { BurdenPicture, burdenSize } from '../../views/burden.tsx'
import { layoutBurden } from '../../views/burden-layout.ts'
import type { PlanRow } from './board.ts'
import { BurdenRange, useBurdenRange } from './burden-range.tsx'
import { usePlan } from './desk.tsx'
import { RuralYearsView } from './rural-years-view.tsx'
import { signedKilometres } from './teacher-card.tsx'
import { usePicked } from './use-picked.ts'

/** 负担: what the plan asks of people: farther ways, and the country again after many years there. */
export function BurdenView() {
  const { ruralYears } = useText()
  const [kind, setKind] = useAddressWord('burden')
  const years = kind === 'years'
  return (
    <>
      <Segmented
        size="small"
        aria-label={ruralYears.choice}
        value={years ? 'years' : 'travel'}
        options={[
          { value: 'travel', label: ruralYears.travel },
          { value: 'years', label: ruralYears.years },
        ]}
        onChange={(value) => setKind(value === 'years' ? value : undefined)}
      />
      {years ? <RuralYearsView /> : <TravelView />}
    </>
  )
}

/** Who travels farther, and how much; the farthest tenth stands beside the median. */
function TravelView() {
  const { plans } = useText()
  const { board, rows, chosen, sheet } = usePlan()
  const { selected, onSelect } = usePicked('t')
  const { setRange } = useBurdenRange()
  const me = useMe().data
  const [named, setNamed] = useState(me?.role === 'personnel')
  const people = useMemo(() => new Map<string, PlanRow>(board.rowOf), [board])
  const layout = useMemo(() => layoutBurden(loadsOf(rows), burdenSize), [rows])
  const unknown = rows.filter(({ extraTravel }) => extraTravel === null).length
  const nameOf = (id: string) => people.get(id)?.name ?? id
  const say = (id: string, metres: number) => {
    const row = people.get(id)
    const way = row === undefined ? plans.burden.hundredth : `${row.from.name} → ${row.to.name}`
    return `${named && row !== undefined ? `${row.name} ` : ''}${way} ${signedKilometres(metres)}`
  }
  const picked = useMemo(
    () => (chosen === null ? null : new Set<string>(rows.filter(chosen).map((row) => row.teacher))),
    [chosen, rows],
  )
  return (
    <BurdenPicture
      title={plans.burden.title}
      sentence={
        layout.median === null || layout.worstTenth === null
          ? plans.burden.none
          : plans.burden.sentence(
              kilometres(layout.median.metres),
              kilometres(layout.worstTenth.metres),
              layout.worst.length,
            )
      }
      layout={layout}
      labelOf={({ id, metres }) => say(id, metres)}
      lineLabels={{
        median: plans.burden.median(kilometres(layout.median?.metres ?? null)),
        worstTenth: plans.burden.worstTenth(kilometres(layout.worstTenth?.metres ?? null)),
      }}
      nameOf={named ? nameOf : null}
      chosen={picked}
      selected={selected}
      onSelect={onSelect}
      onRange={setRange}
      legend={
        <div className="quiet note">
          {layout.quantiles ? plans.burden.quantiles : plans.burden.dots}
          {unknown > 0 && plans.burden.unknown(unknown)}{' '}
          {plans.list.travelBasis(sheet.profile.definitions.travel.roadPercent / 100)}{' '}
          {!named && (
            <Button size="small" onClick={() => setNamed(true)}>
              {plans.burden.names}
            </Button>
          )}
          <BurdenRange />
        </div>
      }
      twin={
        <PlainTable
          caption={plans.burden.twin}
          rows={[...loadsOf(rows)].sort((a, b) => b.metres - a.metres)}
          rowKey={({ id }) => id}
          columns={[
            { label: plans.columns.name, cell: ({ id }) => (named ? nameOf(id) : id) },
            { label: plans.columns.from, cell: ({ id }) => people.get(id)?.from.name },
            { label: plans.columns.to, cell: ({ id }) => people.get(id)?.to.name },
            {
              label: plans.columns.extra,
              number: true,
              cell: ({ metres }) => signedKilometres(metres),
            },
          ]}
        />
      }
    />
  )
}

const loadsOf = (rows: readonly PlanRow[]) =>
  rows.flatMap(({ teacher, extraTravel, backbone }) =>
    extraTravel === null ? [] : [{ id: teacher as string, metres: extraTravel, backbone }],
  )
