import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, type ReplyOf, take } from '../../client.ts'
import { unchanging } from '../../queries.ts'

/** One value changed for a scenario, with its reason. */
export type Change = { readonly name: string; readonly value: string; readonly reason: string }
export type ScenarioView = ReplyOf<'/api/counties/{county}/scenarios/{scenario}'>
export type ScenarioEntry = ReplyOf<'/api/counties/{county}/scenarios'>['scenarios'][number]
export type PolicyView = ReplyOf<'/api/policies/{policy}'>
export type Parameter =
  ReplyOf<'/api/counties/{county}/datasets/{data}/parameters'>['parameters'][number]
/** What changes come to: of a scenario that is kept, or of changes nobody has saved yet. */
export type ComesTo = Pick<ScenarioView, 'remarks' | 'clauses' | 'definitions'>

export const scenarioQueries = {
  list: (county: string) =>
    queryOptions({
      queryKey: ['scenarios', county],
      queryFn: async () =>
        (await take(api.GET('/api/counties/{county}/scenarios', { params: { path: { county } } })))
          .scenarios,
    }),
  one: (county: string, scenario: string) =>
    queryOptions({
      queryKey: ['scenario', county, scenario],
      queryFn: () =>
        take(
          api.GET('/api/counties/{county}/scenarios/{scenario}', {
            params: { path: { county, scenario } },
          }),
        ),
      ...unchanging,
    }),
  policies: queryOptions({
    queryKey: ['policies'],
    queryFn: async () => (await take(api.GET('/api/policies'))).policies,
    ...unchanging,
  }),
  policy: (policy: string) =>
    queryOptions({
      queryKey: ['policy', policy],
      queryFn: () => take(api.GET('/api/policies/{policy}', { params: { path: { policy } } })),
      ...unchanging,
    }),
  /** What may be changed and what is in force, with the county's own 参数 above the rulebook. */
  parameters: (county: string, data: string, policy: string) =>
    queryOptions({
      queryKey: ['parameters', county, data, policy],
      queryFn: async () =>
        (
          await take(
            api.GET('/api/counties/{county}/datasets/{data}/parameters', {
              params: { path: { county, data }, query: { policy } },
            }),
          )
        ).parameters,
      ...unchanging,
    }),
  trial: (
    county: string,
    { data, baseProfile, changes }: { data: string; baseProfile: string; changes: Change[] },
  ) =>
    queryOptions({
      queryKey: ['trial', county, data, baseProfile, changes],
      queryFn: () =>
        take(
          api.POST('/api/counties/{county}/scenarios/trials', {
            params: { path: { county } },
            body: { data, baseProfile, changes },
          }),
        ),
      placeholderData: keepPreviousData,
      ...unchanging,
    }),
  schools: (county: string, data: string) =>
    queryOptions({
      queryKey: ['schools', county, data],
      queryFn: () => everySchool(county, data),
      ...unchanging,
    }),
  teachers: (county: string, data: string, policy: string, text: string) =>
    queryOptions({
      queryKey: ['teachers', county, data, policy, text],
      queryFn: async () =>
        (
          await take(
            api.GET('/api/counties/{county}/datasets/{data}/teachers', {
              params: { path: { county, data }, query: { policy, text, limit: 20 } },
            }),
          )
        ).teachers,
    }),
}

const pageSize = 200

async function everySchool(county: string, data: string) {
  const page = (offset: number) =>
    take(
      api.GET('/api/counties/{county}/datasets/{data}/schools', {
        params: { path: { county, data }, query: { offset, limit: pageSize } },
      }),
    )
  const first = await page(0)
  const schools = [...first.schools]
  while (schools.length < first.total) schools.push(...(await page(schools.length)).schools)
  return schools
}
