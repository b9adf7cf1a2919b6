import { InputNumber } from 'antd'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'
import { extraRange } from './filters.ts'

/** The range of added ways that all views are narrowed to, by two numbers: the same as a drag across the picture. */
export function useBurdenRange() {
  const { filters, setFilters } = usePlan()
  return {
    range: extraRange(filters),
    setRange: (from: number, to: number) => setFilters({ ...filters, extra: `${from}..${to}` }),
  }
}

export function BurdenRange() {
  const { plans } = useText()
  const { board } = usePlan()
  const { range, setRange } = useBurdenRange()
  const known = board.rows.flatMap(({ extraTravel }) => extraTravel ?? [])
  if (known.length === 0) return null
  const from = range?.from ?? Math.floor(Math.min(...known) / 1000)
  const to = range?.to ?? Math.ceil(Math.max(...known) / 1000)
  return (
    <span className="line no-print">
      {plans.burden.brush}
      <InputNumber
        size="small"
        style={{ width: 64 }}
        aria-label={plans.burden.from}
        precision={0}
        min={-999}
        max={to}
        value={from}
        onChange={(value) => value !== null && setRange(value, to)}
      />
      ～
      <InputNumber
        size="small"
        style={{ width: 64 }}
        aria-label={plans.burden.to}
        precision={0}
        min={from}
        max={999}
        value={to}
        onChange={(value) => value !== null && setRange(from, value)}
      />
      km
    </span>
  )
}
