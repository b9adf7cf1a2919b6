import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api, newKey, take } from '../../client.ts'
import { useAddressWord, usePlace } from '../../frame/address.ts'
import { useAct } from '../../parts/act.ts'
import { CertificateChoice } from '../../parts/certificate-choice.tsx'
import { useKeptChoice } from '../../parts/kept-choice.ts'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'

/** 开始测算: one press, one run. */
export function StartRun({ scenario }: { readonly scenario: string }) {
  const { scenarios } = useText()
  const { county } = usePlace()
  const [, choose] = useAddressWord('run')
  const [key, setKey] = useState(newKey)
  const [certificate, setCertificate] = useKeptChoice('junpei.certificate', true)
  const runs = useQuery(countyQueries.runs(county)).data ?? []
  const start = useAct(
    () =>
      take(
        api.POST('/api/counties/{county}/runs', {
          params: { path: { county } },
          headers: { 'idempotency-key': key },
          body: { scenario, certificate },
        }),
      ),
    {
      reread: [['runs', county]],
      says: scenarios.runStarted,
      onDone: ({ id }) => {
        choose(id)
        setKey(newKey())
      },
    },
  )
  // One run of a scenario at a time: a second would come to the same.
  if (runs.some((run) => run.scenario === scenario && run.ended === null)) return null
  return (
    <>
      <CertificateChoice
        checked={certificate}
        change={(on) => {
          setCertificate(on)
          // Another wish is another request.
          setKey(newKey())
        }}
      />
      <Button type="primary" loading={start.isPending} onClick={() => start.mutate(undefined)}>
        {scenarios.run}
      </Button>
    </>
  )
}
