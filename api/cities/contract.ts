import { z } from 'zod'
import { policyId } from '../datasets/contract.ts'
import { hash, listOf, runProgress, runSummary } from '../runs/contract.ts'
import { runStateList } from '../runs/tables.ts'

/** All counties of a city at once 全市: runs, roll-up, planning table. */

export const cityParams = z.strictObject({ city: z.string().min(1).max(100) })
export const requestParams = cityParams.extend({ request: z.uuid() })
export const planningParams = cityParams.extend({ county: z.string().min(1).max(100) })

export const cityRunsRequest = z.strictObject({
  policy: policyId
    .optional()
    .describe('各县统一用此规则档；不写则用各县最近一个情景的规则档，没有情景的用国家基本规则档'),
  seconds: z.int().min(10).max(86_400).default(600).describe('每县最多用时'),
})
export type CityRunsRequest = z.infer<typeof cityRunsRequest>

const countyRun = z.strictObject({
  county: z.string(),
  name: z.string(),
  run: z.uuid(),
  state: z.enum(runStateList),
  progress: runProgress.nullable(),
  reason: z.string().nullable(),
})

export const cityRunsView = z
  .strictObject({
    request: z.uuid(),
    counts: z.strictObject({
      queued: z.int(),
      running: z.int(),
      done: z.int(),
      failed: z.int(),
      cancelled: z.int(),
    }),
    runs: listOf(countyRun),
    skipped: listOf(
      z.strictObject({ county: z.string(), name: z.string(), reason: z.string() }),
    ).describe('没有发起的县及原因；只在发起时给出'),
  })
  .meta({ id: 'CityRuns' })
export type CityRunsView = z.infer<typeof cityRunsView>

export const overviewView = z
  .strictObject({
    counties: listOf(
      z.strictObject({
        county: z.string(),
        name: z.string(),
        data: z
          .strictObject({ hash, year: z.int(), schools: z.int(), teachers: z.int() })
          .nullable()
          .describe('最近确认的数据；没有为 null'),
        latest: z
          .strictObject({
            run: z.uuid(),
            plan: hash,
            ended: z.iso.datetime(),
            current: z.boolean().describe('false：此后又确认了新的数据'),
            summary: runSummary,
          })
          .nullable()
          .describe('最近完成的测算；没有为 null'),
        open: listOf(countyRun.omit({ county: true, name: true, reason: true })),
      }),
    ),
    indicators: listOf(
      z.strictObject({
        stage: z.string(),
        code: z.string(),
        name: z.string(),
        before: passing(),
        after: passing(),
      }),
    ).describe('各项指标有多少县差异系数达标'),
  })
  .meta({ id: 'CityOverview' })
export type CityOverview = z.infer<typeof overviewView>

function passing() {
  return z.strictObject({ met: z.int(), short: z.int(), unknown: z.int() })
}

export const planningRow = z.strictObject({
  county: z.string(),
  name: z.string(),
  year: z.int().nullable().describe('规划创建申报年度；未定为 null'),
  note: z.string().describe('备注'),
  version: z.int().describe('改动时以此为 If-Match；尚无记录为 0'),
})
export const planningView = z
  .strictObject({
    rows: listOf(planningRow).describe('一县一行'),
    years: listOf(z.strictObject({ year: z.int(), counties: z.int() })).describe('每年申报的县数'),
  })
  .meta({ id: 'CityPlanning' })
export type PlanningView = z.infer<typeof planningView>

export const planningRequest = z.strictObject({
  year: z.int().min(2021).max(2060).nullable(),
  note: z.string().trim().max(200).default(''),
})
