import { z } from 'zod'
import {
  clauseChanges,
  type Decision,
  decisionKinds,
  decisionOrigins,
  deferralReasons,
  definitions,
  goals,
  rules,
  severities,
  snapshotSchema,
  subjects,
} from '../../solver/index.ts'
import { impersonal, personal } from '../access/personal.ts'
import { rulebookReply } from '../contract.ts'
import { hash, policyId } from '../datasets/contract.ts'

/** Requests and replies of rules 规则档 and scenarios 测算情景. */

const countyId = z.string().min(1).max(100)
export const scenarioParams = z.strictObject({ county: countyId, scenario: hash })
export const policyParams = z.strictObject({ policy: policyId })

const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).readonly()
const code = <Code extends string>(words: { readonly [C in Code]: unknown }) =>
  // Keys of an object literal keep their written order.
  z.enum(Object.keys(words) as [Code, ...Code[]])

export const policyList = z.strictObject({
  policies: listOf(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      on: z.string().nullable().describe('以哪个规则档为基础'),
      documents: listOf(
        z.strictObject({
          title: z.string(),
          number: z.string(),
          level: z.string(),
          issuer: z.string(),
        }),
      ),
    }),
  ),
})

const { documents, definitions: definitionViews, clauses } = rulebookReply.shape
const clauseView = clauses.unwrap().element.extend({
  params: impersonal(z.unknown(), '条款取值来自政策文件，不含个人信息').describe('该规则的取值'),
})
export const policyView = z.strictObject({
  id: z.string(),
  name: z.string(),
  documents,
  definitions: definitionViews,
  clauses: listOf(clauseView),
  overruled: listOf(clauseView).describe('下级取值较宽、另行核验的上级条款'),
  lines: listOf(z.string()).describe('全文，逐行'),
})

export const parameterList = z.strictObject({
  parameters: listOf(
    z.strictObject({
      name: z.string(),
      range: z.string().describe('可填范围'),
      explanation: z.string(),
      current: z.string().nullable().describe('现行取值；没有或各处不一为 null'),
      rule: code(rules).nullable().describe('改的是哪条规则；改口径的为 null'),
      definition: code(definitions).nullable().describe('改的是哪项口径；改规则的为 null'),
    }),
  ),
})

const change = z.strictObject({
  name: z.string().trim().min(1).max(40).describe('参数名'),
  value: z.string().trim().min(1).max(100).describe('取值'),
  reason: z.string().trim().max(500).describe('理由或依据'),
})
const goal = code(goals)

const ground = {
  teacher: z.string().min(1).max(30).describe('教师编号'),
  origin: code(decisionOrigins).default('personnel'),
  reason: z.string().trim().max(200),
  proof: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('证明材料的名称和文号；不写诊断。不填时沿用 from 情景中同一决定的'),
}
const school = z.string().min(1).max(60).describe('学校代码')
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('go'), ...ground }),
  z.strictObject({
    kind: z.literal('go-to'),
    ...ground,
    school,
    subject: code(subjects).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('stay'), ...ground }),
  z.strictObject({ kind: z.literal('not-to'), ...ground, school }),
  z.strictObject({
    kind: z.literal('defer'),
    ...ground,
    deferral: code(deferralReasons),
    until: month.nullable(),
    consent: z.boolean().exactOptional(),
  }),
])

export type SentDecision = z.infer<typeof decision>

/** Ids and months are checked strings here; the domain knows them by their own types. */
export const decisionOf = (sent: SentDecision & { readonly proof: string }) =>
  sent as unknown as Decision

export const scenarioRequest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  data: hash.describe('数据版本'),
  baseProfile: policyId,
  changes: z.array(change).max(60).readonly().default([]),
  decisions: z.array(decision).max(5000).readonly().default([]).describe('人员决定'),
  goals: z
    .array(goal)
    .min(1)
    .readonly()
    .optional()
    .describe('优化目标，在前者优先；不填为通常次序，有 reference 时先求改动的人最少'),
  limits: z
    .strictObject({ seconds: z.int().min(10).max(86_400).default(600).describe('测算限时，秒') })
    .prefault({}),
  reference: hash.nullable().default(null).describe('已公示方案的版本：改动的人尽量少'),
  from: hash.nullable().default(null).describe('由哪个情景改来'),
})
export type ScenarioRequest = z.infer<typeof scenarioRequest>

/** 试算改动: what changes would come to, before anything is saved. */
export const trialRequest = scenarioRequest.pick({ data: true, baseProfile: true, changes: true })

export const resultsRequest = z.strictObject({
  name: z.string().trim().min(1).max(80).describe('新情景的名称'),
  snapshots: z.array(snapshotSchema).min(1).max(5).readonly().describe('前期各阶段结果'),
})

export const scenarioEntry = z.strictObject({
  scenario: hash,
  name: z.string(),
  author: z.string(),
  data: hash,
  profile: hash.describe('生效规则的版本'),
  from: hash.nullable(),
  made: z.string(),
})
export const scenarioList = z.strictObject({ scenarios: listOf(scenarioEntry) })

const remark = z.strictObject({
  at: z.string(),
  message: z.string(),
  severity: code(severities),
})

const comesTo = {
  remarks: listOf(remark).describe('提醒：低于上级文件的取值等'),
  clauses: listOf(
    z.strictObject({
      rule: code(rules),
      name: z.string(),
      change: code(clauseChanges),
      overruled: z.boolean().describe('true：下级取值较宽，本条只另行核验'),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ).describe('与所选规则档不同的条款'),
  definitions: listOf(
    z.strictObject({
      definition: code(definitions),
      name: z.string(),
      fields: listOf(
        z.strictObject({
          label: z.string(),
          before: listOf(z.string()),
          after: listOf(z.string()),
        }),
      ),
    }),
  ).describe('与所选规则档不同的口径'),
}
export const trialView = z.strictObject(comesTo)

export const scenarioView = scenarioEntry.extend({
  baseProfile: z.string(),
  changes: listOf(change),
  decisions: listOf(
    z.strictObject({
      teacher: personal.B(z.string()),
      kind: personal.B(code(decisionKinds)),
      origin: code(decisionOrigins),
      reason: personal.B(z.string()),
      proof: personal.C(z.string()),
      school: personal.B(z.string().nullable()),
      subject: personal.B(code(subjects).nullable()),
      deferral: personal.B(code(deferralReasons).nullable()),
      until: personal.B(z.string().nullable()),
    }),
  ),
  goals: listOf(z.strictObject({ goal, name: z.enum(Object.values(goals)) })),
  limits: z.strictObject({ seconds: z.int() }),
  reference: hash.nullable(),
  ...comesTo,
})
export type ScenarioView = z.infer<typeof scenarioView>
