import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Me, Run } from '../../client.ts'
import { useAddressWord, usePlace } from '../../frame/address.ts'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import type { Draft } from './draft.ts'
import type { ScenarioView } from './queries.ts'
import { RunPanel } from './run-panel.tsx'
import { RunState } from './run-state.tsx'

type RunsProps = {
  readonly scenario: ScenarioView
  readonly me: Me
  readonly change: ((next: Draft) => void) | null
}

/** Runs of one scenario: the latest, or the one chosen, in full; the others in a line each. */
export function Runs({ scenario, me, change }: RunsProps) {
  const words = useText().scenarios.runs
  const { county } = usePlace()
  const [asked, choose] = useAddressWord('run')
  const runs = useQuery(countyQueries.runs(county)).data ?? []
  const own = runs.filter((run) => run.scenario === scenario.scenario)
  const chosen = own.find(({ id }) => id === asked) ?? own[0]
  if (chosen === undefined) return <p className="quiet">{words.none}</p>
  return (
    <>
      <RunPanel
        key={chosen.id}
        run={chosen}
        before={waitingBefore(chosen, runs)}
        scenario={scenario}
        me={me}
        change={change}
      />
      {own.length > 1 && (
        <section className="panel">
          <h2>{words.table}</h2>
          <ul className="bare">
            {own.map((run) => (
              <li key={run.id} className="line">
                <RunState run={run} />
                {run.id === chosen.id ? (
                  <span className="quiet">{words.chosen}</span>
                ) : (
                  <Button size="small" onClick={() => choose(run.id, 'push')}>
                    {words.choose}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Runs of the county that are open and were asked for earlier. */
const waitingBefore = (run: Run, runs: readonly Run[]): number =>
  runs.filter(({ ended, made }) => ended === null && made < run.made).length
