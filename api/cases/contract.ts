import { z } from 'zod'
import {
  actSchema,
  caseSchema,
  conditionStates,
  conditions,
  phases,
  settingsSchema,
} from '../../solver/index.ts'
import { impersonal, personal } from '../access/personal.ts'

/** Requests and replies of a plan's way 方案流程: what the page and the service agree on. */

const hash = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制校验码。')
export const countyParams = z.strictObject({ county: z.string().max(100) })
export const caseParams = countyParams.extend({ case: z.uuid() })
export const objectionParams = caseParams.extend({ objection: z.string().max(20) })
const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()
const keys = <Key extends string>(codes: { readonly [K in Key]: unknown }) =>
  Object.keys(codes) as [Key, ...Key[]]

export const openRequest = z.strictObject({
  run: z.uuid().describe('已完成的测算'),
  name: z.string().trim().min(1).max(100),
})

const warning = z.strictObject({ code: z.string(), message: z.string() })

export const conditionView = z.strictObject({
  condition: z.enum(keys(conditions)),
  name: z.string(),
  state: z.enum(keys(conditionStates)),
  reason: z.string(),
})

export const caseView = z
  .strictObject({
    id: z.uuid(),
    county: z.string(),
    name: z.string(),
    run: z.uuid(),
    version: z.int().describe('办理时放入 If-Match'),
    phase: z.enum(keys(phases)),
    phaseName: z.string(),
    state: caseSchema.describe('流程状态：批准、公示、异议、到岗、考核'),
    stateHash: hash,
    conditions: listOf(conditionView),
    /** What the caller's role may do here and now, as far as the state alone tells. */
    acts: listOf(z.strictObject({ act: z.string(), name: z.string() })),
    officials: listOf(z.strictObject({ id: z.string(), name: z.string() })).describe(
      '流程中出现的帐号及其称呼',
    ),
    replaces: z.uuid().nullable(),
    warnings: listOf(warning).describe('本次办理的提醒'),
    made: z.iso.datetime(),
  })
  .meta({ id: 'PlanCase' })
export type CaseView = z.infer<typeof caseView>

export const caseList = z.strictObject({
  cases: listOf(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      phase: z.enum(keys(phases)),
      phaseName: z.string(),
      version: z.int(),
      run: z.uuid(),
      replaces: z.uuid().nullable(),
      made: z.iso.datetime(),
    }),
  ),
})

/** Bodies of the acts: what the server knows by itself is not sent. */
const shapeOf = <Kind extends (typeof actSchema)['options'][number]['shape']['kind']['value']>(
  kind: Kind,
) => {
  const found = actSchema.options.find((option) => option.shape.kind.value === kind)
  if (found === undefined) throw new Error(`no act ${kind}`)
  // Found by its own literal.
  return found as Extract<
    (typeof actSchema)['options'][number],
    { shape: { kind: z.ZodLiteral<Kind> } }
  >
}

/** What was objected and found out 异议登记表 (D07), class C throughout. */
export const objectionPaper = z.strictObject({
  person: z.string().trim().min(1).max(50).describe('反映人'),
  identity: z.enum(['本人', '教师', '学校', '群众']),
  named: z.boolean().describe('是否实名'),
  concerns: z.string().trim().min(1).max(500).describe('涉及人员或学校'),
  content: z.string().trim().min(1).max(4000).describe('主要内容'),
  evidence: z.string().trim().max(2000).describe('依据材料'),
  handler: z.string().trim().max(50).describe('承办人'),
  inquiry: z.string().trim().max(4000).describe('核查过程'),
  reply: z.string().trim().max(4000).describe('处理与答复'),
})
export type ObjectionPaper = z.infer<typeof objectionPaper>

