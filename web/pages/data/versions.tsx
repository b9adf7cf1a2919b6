import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Table, Tag } from 'antd'
import { count, moment, shortHash } from '../../format.ts'
import { useText } from '../../text/text.tsx'
import { type Dataset, type ImportEntry, importsQuery } from './queries.ts'

/** 数据版本: what was confirmed and when; a version is never edited, only replaced. */
export function Versions({
  county,
  versions,
  shown,
  compared,
  onCompare,
}: {
  readonly county: string
  readonly versions: readonly Dataset[]
  readonly shown: string | null
  readonly compared: string | null
  readonly onCompare: (data: string | undefined) => void
}) {
  const { frame, data } = useText()
  const { message } = App.useApp()
  const copy = async (hash: string): Promise<void> => {
    await navigator.clipboard.writeText(hash)
    void message.success(data.versions.copied)
  }
  return (
    <Table<Dataset>
      size="small"
      rowKey="data"
      dataSource={[...versions]}
      pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: data.versions.version,
          render: (_, one) => (
            <>
              <button
                type="button"
                className="figure-button"
                aria-label={`${data.versions.copy} ${shortHash(one.data)}`}
                onClick={() => void copy(one.data)}
              >
                {shortHash(one.data)}
              </button>{' '}
              {one.latest && <Tag>{data.versions.latest}</Tag>}
              {one.data === shown && <Tag>{data.versions.shown}</Tag>}
            </>
          ),
        },
        {
          title: data.versions.year,
          render: (_, { year }) => (
            <Link to={`/${county}/${year}/data` as string}>{frame.schoolYear(year)}</Link>
          ),
        },
        {
          title: data.versions.size,
          render: (_, { schools, teachers }) =>
            data.versions.sizeOf(count(schools), count(teachers)),
        },
        { title: data.versions.confirmed, render: (_, { confirmed }) => moment(confirmed) },
        {
          title: data.versions.compare,
          render: (_, one) =>
            one.data === shown ? null : (
              <Button
                size="small"
                aria-pressed={compared === one.data}
                onClick={() => onCompare(compared === one.data ? undefined : one.data)}
              >
                {compared === one.data ? data.versions.compared : data.versions.compare}
              </Button>
            ),
        },
      ]}
    />
  )
}

/** 导入记录: every upload with what became of it; one that waits can be looked at again. */
export function ImportRecords({
  county,
  onLook,
}: {
  readonly county: string
  readonly onLook: (id: string) => void
}) {
  const { data } = useText()
  const imports = useQuery(importsQuery(county))
  return (
    <Table<ImportEntry>
      size="small"
      rowKey="id"
      loading={imports.isPending}
      dataSource={[...(imports.data ?? [])]}
      pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: data.versions.made, render: (_, { made }) => moment(made) },
        { title: data.versions.state, render: (_, { state }) => data.versions.states[state] },
        {
          title: data.versions.size,
          render: (_, { counts }) =>
            data.versions.sizeOf(count(counts.schools), count(counts.teachers)),
        },
        {
          title: data.versions.problems,
          render: (_, { counts }) => data.versions.problemsOf(counts.errors, counts.warnings),
        },
        {
          title: data.versions.look,
          render: (_, { id, state }) =>
            state === 'ready' ? (
              <Button size="small" onClick={() => onLook(id)}>
                {data.versions.look}
              </Button>
            ) : null,
        },
      ]}
    />
  )
}
