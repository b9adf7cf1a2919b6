import {
  explainTransfer,
  type KnownTransfer,
  licenceStages,
  monthInWords,
  type Register,
  reasonsFor,
  subjects,
} from '../../../solver/browser.ts'
import { kilometres } from '../../format.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Board } from './board.ts'

/**
 * 为什么是他: three to eight sentences in a fixed order (workbench 7.5), each a figure of the auditor's
 * or a field of the data. Wishes and health are not told here.
 */
export function whySentences(
  { plans }: Text,
  register: Register,
  board: Board,
  move: KnownTransfer,
): readonly string[] {
  const reasons = reasonsFor(register, move)
  const decided = explainTransfer(register, move).kinds.includes('decision')
  return [
    ...eligible(plans, register, move),
    ...reasons.filter(({ kind }) => kind === 'subject-gap').map(({ full }) => full),
    ...licenceSentence(plans, move),
    ...reasons
      .filter(({ kind }) => kind !== 'subject-gap' && kind !== 'wish')
      .map(({ full }) => full),
    ...backbone(plans, register, move),
    ...distance(plans, board, move),
    term(plans, move),
    ...(decided ? decisionSentence(plans, register, move) : []),
    plans.why.necessary,
  ]
}

type Words = Text['plans']

function eligible(
  { why }: Words,
  { profile }: Register,
  { teacher, from, standing }: KnownTransfer,
): readonly string[] {
  if (standing === null) return []
  if (standing.standing !== 'due') return [why.notDue(standing.reason)]
  return [why.eligible(teacher.name, from.name, standing.years, profile.definitions.due.minYears)]
}

function licenceSentence({ why }: Words, { teacher, figures }: KnownTransfer): readonly string[] {
  const { subject } = figures.transfer
  const licence = teacher.licences.find((one) => one.subject === null || one.subject === subject)
  if (licence === undefined) return []
  const word = licence.subject === null ? '' : subjects[licence.subject]
  return [why.fit(teacher.name, licenceStages[licence.stage], word)]
}

function backbone(
  { why }: Words,
  { report }: Register,
  { standing }: KnownTransfer,
): readonly string[] {
  const finding = report.findings.find(({ rule }) => rule === 'backbone-share')
  if (standing?.backbone !== true || finding?.measured == null) return []
  return [why.backbone(finding.name, finding.measured, report.rotation.moved)]
}

function distance({ why }: Words, board: Board, { figures }: KnownTransfer): readonly string[] {
  const { travel, extraTravel } = figures
  if (travel === null) return []
  const farther = board.rows.filter((row) => (row.travel ?? -1) > travel).length
  const known = board.rows.filter((row) => row.travel !== null).length
  const extra =
    extraTravel === null ? '' : why.extra(extraTravel > 0, kilometres(Math.abs(extraTravel)))
  return [why.distance(kilometres(travel), extra, known, farther + 1)]
}

function term({ why }: Words, { figures, from }: KnownTransfer): string {
  const { start, end } = figures.transfer
  return end === null
    ? why.forGood(monthInWords(start))
    : why.term(monthInWords(start), monthInWords(end), from.name)
}

function decisionSentence(
  { why }: Words,
  { report }: Register,
  { teacher }: KnownTransfer,
): readonly string[] {
  const decision = report.decisions?.find((one) => one.teacher === teacher.id && one.kept)
  return decision === undefined ? [] : [why.decision(decision.reason)]
}
