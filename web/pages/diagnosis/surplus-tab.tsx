import { Checkbox } from 'antd'
import { useState } from 'react'
import type { Stage, Subject } from '../../../solver/browser.ts'
import { useSelection } from '../../frame/address.ts'
import { useArithmetic } from '../../parts/arithmetic.tsx'
import { useText } from '../../text/text.tsx'
import { Surplus } from '../../views/surplus.tsx'
import type { SurplusCell } from '../../views/surplus-layout.ts'
import type { Counted } from './counted.ts'
import { surplusArithmetic, surplusCells, surplusSchools } from './surplus-data.ts'

/** Below this a cell is hidden where only the large ones are asked for. */
const large = 0.5

export function SurplusTab({
  counted,
  stage,
}: {
  readonly counted: Counted
  readonly stage: Stage
}) {
  const text = useText()
  const { diagnosis } = text
  const show = useArithmetic()
  const [selection] = useSelection()
  const [onlyLarge, setOnlyLarge] = useState(false)
  const cells = surplusCells(counted, stage)
  return (
    <>
      <Checkbox checked={onlyLarge} onChange={({ target }) => setOnlyLarge(target.checked)}>
        {diagnosis.surplus.onlyLarge}
      </Checkbox>
      <Surplus
        schools={surplusSchools(counted, stage)}
        cells={cells}
        least={onlyLarge ? large : 0}
        width={1100}
        sentence={sentenceOf(cells, diagnosis.subjectNames, diagnosis.surplus.sentence)}
        selected={selection?.id ?? null}
        onCell={(school, subject) => show(surplusArithmetic(counted, school, stage, subject, text))}
      />
    </>
  )
}

function sentenceOf(
  cells: readonly SurplusCell[],
  names: { readonly [S in Subject]: string },
  say: (lack: string, spare: string, worst: string) => string,
): string {
  const lacking = cells.filter(({ people }) => people < 0)
  const sum = (some: readonly SurplusCell[]): number =>
    some.reduce((all, { people }) => all + people, 0)
  const bySubject = new Map<Subject, number>()
  for (const { subject, people } of lacking)
    bySubject.set(subject, (bySubject.get(subject) ?? 0) + people)
  const [worst] = [...bySubject].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
  return say(
    Math.abs(sum(lacking)).toFixed(1),
    sum(cells.filter(({ people }) => people > 0)).toFixed(1),
    worst === undefined ? '—' : names[worst[0]],
  )
}
