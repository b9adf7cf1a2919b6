import { queryOptions } from '@tanstack/react-query'
import { api, type ReplyOf, take } from '../../client.ts'
import { unchanging } from '../../queries.ts'

export type ImportView = ReplyOf<'/api/counties/{county}/imports/{import}'>
export type ImportEntry = ReplyOf<'/api/counties/{county}/imports'>['imports'][number]
export type ImportProblem = ImportView['problems'][number]
export type Dataset = ReplyOf<'/api/counties/{county}/datasets'>['datasets'][number]

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async () => (await take(api.GET('/api/policies'))).policies,
  ...unchanging,
})

export const importsQuery = (county: string) =>
  queryOptions({
    queryKey: ['imports', county],
    queryFn: async () =>
      (await take(api.GET('/api/counties/{county}/imports', { params: { path: { county } } })))
        .imports,
  })

export const importQuery = (county: string, id: string) =>
  queryOptions({
    queryKey: ['import', county, id],
    queryFn: () =>
      take(
        api.GET('/api/counties/{county}/imports/{import}', {
          params: { path: { county, import: id } },
        }),
      ),
  })

export type Standing = 'due' | 'deferred' | 'not-due'

/** People of an import that is not confirmed yet, a page at a time. */
export const importPeopleQuery = (
  county: string,
  id: string,
  standing: Standing,
  at: { readonly offset: number; readonly limit: number },
) =>
  queryOptions({
    queryKey: ['import-people', county, id, standing, at],
    queryFn: () =>
      take(
        api.GET('/api/counties/{county}/imports/{import}/people', {
          params: { path: { county, import: id }, query: { standing, ...at } },
        }),
      ),
  })
