import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useAddressWord, usePlace } from '../../frame/address.ts'
import { Loaded, Nothing } from '../../frame/states.tsx'
import { numbered } from '../../parts/county-names.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { countyQueries, useMe } from '../../queries.ts'
import { useRecount } from '../../recount/recount.ts'
import { useText } from '../../text/text.tsx'
import { useProfileChoice } from '../data/profile-choice.ts'
import { conclusionOf } from './conclusion.ts'
import type { Counted } from './counted.ts'
import { stagesIn } from './counted.ts'
import { differenceRows } from './difference-data.ts'
import { DifferencePanel } from './difference-panel.tsx'
import { matrixSchools } from './matrix-data.ts'
import { MatrixPanel } from './matrix-panel.tsx'
import { DiagnosisTabs } from './tabs.tsx'

/** 现状诊断: what the county is like before any plan, each figure with what it is held against. */
export function DiagnosisPage() {
  const { frame, diagnosis } = useText()
  const { county, year } = usePlace()
  const datasets = useQuery(countyQueries.datasets(county))
  return (
    <Loaded of={datasets} rows={12}>
      {(versions) => {
        const current = versions.find((one) => one.year === year)
        if (current !== undefined)
          return <Diagnosed data={current.data} confirmedUnder={current.policy} />
        return (
          <>
            <PageHead page={frame.pages.diagnosis} conclusion={frame.noData} />
            <Nothing says={diagnosis.noData}>
              <Link to={`/${county}/${year}/data` as string}>{diagnosis.toData}</Link>
            </Nothing>
          </>
        )
      }}
    </Loaded>
  )
}

function Diagnosed({
  data,
  confirmedUnder,
}: {
  readonly data: string
  readonly confirmedUnder: string
}) {
  const profile = useProfileChoice(confirmedUnder)
  if (profile.chosen === null) return <Loaded of={profile.asked}>{() => null}</Loaded>
  return <Recounted data={data} policy={profile.chosen} profile={profile} />
}

function Recounted({
  data,
  policy,
  profile,
}: {
  readonly data: string
  readonly policy: string
  readonly profile: ReturnType<typeof useProfileChoice>
}) {
  const { frame, diagnosis } = useText()
  const { county } = usePlace()
  const { sheet, count } = useRecount({ county, data, policy })
  const told = sheet.data?.county
  const closed = useMe().data?.role === 'auditor'
  const read = useMemo(
    () => (told === undefined || !closed ? told : numbered(told)),
    [told, closed],
  )
  const choice = (
    <Select
      aria-label={diagnosis.profile}
      value={policy}
      options={profile.options.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id: string) => profile.choose(id)}
      popupMatchSelectWidth={false}
    />
  )
  if (sheet.data === undefined || count.data === undefined || read === undefined)
    return (
      <>
        <PageHead page={frame.pages.diagnosis} conclusion={frame.states.loading} actions={choice} />
        <Loaded of={sheet} rows={12}>
          {() => <Loaded of={count}>{() => null}</Loaded>}
        </Loaded>
      </>
    )
  const { report, milliseconds } = count.data
  const counted = { county: read, profile: sheet.data.profile, report }
  return <Shown counted={counted} milliseconds={milliseconds} choice={choice} closed={closed} />
}

function Shown({
  counted,
  milliseconds,
  choice,
  closed,
}: {
  readonly counted: Counted
  readonly milliseconds: number
  readonly choice: ReactNode
  /** Names are read on the page of the audit, with a reason. */
  readonly closed: boolean
}) {
  const text = useText()
  const { frame, diagnosis } = text
  const { county, year } = usePlace()
  const { data: me } = useMe()
  const navigate = useNavigate()
  const [stageWord, setStage] = useAddressWord('stage')
  const stages = stagesIn(counted)
  const stage = stages.find((each) => each === stageWord) ?? stages[0] ?? 'primary'
  const rows = differenceRows(counted)
  const schools = stages.flatMap((each) => matrixSchools(counted, each))
  const mayPlan = me?.permissions.includes('scenario:write') === true
  return (
    <>
      <PageHead
        page={frame.pages.diagnosis}
        conclusion={conclusionOf(counted, rows, schools, text)}
        actions={
          <>
            {choice}
            {mayPlan && (
              <Button
                type="primary"
                onClick={() => void navigate({ to: `/${county}/${year}/scenarios` as string })}
              >
                {diagnosis.newScenario}
              </Button>
            )}
          </>
        }
      />
      <div className="columns diagnosis">
        <MatrixPanel counted={counted} stage={stage} stages={stages} onStage={setStage} />
        <DifferencePanel counted={counted} rows={rows} />
      </div>
      <DiagnosisTabs counted={counted} stage={stage} />
      <p className="quiet">
        {diagnosis.counted(milliseconds.toFixed(0))} · {counted.profile.name}
        {closed && ` · ${diagnosis.namesClosed}`}
      </p>
    </>
  )
}
