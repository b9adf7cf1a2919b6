import { useQuery } from '@tanstack/react-query'
import { Segmented, Table } from 'antd'
import { useMemo } from 'react'
import { type LedgerEntry, ledgerKinds, ledgerOf } from '../../../solver/browser.ts'
import { count, decimals } from '../../format.ts'
import { useAddressWord, usePlace } from '../../frame/address.ts'
import { Nothing } from '../../frame/states.tsx'
import { Figured } from '../../parts/arithmetic.tsx'
import { namesOf } from '../../parts/county-names.ts'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import type { Counted } from './counted.ts'
import { ledgerArithmetic } from './ledger-arithmetic.ts'

/** 问题台账: every clause, indicator and flag that falls short as things stand. */
export function LedgerTab({ counted }: { readonly counted: Counted }) {
  const text = useText()
  const { diagnosis } = text
  const [kind, setKind] = useAddressWord('kind')
  const entries = useMemo(
    () => ledgerOf(counted.county, counted.profile, counted.report, null).entries,
    [counted.county, counted.profile, counted.report],
  )
  const names = namesOf(counted.county)
  const { county } = usePlace()
  const runs = useQuery(countyQueries.runs(county))
  const planned = runs.data?.some(({ state }) => state === 'done') === true
  if (entries.length === 0) return <Nothing says={diagnosis.ledger.none} />
  const shown = entries.filter((entry) => kind === undefined || entry.kind === kind)
  const kinds = Object.keys(ledgerKinds) as readonly LedgerEntry['kind'][]
  const where = ({ school, stage }: LedgerEntry): string =>
    `${school === null ? diagnosis.ledger.county : names.school(school)}${stage === null ? '' : ` ${diagnosis.stageShort[stage]}`}`
  const schools = new Set(entries.flatMap(({ school }) => school ?? [])).size
  return (
    <>
      <p>
        <strong>{diagnosis.ledger.sentence(entries.length, schools)}</strong>{' '}
        {planned ? diagnosis.ledger.curePlanned : diagnosis.ledger.cureBefore}
      </p>
      <Segmented
        aria-label={diagnosis.ledger.kind}
        value={kind ?? ''}
        options={[
          { value: '', label: `${diagnosis.ledger.all} ${entries.length}` },
          ...kinds.map((value) => ({
            value: value as string,
            label: `${diagnosis.ledger.kinds[value]} ${entries.filter((each) => each.kind === value).length}`,
          })),
        ]}
        onChange={(value) => setKind(value === '' ? undefined : value)}
      />
      <Table<LedgerEntry>
        size="small"
        rowKey="key"
        dataSource={[...shown]}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        columns={[
          {
            title: diagnosis.ledger.kind,
            width: 80,
            render: (_, entry) => diagnosis.ledger.kinds[entry.kind],
          },
          { title: diagnosis.ledger.school, width: 180, render: (_, entry) => where(entry) },
          {
            title: diagnosis.ledger.item,
            width: 240,
            render: (_, { item }) => <span lang="zh-CN">{item}</span>,
          },
          {
            title: diagnosis.ledger.problem,
            render: (_, entry) => (
              <Figured arithmetic={() => ledgerArithmetic(counted, entry, text)}>
                <span lang="zh-CN">{entry.problem}</span>
              </Figured>
            ),
          },
          {
            title: diagnosis.ledger.gap,
            width: 110,
            render: (_, { after, unit }) =>
              after === null
                ? '—'
                : `${Number.isInteger(after) ? count(after) : decimals(after, 2)} ${unit}`,
          },
        ]}
      />
    </>
  )
}
