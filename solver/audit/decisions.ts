import type { DecisionFinding } from '../domain/audit-report.ts'
import { subjects } from '../domain/codes.ts'
import type { Decision } from '../domain/decision.ts'
import type { SchoolId } from '../domain/ids.ts'
import { isDisplaced } from './closures.ts'
import type { Replay } from './replay.ts'

/**
 * Was a decision on a person 人员决定 kept? By what the plan carries out: whoever must go has gone, to
 * the school and subject named; whoever stays has not. A deferral is kept when the rules acknowledge
 * it (else its teacher is due all the same) and the plan leaves its teacher where he is, unless his
 * school closes: nobody is deferred at a closing school.
 */
export function decisionFinding(replayed: Replay, decision: Decision): DecisionFinding {
  const { teacher, kind, origin } = decision
  const outcome = replayed.teachers.has(teacher)
    ? outcomeOf(replayed, decision)
    : { kept: kind === 'stay' || kind === 'not-to', text: '教师表中没有此人' }
  return {
    teacher,
    kind,
    origin,
    ...termsOf(decision),
    kept: outcome.kept,
    shortfall: outcome.kept ? 0 : 1,
    sentence: `教师 ${teacher} ${demandOf(replayed, decision)}：${outcome.text}，${outcome.kept ? '已落实' : '未落实'}。`,
  }
}

/** Of a deferral no free text: it may tell of an illness. */
function termsOf(
  decision: Decision,
): Pick<DecisionFinding, 'reason' | 'school' | 'subject' | 'deferral' | 'until'> {
  if (decision.kind === 'defer')
    return { reason: '', deferral: decision.deferral, until: decision.until }
  const { reason } = decision
  if (decision.kind === 'not-to') return { reason, school: decision.school }
  if (decision.kind !== 'go-to') return { reason }
  const { school, subject } = decision
  return { reason, school, ...(subject === undefined ? {} : { subject }) }
}

function demandOf(replayed: Replay, decision: Decision): string {
  switch (decision.kind) {
    case 'go':
      return '须交流'
    case 'go-to': {
      const subject = decision.subject === undefined ? '' : `任教${subjects[decision.subject]}`
      return `须交流到${nameOf(replayed, decision.school)}${subject}`
    }
    case 'stay':
      return '须留任'
    case 'not-to':
      return `不得交流到${nameOf(replayed, decision.school)}`
    case 'defer':
      return `暂缓交流（${decision.deferral}）`
  }
}

type Outcome = { readonly kept: boolean; readonly text: string }

function outcomeOf(replayed: Replay, decision: Decision): Outcome {
  const move = replayed.moved.find(({ transfer }) => transfer.teacher === decision.teacher)
  const target = move?.transfer.to ?? null
  const went = move === undefined ? staying(replayed, decision) : `方案安排到${move.to.name}`
  switch (decision.kind) {
    case 'go':
      return { kept: move !== undefined, text: went }
    case 'go-to': {
      const { school, subject } = decision
      const taught = move?.transfer.subject
      const right = subject === undefined || subject === taught
      const text = taught === undefined ? went : `${went}任教${subjects[taught]}`
      return { kept: target === school && right, text }
    }
    case 'stay':
      return { kept: move === undefined, text: went }
    case 'not-to':
      return { kept: target !== decision.school, text: went }
    case 'defer':
      return deferralOutcome(replayed, decision.teacher, went, move !== undefined)
  }
}

function deferralOutcome(
  replayed: Replay,
  teacher: Decision['teacher'],
  went: string,
  goes: boolean,
): Outcome {
  const standing = replayed.standings.get(teacher)
  const known = replayed.teachers.get(teacher)
  if (standing?.standing === 'due')
    return {
      kept: false,
      text: `规则档不认可该暂缓情形或其条件不具备，仍按符合条件人员处理，${went}`,
    }
  if (known !== undefined && isDisplaced(known, replayed.schools.get(known.personnelSchool)))
    return { kept: true, text: `所在学校拟撤并，安置不因暂缓而免，${went}` }
  const proof = standing?.proofMissing === true ? '，缺少证明材料' : ''
  return { kept: !goes, text: `${went}${proof}` }
}

/** Who must go and has not: his standing often says why. */
function staying(replayed: Replay, { kind, teacher }: Decision): string {
  const standing = replayed.standings.get(teacher)
  if (replayed.unsound.some(({ transfer }) => transfer?.teacher === teacher))
    return '方案中的安排不能实施'
  const mustGo = kind === 'go' || kind === 'go-to'
  if (!mustGo || standing === undefined || standing.standing === 'due') return '方案没有安排交流'
  if (standing.standing === 'deferred') return '方案没有安排交流（应暂缓交流）'
  return `方案没有安排交流（${standing.reason.replace(/。$/, '')}）`
}

const nameOf = ({ schools }: Replay, school: SchoolId): string =>
  schools.get(school)?.name ?? school
