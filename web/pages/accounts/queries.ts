import { queryOptions } from '@tanstack/react-query'
import { api, type Schemas, take } from '../../client.ts'

/** What the admin's page asks of the service. */
export type Account = Schemas['Account']
export type Places = Schemas['Places']

export const accountQueries = {
  accounts: queryOptions({
    queryKey: ['accounts'],
    queryFn: async () => (await take(api.GET('/api/accounts'))).accounts,
  }),
  places: queryOptions({
    queryKey: ['places'],
    queryFn: () => take(api.GET('/api/places')),
  }),
}

export const seen = (version: number) => ({ 'if-match': `"${version}"` })
export const keyed = (key: string) => ({ 'idempotency-key': key })

/** Where an account may look: 合成县（sample）. */
export function scopeName(scope: Account['scope'], places: Places | undefined): string | null {
  if (scope.kind === 'none') return null
  const [id, known] =
    scope.kind === 'county'
      ? [scope.county, places?.counties ?? []]
      : [scope.city, places?.cities ?? []]
  return known.find((one) => one.id === id)?.name ?? id
}
