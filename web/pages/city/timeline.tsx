import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import {
  CityTimeline,
  stateOf,
  type TimelineCounty,
  type TimelineRow,
  timelineShapes,
} from '../../views/city-timeline.tsx'
import { type CityCounty, coefficientsOf, type Planning } from './queries.ts'

const thisYear = (): number => new Date().getFullYear()

export function timelineOf(
  counties: readonly CityCounty[],
  planning: Planning,
): readonly TimelineCounty[] {
  const planned = new Map(planning.rows.map(({ county, year }) => [county, year]))
  return counties.map((county) => {
    const { met, all } = coefficientsOf(county, null, 'after')
    const { met: now } = coefficientsOf(county, null, 'before')
    return {
      id: county.county,
      name: county.name,
      planned: planned.get(county.county) ?? null,
      dataYear: county.planYear,
      now,
      met,
      of: all,
    }
  })
}

/** 达标时间线 with its twin, the ten-year table. */
export function Timeline({
  counties,
  planning,
}: {
  readonly counties: readonly CityCounty[]
  readonly planning: Planning
}) {
  const { city } = useText()
  const navigate = useNavigate()
  const words = city.timeline
  const rows = timelineOf(counties, planning)
  const met = (row: TimelineCounty) => words.met(row.now, row.met, row.of)
  const yearOf = ({ state, planned, dataYear }: TimelineRow) =>
    String((state === 'attained' ? dataYear : planned) ?? '')
  const open = (id: string): void => {
    const year = counties.find(({ county }) => county === id)?.year
    if (year !== null && year !== undefined)
      void navigate({ to: `/${id}/${year}/diagnosis` as string })
  }
  return (
    <CityTimeline
      counties={rows}
      firstYear={planning.firstYear}
      today={thisYear()}
      onSelect={open}
      words={{
        title: words.title,
        sentence: sentenceOf(rows, words),
        legend: words.legend,
        labelOf: (row) => words.mark(row.name, yearOf(row), words[row.state], met(row)),
        metOf: met,
      }}
      twin={<TenYears counties={rows} planning={planning} />}
    />
  )
}

function sentenceOf(rows: readonly TimelineCounty[], words: Text['city']['timeline']): string {
  const years = rows.flatMap(({ planned }) => planned ?? [])
  const next = Math.min(...years.filter((year) => year >= thisYear()))
  const told = Number.isFinite(next)
    ? words.next(next, years.filter((year) => year === next).length)
    : ''
  return words.sentence(years.length, rows.length - years.length, told)
}

/** 县 × ten years, as the annex prints them. */
export function TenYears({
  counties,
  planning,
}: {
  readonly counties: readonly TimelineCounty[]
  readonly planning: Planning
}) {
  const { city } = useText()
  const years = planning.totals.map(({ year }) => year)
  const notes = new Map(planning.rows.map(({ county, note }) => [county, note]))
  const today = thisYear()
  return (
    <table className="plain">
      <caption>{city.planning.caption(years[0] ?? 0, years.at(-1) ?? 0)}</caption>
      <thead>
        <tr>
          <th scope="col">{city.list.county}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
          <th scope="col">{city.planning.note}</th>
        </tr>
      </thead>
      <tbody>
        {counties.map((county) => (
          <tr key={county.id}>
            <th scope="row" lang="zh-CN">
              {county.name}
            </th>
            {years.map((year) => (
              <td key={year}>{cellOf(county, year, today)}</td>
            ))}
            <td lang="zh-CN">{notes.get(county.id)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{city.planning.total}</th>
          {planning.totals.map(({ year, counties: count }) => (
            <td key={year}>{count}</td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

export function cellOf(county: TimelineCounty, year: number, today: number): string {
  const state = stateOf(county, today)
  const at = state === 'attained' ? county.dataYear : county.planned
  return at === year ? timelineShapes[state] : ''
}
