import { useQuery } from '@tanstack/react-query'
import { usePlace } from '../../frame/address.ts'
import { Loaded } from '../../frame/states.tsx'
import { draftOf, freshDraft } from './draft.ts'
import { Editor } from './editor.tsx'
import { scenarioQueries } from './queries.ts'
import type { Standing } from './standing.ts'

type DeskProps = Pick<Standing, 'me' | 'all' | 'latest'> & { readonly scenario: string | null }

/** One scenario on the desk, or a fresh one. */
export function ScenarioDesk({ scenario, ...rest }: DeskProps) {
  return scenario === null ? <Fresh {...rest} /> : <Kept scenario={scenario} {...rest} />
}

function Kept({ scenario, ...rest }: Omit<DeskProps, 'scenario'> & { readonly scenario: string }) {
  const { county } = usePlace()
  const view = useQuery(scenarioQueries.one(county, scenario))
  return (
    <Loaded of={view}>
      {(data) => <Editor key={data.scenario} {...rest} scenario={data} base={draftOf(data)} />}
    </Loaded>
  )
}

/** Starts from the rulebook of the last scenario: a county keeps to its own. */
function Fresh({ all, latest, me }: Omit<DeskProps, 'scenario'>) {
  const { county } = usePlace()
  const last = all[0]?.scenario
  const before = useQuery({
    ...scenarioQueries.one(county, last ?? ''),
    enabled: last !== undefined,
  })
  const policies = useQuery(scenarioQueries.policies)
  const start = (policy: string) => (
    <Editor me={me} all={all} latest={latest} scenario={null} base={freshDraft(latest, policy)} />
  )
  if (last !== undefined)
    return <Loaded of={before}>{({ baseProfile }) => start(baseProfile)}</Loaded>
  return (
    <Loaded of={policies}>{([first]) => (first === undefined ? null : start(first.id))}</Loaded>
  )
}
