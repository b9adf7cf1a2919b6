import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { countyQueries, useMe } from '../queries.ts'
import { Loaded } from './states.tsx'

/** Where whoever signs in lands: the clerk and the others at the latest plan, the admin at the accounts. */
export function Home() {
  const { data: me } = useMe()
  if (me === undefined || me === null) return null
  const { scope, role } = me
  if (role === 'admin') return <Navigate to="/accounts" replace />
  if (scope.kind === 'city') return <Navigate to={`/city/${scope.city}` as string} replace />
  return scope.kind === 'county' ? <CountyStart county={scope.county} /> : null
}

function CountyStart({ county }: { readonly county: string }) {
  const datasets = useQuery(countyQueries.datasets(county))
  const runs = useQuery(countyQueries.runs(county))
  return (
    <Loaded of={datasets}>
      {(versions) => (
        <Loaded of={runs}>
          {(all) => {
            const year = versions[0]?.year ?? new Date().getFullYear()
            const page = versions.length === 0 ? 'data' : all.length === 0 ? 'diagnosis' : 'plans'
            return <Navigate to={`/${county}/${year}/${page}` as string} replace />
          }}
        </Loaded>
      )}
    </Loaded>
  )
}
