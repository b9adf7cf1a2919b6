import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Select } from 'antd'
import type { Run } from '../../client.ts'
import { moment } from '../../format.ts'
import { usePlace } from '../../frame/address.ts'
import { Loaded, Nothing } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { countyQueries } from '../../queries.ts'
import { useRecount } from '../../recount/recount.ts'
import { useText } from '../../text/text.tsx'
import { Conclusions } from './conclusions.tsx'

/** 核验: what an independent count says of a plan, clause by clause, and what proves it. */
export function AuditPage() {
  const { frame, audit } = useText()
  const { county, year } = usePlace()
  const { run }: { run?: string } = useParams({ strict: false })
  const runs = useQuery(countyQueries.runs(county))
  return (
    <Loaded of={runs}>
      {(all) => {
        const done = all.filter(({ state }) => state === 'done')
        const chosen =
          done.find(({ id }) => id === run) ?? (run === undefined ? done[0] : undefined)
        if (chosen === undefined)
          return (
            <>
              <PageHead page={frame.pages.audit} conclusion={audit.noRun} />
              <Nothing says={audit.noRun}>
                <Link to={`/${county}/${year}/scenarios` as string}>{audit.toScenarios}</Link>
              </Nothing>
            </>
          )
        return <AuditOf key={chosen.id} run={chosen} done={done} />
      }}
    </Loaded>
  )
}

function AuditOf({ run, done }: { readonly run: Run; readonly done: readonly Run[] }) {
  const { frame, audit } = useText()
  const { county } = usePlace()
  const { sheet, count } = useRecount({ county, run: run.id })
  const choice = <RunChoice run={run} done={done} />
  if (sheet.data === undefined || count.data === undefined)
    return (
      <>
        <PageHead
          page={frame.pages.audit}
          conclusion={(sheet.error ?? count.error) ? audit.notCounted : audit.counting}
          actions={choice}
        />
        <Loaded of={sheet}>{() => <Loaded of={count}>{() => null}</Loaded>}</Loaded>
      </>
    )
  return <Conclusions run={run} sheet={sheet.data} count={count.data} choice={choice} />
}

function RunChoice({ run, done }: { readonly run: Run; readonly done: readonly Run[] }) {
  const { audit } = useText()
  const { county, year } = usePlace()
  const navigate = useNavigate()
  if (done.length < 2) return null
  return (
    <Select
      aria-label={audit.runChoice}
      value={run.id}
      popupMatchSelectWidth={false}
      options={done.map(({ id, ended, made }) => ({
        value: id,
        label: audit.runName(moment(ended ?? made)),
      }))}
      onChange={(id) => void navigate({ to: `/${county}/${year}/audit/${id}` as string })}
    />
  )
}
