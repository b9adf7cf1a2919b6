import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, type ReplyOf, type Schemas, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { countyQueries } from '../../queries.ts'

/** What the process page asks of the service. */
export type PlanCase = Schemas['PlanCase']
export type EvidenceList = ReplyOf<'/api/counties/{county}/cases/{case}/evidence'>

export const processQueries = {
  case: (county: string, id: string) =>
    queryOptions({
      queryKey: ['case', county, id],
      queryFn: () =>
        take(
          api.GET('/api/counties/{county}/cases/{case}', {
            params: { path: { county, case: id } },
          }),
        ),
      refetchInterval: 60_000,
    }),
  settings: (county: string) =>
    queryOptions({
      queryKey: ['process-settings', county],
      queryFn: () =>
        take(api.GET('/api/counties/{county}/process', { params: { path: { county } } })),
    }),
  holidays: (county: string) =>
    queryOptions({
      queryKey: ['holidays', county],
      queryFn: () =>
        take(api.GET('/api/counties/{county}/holidays', { params: { path: { county } } })),
    }),
  documents: (county: string, id: string) =>
    queryOptions({
      queryKey: ['case', county, id, 'documents'],
      queryFn: () =>
        take(
          api.GET('/api/counties/{county}/cases/{case}/documents', {
            params: { path: { county, case: id } },
          }),
        ),
    }),
  evidence: (county: string, id: string) =>
    queryOptions({
      queryKey: ['case', county, id, 'evidence'],
      queryFn: () =>
        take(
          api.GET('/api/counties/{county}/cases/{case}/evidence', {
            params: { path: { county, case: id } },
          }),
        ),
    }),
}

/** The version its sender has seen goes with every act: of two at once, one is told. */
export const seen = (version: number) => ({ 'if-match': `"${version}"` })

/** An act on a case: its reply is the new state, which the page shows at once. */
export function useCaseAct<Slots>(
  { county, id }: Pick<PlanCase, 'county' | 'id'>,
  act: (slots: Slots) => Promise<PlanCase>,
  says?: string,
) {
  const cache = useQueryClient()
  return useAct(
    async (slots: Slots) => {
      const next = await act(slots)
      cache.setQueryData(processQueries.case(county, next.id).queryKey, next)
      return next
    },
    {
      reread: [
        ['case', county, id],
        countyQueries.cases(county).queryKey,
        countyQueries.duties(county).queryKey,
      ],
      ...(says === undefined ? {} : { says }),
    },
  )
}
