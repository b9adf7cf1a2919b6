import type { CaseState, Notice } from '../process/case.ts'
import { portableHash } from './crypto.ts'
import type { NoticeExtract, ProcessExtract, Signed } from './parts.ts'

/** A plan's case 方案流程 without the list of people and without reasons as typed. */
export function processExtract(id: string, state: CaseState): ProcessExtract {
  const { phase, triple, authors, importers, submitted, approvals, replaces, replacedBy } = state
  return {
    object: `case:${id}`,
    state: portableHash(state),
    phase,
    triple,
    authors,
    importers,
    submitted: signedOf(submitted),
    approvals: approvals.map((approval) => ({
      by: approval.by,
      at: approval.at,
      triple: approval.triple,
    })),
    notices: state.notices.map(noticeExtract),
    objections: objectionCounts(state),
    finalised: signedOf(state.finalised),
    dispatched: signedOf(state.dispatched),
    arrivals: {
      arrived: state.arrivals.filter(({ arrived }) => arrived).length,
      notArrived: state.arrivals.filter(({ arrived }) => !arrived).length,
      relationMoved: state.arrivals.filter(({ relationMoved }) => relationMoved).length,
    },
    assessments: state.assessments.length,
    closed: signedOf(state.closed),
    withdrawn: signedOf(state.withdrawn),
    replaces,
    replacedBy,
  }
}

const signedOf = (signed: Signed | null): Signed | null =>
  signed === null ? null : { by: signed.by, at: signed.at }

const noticeExtract = (notice: Notice): NoticeExtract => ({
  planHash: notice.planHash,
  people: notice.people.length,
  web: notice.web,
  boards: notice.boards,
  end: notice.end,
  recordedBy: notice.recordedBy,
  recordedAt: notice.recordedAt,
})

function objectionCounts({ objections }: CaseState): ProcessExtract['objections'] {
  const changing = objections.filter(({ answer }) => answer?.changesPlan === true)
  return {
    received: objections.length,
    inTime: objections.filter(({ inTime }) => inTime).length,
    answered: objections.filter(({ answer }) => answer !== null).length,
    changing: changing.length,
    replanned: changing.filter(({ replannedBy }) => replannedBy !== null).length,
  }
}
