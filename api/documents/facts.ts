import {
  type CaseState,
  type DocumentState,
  dayOfMoment,
  type Introduction,
  type Objection,
  type Phase,
  type Process,
} from '../../solver/index.ts'
import { processOf } from '../cases/clock.ts'
import { objectionPaper } from '../cases/contract.ts'
import { lettersOf } from '../cases/paper-routes.ts'
import { type CaseRow, stateOf } from '../cases/store.ts'
import { planningTable } from '../cities/planning.ts'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { bodyOf } from '../store/body.ts'
import { version } from '../version.ts'
import type { DocumentTask } from './messages.ts'

/** 状态 of a paper follows from where the case stands. */
const states: { readonly [P in Phase]: DocumentState } = {
  draft: '草稿',
  submitted: '送审',
  approved: '公示',
  notice: '公示',
  final: '定稿',
  dispatched: '定稿',
  'in-post': '定稿',
  assessed: '定稿',
  closed: '定稿',
  withdrawn: '草稿',
  superseded: '草稿',
}
export const documentState = (phase: Phase): DocumentState => states[phase]

/** Everything a paper of a case is made of, but which paper it is. */
export async function factsOf(
  db: Db,
  row: CaseRow,
  objection: string | null,
): Promise<Omit<DocumentTask, 'id'>> {
  const state = await stateOf(db, row.state)
  const run = await db
    .selectFrom('run')
    .select(['audit', 'record'])
    .where('id', '=', row.run)
    .executeTakeFirstOrThrow()
  const { office } = await processOf(db, row.county)
  return {
    county: await bodyOf(db, 'county', state.triple.dataHash),
    profile: await bodyOf(db, 'profile', state.triple.profileHash),
    audit: await bodyOf(db, 'audit', run.audit ?? ''),
    record: run.record === null ? null : await bodyOf(db, 'run', run.record),
    facts: {
      state: documentState(state.phase),
      ...(office === null ? {} : { office }),
      process: await processFacts(db, row, state, objection),
    },
  }
}

async function processFacts(
  db: Db,
  row: CaseRow,
  state: CaseState,
  objection: string | null,
): Promise<Process> {
  const notice = state.notices.at(-1)
  const papers = await db
    .selectFrom('evidence_paper')
    .select(['code', 'number', 'formed', 'issuer', 'pages', 'place'])
    .where('plan_case', '=', row.id)
    .execute()
  return {
    ...(notice === undefined
      ? {}
      : {
          notice: {
            start: dayOfMoment(notice.web > notice.boards ? notice.web : notice.boards),
            end: notice.end.day,
            workingDays: notice.period.days,
          },
        }),
    introductions: introductionsOf(await lettersOf(db, row.id)),
    verification: {
      askedBy: '',
      date: '',
      command: `junpei verify ${row.id}.junpei.json`,
      checksum: state.triple.planHash.slice(0, 16),
      version,
    },
    ...(await planningFacts(db, row.county, state.year)),
    papers: papers.map(({ code, number, formed, issuer, pages, place }) => ({
      code,
      number,
      date: formed,
      by: issuer,
      pages,
      file: place,
    })),
    ...(objection === null ? {} : { objection: await objectionOf(db, row, state, objection) }),
  }
}

/** 创建规划表 of the county's city; nothing for a county of no city. */
async function planningFacts(
  db: Db,
  county: string,
  year: number,
): Promise<Pick<Process, 'planning'>> {
  const { city } = await db
    .selectFrom('county')
    .select('city')
    .where('id', '=', county)
    .executeTakeFirstOrThrow()
  if (city === null) return {}
  const { firstYear, rows } = await planningTable(db, city, year)
  return {
    planning: {
      firstYear,
      counties: rows.map(({ name, year: applies }) => ({ name, year: applies })),
    },
  }
}

function introductionsOf(letters: Awaited<ReturnType<typeof lettersOf>>): readonly Introduction[] {
  const salary = new Map(
    letters.filter((letter) => letter.salary).map(({ teacher, number }) => [teacher, number]),
  )
  return letters
    .filter((letter) => !letter.salary)
    .map(({ teacher, number }) => {
      const salaryNumber = salary.get(teacher)
      return {
        // Taken from the list of the case.
        teacher: teacher as Introduction['teacher'],
        number,
        ...(salaryNumber === undefined ? {} : { salaryNumber }),
      }
    })
}

/** 答复书 tells what the register holds and how it ended. */
async function objectionOf(db: Db, row: CaseRow, state: CaseState, id: string): Promise<Objection> {
  const found = state.objections.find((one) => one.id === id)
  const stored = await db
    .selectFrom('objection_paper')
    .select('paper')
    .where('plan_case', '=', row.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined || stored === undefined)
    throw new Refused(404, 'objection_not_found', '没有这件异议。')
  const { answer } = found
  if (answer === null)
    throw new Refused(409, 'objection_open', '这件异议还没有答复，不能出具答复书。')
  const paper = objectionPaper.parse(JSON.parse(stored.paper))
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
