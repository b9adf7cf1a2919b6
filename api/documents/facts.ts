import type { z } from 'zod'
import {
  type CaseState,
  type DocumentState,
  dayOfMoment,
  type Introduction,
  type Phase,
  type Process,
} from '../../solver/index.ts'
import { processOf } from '../cases/clock.ts'
import { lettersOf } from '../cases/paper-routes.ts'
import { type CaseRow, decisionsOf, stateOf } from '../cases/store.ts'
import { planningTable } from '../cities/planning.ts'
import type { Db } from '../database/connect.ts'
import { bodyOf } from '../store/body.ts'
import { version } from '../version.ts'
import type { documentQuery } from './contract.ts'
import type { DocumentTask } from './messages.ts'
import { objectionOf, registerOf } from './objections.ts'

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

/** Which paper; `objection` is the number in the register of the one that is answered. */
export type Asked = Pick<DocumentTask, 'id'> & { readonly objection: string | null }

/** Everything a paper of a case is made of. What only one paper tells, only that one is handed. */
export async function factsOf(db: Db, row: CaseRow, asked: Asked): Promise<DocumentTask> {
  const state = await stateOf(db, row.state)
  const run = await db
    .selectFrom('run')
    .select(['audit', 'record'])
    .where('id', '=', row.run)
    .executeTakeFirstOrThrow()
  const { office } = await processOf(db, row.county)
  return {
    id: asked.id,
    county: await bodyOf(db, 'county', state.triple.dataHash),
    profile: await bodyOf(db, 'profile', state.triple.profileHash),
    audit: await bodyOf(db, 'audit', run.audit ?? ''),
    record: run.record === null ? null : await bodyOf(db, 'run', run.record),
    ...(asked.id === 'D21' ? { years: await otherYears(db, row.county, state.year) } : {}),
    decisions: await decisionsOf(db, row),
    facts: {
      state: documentState(state.phase),
      ...(office === null ? {} : { office }),
      process: await processFacts(db, row, state, asked),
    },
  }
}

async function processFacts(
  db: Db,
  row: CaseRow,
  state: CaseState,
  { id, objection }: Asked,
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
    assessments: state.assessments.map(({ teacher, kind, year, grade }) => ({
      teacher,
      kind,
      year,
      grade,
    })),
    absent: state.arrivals.filter(({ arrived }) => !arrived).map(({ teacher }) => teacher),
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
    ...(id === 'D07a' ? { objections: await registerOf(db, row, state) } : {}),
  }
}

type Typed = Pick<
  z.output<typeof documentQuery>,
  'date' | 'decidedBy' | 'decidedOn' | 'reportBy' | 'askedBy'
>

/** What no step of the case tells is typed when the paper is made: who decided, until when people report, who asked. */
export function withTyped(process: Process = {}, typed: Typed): Process {
  const { date = '', decidedBy = '', decidedOn = '', reportBy = '', askedBy = '' } = typed
  const { verification } = process
  return {
    ...process,
    ...(decidedBy === '' ? {} : { decision: { body: decidedBy, date: decidedOn } }),
    ...(reportBy === '' ? {} : { dispatch: { report: reportBy, issued: date } }),
    ...(verification === undefined ? {} : { verification: { ...verification, askedBy } }),
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

/** The newest finished run of each year the county has data of, but the one the paper is made in. */
async function otherYears(
  db: Db,
  county: string,
  year: number,
): Promise<NonNullable<DocumentTask['years']>> {
  const runs = await db
    .selectFrom('run')
    .innerJoin('dataset', (join) =>
      join.onRef('dataset.hash', '=', 'run.data').onRef('dataset.county', '=', 'run.county'),
    )
    .distinctOn('dataset.year')
    .select(['run.profile', 'run.audit'])
    .where('run.county', '=', county)
    .where('run.state', '=', 'done')
    .where('dataset.year', '!=', year)
    .orderBy('dataset.year')
    .orderBy('run.made', 'desc')
    .execute()
  return Promise.all(
    runs.map(async ({ profile, audit }) => ({
      profile: await bodyOf(db, 'profile', profile),
      audit: await bodyOf(db, 'audit', audit ?? ''),
    })),
  )
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
