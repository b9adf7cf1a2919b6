import { Alert, Button } from 'antd'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import type { Candidate, Tried } from './alternatives.ts'
import { coefficientName, coefficientText } from './arithmetic.ts'
import { FirstBroken } from './change-words.tsx'
import { useMayEdit, usePlan } from './desk.tsx'
import { goalWords, schoolWords } from './effect-words.ts'
import { useTries } from './use-tries.ts'

/** Alternatives as the recount finds them: a recount each, never an optimum. */
export function TriesTable({
  caption,
  label,
  candidates,
  most,
  onTake,
}: {
  readonly caption: string
  readonly label: string
  readonly candidates: readonly Candidate[]
  /** So many at most. */
  readonly most?: number
  /** After one was taken over into the trial edits. */
  readonly onTake?: () => void
}) {
  const text = useText()
  const { plans } = text
  const { trial, board } = usePlan()
  const mayEdit = useMayEdit()
  const tries = useTries(candidates, most)
  const take = ({ edits }: Tried) => {
    for (const edit of edits) trial.add(edit)
    onTake?.()
  }
  return (
    <>
      {tries.failed !== null && <Alert type="error" title={tries.failed} />}
      <p className="quiet" role="status">
        {plans.tries.count(tries.tried.length, tries.wanted, tries.all)}
      </p>
      <PlainTable
        caption={caption}
        rowKey={({ id }) => id}
        rows={tries.tried}
        columns={[
          { label, cell: ({ name, about }) => `${name}（${about}）` },
          {
            label: plans.tries.clauses,
            cell: ({ changes }) => <FirstBroken changes={changes} />,
          },
          {
            label: plans.tries.goals,
            cell: ({ changes }) =>
              goalWords(text, changes).join(plans.conclusion.apart) || plans.tries.same,
          },
          {
            label: plans.tries.indicators,
            cell: ({ changes }) =>
              [
                ...schoolWords(text, board, changes, 2),
                ...[...changes.coefficients]
                  .sort((a, b) => size(b) - size(a))
                  .slice(0, 2)
                  .map(
                    (pair) =>
                      `${plans.conclusion.coefficient(coefficientName(text, pair))} ${coefficientText(pair.before)} → ${coefficientText(pair.after)}`,
                  ),
              ].join(plans.conclusion.apart) || plans.tries.same,
          },
          ...(mayEdit
            ? [
                {
                  label: plans.columns.acts,
                  cell: (row: Tried) => (
                    <Button size="small" onClick={() => take(row)}>
                      {plans.tries.take}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

const size = ({ before, after }: Tried['changes']['coefficients'][number]): number =>
  Math.abs((after.value ?? 0) - (before.value ?? 0))
