import { useMemo } from 'react'
import { useArithmetic } from '../../parts/arithmetic.tsx'
import { namesOf } from '../../parts/county-names.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import { RuralYearsPicture, ruralYearsSize } from '../../views/rural-years.tsx'
import { layoutRuralYears, type YearsBar } from '../../views/rural-years-layout.ts'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'

/** 乡村任教年限 of those who move: the longest tenth beside the median, and who goes to the country again. */
export function RuralYearsView() {
  const { ruralYears } = useText()
  const { board, rows } = usePlan()
  const show = useArithmetic()
  const layout = useMemo(() => layoutRuralYears(servedIn(rows), ruralYearsSize), [rows])
  const unknown = rows.filter(({ person }) => person.ruralYears === null).length
  const names = namesOf(board.county)
  const open = (years: string | null): void => {
    const bar = layout.bars.find((each) => String(each.years) === years)
    if (bar === undefined) return
    const list = (title: string, people: readonly string[]) =>
      people.length === 0 ? [] : [{ title, count: people.length, people: names.people(people) }]
    show({
      title: ruralYears.bar(bar.years, bar.toRural.length, bar.others.length),
      formula: ruralYears.formula,
      lines: [],
      lists: [...list(ruralYears.toRural, bar.toRural), ...list(ruralYears.others, bar.others)],
    })
  }
  const { median, worstTenth, again } = layout
  const labelOf = ({ years, toRural, others }: YearsBar): string =>
    ruralYears.bar(years, toRural.length, others.length)
  return (
    <RuralYearsPicture
      layout={layout}
      words={{
        title: ruralYears.title,
        sentence:
          median === null || worstTenth === null
            ? ruralYears.none
            : ruralYears.sentence(String(median), String(worstTenth), again.length),
        labelOf,
        median: ruralYears.median(String(median)),
        worstTenth: ruralYears.worstTenth(String(worstTenth)),
      }}
      selected={null}
      onSelect={open}
      legend={
        <p className="quiet note">
          {ruralYears.legend}
          {unknown > 0 && ruralYears.unknown(unknown)}
        </p>
      }
      twin={
        <PlainTable
          caption={ruralYears.caption}
          rows={layout.bars.filter(({ toRural, others }) => toRural.length + others.length > 0)}
          rowKey={({ years }) => String(years)}
          columns={[
            { label: ruralYears.yearsColumn, number: true, cell: ({ years }) => years },
            {
              label: ruralYears.toRural,
              number: true,
              cell: ({ toRural }) => toRural.length,
            },
            { label: ruralYears.others, number: true, cell: ({ others }) => others.length },
          ]}
        />
      }
    />
  )
}

const servedIn = (rows: readonly PlanRow[]) =>
  rows.flatMap(({ teacher, person: { ruralYears }, to }) =>
    ruralYears === null
      ? []
      : [{ id: teacher as string, years: Math.floor(ruralYears), toRural: to.setting === 'rural' }],
  )
