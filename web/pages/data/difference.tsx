import { Collapse } from 'antd'
import { useText } from '../../text/text.tsx'
import type { ImportView } from './queries.ts'

type Told = NonNullable<ImportView['difference']>
type Rows = Told['teachers']

/** 与上一版的差别: schools and teachers added, gone and changed, field by field. */
export function Difference({ difference }: { readonly difference: Told | null }) {
  const { data } = useText()
  return (
    <section aria-label={data.difference.title}>
      <h2>{data.difference.title}</h2>
      {difference === null ? (
        <p className="quiet">{data.difference.first}</p>
      ) : (
        <Changes difference={difference} />
      )}
    </section>
  )
}

function Changes({ difference }: { readonly difference: Told }) {
  const { data } = useText()
  const { teachers, schools, others } = difference
  const moving = others.filter(({ added, removed }) => added + removed > 0)
  const all = [teachers, schools].reduce(
    (sum, { counts }) => sum + counts.added + counts.removed + counts.changed,
    moving.length,
  )
  if (all === 0) return <p>{data.difference.same}</p>
  return (
    <>
      <p>
        <strong>
          {data.difference.sentence(
            teachers.counts.added,
            teachers.counts.removed,
            teachers.counts.changed,
          )}
        </strong>
      </p>
      <Collapse
        size="small"
        items={[
          {
            key: 'teachers',
            label: `${data.difference.teachers} ${countsIn(teachers)}`,
            children: <RowChanges rows={teachers} />,
          },
          {
            key: 'schools',
            label: `${data.difference.schools} ${countsIn(schools)}`,
            children: <RowChanges rows={schools} />,
          },
          {
            key: 'others',
            label: data.difference.others,
            children: (
              <ul lang="zh-CN">
                {moving.map(({ sheet, added, removed }) => (
                  <li key={sheet}>{data.difference.sheet(sheet, added, removed)}</li>
                ))}
                {moving.length === 0 && <li>{data.difference.none}</li>}
              </ul>
            ),
          },
        ]}
      />
    </>
  )
}

const countsIn = ({ counts }: Rows): string =>
  `＋${counts.added} －${counts.removed} ≠${counts.changed}`

function RowChanges({ rows }: { readonly rows: Rows }) {
  const { data } = useText()
  const named = ({ id, name }: Rows['added'][number]): string => `${name ?? ''}（${id ?? ''}）`
  return (
    <>
      {(['added', 'removed'] as const).map((kind) => (
        <p key={kind} lang="zh-CN">
          <strong>{data.difference[kind]}</strong>{' '}
          {rows[kind].length === 0 ? data.difference.none : rows[kind].map(named).join('、')}
          {rows.counts[kind] > rows[kind].length && data.difference.cut(rows[kind].length)}
        </p>
      ))}
      {rows.changed.length > 0 && (
        <table className="plain">
          <caption>
            {data.difference.changed} {rows.counts.changed}
          </caption>
          <thead>
            <tr>
              <th scope="col">{data.preview.name}</th>
              <th scope="col">{data.difference.field}</th>
              <th scope="col">{data.difference.before}</th>
              <th scope="col">{data.difference.after}</th>
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {rows.changed.flatMap((row) =>
              row.fields.map((field) => (
                <tr key={`${row.id} ${field.header}`}>
                  <td>{named(row)}</td>
                  <td>{field.header}</td>
                  {field.sensitive ? (
                    <td colSpan={2} className="quiet">
                      {data.difference.sensitive}
                    </td>
                  ) : (
                    <>
                      <td>{field.before ?? '—'}</td>
                      <td>{field.after ?? '—'}</td>
                    </>
                  )}
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </>
  )
}
