import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { api, done, Refusal, take } from './client.ts'

/** The one cache of what the service said. Contents named by their hash never grow old. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal is an answer; only a lost connection is asked again.
      retry: (times, problem) => !(problem instanceof Refusal && problem.status < 500) && times < 4,
      retryDelay: (times) => Math.min(1000 * 2 ** times, 10_000),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

export const unchanging = { staleTime: Number.POSITIVE_INFINITY, gcTime: 600_000 } as const

/** Who is signed in; `null` where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    try {
      return await take(api.GET('/api/me'))
    } catch (problem) {
      if (problem instanceof Refusal && problem.status === 401) return null
      throw problem
    }
  },
})

export const countyQueries = {
  /** Confirmed data, newest first. */
  datasets: (county: string) =>
    queryOptions({
      queryKey: ['datasets', county],
      queryFn: async () =>
        (await take(api.GET('/api/counties/{county}/datasets', { params: { path: { county } } })))
          .datasets,
    }),
  /** Runs, latest first; asked again while one is open. */
  runs: (county: string) =>
    queryOptions({
      queryKey: ['runs', county],
      queryFn: async () =>
        (await take(api.GET('/api/counties/{county}/runs', { params: { path: { county } } }))).runs,
      refetchInterval: ({ state }) =>
        state.data?.some(({ ended }) => ended === null) ? 2000 : false,
    }),
  result: (county: string, run: string) =>
    queryOptions({
      queryKey: ['result', county, run],
      queryFn: () =>
        take(
          api.GET('/api/counties/{county}/runs/{run}/result', {
            params: { path: { county, run } },
          }),
        ),
      ...unchanging,
    }),
  cases: (county: string) =>
    queryOptions({
      queryKey: ['cases', county],
      queryFn: () =>
        take(api.GET('/api/counties/{county}/cases', { params: { path: { county } } })),
    }),
  duties: (county: string) =>
    queryOptions({
      queryKey: ['duties', county],
      queryFn: () =>
        take(api.GET('/api/counties/{county}/duties', { params: { path: { county } } })),
      refetchInterval: 60_000,
    }),
}

export const useMe = () => useQuery(meQuery)

export async function signOut(): Promise<void> {
  await done(api.POST('/api/sign-out'))
  queries.clear()
}
