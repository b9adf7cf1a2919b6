import {
  type CaseState,
  dayOfMoment,
  type Objection,
  type ObjectionRecord,
  type RegisteredObjection,
} from '../../solver/index.ts'
import type { ObjectionPaper } from '../cases/contract.ts'
import { paperOf, papersOf } from '../cases/objection-papers.ts'
import type { CaseRow } from '../cases/store.ts'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'

/** 异议登记表 of a case, line by line; the register of the case it took the place of goes on in it. */
export async function registerOf(
  db: Db,
  row: CaseRow,
  { objections }: CaseState,
): Promise<readonly RegisteredObjection[]> {
  const papers = await papersOf(db, row)
  return objections.map((record) => lineOf(record, paperOf(papers, record.id).paper))
}

function lineOf(record: ObjectionRecord, paper: ObjectionPaper): RegisteredObjection {
  const { id, receivedAt, answer, replannedBy } = record
  const { reply, ...told } = paper
  return {
    number: id,
    received: receivedAt,
    ...told,
    handling: reply,
    answer:
      answer === null
        ? null
        : {
            outcome: answer.outcome,
            at: answer.at,
            changesPlan: answer.changesPlan,
            planBefore: answer.planHash,
            planAfter: replannedBy,
          },
  }
}

/** 答复书 tells what the register holds and how it ended. */
export async function objectionOf(
  db: Db,
  row: CaseRow,
  state: CaseState,
  id: string,
): Promise<Objection> {
  const found = state.objections.find((one) => one.id === id)
  if (found === undefined) throw new Refused(404, 'objection_not_found', '没有这件异议。')
  const { answer } = found
  if (answer === null)
    throw new Refused(409, 'objection_open', '这件异议还没有答复，不能出具答复书。')
  const { paper } = paperOf(await papersOf(db, row), id)
  return {
    number: id,
    person: paper.person,
    received: dayOfMoment(found.receivedAt),
    matters: [paper.content],
    outcome: answer.outcome,
    facts: paper.inquiry === '' ? [] : [{ sentence: paper.inquiry, source: '异议登记表' }],
    ...(paper.reply === '' ? {} : { correction: paper.reply }),
    points: [],
    answered: dayOfMoment(answer.at),
  }
}
