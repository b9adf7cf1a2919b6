import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import type { Overview } from './queries.ts'

/** Per indicator, how many counties pass: before their plans, and after. */
export function IndicatorTable({ overview }: { readonly overview: Overview }) {
  const { city } = useText()
  const words = city.indicatorList
  return (
    <section className="panel">
      <h2>{city.indicators}</h2>
      <PlainTable
        caption={city.arithmetic.formula}
        rows={overview.indicators}
        rowKey={({ stage, code }) => `${stage}${code}`}
        columns={[
          {
            label: words.stage,
            cell: ({ stage }) => (
              <span lang="zh-CN" className="nowrap">
                {stage}
              </span>
            ),
          },
          { label: words.indicator, cell: ({ code, name }) => `${code} ${name}` },
          {
            label: words.before,
            cell: ({ before, counted }) => city.ofCounted(before, counted),
            number: true,
          },
          {
            label: words.after,
            cell: ({ after, counted }) => city.ofCounted(after, counted),
            number: true,
          },
          { label: words.unknown, cell: ({ unknown }) => unknown, number: true },
        ]}
      />
    </section>
  )
}
