import { App, Button, Collapse, Table, Tag } from 'antd'
import { useText } from '../../text/text.tsx'
import { groupProblems, type ProblemGroup, rowNumbers, typedRowOf } from './problem-groups.ts'
import { ProblemRow } from './problem-row.tsx'
import type { ImportProblem, ImportView } from './queries.ts'

const shapes = { error: '✕', warning: '!', notice: 'i' } as const

/** 问题: sheet, row, column, what was typed, and how to mend it; problems of one kind together. */
export function Problems({ view }: { readonly view: ImportView }) {
  const { data } = useText()
  const { counts, problems } = view
  const all = counts.errors + counts.warnings + counts.notices
  const groups = groupProblems(problems)
  return (
    <section aria-label={data.problems.title(counts.errors, counts.warnings, counts.notices)}>
      <h2>{data.problems.title(counts.errors, counts.warnings, counts.notices)}</h2>
      {all === 0 && <p className="quiet">{data.problems.none}</p>}
      {problems.length < all && <p className="quiet">{data.problems.cut(problems.length, all)}</p>}
      <Collapse
        size="small"
        defaultActiveKey={groups
          .filter(({ severity }) => severity === 'error')
          .slice(0, 3)
          .map(({ severity, code }) => `${severity} ${code}`)}
        items={groups.map((group) => ({
          key: `${group.severity} ${group.code}`,
          label: <GroupHead group={group} />,
          children: <GroupTable group={group} typed={view.typed} />,
        }))}
      />
    </section>
  )
}

function GroupHead({ group }: { readonly group: ProblemGroup }) {
  const { data } = useText()
  const { severity, problems, code } = group
  const [first] = problems
  return (
    <span className="line">
      <span className={`severity ${severity}`}>
        <span aria-hidden="true">{shapes[severity]}</span> {data.problems.severities[severity]}
      </span>
      <span lang="zh-CN">{first?.message}</span>
      {problems.length > 1 && <Tag>{data.problems.same(problems.length)}</Tag>}
      <span className="quiet">{code}</span>
    </span>
  )
}

type GroupProps = { readonly group: ProblemGroup; readonly typed: ImportView['typed'] }

function GroupTable({ group, typed }: GroupProps) {
  const { data } = useText()
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(rowNumbers(group))
    void message.success(data.problems.copied)
  }
  return (
    <>
      {rowNumbers(group) !== '' && (
        <Button size="small" onClick={() => void copy()}>
          {data.problems.copyRows}
        </Button>
      )}
      <Table<ImportProblem>
        size="small"
        rowKey={keyOf}
        // A whole row of the sheet is wider than the page and scrolls within its own frame.
        tableLayout="fixed"
        expandable={{
          columnTitle: <span className="unseen">{data.problems.rowHead}</span>,
          rowExpandable: (problem) => typedRowOf(problem, typed) !== null,
          defaultExpandedRowKeys: group.severity === 'error' ? group.problems.map(keyOf) : [],
          expandedRowRender: (problem) => {
            const row = typedRowOf(problem, typed)
            return row !== null && <ProblemRow row={row} sheet={problem.place?.sheet ?? ''} />
          },
        }}
        dataSource={[...group.problems]}
        pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }}
        columns={[
          {
            title: data.problems.sheet,
            width: 110,
            render: (_, { place }) => place?.sheet ?? place?.file ?? data.problems.file,
          },
          { title: data.problems.row, width: 60, render: (_, { place }) => place?.row ?? '—' },
          {
            title: data.problems.column,
            width: 130,
            render: (_, { place }) => place?.header ?? place?.column ?? '—',
          },
          {
            title: data.problems.value,
            width: 130,
            render: (_, { value, place }) =>
              value === null || value === undefined ? (
                place?.column === null || place === null ? (
                  '—'
                ) : (
                  <span className="quiet">{data.problems.hidden}</span>
                )
              ) : (
                <mark>“{value}”</mark>
              ),
          },
          {
            title: data.problems.cure,
            render: (_, { message: told }) => <span lang="zh-CN">{told}</span>,
          },
        ]}
      />
    </>
  )
}

const keyOf = ({ code, place, message }: ImportProblem): string =>
  [code, place?.file, place?.sheet, place?.row, place?.column, message].join(' ')
