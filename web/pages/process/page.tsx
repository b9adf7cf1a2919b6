import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, Select, Tabs } from 'antd'
import { useState } from 'react'
import { calendarOf, dayOfMoment, momentAt } from '../../../solver/browser.ts'
import type { ReplyOf } from '../../client.ts'
import { usePlace } from '../../frame/address.ts'
import { Loaded } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { countyQueries, useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { Acts, WhyNot } from './acts.tsx'
import { Approvals } from './approvals.tsx'
import { Conditions } from './conditions.tsx'
import { Documents } from './documents.tsx'
import { Evidence } from './evidence.tsx'
import { Objections } from './objections.tsx'
import { OpenCase } from './open-case.tsx'
import { People } from './people.tsx'
import { type PlanCase, processQueries } from './queries.ts'
import { Settings } from './settings.tsx'
import { StageBar } from './stage-bar.tsx'
import { calendarFrom, whereNow } from './standing.ts'
import { Timetable } from './timetable.tsx'

type Cases = ReplyOf<'/api/counties/{county}/cases'>['cases']

const over: readonly string[] = ['closed', 'withdrawn', 'superseded']

/** 流程: where the plan stands, what has to be done, until when, and with which papers. */
export function ProcessPage() {
  const { frame, process } = useText()
  const { county } = usePlace()
  const { case: wanted }: { case?: string } = useParams({ strict: false })
  const cases = useQuery(countyQueries.cases(county))
  return (
    <Loaded of={cases}>
      {({ cases: all }) => {
        const id = wanted ?? (all.find(({ phase }) => !over.includes(phase)) ?? all[0])?.id
        if (id !== undefined) return <CaseOf key={id} id={id} all={all} />
        return (
          <>
            <PageHead page={frame.pages.process} conclusion={process.none} />
            <OpenCase />
          </>
        )
      }}
    </Loaded>
  )
}

function CaseOf({ id, all }: { readonly id: string; readonly all: Cases }) {
  const { county } = usePlace()
  const planCase = useQuery(processQueries.case(county, id))
  return <Loaded of={planCase}>{(of) => <Shown of={of} all={all} />}</Loaded>
}

function Shown({ of, all }: { readonly of: PlanCase; readonly all: Cases }) {
  const { frame, process } = useText()
  const [adding, setAdding] = useState(false)
  const sentence = useSentence(of)
  return (
    <>
      <PageHead
        page={frame.pages.process}
        crumbs={[{ words: of.name }]}
        conclusion={sentence}
        actions={<Acts of={of} />}
      />
      <div className="line">
        <CaseChoice of={of} all={all} add={() => setAdding(!adding)} />
      </div>
      {adding && <OpenCase />}
      <StageBar state={of.state} />
      <WhyNot of={of} />
      <div className="columns even">
        <div>
          <Timetable of={of} />
          <Approvals of={of} />
        </div>
        <div>
          <Conditions of={of} />
          <Objections of={of} />
        </div>
      </div>
      <section className="panel">
        <Tabs
          items={[
            { key: 'documents', label: process.documents, children: <Documents of={of} /> },
            { key: 'people', label: process.people, children: <People of={of} /> },
            { key: 'evidence', label: process.evidence, children: <Evidence of={of} /> },
            { key: 'settings', label: process.settings, children: <Settings /> },
          ]}
        />
      </section>
    </>
  )
}

function useSentence(of: PlanCase): string {
  const { process } = useText()
  const holidays = useQuery(processQueries.holidays(of.county))
  return whereNow({
    of,
    calendar: holidays.data === undefined ? calendarOf([]) : calendarFrom(holidays.data),
    today: dayOfMoment(momentAt(Date.now())),
    text: process,
  })
}

function CaseChoice({
  of,
  all,
  add,
}: {
  readonly of: PlanCase
  readonly all: Cases
  readonly add: () => void
}) {
  const { process } = useText()
  const { county, year } = usePlace()
  const { data: me } = useMe()
  const navigate = useNavigate()
  return (
    <>
      {all.length > 1 && (
        <Select
          aria-label={process.choose}
          value={of.id}
          popupMatchSelectWidth={false}
          options={all.map(({ id, name, phaseName }) => ({
            value: id,
            label: `${name} · ${phaseName}`,
          }))}
          onChange={(id) => void navigate({ to: `/${county}/${year}/process/${id}` as string })}
        />
      )}
      {me?.permissions.includes('plan:draft') === true && (
        <Button size="small" onClick={add}>
          {process.another}
        </Button>
      )}
    </>
  )
}
