import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Run } from '../../client.ts'
import { useAddressWord, usePlace } from '../../frame/address.ts'
import { Loaded, Nothing, Problem } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { Beside } from './beside.tsx'
import { Chooser } from './chooser.tsx'
import { chosenIn } from './chosen.ts'
import { comparisonQuery } from './queries.ts'

/** 方案比较: two to six plans beside the county as it is and the simple plan, on one page of A4. */
export function ComparePage() {
  const { county, year } = usePlace()
  const { frame, compare } = useText()
  const runs = useQuery(countyQueries.runs(county))
  return (
    <Loaded of={runs}>
      {(all) => {
        const done = all.filter(({ state }) => state === 'done')
        if (done.length === 0)
          return (
            <>
              <PageHead page={frame.pages.compare} conclusion={compare.noPlans} />
              <Nothing says={compare.noPlans}>
                <Link to={`/${county}/${year}/scenarios` as string}>{compare.toScenarios}</Link>
              </Nothing>
            </>
          )
        return <Compared done={done} />
      }}
    </Loaded>
  )
}

function Compared({ done }: { readonly done: readonly Run[] }) {
  const { county } = usePlace()
  const { frame, compare } = useText()
  const [word] = useAddressWord('p')
  const chosen = chosenIn(word, done)
  const rules = new Set(chosen.map(({ profile }) => profile))
  // Where the rules differ all are counted by those of the first plan, and the page says so.
  const profile = rules.size > 1 ? chosen[0]?.profile : undefined
  const view = useQuery(
    comparisonQuery(
      county,
      chosen.map(({ id }) => id),
      profile,
    ),
  )
  const choose = <Chooser done={done} chosen={chosen} />
  if (chosen.length === 0)
    return (
      <>
        <PageHead page={frame.pages.compare} conclusion={compare.atLeast} actions={choose} />
        <Nothing says={compare.atLeast} />
      </>
    )
  if (view.data === undefined)
    return (
      <>
        <PageHead
          page={frame.pages.compare}
          conclusion={view.error === null ? frame.pages.compare : compare.refused}
          actions={choose}
        />
        {view.error === null ? (
          <Loaded of={view}>{() => null}</Loaded>
        ) : (
          <Problem problem={view.error} retry={view.refetch} />
        )}
      </>
    )
  return <Beside view={view.data} chosen={chosen} choose={choose} />
}
