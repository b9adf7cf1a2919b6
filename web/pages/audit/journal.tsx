import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { download } from '../../client.ts'
import { moment, shortHash } from '../../format.ts'
import { Loaded } from '../../frame/states.tsx'
import { useAct } from '../../parts/act.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { journalQueries, pageOfRows } from './queries.ts'

/** 操作日志: the chain recounted, its checkpoint taken away, its latest rows. */
export function Journal({ county }: { readonly county: string }) {
  const { audit } = useText()
  const { data: me } = useMe()
  if (me?.permissions.includes('journal:read') !== true) return <p>{audit.journal.notYours}</p>
  return <Chain county={county} />
}

function Chain({ county }: { readonly county: string }) {
  const { audit } = useText()
  const verification = useQuery(journalQueries.verification(county))
  const checkpoint = useAct(
    () => download(`/api/counties/${encodeURIComponent(county)}/journal/checkpoint`),
    { reread: [] },
  )
  return (
    <Loaded of={verification} rows={3}>
      {({ ok, rows, head, sentence }) => (
        <>
          <p>
            <VerdictMark kind={ok ? 'complies' : 'fails'} words={false} />{' '}
            {ok ? audit.journal.intact : audit.journal.broken} ·{' '}
            <span lang="zh-CN">{sentence}</span>{' '}
            <span className="hash-text">{shortHash(head)}</span>
          </p>
          <div className="line no-print">
            <Button loading={verification.isFetching} onClick={() => void verification.refetch()}>
              {audit.journal.verify}
            </Button>
            <Button loading={checkpoint.isPending} onClick={() => checkpoint.mutate(undefined)}>
              {audit.journal.checkpoint}
            </Button>
            <span className="quiet">{audit.journal.checkpointMeans}</span>
          </div>
          <Rows county={county} last={rows} />
        </>
      )}
    </Loaded>
  )
}

function Rows({ county, last }: { readonly county: string; readonly last: number }) {
  const { audit } = useText()
  const newest = Math.max(0, last - pageOfRows)
  const [asked, setAsked] = useState<number | null>(null)
  const after = asked ?? newest
  const page = useQuery(journalQueries.rows(county, after))
  const words = audit.journal
  return (
    <Loaded of={page} rows={4}>
      {({ rows }) => (
        <>
          <PlainTable
            caption={words.rows}
            rows={[...rows].reverse()}
            rowKey={({ seq }) => String(seq)}
            columns={[
              { label: words.seq, cell: ({ seq }) => seq, number: true },
              { label: words.at, cell: ({ at }) => moment(at) },
              { label: words.role, cell: ({ role }) => worded(words.roles, role) ?? role },
              {
                label: words.action,
                cell: ({ action }) => worded(words.actions, action) ?? words.otherAction,
              },
              { label: words.hash, cell: ({ hash }) => shortHash(hash) },
            ]}
          />
          <div className="line no-print">
            {after > 0 && (
              <Button size="small" onClick={() => setAsked(Math.max(0, after - pageOfRows))}>
                {words.older}
              </Button>
            )}
            {after < newest && (
              <Button size="small" onClick={() => setAsked(null)}>
                {words.newest}
              </Button>
            )}
          </div>
        </>
      )}
    </Loaded>
  )
}

const worded = (words: { readonly [code: string]: string }, code: string): string | undefined =>
  words[code]
