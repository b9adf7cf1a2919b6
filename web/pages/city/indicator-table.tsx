import { type Stage, stageList, stages } from '../../../solver/browser.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import type { Overview } from './queries.ts'

/** Per indicator, how many counties pass: before their plans, and after. */
export function IndicatorTable({ overview }: { readonly overview: Overview }) {
  const { city, diagnosis } = useText()
  const words = city.indicatorList
  // Primary schools first, as everywhere else; the service sorts by the stage's name.
  const sorted = [...overview.indicators].sort(
    (a, b) => stageList.indexOf(stageOf(a.stage)) - stageList.indexOf(stageOf(b.stage)),
  )
  const nameOf = (code: string): string | undefined =>
    Object.entries(diagnosis.indicatorNames).find(([own]) => own === code)?.[1]
  return (
    <section className="panel">
      <h2>{city.indicators}</h2>
      <PlainTable
        caption={city.arithmetic.formula}
        rows={sorted}
        rowKey={({ stage, code }) => `${stage}${code}`}
        columns={[
          {
            label: words.stage,
            cell: ({ stage }) => (
              <span className="nowrap">{diagnosis.stageShort[stageOf(stage)]}</span>
            ),
          },
          { label: words.indicator, cell: ({ code, name }) => `${code} ${nameOf(code) ?? name}` },
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

/** The service names the stage in words. */
const stageOf = (words: string): Stage =>
  stageList.find((stage) => stages[stage] === words) ?? 'primary'
