import { z } from 'zod'
import { impersonal, personal } from '../access/personal.ts'
import { findingView, flagView, resultView, transferView } from '../contract.ts'

const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).readonly()

const transfer = z.strictObject({
  ...transferView.shape,
  teacher: personal.A(transferView.shape.teacher),
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

/** 测算结果: what the page shows of a finished run. */
export const runResult = z
  .strictObject({
    ...resultView.omit({ files: true }).shape,
    findings: listOf(finding),
    flags: listOf(flag),
    transfers: listOf(transfer),
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
