import { change } from '../../format.ts'
import { VerdictMark, verdictOf } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { coefficientName, coefficientText } from './arithmetic.ts'
import { type Changes, firstBroken } from './changes.ts'
import { usePlan } from './desk.tsx'
import { schoolWords } from './effect-words.ts'

/** In one line there is room for so many schools. */
const mostSchools = 4

/** What a change of the plan does, in one line: broken clauses first, then lessons, coefficients, ways. */
export function ChangeWords({ changes }: { readonly changes: Changes }) {
  const text = useText()
  const { trial } = text.plans
  const { board } = usePlan()
  const { clauses, coefficients, unsound, unkept } = changes
  return (
    <ul className="changes" lang="zh-CN">
      {[...unsound, ...unkept].map((sentence) => (
        <li key={sentence}>
          <VerdictMark kind="fails" words={false} /> {sentence}
        </li>
      ))}
      {clauses.length === 0 ? (
        <li>{trial.noChange}</li>
      ) : (
        clauses.map(({ after }) => (
          <li key={after.clause}>
            <VerdictMark kind={verdictOf[after.verdict] ?? 'none'} words={false} /> {after.name}：
            {after.sentence}
          </li>
        ))
      )}
      <li>{trial.gap(change(changes.gap.after - changes.gap.before, 1))}</li>
      {changes.people.after !== changes.people.before && (
        <li>{trial.people(change(changes.people.after - changes.people.before))}</li>
      )}
      {coefficients.map((pair) => (
        <li key={pair.after.key}>
          {trial.coefficient(
            coefficientName(text, pair),
            coefficientText(pair.before),
            coefficientText(pair.after),
          )}{' '}
          {pair.after.met !== null && (
            <VerdictMark kind={pair.after.met ? 'complies' : 'fails'} words={false} />
          )}
        </li>
      ))}
      {schoolWords(text, board, changes, mostSchools).map((words) => (
        <li key={words}>{words}</li>
      ))}
      {changes.worstTenth.before !== null && changes.worstTenth.after !== null && (
        <li>
          {trial.worstTenth(
            change((changes.worstTenth.after - changes.worstTenth.before) / 1000, 1),
          )}
        </li>
      )}
    </ul>
  )
}

/** The first thing that breaks, or that nothing does. */
export function FirstBroken({ changes }: { readonly changes: Changes }) {
  const { plans } = useText()
  const broken = firstBroken(changes)
  const [unsound] = changes.unsound
  if (unsound !== undefined)
    return (
      <span lang="zh-CN">
        <VerdictMark kind="fails" words={false} /> {unsound}
      </span>
    )
  const mended = changes.clauses.find(({ before, after }) => after.shortfall < before.shortfall)
  if (broken === null)
    return (
      <span lang="zh-CN">
        <VerdictMark kind="complies" words={false} />{' '}
        {mended === undefined
          ? plans.trial.noChange
          : plans.trial.mended(
              mended.after.name,
              mended.before.shortfall - mended.after.shortfall,
              mended.after.unit,
            )}
      </span>
    )
  return (
    <span lang="zh-CN">
      <VerdictMark kind="fails" words={false} />{' '}
      {plans.trial.broken(
        broken.after.name,
        broken.after.shortfall - broken.before.shortfall,
        broken.after.unit,
      )}
    </span>
  )
}
