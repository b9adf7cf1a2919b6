import { z } from 'zod'
import { goals, stops } from '../../solver/index.ts'
import { personal } from '../access/personal.ts'
import { certificateStates, runStateList } from './tables.ts'

/** Requests and replies of runs 测算: what the page and the service agree on. */

export const hash = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制校验码。')
export const countyParams = z.strictObject({ county: z.string().max(100) })
export const runParams = countyParams.extend({ run: z.uuid() })
export const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()
const keys = <Key extends string>(codes: { readonly [K in Key]: unknown }) =>
  Object.keys(codes) as [Key, ...Key[]]

export const runRequest = z.strictObject({
  scenario: hash.describe('测算情景的版本'),
  certificate: z.boolean().default(true).describe('是否出具最优性证书'),
})

export const goal = z.enum(keys(goals))

export const runLevel = z.strictObject({
  goal,
  name: z.string().describe('优化目标'),
  unit: z.string(),
  value: z.int(),
  bound: z.int().describe('在前面各级不变差的前提下，任何方案不可能低于此数'),
  gap: z.int().describe('value 减 bound'),
  proven: z.boolean().describe('true：最优；false：可行，差距为 gap'),
  checked: z.int().exactOptional().describe('服务由证书精确重算的下界；没有证书的没有此项'),
  stoppedBy: z.enum(keys(stops)),
  seconds: z.number(),
})
export type RunLevel = z.infer<typeof runLevel>

export const runProgress = z.strictObject({
  stage: z.enum(['build', 'first-plan', 'level', 'conflicts', 'itinerant', 'done', 'recount']),
  goal: goal.nullable(),
  value: z.number().nullable().describe('现有方案在本级的值'),
  bound: z.number().nullable().describe('本级的下界'),
  gap: z.number().nullable(),
  seconds: z.number().describe('本次尝试已用秒数'),
})
export type RunProgress = z.infer<typeof runProgress>

const indicatorVerdict = z.enum(['met', 'short', 'unknown'])

/** What a finished run came to, in the figures that lists and cities show. All are the audit's. */
export const runSummary = z.strictObject({
  people: z.strictObject({
    due: z.int().describe('符合交流条件'),
    denominator: z.int(),
    moved: z.int().describe('计入交流轮岗的人数'),
    backboneMoved: z.int(),
    transfers: z.int().describe('交流安排'),
  }),
  verdicts: z.strictObject({
    met: z.int(),
    short: z.int(),
    unknown: z.int(),
    'not-applicable': z.int(),
  }),
  points: z.int().describe('各条款缺口按权重合计'),
  indicators: listOf(
    z.strictObject({
      stage: z.string(),
      code: z.string().describe('R1 至 R7'),
      name: z.string(),
      before: z.number().nullable().describe('差异系数'),
      after: z.number().nullable(),
      limit: z.number().nullable(),
      verdictBefore: indicatorVerdict,
      verdictAfter: indicatorVerdict,
      schools: z
        .strictObject({
          counted: z.int().describe('有数据、设标准的学校学段数'),
          belowBefore: z.int().describe('未达标准的，交流前'),
          belowAfter: z.int().describe('未达标准的，方案落实后'),
        })
        .optional()
        .describe('每校指标；规则档不设标准的、较早的测算没有此项'),
    }),
  ),
})
export type RunSummary = z.infer<typeof runSummary>

export const runCertificate = z.strictObject({
  state: z.enum(keys(certificateStates)),
  stateName: z.string(),
  bytes: z.int().nullable().describe('文件的字节数；没有文件的为 null'),
  faults: personal.B(listOf(z.string())).describe('没有通过复核的，不符之处'),
})

export const runView = z
  .strictObject({
    id: z.uuid(),
    county: z.string(),
    scenario: hash,
    data: hash,
    profile: hash,
    request: z.uuid().nullable().describe('全市测算的编号；单独发起的为 null'),
    seconds: z.int().describe('最多用时'),
    state: z.enum(runStateList),
    stateName: z.string(),
    cancelAsked: z.boolean(),
    stopAsked: z.boolean().describe('已要求停止并保留当前方案'),
    attempt: z.int().describe('第几次尝试'),
    version: z.int().describe('随每次变化增加，即最后一个事件的编号'),
    progress: runProgress.nullable(),
    levels: listOf(runLevel).describe('已完成的各级（断点）'),
    plan: hash.nullable(),
    record: hash.nullable(),
    audit: hash.nullable(),
    certificate: runCertificate.describe('最优性证书'),
    summary: runSummary.nullable(),
    reason: z.string().nullable().describe('未完成的原因'),
    made: z.iso.datetime(),
    began: z.iso.datetime().nullable(),
    ended: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Run' })
export type RunView = z.infer<typeof runView>

export const runList = z.strictObject({ runs: listOf(runView) })
export const runListQuery = z.strictObject({
  state: z.enum(runStateList).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.iso.datetime().optional().describe('只列在此之前发起的'),
})

/** One thing that happened to a run; ids rise by one or more. */
export const runEvent = z.strictObject({
  id: z.int(),
  at: z.iso.datetime(),
  kind: z.enum(['state', 'level', 'progress']),
  state: z.enum(runStateList),
  attempt: z.int(),
  progress: runProgress.nullable(),
  level: runLevel.nullable(),
  reason: z.string().nullable(),
})
export type RunEvent = z.infer<typeof runEvent>

export const eventsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).describe('已见的最后一个事件编号'),
})
export const eventsReply = z.strictObject({
  events: listOf(runEvent),
  last: z.int().describe('下次以此为 after'),
  ended: z.boolean().describe('true：不会再有事件'),
})
