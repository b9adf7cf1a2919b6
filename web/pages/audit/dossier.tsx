import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { download, type Run } from '../../client.ts'
import { usePlace } from '../../frame/address.ts'
import { Loaded } from '../../frame/states.tsx'
import { useAct } from '../../parts/act.ts'
import { Certificate } from '../../parts/certificate.tsx'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'

const levels = ['office', 'outside'] as const
type Level = (typeof levels)[number]

/** 卷宗: the plan with everything that proves it, as one signed file. */
export function Dossier({ run }: { readonly run: Run }) {
  const { audit } = useText()
  const { county, year } = usePlace()
  const cases = useQuery(countyQueries.cases(county))
  return (
    <>
      <p>{audit.dossier.lead}</p>
      <Loaded of={cases} rows={2}>
        {(all) => {
          const own = all.cases.filter((one) => one.run === run.id)
          if (own.length === 0)
            return (
              <p>
                {audit.dossier.noCase}{' '}
                <Link to={`/${county}/${year}/process` as string}>{audit.dossier.toProcess}</Link>
              </p>
            )
          return own.map(({ id, name, phaseName }) => (
            <Copy key={id} county={county} id={id} title={`${name} · ${phaseName}`} />
          ))
        }}
      </Loaded>
      <Certificate run={run} />
      <p>
        <Link to="/verify">{audit.dossier.verify}</Link>
      </p>
    </>
  )
}

function Copy({
  county,
  id,
  title,
}: {
  readonly county: string
  readonly id: string
  readonly title: string
}) {
  const { audit } = useText()
  const [level, setLevel] = useState<Level>('office')
  const save = useAct(
    () =>
      download(`/api/counties/${encodeURIComponent(county)}/cases/${id}/dossier?level=${level}`),
    { reread: [['journal', county]] },
  )
  return (
    <div className="line">
      <span>{audit.dossier.caseOf(title)}</span>
      <Select
        aria-label={audit.dossier.level}
        value={level}
        options={levels.map((value) => ({ value, label: audit.dossier.levels[value] }))}
        onChange={setLevel}
        popupMatchSelectWidth={false}
      />
      <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>
        {audit.dossier.download}
      </Button>
    </div>
  )
}
