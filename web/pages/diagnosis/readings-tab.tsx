import { Checkbox } from 'antd'
import type { Disputed } from '../../../solver/browser.ts'
import { useAddressWord } from '../../frame/address.ts'
import { Nothing } from '../../frame/states.tsx'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { EvidenceTag } from '../../parts/source-card.tsx'
import { VerdictMark, verdictOf } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Counted } from './counted.ts'

/** 争议口径: one line a way of counting; where they disagree, both results and both name lists. */
export function ReadingsTab({ counted }: { readonly counted: Counted }) {
  const text = useText()
  const { diagnosis } = text
  const [only, setOnly] = useAddressWord('flipped')
  const { readings = [] } = counted.report
  if (readings.length === 0) return <Nothing says={diagnosis.readings.none} />
  const flipped = readings.filter((each) => each.flipped)
  const shown = [...flipped, ...(only === '1' ? [] : readings.filter((each) => !each.flipped))]
  return (
    <>
      <p className="line">
        <strong>{diagnosis.readings.sentence(flipped.length, readings.length)}</strong>
        <Checkbox
          checked={only === '1'}
          onChange={({ target }) => setOnly(target.checked ? '1' : undefined)}
        >
          {diagnosis.readings.onlyFlipped}
        </Checkbox>
      </p>
      {shown.map((disputed) => (
        <section key={disputed.id} className="disputed">
          <h3 lang="zh-CN">
            {disputed.flipped ? `! ${diagnosis.differences.flip} · ` : ''}
            {disputed.name}（{disputed.required}）
          </h3>
          <ReadingTable counted={counted} disputed={disputed} text={text} />
        </section>
      ))}
    </>
  )
}

function ReadingTable({
  counted,
  disputed,
  text,
}: {
  readonly counted: Counted
  readonly disputed: Disputed
  readonly text: Text
}) {
  const { diagnosis } = text
  return (
    <PlainTable
      caption={disputed.sentence}
      rows={disputed.readings}
      rowKey={({ name }) => name}
      columns={[
        { label: diagnosis.readings.reading, cell: ({ name }) => name },
        {
          label: diagnosis.readings.measured,
          cell: (reading) => (
            <Figured arithmetic={() => readingArithmetic(counted, disputed, reading, text)}>
              {reading.measured}
            </Figured>
          ),
        },
        {
          label: diagnosis.readings.verdict,
          cell: ({ verdict }) => <VerdictMark kind={verdictOf[verdict] ?? 'none'} />,
        },
        {
          label: diagnosis.readings.source,
          cell: ({ source, evidence }) => (
            <span lang="zh-CN">
              <EvidenceTag evidence={evidence} /> {source}
            </span>
          ),
        },
      ]}
    />
  )
}

function readingArithmetic(
  { county }: Counted,
  { name, required }: Disputed,
  reading: Disputed['readings'][number],
  { diagnosis }: Text,
): Arithmetic {
  const names = namesOf(county)
  const list = (title: string, people: readonly string[]) =>
    people.length === 0 ? [] : [{ title, count: people.length, people: names.people(people) }]
  return {
    title: name,
    formula: reading.name,
    lines: [
      [diagnosis.readings.measured, reading.measured],
      [diagnosis.readings.required, required],
      [diagnosis.readings.source, reading.source],
    ],
    lists: [
      ...list(diagnosis.readings.numerator, reading.numerator),
      ...list(diagnosis.readings.denominator, reading.denominator),
    ],
  }
}
