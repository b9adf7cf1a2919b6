import { Button, Select } from 'antd'
import {
  type Convention,
  conventionList,
  type IndicatorRow,
  indicatorCodes,
  type Stage,
} from '../../../solver/browser.ts'
import { decimals } from '../../format.ts'
import { useAddressWord } from '../../frame/address.ts'
import { Figured, useArithmetic } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { useText } from '../../text/text.tsx'
import { Differences } from '../../views/differences.tsx'
import {
  coefficientText,
  type DifferenceRow,
  differenceId,
  isFlipped,
} from '../../views/differences-layout.ts'
import { coefficientArithmetic } from './coefficient-arithmetic.ts'
import { type Counted, ownConvention, rowsOf, stagesIn } from './counted.ts'

/** Coefficients against their limits; an opened line shows every convention and what makes the figure. */
export function DifferencePanel({
  counted,
  rows,
}: {
  readonly counted: Counted
  readonly rows: readonly DifferenceRow[]
}) {
  const text = useText()
  const { diagnosis } = text
  const show = useArithmetic()
  const own = ownConvention(counted.profile)
  const [word, setConvention] = useAddressWord('convention')
  const [opened, open] = useAddressWord('row')
  const convention = conventionList.find((each) => each === word) ?? own
  const flips = rows.filter(({ before }) => isFlipped(before)).length
  const openedRow = indicatorRowOf(counted, opened)
  return (
    <section className="panel" aria-label={diagnosis.differences.title}>
      <div className="line controls">
        <h2>{diagnosis.difference.title}</h2>
        <Select
          aria-label={diagnosis.convention}
          value={convention}
          popupMatchSelectWidth={false}
          options={conventionList.map((value) => ({
            value,
            label: `${diagnosis.conventionNames[value]}${value === own ? diagnosis.own : ''}`,
          }))}
          onChange={(value: Convention) => setConvention(value === own ? undefined : value)}
        />
      </div>
      <Differences
        rows={rows}
        convention={convention}
        opened={opened ?? null}
        onOpen={(id) => open(id ?? undefined)}
        width={480}
        sentence={`${diagnosis.differences.sentence(overIn(rows, convention), rows.length, diagnosis.conventionNames[convention])}${flips === 0 ? diagnosis.differences.noFlips : diagnosis.differences.flips(flips)}`}
      />
      <div className="line">
        {openedRow !== null && (
          <Button
            size="small"
            onClick={() => show(coefficientArithmetic(counted, openedRow, convention, text))}
          >
            {diagnosis.differences.open}
          </Button>
        )}
        <span className="quiet">{diagnosis.differences.hint}</span>
      </div>
      <p className="line quiet">
        {stagesIn(counted).map((stage) => (
          <Composite
            key={stage}
            stage={stage}
            rows={rows.filter((row) => row.stage === stage)}
            convention={convention}
          />
        ))}
      </p>
      {word !== undefined && word !== own && <p className="quiet">{diagnosis.conventionOnly}</p>}
    </section>
  )
}

/** 综合: of one stage, for information only; it opens the seven it is made of. */
function Composite({
  stage,
  rows,
  convention,
}: {
  readonly stage: Stage
  readonly rows: readonly DifferenceRow[]
  readonly convention: Convention
}) {
  const { diagnosis } = useText()
  const { differences, stageShort, indicatorNames } = diagnosis
  const value = decimals(compositeOf(rows, convention), 4)
  const arithmetic = (): Arithmetic => ({
    title: `${stageShort[stage]} ${differences.compositeName}`,
    formula: differences.compositeFormula,
    lines: rows.map(({ indicator, before, limit }) => [
      `${indicatorCodes[indicator]} ${indicatorNames[indicatorCodes[indicator]]}`,
      coefficientText(before[convention], limit),
    ]),
    result: differences.composite(stageShort[stage], value),
  })
  return (
    <>
      <Figured arithmetic={arithmetic}>
        {differences.composite(stageShort[stage], value)}
      </Figured>{' '}
    </>
  )
}

/** Plain mean of the seven, which no text limits; none where one is missing. */
function compositeOf(rows: readonly DifferenceRow[], convention: Convention): number | null {
  const values = rows.flatMap(({ before }) => before[convention].value ?? [])
  if (rows.length === 0 || values.length < rows.length) return null
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

const overIn = (rows: readonly DifferenceRow[], convention: Convention): number =>
  rows.filter(({ before }) => before[convention].within === false).length

const indicatorRowOf = (counted: Counted, id: string | undefined): IndicatorRow | null =>
  stagesIn(counted)
    .flatMap((stage) => rowsOf(counted, stage))
    .find((row) => differenceId(row) === id) ?? null
