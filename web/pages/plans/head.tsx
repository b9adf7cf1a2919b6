import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Run } from '../../client.ts'
import { gapShare, moment, share } from '../../format.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import { allCheckedWords } from '../../parts/checked-words.ts'
import { late } from '../../parts/late.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import {
  coefficientArithmetic,
  coefficientName,
  coefficientText,
  findingBy,
  proofArithmetic,
  shareArithmetic,
} from './arithmetic.ts'
import { worstCoefficient } from './changes.ts'
import { usePlan } from './desk.tsx'
import type { PlanViewName } from './views.tsx'

const Certificate = late(async () => (await import('../../parts/certificate.tsx')).Certificate)
const SubmitCase = late(async () => (await import('./submit-case.tsx')).SubmitCase)

/** Which plan, what it comes to, and the one act that leads on. */
export function PlanHead({
  others,
  view,
}: {
  readonly others: readonly Run[]
  readonly view: PlanViewName
}) {
  const { frame } = useText()
  return (
    <PageHead
      page={frame.pages.plans}
      conclusion={<Conclusion />}
      actions={
        <>
          <RunChoice others={others} view={view} />
          <SubmitCase />
        </>
      }
    />
  )
}

function RunChoice({
  others,
  view,
}: {
  readonly others: readonly Run[]
  readonly view: PlanViewName
}) {
  const { plans } = useText()
  const { run, county, year } = usePlan()
  const navigate = useNavigate()
  if (others.length < 2) return null
  return (
    <Select
      aria-label={plans.choose}
      value={run.id}
      style={{ width: 250 }}
      options={others.map(({ id, made }) => ({ value: id, label: plans.runName(moment(made)) }))}
      onChange={(id) => void navigate({ to: `/${county}/${year}/plans/${id}/${view}` as string })}
    />
  )
}

/** Who moves, enough of whom, what becomes of the worst coefficient, and what is proven. */
function Conclusion() {
  const { plans } = useText()
  const { board, trial } = usePlan()
  const { conclusion } = plans
  const edited = trial.edits.length > 0 ? conclusion.edited : ''
  if (board.rows.length === 0)
    return (
      <>
        {edited}
        {conclusion.nobody}
      </>
    )
  const parts = [<Moved key="moved" />, <Worst key="worst" />, <Clauses key="clauses" />]
  return (
    <>
      {edited}
      {parts.map((part, at): ReactNode => (at === 0 ? part : [conclusion.apart, part]))}
      <Proof />
      {conclusion.stop}
    </>
  )
}

function Moved() {
  const text = useText()
  const { conclusion, arithmetic } = text.plans
  const { board, now } = usePlan()
  const { moved, backboneMoved } = now.report.rotation
  const rotation = findingBy(now.report, 'rotation-share')
  const backbone = findingBy(now.report, 'backbone-share')
  return (
    <>
      <Figured
        arithmetic={() =>
          shareArithmetic(text, board, rotation, arithmetic.moved, conclusion.moved(moved))
        }
      >
        {conclusion.moved(board.rows.length)}
      </Figured>
      {conclusion.comma}
      <Figured
        arithmetic={() =>
          shareArithmetic(text, board, backbone, arithmetic.backbone, arithmetic.backbone)
        }
      >
        {conclusion.backbone(share(backboneMoved, moved))}
      </Figured>
    </>
  )
}

function Clauses() {
  const { plans } = useText()
  const { now } = usePlan()
  const short = now.report.findings.filter(({ verdict }) => verdict === 'short')
  const met = now.report.findings.filter(({ verdict }) => verdict === 'met')
  const [first] = short
  if (first === undefined) return plans.conclusion.allMet(met.length)
  return (
    <>
      <VerdictMark kind="fails" words={false} /> {plans.conclusion.short(short.length, first.name)}
    </>
  )
}

function Worst() {
  const text = useText()
  const { sheet, now } = usePlan()
  const pair = worstCoefficient(sheet.profile, now.report)
  if (pair === null) return null
  const { before, after } = pair
  return (
    <>
      {text.plans.conclusion.coefficient(coefficientName(text, pair))}{' '}
      <Figured arithmetic={() => coefficientArithmetic(text, sheet.profile, pair)}>
        {coefficientText(before)} → {coefficientText(after)}
      </Figured>
      {after.limit !== null && (
        <>
          {text.plans.conclusion.open}
          {text.plans.conclusion.limit(after.limit.toFixed(2))}{' '}
          <VerdictMark kind={after.met === true ? 'complies' : 'fails'} words={false} />
          {text.plans.conclusion.close}
        </>
      )}
    </>
  )
}

/** Of the plan as it was made; a trial edit has proven nothing. */
function Proof() {
  const text = useText()
  const { run, trial } = usePlan()
  const { conclusion } = text.plans
  if (trial.edits.length > 0)
    return (
      <>
        {conclusion.apart}
        {text.plans.trial.notReplanned}
      </>
    )
  const open = run.levels.filter(({ proven }) => !proven)
  const certified = allCheckedWords(run.levels, text.frame.certificate)
  const widest = open.reduce((most, level) => {
    const gap = gapShare(level.value, level.bound)
    return Number.parseFloat(gap) > Number.parseFloat(most) ? gap : most
  }, '0%')
  return (
    <>
      {conclusion.apart}
      <Figured arithmetic={() => proofArithmetic(text, run.levels, <Certificate run={run} />)}>
        {open.length === 0
          ? conclusion.proven(run.levels.length)
          : conclusion.unproven(open.length, widest)}
      </Figured>
      {certified !== null && `${conclusion.comma}${certified}`}
    </>
  )
}
