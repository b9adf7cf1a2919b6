import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Me, RunResult } from '../client.ts'
import { countyQueries } from '../queries.ts'
import { sheetQuery } from '../recount/recount.ts'
import type { Sheet } from '../recount/worker.ts'
import { useText } from '../text/text.tsx'
import { usePlace } from './address.ts'
import { addressOf, pagesOf } from './pages.ts'
import type { FoundPlace } from './palette-places.ts'

/**
 * All that can be gone to: pages at once; schools, people and clauses of the latest plan once they are
 * read; before any plan the schools of the year's data. What the service did not send to whoever looks cannot be found here either.
 */
export function usePlaces(me: Me): {
  readonly places: readonly FoundPlace[]
  readonly reading: boolean
} {
  const { frame } = useText()
  const { county, year } = usePlace()
  const enabled = county !== '' && me.role !== 'admin'
  const runs = useQuery({ ...countyQueries.runs(county), enabled })
  const run = runs.data?.find(({ plan, audit }) => plan !== null && audit !== null)?.id ?? ''
  const sheet = useQuery({ ...sheetQuery({ county, run }), enabled: run !== '' })
  const bare = useBareData(county, year, enabled && runs.data !== undefined && run === '')
  const result = useQuery({ ...countyQueries.result(county, run), enabled: run !== '' })
  const places = useMemo(() => {
    const pages = pagesOf(me, county).map((page): FoundPlace => {
      const to = addressOf(page, me, county, year)
      return { kind: 'page', id: page, words: frame.pages[page], hint: '', to, selection: null }
    })
    const at = `/${county}/${year}`
    return [
      ...pages,
      ...(sheet.data === undefined ? [] : placesIn(sheet.data, `${at}/plans/${run}`)),
      ...(bare.data === undefined ? [] : schoolsIn(bare.data, `${at}/diagnosis`)),
      ...(result.data === undefined ? [] : clausesIn(result.data, `${at}/audit/${run}`)),
    ]
  }, [me, county, year, frame, run, sheet.data, bare.data, result.data])
  const waits = run === '' ? bare.isLoading : sheet.isPending || result.isPending
  return { places, reading: enabled && (runs.isPending || waits) }
}

/** Data of the year without a plan. */
function useBareData(county: string, year: number, enabled: boolean) {
  const datasets = useQuery({ ...countyQueries.datasets(county), enabled })
  const data = datasets.data?.find((one) => one.year === year)?.data ?? ''
  return useQuery({ ...sheetQuery({ county, data }), enabled: enabled && data !== '' })
}

const schoolsIn = ({ county: { schools } }: Sheet, to: string): readonly FoundPlace[] =>
  schools.map(({ id, name, township }) => ({
    kind: 'school',
    id,
    words: name,
    hint: township,
    to,
    selection: `s:${id}`,
  }))

function placesIn(sheet: Sheet, at: string): readonly FoundPlace[] {
  const { schools, teachers } = sheet.county
  const names = new Map<string, string>(schools.map(({ id, name }) => [id, name]))
  return [
    ...schoolsIn(sheet, `${at}/school`),
    ...teachers.map(
      ({ id, name, personnelSchool }): FoundPlace => ({
        kind: 'teacher',
        id,
        words: name === id ? id : `${name}（${id}）`,
        hint: names.get(personnelSchool) ?? '',
        to: `${at}/teacher`,
        selection: `t:${id}`,
      }),
    ),
  ]
}

const clausesIn = ({ findings }: RunResult, at: string): readonly FoundPlace[] =>
  findings.map(({ clause, name, source }) => ({
    kind: 'clause',
    id: clause,
    words: name,
    hint: `${source.document}${source.number}${source.item}`,
    to: at,
    selection: `c:${clause}`,
  }))
