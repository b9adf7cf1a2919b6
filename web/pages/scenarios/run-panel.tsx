import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import type { Me, Run } from '../../client.ts'
import { moment } from '../../format.ts'
import { usePlace } from '../../frame/address.ts'
import { Certificate } from '../../parts/certificate.tsx'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { RunProgress, type Trace } from '../../views/run-progress.tsx'
import { Conflicts } from './conflicts.tsx'
import type { Draft } from './draft.ts'
import { EndRun } from './end-run.tsx'
import type { ScenarioView } from './queries.ts'
import { Lawful } from './run-state.tsx'
import { traceOf } from './trace.ts'
import { useWatched } from './watch.ts'

type PanelProps = {
  readonly run: Run
  /** Runs of the county that come before it. */
  readonly before: number
  readonly scenario: ScenarioView
  readonly me: Me
  /** Makes a draft; `null` for whoever may only look. */
  readonly change: ((next: Draft) => void) | null
}

/** One run: where it stands, how far each goal is from proven, and what came of it. */
export function RunPanel({ run, before, scenario, me, change }: PanelProps) {
  const { scenarios } = useText()
  const words = scenarios.runs
  const { events, lost } = useWatched(run)
  const now = useNow(run.ended === null)
  const goals = scenario.goals.map(({ goal }) => ({ goal, name: scenarios.goalNames[goal] }))
  const trace = traceOf(run, events, goals, new Date(now).toISOString())
  return (
    <section className="panel" aria-labelledby="run-head">
      {lost > 0 && <Alert type="warning" banner title={scenarios.lost(lost)} role="status" />}
      <div className="run-line">
        <h2 id="run-head">{headOf(run, words)}</h2>
        <span className="quiet">
          {words.made(moment(run.made))} · <Clock run={run} now={now} />
        </span>
        <span className="run-acts">
          {run.ended === null ? <EndRun run={run} me={me} /> : <Onward run={run} />}
        </span>
      </div>
      <Milestones proven={trace.lanes.filter(({ settled }) => settled?.proven === true).length} />
      {run.state === 'queued' && <p>{before === 0 ? words.queueFirst : words.queue(before)}</p>}
      {run.attempt > 1 && <p>{words.attempt(run.attempt)}</p>}
      {run.state === 'cancelled' && <p>{words.cancelled}</p>}
      {run.state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={words.failed}
          description={
            <>
              <p lang="zh-CN">{run.reason}</p>
              <p>{words.failedCure}</p>
            </>
          }
        />
      )}
      {run.state === 'done' && <NoLawfulPlan run={run} scenario={scenario} change={change} />}
      {toldOf(run, trace) && <RunProgress trace={trace} />}
      {run.state === 'done' && <Certificate run={run} />}
    </section>
  )
}

/** Of a run that came to nothing there is nothing to draw: its picture would say that it still goes on. */
function toldOf({ state }: Run, { lanes }: Trace): boolean {
  if (state === 'queued' || state === 'cancelled') return false
  return state !== 'failed' || lanes.some(({ points, settled }) => points.length > 0 || settled)
}

type Words = ReturnType<typeof useText>['scenarios']['runs']

function headOf({ state, progress, cancelAsked, levels }: Run, words: Words): string {
  if (state === 'done' && levels.some(({ stoppedBy }) => stoppedBy === 'asked'))
    return `${words.state.done} · ${words.stopped}`
  if (state !== 'running') return words.state[state]
  if (cancelAsked) return words.cancelling
  return progress === null ? words.state.running : words.running(words.stages[progress.stage])
}

/** `00:41 / 05:00`. */
function Clock({ run, now }: { readonly run: Run; readonly now: number }) {
  const words = useText().scenarios.runs
  if (run.began === null) return null
  const end = run.ended === null ? now : Date.parse(run.ended)
  const used = clockOf((end - Date.parse(run.began)) / 1000)
  return <>{run.ended === null ? words.clock(used, clockOf(run.seconds)) : words.took(used)}</>
}

const clockOf = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** The time, once a second while something runs. */
function useNow(runs: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [runs])
  return now
}

/** What a reader hears: milestones, no more (workbench 5.8). */
function Milestones({ proven }: { readonly proven: number }) {
  const { progress } = useText().scenarios
  return (
    <p className="unseen" role="status">
      {proven > 0 && progress.milestone(proven)}
    </p>
  )
}

/** From a finished run to its plan, its audit and the comparison. */
function Onward({ run }: { readonly run: Run }) {
  const words = useText().scenarios.runs
  const { county, year } = usePlace()
  const { summary } = run
  if (summary === null) return null
  const at = (page: string) => `/${county}/${year}/${page}` as string
  return (
    <span className="line">
      <span>{words.moved(summary.people.moved)}</span>
      <Lawful of={summary.verdicts} />
      <Link to={at(`plans/${run.id}`)}>{words.plan}</Link>
      <Link to={at(`audit/${run.id}`)}>{words.audit}</Link>
      <Link to={at('compare')} search={{ p: `now,greedy,${run.id}` } as never}>
        {words.compare}
      </Link>
    </span>
  )
}

function NoLawfulPlan({ run, scenario, change }: Pick<PanelProps, 'run' | 'scenario' | 'change'>) {
  const { county } = usePlace()
  const { summary } = run
  const short = (summary?.verdicts.short ?? 0) > 0
  const result = useQuery({ ...countyQueries.result(county, run.id), enabled: short })
  if (!short || summary === null || result.data === undefined) return null
  return (
    <Conflicts result={result.data} people={summary.people} scenario={scenario} change={change} />
  )
}
