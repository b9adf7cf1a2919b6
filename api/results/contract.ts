import { z } from 'zod'
import { rules } from '../../solver/index.ts'
import { impersonal, personal } from '../access/personal.ts'
import { findingView, flagView, resultView, transferView } from '../contract.ts'

const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).readonly()

const transfer = z.strictObject({
  ...transferView.shape,
  teacher: personal.B(transferView.shape.teacher),
  name: personal.A(transferView.shape.name),
  subject: personal.A(transferView.shape.subject),
  from: personal.A(transferView.shape.from),
  to: personal.A(transferView.shape.to),
  backbone: personal.B(transferView.shape.backbone),
  travel: personal.B(transferView.shape.travel),
  reason: personal.B(transferView.shape.reason),
})

/** Details and cases may be about single teachers. */
const finding = findingView.extend({ details: personal.B(findingView.shape.details) })
const flag = flagView.extend({
  cases: personal.B(flagView.shape.cases),
  missing: personal.B(flagView.shape.missing),
})

const missed = z.strictObject({
  clause: z.string(),
  rule: z.enum(Object.keys(rules) as [keyof typeof rules, ...(keyof typeof rules)[]]),
  name: z.string(),
  sentence: z.string(),
  missing: z.int().describe('缺口最小的方案中，本条还差多少'),
})

/** 测算结果: what the page shows of a finished run. */
export const runResult = z
  .strictObject({
    ...resultView.shape,
    findings: listOf(finding),
    flags: listOf(flag),
    transfers: listOf(transfer),
    conflicts: listOf(
      z.strictObject({
        clauses: listOf(missed).describe('去掉其中任何一条，其余即可同时满足'),
        atLeast: z.int().describe('无论怎样安排，这些条款合计至少差多少'),
        proven: z.boolean().describe('true：有方案正好只差这么多'),
      }),
    ).describe('不能同时满足的条款；有合规方案或没有查清为空'),
    missed: listOf(missed).describe('方案未满足的条款'),
  })
  .meta({ id: 'RunResult' })

/** The domain's own types: the page reads them as the audit does. */
const whole = (what: string) =>
  impersonal(
    z.unknown().describe(what),
    '脱敏的县级数据，只含核验所计的内容和姓名；凭 person:read 读取',
  )

export const worksheet = z
  .strictObject({
    county: whole('县'),
    profile: whole('规则档'),
    plan: whole('方案'),
    decisions: whole('人员决定'),
  })
  .meta({ id: 'Worksheet' })

export const opinionRequest = z.strictObject({
  note: z.string().max(4000).describe('核查人意见；写入文件，不保存'),
})

export const rosterRequest = z.strictObject({
  teachers: listOf(z.string().min(1).max(30)).describe('教师编号，按名单的次序'),
  file: z.enum(['xlsx', 'docx']),
})
