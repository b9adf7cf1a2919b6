import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '../../client.ts'

/** What the auditor's page asks beside the run: the journal. */
export const journalQueries = {
  /** The whole chain recounted by the service. */
  verification: (county: string) =>
    queryOptions({
      queryKey: ['journal', county, 'verification'],
      queryFn: () =>
        take(
          api.GET('/api/counties/{county}/journal/verification', { params: { path: { county } } }),
        ),
    }),
  rows: (county: string, after: number) =>
    queryOptions({
      queryKey: ['journal', county, 'rows', after],
      queryFn: () =>
        take(
          api.GET('/api/counties/{county}/journal', {
            params: { path: { county }, query: { after, limit: pageOfRows } },
          }),
        ),
      placeholderData: keepPreviousData,
    }),
}

export const pageOfRows = 20
