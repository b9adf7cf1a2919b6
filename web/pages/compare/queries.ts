import { queryOptions } from '@tanstack/react-query'
import { api, type ReplyOf, take } from '../../client.ts'
import { unchanging } from '../../queries.ts'

export type Comparison = ReplyOf<'/api/counties/{county}/comparisons'>
export type Column = Comparison['columns'][number]

/** Plans beside the county as it is and the simple plan; `profile` where their rules differ. */
export const comparisonQuery = (
  county: string,
  runs: readonly string[],
  profile: string | undefined,
) =>
  queryOptions({
    queryKey: ['comparison', county, runs, profile],
    queryFn: () =>
      take(
        api.GET('/api/counties/{county}/comparisons', {
          params: {
            path: { county },
            query: { runs: runs.join(','), ...(profile === undefined ? {} : { profile }) },
          },
        }),
      ),
    enabled: runs.length > 0,
    ...unchanging,
  })
