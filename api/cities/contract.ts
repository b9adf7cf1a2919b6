import { z } from 'zod'
import { policyId } from '../datasets/contract.ts'
import { hash, listOf, runLevel, runProgress, runSummary } from '../runs/contract.ts'
import { runStateList } from '../runs/tables.ts'

/** All counties of a city at once 全市: runs, overview, planning table. */

export const cityParams = z.strictObject({ city: z.string().min(1).max(100) })
export const requestParams = cityParams.extend({ request: z.uuid() })
export const planningParams = cityParams.extend({ county: z.string().min(1).max(100) })

export const cityRunsRequest = z.strictObject({
  baseProfile: policyId.describe('规则档；各县数据中的参数在其上生效'),
  profiles: z
    .record(z.string(), policyId)
    .default({})
    .describe('规则档与全市不同的县：县编号 → 规则档'),
  seconds: z.int().min(10).max(86_400).default(600).describe('每县最多用时'),
})
export type CityRunsRequest = z.infer<typeof cityRunsRequest>

export const cityRunsView = z
  .strictObject({
    request: z.uuid().describe('这次全市测算的编号'),
    runs: listOf(
      z.strictObject({
        county: z.string(),
        name: z.string(),
        run: z.uuid().nullable().describe('没有发起的为 null'),
        reason: z.string().describe('没有发起的原因'),
      }),
    ).describe('一县一项'),
  })
  .meta({ id: 'CityRuns' })
export type CityRunsView = z.infer<typeof cityRunsView>

export const requestView = z
  .strictObject({
    request: z.uuid(),
    counts: z.strictObject({
      queued: z.int(),
      running: z.int(),
      done: z.int(),
      failed: z.int(),
      cancelled: z.int(),
    }),
    runs: listOf(
      z.strictObject({
        county: z.string(),
        name: z.string(),
        run: z.uuid(),
        state: z.enum(runStateList),
        progress: runProgress.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CityRequest' })
export type RequestView = z.infer<typeof requestView>

export const overviewView = z
  .strictObject({
    city: z.string(),
    name: z.string(),
    counties: listOf(
      z.strictObject({
        county: z.string(),
        name: z.string(),
        data: hash.nullable().describe('最近确认的数据；没有为 null'),
        year: z.int().nullable().describe('该数据的学年'),
        newest: z
          .strictObject({
            id: z.uuid(),
            state: z.enum(runStateList),
            stateName: z.string(),
            request: z.uuid().nullable(),
            level: runLevel.nullable().describe('最后完成的一级'),
            made: z.iso.datetime(),
            ended: z.iso.datetime().nullable(),
            reason: z.string().nullable(),
          })
          .nullable()
          .describe('最近发起的测算'),
        plan: hash.nullable().describe('最近完成的测算的方案'),
        planYear: z.int().nullable().describe('该方案所用数据的学年，可早于最近确认的数据'),
        summary: runSummary.nullable().describe('该方案的核验'),
        phase: z.string().nullable().describe('最近一份方案办理到哪一步'),
        planned: z.int().nullable().describe('规划创建申报年度'),
      }),
    ),
    indicators: listOf(
      z.strictObject({
        stage: z.string(),
        code: z.string(),
        name: z.string(),
        before: z.int().describe('交流前差异系数达标的县数'),
        after: z.int().describe('方案落实后达标的县数'),
        unknown: z.int().describe('数据缺失的县数'),
        counted: z.int().describe('有方案的县数'),
      }),
    ).describe('各项指标有多少县达标'),
    running: z.int().describe('排队或进行中的县数'),
  })
  .meta({ id: 'CityOverview' })
export type CityOverview = z.infer<typeof overviewView>

export const planningView = z
  .strictObject({
    firstYear: z.int().describe('规划期的第一年，共十年'),
    rows: listOf(
      z.strictObject({
        county: z.string(),
        name: z.string(),
        year: z.int().nullable().describe('规划创建申报年度；未定为 null'),
        note: z.string().describe('备注'),
        version: z.int().describe('改动时以此为 If-Match；尚无记录为 0'),
      }),
    ).describe('一县一行'),
    totals: listOf(z.strictObject({ year: z.int(), counties: z.int() })).describe('每年申报的县数'),
  })
  .meta({ id: 'CityPlanning' })
export type PlanningView = z.infer<typeof planningView>

export const planningRequest = z.strictObject({
  year: z.int().min(2021).max(2060).nullable(),
  note: z.string().trim().max(200).default(''),
})