export const actBodies = {
  revise: z.strictObject({ run: z.uuid() }),
  submit: shapeOf('submit').omit({ kind: true }),
  approve: shapeOf('approve').omit({ kind: true }),
  return: shapeOf('return').omit({ kind: true }),
  withdraw: shapeOf('withdraw').omit({ kind: true }),
  post: shapeOf('post').omit({ kind: true }),
  recount: z.strictObject({}),
  register: shapeOf('register').omit({ kind: true, id: true }).extend({ paper: objectionPaper }),
  answer: shapeOf('answer')
    .omit({ kind: true })
    .extend({ inquiry: objectionPaper.shape.inquiry, reply: objectionPaper.shape.reply }),
  finalise: shapeOf('finalise').omit({ kind: true }),
  supersede: z.strictObject({ run: z.uuid(), name: openRequest.shape.name }),
  dispatch: z.strictObject({}),
  arrive: shapeOf('arrive').omit({ kind: true }),
  assess: shapeOf('assess').omit({ kind: true }),
  close: z.strictObject({}),
} as const

/** Return slips and judgements that come in together, one a teacher. */
const mostSlips = 3000
const inBulk = <Slip extends z.ZodType<{ readonly teacher: string }>>(slip: Slip) =>
  z
    .array(slip)
    .min(1)
    .max(mostSlips)
    .refine((slips) => new Set(slips.map(({ teacher }) => teacher)).size === slips.length, {
      message: '同一教师只能有一行。',
    })
export const arrivalsRequest = z.strictObject({ slips: inBulk(actBodies.arrive) })
export const assessmentsRequest = z.strictObject({ judgements: inBulk(actBodies.assess) })

export const checkRequest = z.strictObject({})
export const lettersView = z.strictObject({
  letters: listOf(
    z.strictObject({
      teacher: personal.B(z.string()).describe('教师编号'),
      number: z.int().describe('骑缝号'),
      salary: z.boolean().describe('工资关系介绍信'),
    }),
  ),
})

export const paperRequest = z.strictObject({
  reason: z.string().trim().min(5, '请写明查看理由，不少于 5 个字。').max(200),
})
export const paperView = z.strictObject({
  id: z.string(),
  paper: personal.C(objectionPaper),
})

export const evidenceRequest = z.strictObject({
  code: z.string().trim().min(1).max(20).describe('目录编号'),
  number: z.string().trim().max(100),
  formed: z.union([z.iso.date(), z.literal('')]),
  issuer: z.string().trim().max(100),
  pages: z.int().min(0).max(100_000),
  place: z.string().trim().max(200).describe('存放位置或文件名'),
})
/** Papers of one folder: all that they share, and which of the catalogue they are. */
export const evidencesRequest = evidenceRequest
  .omit({ code: true })
  .extend({ codes: z.array(evidenceRequest.shape.code).min(1).max(100).describe('目录编号') })
export const evidenceList = z.strictObject({
  papers: listOf(evidenceRequest),
  missing: listOf(z.string()).describe('A 至 D 类尚缺的目录编号'),
  catalogue: listOf(
    z.strictObject({ code: z.string(), category: z.string(), name: z.string() }),
  ).describe('佐证材料目录'),
})

export const office = z.strictObject({
  bureau: z.string().trim().max(100),
  office: z.string().trim().max(100),
  phone: impersonal(z.string().trim().max(50), '办公电话，公示用'),
  supervisionPhone: impersonal(z.string().trim().max(50), '监督电话，公示用'),
  address: impersonal(z.string().trim().max(200), '办公地址，公示用'),
  email: impersonal(z.string().trim().max(100), '办公邮箱，公示用'),
  hours: z.string().trim().max(100),
  docNoPrefix: z.string().trim().max(20),
  accounts: z.string().trim().max(100),
})

export const processRequest = z.strictObject({
  settings: settingsSchema,
  office: office.nullable().describe('署名单位，公文用'),
})
export const processView = processRequest.extend({ version: z.int() }).meta({ id: 'CountyProcess' })

const holidayRow = z.strictObject({
  year: z.int().min(2020).max(2100),
  day: z.iso.date(),
  kind: z.enum(['off', 'work']),
  name: z.string().trim().min(1).max(50),
  source: z.string().trim().min(1).max(200).describe('来源（文件·日期）'),
  state: z.enum(['official', 'provisional']),
})
export const holidaysRequest = z.strictObject({ rows: z.array(holidayRow).max(400) })
export const holidaysView = z.strictObject({
  version: z.int(),
  shipped: listOf(holidayRow).describe('随软件提供'),
  own: listOf(holidayRow).describe('本县补充'),
  official: listOf(z.int()).describe('节假日安排已公布的年份'),
})
