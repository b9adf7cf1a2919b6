import { queryOptions } from '@tanstack/react-query'
import { stages } from '../../../solver/browser.ts'
import { api, type ReplyOf, take } from '../../client.ts'
import { unchanging } from '../../queries.ts'

/** What the city's page asks of the service. */
export type Overview = ReplyOf<'/api/cities/{city}/overview'>
export type CityCounty = Overview['counties'][number]
export type Planning = ReplyOf<'/api/cities/{city}/planning'>

export const cityQueries = {
  /** Asked again while a county is being planned. */
  overview: (city: string) =>
    queryOptions({
      queryKey: ['city', city, 'overview'],
      queryFn: () => take(api.GET('/api/cities/{city}/overview', { params: { path: { city } } })),
      refetchInterval: ({ state }) => ((state.data?.running ?? 0) > 0 ? 4000 : 60_000),
    }),
  planning: (city: string) =>
    queryOptions({
      queryKey: ['city', city, 'planning'],
      queryFn: () => take(api.GET('/api/cities/{city}/planning', { params: { path: { city } } })),
    }),
  request: (city: string, request: string) =>
    queryOptions({
      queryKey: ['city', city, 'request', request],
      queryFn: () =>
        take(api.GET('/api/cities/{city}/runs/{request}', { params: { path: { city, request } } })),
      refetchInterval: ({ state }) => {
        const { queued = 1, running = 0 } = state.data?.counts ?? {}
        return queued + running > 0 ? 3000 : false
      },
    }),
  policies: queryOptions({
    queryKey: ['policies'],
    queryFn: () => take(api.GET('/api/policies')),
    ...unchanging,
  }),
}

export type Side = 'before' | 'after'

/** How many difference coefficients of a stage a county meets. */
export function coefficientsOf(
  { summary }: Pick<CityCounty, 'summary'>,
  stage: 'primary' | 'junior' | null,
  side: Side,
) {
  const own = (summary?.indicators ?? []).filter(
    (one) => stage === null || one.stage === stages[stage],
  )
  const verdict = (one: (typeof own)[number]) =>
    side === 'before' ? one.verdictBefore : one.verdictAfter
  return {
    all: own.length,
    met: own.filter((one) => verdict(one) === 'met').length,
    unknown: own.filter((one) => verdict(one) === 'unknown').length,
    own,
  }
}

/** Every coefficient that was counted is met. */
export function passes(county: Pick<CityCounty, 'summary'>, side: Side): boolean {
  const { all, met } = coefficientsOf(county, null, side)
  return all > 0 && met === all
}
