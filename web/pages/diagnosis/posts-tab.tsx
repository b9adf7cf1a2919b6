import { type StageBalance, type StandardLine, stageMeasures } from '../../../solver/browser.ts'
import { decimals } from '../../format.ts'
import { Nothing } from '../../frame/states.tsx'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { VerdictMark, verdictOf } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import type { Counted } from './counted.ts'

/** 岗位结构: grades of titles against the posts, and how level the schools of a stage are. */
export function PostsTab({ counted }: { readonly counted: Counted }) {
  const { frame, diagnosis } = useText()
  const { county, report } = counted
  const posts = report.provision?.standards.find(({ standard }) => standard === 'posts')
  if (posts === undefined) return <Nothing says={diagnosis.posts.none} />
  const names = namesOf(county)
  const where = ({ school, stage }: StandardLine): string =>
    `${school === null ? diagnosis.posts.county : names.school(school)}${stage === null ? '' : ` ${diagnosis.stageShort[stage]}`}`
  const arithmetic = (line: StandardLine): Arithmetic => ({
    title: `${posts.name} ${where(line)}`,
    formula: posts.measure,
    lines: [[diagnosis.posts.measured, line.before.measured]],
    result: line.sentence,
    lists: [
      {
        title: diagnosis.readings.numerator,
        count: line.numerator.length,
        people: names.people(line.numerator),
      },
    ].filter(({ count }) => count > 0),
    sources: posts.sources,
  })
  return (
    <>
      <p>
        <strong lang="zh-CN">{posts.sentence}</strong>
      </p>
      <PlainTable
        caption={posts.name}
        rows={posts.lines}
        rowKey={({ school, stage }) => `${school} ${stage}`}
        columns={[
          { label: diagnosis.posts.what, cell: where },
          {
            label: diagnosis.posts.measured,
            cell: (line) => (
              <Figured arithmetic={() => arithmetic(line)}>{line.before.measured}</Figured>
            ),
          },
          {
            label: diagnosis.posts.required,
            cell: ({ required }) => (required === '' ? frame.none : required),
          },
          {
            label: diagnosis.posts.verdict,
            cell: ({ before }) => <VerdictMark kind={verdictOf[before.verdict] ?? 'none'} />,
          },
        ]}
      />
      <h3>{diagnosis.posts.balance}</h3>
      <BalanceTable counted={counted} />
    </>
  )
}

function BalanceTable({ counted }: { readonly counted: Counted }) {
  const { diagnosis } = useText()
  const names = namesOf(counted.county)
  const digits = ({ measure }: StageBalance): string =>
    measure === 'pupils-per-teacher' ? '' : '%'
  const balanceArithmetic = ({ stage, measure, before }: StageBalance): Arithmetic => ({
    title: `${diagnosis.stageShort[stage]} ${stageMeasures[measure]}`,
    formula: diagnosis.posts.formula,
    lines: [
      [diagnosis.posts.mean, decimals(before.mean, 2)],
      [diagnosis.posts.coefficient, decimals(before.coefficient, 4)],
      ...[before.least, before.most].flatMap((end) =>
        end === null ? [] : [[names.school(end.school), decimals(end.value, 2)] as const],
      ),
    ],
    result: diagnosis.posts.noLimit,
  })
  return (
    <PlainTable
      caption={diagnosis.posts.balance}
      rows={counted.report.balance ?? []}
      rowKey={({ stage, measure }) => `${stage} ${measure}`}
      columns={[
        { label: diagnosis.stage, cell: ({ stage }) => diagnosis.stageShort[stage] },
        { label: diagnosis.posts.measure, cell: ({ measure }) => stageMeasures[measure] },
        {
          label: diagnosis.posts.mean,
          number: true,
          cell: (row) => (
            <Figured arithmetic={() => balanceArithmetic(row)}>
              {decimals(row.before.mean, 1)}
              {digits(row)}
            </Figured>
          ),
        },
        {
          label: diagnosis.posts.coefficient,
          number: true,
          cell: (row) => (
            <Figured arithmetic={() => balanceArithmetic(row)}>
              {decimals(row.before.coefficient, 4)}
            </Figured>
          ),
        },
        ...(['least', 'most'] as const).map((end) => ({
          label: diagnosis.posts[end],
          cell: (row: StageBalance) => {
            const found = row.before[end]
            return found === null ? (
              '—'
            ) : (
              <>
                {names.school(found.school)}{' '}
                <Figured arithmetic={() => balanceArithmetic(row)}>
                  {decimals(found.value, 1)}
                  {digits(row)}
                </Figured>
              </>
            )
          },
        })),
      ]}
    />
  )
}
