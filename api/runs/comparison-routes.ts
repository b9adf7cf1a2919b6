import { fileURLToPath } from 'node:url'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Decision, Level } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Ground } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { bodyOf } from '../store/body.ts'
import { readContent } from '../store/content.ts'
import { runChild } from './child-process.ts'
import {
  type Compared,
  type ComparisonView,
  compared,
  comparisonQuery,
  comparisonView,
} from './comparison-contract.ts'
import { countyParams } from './contract.ts'
import { atMost } from './gate.ts'
import { levelOf } from './level.ts'
import type { CompareTask } from './messages.ts'
import { scenarioContent } from './scenario.ts'
import { findRun, type RunRow } from './store.ts'

/** Comparison 方案比较, counted anew in a child under one set of rules. */
export const comparisonRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const gate = atMost(2)
    app.get(
      '/counties/:county/comparisons',
      {
        config: { access: 'run:read' },
        schema: {
          summary: '比较本县几次测算的方案；数据不同的不能比较，并说明理由',
          params: countyParams,
          querystring: comparisonQuery,
          response: { 200: comparisonView },
        },
      },
      async ({ params, query }) => {
        const rows = await doneRuns(db, params.county, query.runs)
        const profile = basisOf(rows, query.profile)
        return gate(() => comparisonOf(db, rows, profile))
      },
    )
  }

/** A finished run: all of its contents are there. */
type Done = RunRow & { readonly plan: string; readonly record: string }

async function doneRuns(db: Db, county: string, ids: readonly string[]): Promise<readonly Done[]> {
  if (new Set(ids).size < ids.length)
    throw new Refused(400, 'run_repeated', '同一次测算不能与自己比较。')
  const rows: Done[] = []
  for (const id of ids) {
    const row = await findRun(db, county, id)
    if (row === undefined) throw new Refused(404, 'run_not_found', `没有这次测算：${id}。`)
    const { plan, record } = row
    if (plan === null || record === null)
      throw new Refused(422, 'run_not_done', `这次测算没有完成，不能比较：${id}。`)
    rows.push({ ...row, plan, record })
  }
  return rows
}

/** One set of data for all, and one set of rules: theirs, or the one among theirs that is chosen. */
function basisOf(rows: readonly Done[], chosen: string | undefined): string {
  if (new Set(rows.map(({ data }) => data)).size > 1)
    throw new Refused(
      422,
      'different_data',
      '这些测算依据的不是同一版数据（学年或内容不同），方案之间没有可比的基础。请用同一版数据重新测算。',
    )
  const profiles = new Set(rows.map(({ profile }) => profile))
  const [only] = profiles
  if (chosen !== undefined && profiles.has(chosen)) return chosen
  if (chosen === undefined && only !== undefined && profiles.size === 1) return only
  throw new Refused(
    422,
    'different_rules',
    `这些测算用的规则不同，请用 profile 指定按其中哪一版核验：${[...profiles].join('，')}。`,
  )
}

async function comparisonOf(
  db: Db,
  rows: readonly Done[],
  profile: string,
): Promise<ComparisonView> {
  const decisions = await Promise.all(rows.map((row) => decisionsOf(db, row)))
  const decisionsCounted = new Set(decisions.map((each) => JSON.stringify(each))).size === 1
  const { plans, ...rest } = await countIn({
    county: await bodyOf(db, 'county', rows[0]?.data ?? ''),
    profile: await bodyOf(db, 'profile', profile),
    decisions: decisionsCounted ? (decisions[0] ?? []) : [],
    plans: await Promise.all(rows.map(({ plan }) => bodyOf(db, 'plan', plan))),
  })
  const columns = await Promise.all(
    plans.map(async (figures, at) => ({ ...(await headOf(db, rows, at, profile)), ...figures })),
  )
  return { data: rows[0]?.data ?? '', profile, decisionsCounted, columns, ...rest }
}

const decisionsOf = async (db: Db, { scenario }: Done): Promise<readonly Decision[]> =>
  scenarioContent.parse(await readContent(db, 'scenario', scenario)).decisions

/** The first two columns are no runs. */
async function headOf(db: Db, rows: readonly Done[], at: number, profile: string) {
  const none = {
    run: null,
    plan: null,
    scenario: null,
    scenarioName: null,
    recounted: false,
    levels: [],
  }
  if (at === 0) return { kind: 'none', name: '现状（不交流）', ...none } as const
  const row = rows[at - 2]
  if (row === undefined) return { kind: 'simple', name: '简单排法', ...none } as const
  const named = await db
    .selectFrom('scenario')
    .select('name')
    .where('county', '=', row.county)
    .where('hash', '=', row.scenario)
    .executeTakeFirst()
  const { levels } = await readContent<{ readonly levels: readonly Level[] }>(db, 'run', row.record)
  return {
    kind: 'run',
    name: `测算 ${row.made.toISOString()}`,
    run: row.id,
    plan: row.plan,
    scenario: row.scenario,
    scenarioName: named?.name ?? null,
    recounted: row.profile !== profile,
    levels: levels.map(levelOf),
  } as const
}

const fromComparing = z.object({ kind: z.literal('compared'), compared })

async function countIn(task: CompareTask): Promise<Compared> {
  const end = await runChild({
    entry: fileURLToPath(new URL('./compare-child.ts', import.meta.url)),
    task,
    message: fromComparing,
    heapMegabytes: 1024,
    onMessage: () => undefined,
    isLast: () => true,
    // Requests are answered within half a minute, or not at all.
    signal: AbortSignal.timeout(25_000),
  })
  if (end.kind === 'answered') return end.message.compared
  throw new Refused(503, 'comparison_failed', '比较没有在时限内完成，请减少方案后重试。')
}
