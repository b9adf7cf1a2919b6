import { useQuery } from '@tanstack/react-query'
import { Drawer, Table, Tabs } from 'antd'
import { useState } from 'react'
import { count, share } from '../../format.ts'
import { Loaded } from '../../frame/states.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import { type ImportView, importPeopleQuery, type Standing } from './queries.ts'

type Overview = NonNullable<ImportView['preview']>

/** What an upload holds, in counts; who is to move opens by name. */
export function Preview({
  county,
  view,
  preview,
}: {
  readonly county: string
  readonly view: ImportView
  readonly preview: Overview
}) {
  const { data } = useText()
  const [open, setOpen] = useState<Standing | null>(null)
  const { standings } = preview
  const people: readonly (readonly [Standing, string, number])[] = [
    ['due', data.preview.standings.due, standings.due],
    ['deferred', data.preview.standings.deferred, standings.deferred],
    ['not-due', data.preview.standings.notDue, standings.notDue],
  ]
  return (
    <section aria-label={data.preview.title}>
      <h2>{data.preview.title}</h2>
      <p className="line">
        <span>{data.summary.schools(preview.schools)}</span>
        <span>{data.summary.teachers(count(preview.teachers))}</span>
        <span>{data.summary.pupils(count(preview.pupils))}</span>
        {people.map(([standing, label, n]) => (
          <span key={standing}>
            {label}{' '}
            <button
              type="button"
              className="figure-button"
              disabled={!view.kept}
              onClick={() => setOpen(standing)}
            >
              {count(n)}
            </button>
          </span>
        ))}
      </p>
      <Tabs
        size="small"
        items={preview.tables.map(({ title, rows }) => ({
          key: title,
          label: <span lang="zh-CN">{title}</span>,
          children: (
            <PlainTable
              caption={title}
              rows={rows}
              rowKey={({ label }) => label}
              columns={[
                { label: title, cell: ({ label }) => label },
                { label: data.preview.count, number: true, cell: (row) => count(row.count) },
                {
                  label: data.summary.share,
                  number: true,
                  cell: (row) =>
                    share(
                      row.count,
                      rows.reduce((sum, each) => sum + each.count, 0),
                    ),
                },
              ]}
            />
          ),
        }))}
      />
      <Drawer
        open={open !== null}
        onClose={() => setOpen(null)}
        size={720}
        title={people.find(([standing]) => standing === open)?.[1]}
      >
        {open !== null && <People county={county} id={view.id} standing={open} />}
      </Drawer>
    </section>
  )
}

const pageSize = 50

function People({
  county,
  id,
  standing,
}: {
  readonly county: string
  readonly id: string
  readonly standing: Standing
}) {
  const { data } = useText()
  const [page, setPage] = useState(1)
  const asked = useQuery(
    importPeopleQuery(county, id, standing, { offset: (page - 1) * pageSize, limit: pageSize }),
  )
  return (
    <Loaded of={asked}>
      {({ total, people }) => (
        <Table
          size="small"
          rowKey={({ id: own }) => own ?? ''}
          dataSource={[...people]}
          pagination={{
            total,
            pageSize,
            current: page,
            onChange: setPage,
            showSizeChanger: false,
            showTotal: data.preview.total,
          }}
          columns={[
            { title: data.preview.name, dataIndex: 'name', width: 90 },
            { title: data.preview.school, dataIndex: 'school', width: 180 },
            { title: data.preview.subject, dataIndex: 'subject', width: 110 },
            { title: data.preview.reason, dataIndex: 'reason' },
          ]}
        />
      )}
    </Loaded>
  )
}
