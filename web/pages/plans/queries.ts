import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../client.ts'

/** 地图边界 of a county, the same for everybody of the office; its lines never grow old under their hash. */
export const boundaryQuery = (county: string) =>
  queryOptions({
    queryKey: ['boundary', county],
    queryFn: () =>
      take(api.GET('/api/counties/{county}/boundary', { params: { path: { county } } })),
    staleTime: 300_000,
  })
