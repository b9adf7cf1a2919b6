import { Link } from '@tanstack/react-router'
import { modes } from '../../../solver/browser.ts'
import { kilometres } from '../../format.ts'
import { late } from '../../parts/late.tsx'
import { useText } from '../../text/text.tsx'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { Prices } from './prices.tsx'
import { Star } from './star.tsx'

const TrialActs = late(async () => (await import('./trial-acts.tsx')).TrialActs)

/** A person of the plan, in short; the whole of it is the page 教师. */
export function TeacherCard({
  teacher,
  row,
}: {
  readonly teacher: string
  readonly row: PlanRow | null
}) {
  const { plans } = useText()
  const { conclusion } = plans
  const { board, county, year, run, result } = usePlan()
  const person = board.county.teachers.find(({ id }) => id === teacher)
  if (person === undefined) return <p>{plans.trial.unknown}</p>
  const reason = result?.transfers.find((one) => one.teacher === teacher)?.reason
  return (
    <>
      {row !== null && (
        <>
          <p>
            <strong>{row.name}</strong> {row.subjectName} {row.backbone && <Star />}{' '}
            {modes[row.transfer.mode]}
            <br />
            {row.from.name} → {row.to.name}
            <br />
            {kilometres(row.travel)}
            {row.extraTravel !== null &&
              `${conclusion.open}${signedKilometres(row.extraTravel)}${conclusion.close}`}
          </p>
          {reason !== undefined && <p lang="zh-CN">{reason}</p>}
        </>
      )}
      <p>
        <Link
          to={`/${county}/${year}/plans/${run.id}/teacher` as string}
          search={{ sel: `t:${teacher}` } as never}
        >
          {plans.panel.why}
        </Link>
      </p>
      <TrialActs person={person} />
      {row !== null && <Prices key={row.teacher} row={row} />}
    </>
  )
}

export const signedKilometres = (metres: number): string =>
  `${metres < 0 ? '－' : '＋'}${kilometres(Math.abs(metres))}`
