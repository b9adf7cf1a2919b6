import { z } from 'zod'
import {
  answerKinds,
  bases,
  checkVerdicts,
  clauseChanges,
  conventions,
  coverageStates,
  definitions,
  dossierParts,
  evidences,
  flagStates,
  flags,
  goals,
  indicators,
  ledgerKinds,
  ledgerStates,
  maskLevels,
  rules,
  severities,
  stages,
  standards,
  stops,
  subjects,
  verdicts,
} from '../solver/index.ts'

/**
 * Every reply of the command line and of the local page, as data; `junpei schema COMMAND` prints it
 * as JSON Schema. A reply says whether the command succeeded and what people have to mend; whatever
 * a failed command has nothing to say about is `null`.
 */

const code = <Words extends { readonly [code: string]: unknown }>(words: Words) =>
  z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])

const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).readonly()

const place = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable().describe('自 1 起'),
  column: z.int().nullable().describe('自 1 起'),
  header: z.string().nullable(),
})

export const problemView = z.strictObject({
  code: z.string(),
  severity: code(severities),
  place: place.nullable(),
  value: z.string().nullable().describe('原填内容，截取前 20 字；敏感列为 null'),
  message: z.string().describe('原因与处理办法'),
})

const replyOf = <Name extends string, Shape extends z.ZodRawShape>(command: Name, shape: Shape) =>
  z.strictObject({
    command: z.literal(command),
    version: z.string().describe('均配版本'),
    ok: z.boolean().describe('退出码为 0 时为 true'),
    problems: listOf(problemView),
    ...shape,
  })

const writtenFile = z.string().nullable().describe('已写成的文件；没有写成为 null')

const countySize = z.strictObject({
  county: z.string(),
  year: z.int().describe('学年起始年'),
  synthetic: z.boolean().describe('合成数据'),
  schools: z.int(),
  teachers: z.int(),
})

const source = z.strictObject({
  document: z.string(),
  number: z.string().describe('文号；没有或未确认为空'),
  item: z.string(),
  quote: z.string().describe('原文；未读到为空'),
  effective: z.string(),
  evidence: code(evidences),
  note: z.string(),
})

export const findingView = z.strictObject({
  clause: z.string(),
  name: z.string(),
  verdict: code(verdicts),
  measured: z.number().nullable(),
  required: z.number().nullable(),
  shortfall: z.int().describe('按 unit 计的整数缺口；符合为 0'),
  unit: z.string(),
  sentence: z.string(),
  details: listOf(z.string()),
  source,
})

export const flagView = z.strictObject({
  flag: code(flags),
  name: z.string(),
  state: code(flagStates),
  sentence: z.string(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  unit: z.string(),
  cases: listOf(
    z.strictObject({
      school: z.string().nullable().describe('学校代码；全县为 null'),
      teachers: listOf(z.string()).describe('教师编号'),
      sentence: z.string(),
    }),
  ),
  missing: listOf(
    z.strictObject({
      sheet: z.string(),
      column: z.string().describe('补上这一列即可判断'),
      teachers: listOf(z.string()),
      schools: listOf(z.string()),
    }),
  ),
  measure: z.string().describe('怎样算'),
  source,
})

const standardValue = z.strictObject({ measured: z.string(), verdict: code(verdicts) })

export const standardView = z.strictObject({
  standard: code(standards),
  name: z.string(),
  verdict: code(verdicts),
  missing: z.int().describe('方案落实后全县的缺口，以 unit 计'),
  unit: z.string(),
  sentence: z.string(),
  lines: listOf(
    z.strictObject({
      school: z.string().nullable().describe('学校代码；全县为 null'),
      stage: code(stages).nullable(),
      before: standardValue,
      after: standardValue,
      required: z.string(),
      missing: z.int(),
      sentence: z.string(),
      numerator: listOf(z.string()).describe('教师编号'),
      denominator: listOf(z.string()).describe('教师编号'),
    }),
  ),
  columns: listOf(z.string()).describe('补上这些列即可判断'),
  measure: z.string().describe('怎样算'),
  sources: listOf(source),
})

export const ledgerView = z.strictObject({
  key: z.string().describe('问题编号：同一问题在历次核验中不变'),
  kind: code(ledgerKinds),
  item: z.string(),
  school: z.string().nullable().describe('学校代码；全县为 null'),
  stage: code(stages).nullable(),
  subject: code(subjects).nullable(),
  indicator: code(indicators).nullable(),
  problem: z.string(),
  unit: z.string(),
  before: z.number().nullable().describe('不交流时的差距；没有核验为 null'),
  after: z.number().nullable().describe('方案落实后的差距；数据缺失为 null'),
  cure: z.string(),
  state: code(ledgerStates),
  opened: z.int().describe('立账学年'),
})

const keys = listOf(z.string())
export const ledgerChanges = z.strictObject({
  opened: keys.describe('新立'),
  reopened: keys.describe('销号后又出现'),
  remaining: keys.describe('仍未解决'),
  cancelled: keys.describe('本次销号'),
})

export const levelView = z.strictObject({
  goal: code(goals),
  name: z.string(),
  unit: z.string(),
  value: z.int(),
  bound: z.int().describe('在前面各级不变差的前提下，任何方案不可能低于此数'),
  gap: z.int().describe('value 减 bound'),
  proven: z.boolean().describe('true：最优；false：可行，差距为 gap'),
  checked: z.int().exactOptional().describe('由证书精确重算的下界'),
  stoppedBy: code(stops),
  seconds: z.number(),
})

const coefficient = z.strictObject({
  mean: z.number().nullable().describe('X̄'),
  standardDeviation: z.number().nullable().describe('S'),
  value: z.number().nullable().describe('差异系数 CV = S ÷ X̄；没有数据为 null'),
  verdict: z.enum(['met', 'short', 'unknown']).describe('按精确值与限值比较'),
})

export const indicatorView = z.strictObject({
  stage: code(stages),
  indicator: code(indicators),
  code: z.string().describe('R1 至 R7'),
  name: z.string(),
  basis: code(bases),
  amount: z.number().describe('分子：人数、平方米、元或间'),
  pupils: z.int(),
  mean: z.number().nullable().describe('全县总量 ÷ 全县学生数'),
  threshold: z.number().nullable(),
  limit: z.number().nullable().describe('差异系数限值'),
  coefficients: z.strictObject(
    Object.fromEntries(Object.keys(conventions).map((id) => [id, coefficient])) as {
      readonly [Id in keyof typeof conventions]: typeof coefficient
    },
  ),
  schools: z.int().describe('计入差异系数的学校数'),
  excluded: listOf(z.strictObject({ school: z.string(), reason: z.string() })),
})

export const templateReply = replyOf('template', { file: writtenFile })

export const sampleReply = replyOf('sample', { file: writtenFile, county: countySize.nullable() })

export const checkReply = replyOf('check', {
  county: countySize.nullable(),
  counts: z.strictObject({ error: z.int(), warning: z.int(), notice: z.int() }),
  copy: writtenFile,
})

export const indicatorsReply = replyOf('indicators', {
  county: countySize.nullable(),
  profile: z.string().nullable(),
  rows: listOf(indicatorView),
  standards: listOf(standardView).describe('配备标准，现状'),
})

const sizes = z.strictObject({
  schools: z.int(),
  teachers: z.int(),
  due: z.int(),
  moves: z.int(),
  columns: z.int(),
  rows: z.int(),
  nonzeros: z.int(),
})

const verdictCounts = z.strictObject(
  Object.fromEntries(Object.keys(verdicts).map((id) => [id, z.int()])) as {
    readonly [Id in keyof typeof verdicts]: z.ZodInt
  },
)

export const planReply = replyOf('plan', {
  county: countySize.nullable(),
  profile: z.string().nullable(),
  folder: z.string().nullable(),
  files: listOf(z.string()),
  engine: z.string().nullable(),
  size: sizes.nullable(),
  seconds: z.number().nullable(),
  transfers: z.int().nullable(),
  levels: listOf(levelView),
  verdicts: verdictCounts.nullable(),
  unsound: listOf(z.string()).describe('方案本身的矛盾；应为空'),
})

export const auditReply = replyOf('audit', {
  county: countySize.nullable(),
  profile: z.string().nullable(),
  transfers: z.int().nullable(),
  points: z.int().nullable().describe('各条款缺口按权重合计'),
  findings: listOf(findingView),
  flags: listOf(flagView).describe('红线核查'),
  standards: listOf(standardView).describe('配备标准'),
  ledger: listOf(ledgerView).describe('问题台账'),
  changes: ledgerChanges.nullable().describe('与 --since 所指上次核验相比；没有指定为 null'),
  unsound: listOf(z.string()).describe('方案本身的矛盾'),
  verdicts: verdictCounts.nullable(),
})

export const policiesReply = replyOf('policies', {
  profiles: listOf(z.strictObject({ id: z.string(), name: z.string() })),
})

const documentView = z.strictObject({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  issuer: z.string(),
  level: z.string(),
})

const fieldView = z.strictObject({ label: z.string(), values: listOf(z.string()) })

const definitionView = z.strictObject({
  definition: code(definitions),
  name: z.string(),
  evidence: code(evidences).describe('其中最弱的一项取值的依据状态'),
  fields: listOf(fieldView),
  sources: listOf(source),
})

const clauseView = z.strictObject({
  clause: z.string(),
  rule: code(rules),
  name: z.string(),
  sentence: z.string(),
  params: z.unknown().describe('该规则的取值'),
  weight: z.int(),
  source,
})

const coveredRow = z.strictObject({
  row: z.string(),
  subject: z.string(),
  state: code(coverageStates),
  answers: listOf(z.strictObject({ kind: code(answerKinds), id: z.string(), name: z.string() })),
  reason: z.string().describe('不属范围的理由，或尚缺什么；service 为多人办公系统的步骤'),
})

const coverageCounts = {
  rows: z.int().nullable().describe('条文数'),
  outOfScope: z.int().nullable(),
  answered: z.int().nullable(),
  later: z.int().nullable(),
  unanswered: listOf(z.string()).describe('尚未答复的条文编号'),
}

const coveredDocument = z.strictObject({
  id: z.string(),
  name: z.string(),
  ...coverageCounts,
  details: listOf(coveredRow),
})

const clauseDifference = z.strictObject({
  rule: code(rules),
  name: z.string(),
  change: code(clauseChanges),
  overruled: z.boolean().describe('true：下级取值较宽，本条只另行核验'),
  before: clauseView.omit({ rule: true, name: true }).nullable(),
  after: clauseView.omit({ rule: true, name: true }).nullable(),
})

const definitionDifference = z.strictObject({
  definition: code(definitions),
  name: z.string(),
  fields: listOf(
    z.strictObject({
      label: z.string(),
      before: listOf(z.string()).describe('只在甲规则档中的取值'),
      after: listOf(z.string()).describe('只在乙规则档中的取值'),
    }),
  ),
  sourcesBefore: listOf(source),
  sourcesAfter: listOf(source),
})

const standingView = z.strictObject({
  standing: z.enum(['due', 'deferred', 'not-due']),
  reason: z.string(),
  inDenominator: z.boolean(),
  backbone: z.boolean(),
})

const profileName = z.strictObject({ id: z.string(), name: z.string() })

export const rulebookReply = replyOf('rulebook', {
  profile: profileName.nullable(),
  documents: listOf(documentView),
  definitions: listOf(definitionView),
  clauses: listOf(clauseView),
  overruled: listOf(clauseView).describe('下级取值较宽、另行核验的上级条款'),
  ...coverageCounts,
  coverage: listOf(coveredDocument).describe('只在 --coverage 时有'),
  difference: z
    .strictObject({
      before: profileName,
      after: profileName,
      clauses: listOf(clauseDifference),
      definitions: listOf(definitionDifference),
      county: countySize.nullable(),
      people: listOf(
        z.strictObject({
          teacher: z.string(),
          name: z.string(),
          school: z.string(),
          before: standingView,
          after: standingView,
        }),
      ).nullable(),
    })
    .nullable()
    .describe('只在 rulebook diff 时有'),
})

export const schemaReply = z.looseObject({ $schema: z.string() }).describe('JSON Schema')

/** One thing looked at in a dossier 卷宗, and what came of it. */
export const checkView = z.strictObject({
  step: z.int().describe('核验步骤'),
  stepName: z.string(),
  verdict: code(checkVerdicts),
  part: code(dossierParts).nullable().describe('卷宗的哪一部分；涉及整个文件为 null'),
  sentence: z.string(),
})
export type CheckView = z.infer<typeof checkView>

export const verifyReply = replyOf('verify', {
  dossier: z
    .strictObject({
      county: z.string(),
      year: z.int(),
      synthetic: z.boolean(),
      level: code(maskLevels).describe('脱敏级别'),
      at: z.string().describe('签发时间'),
      fingerprint: z.string().describe('签发公钥的指纹'),
      runs: z
        .strictObject({ number: z.int(), of: z.int() })
        .nullable()
        .describe('本县第几次测算，共几次'),
    })
    .nullable(),
  checks: listOf(checkView),
})

export const certificateReply = replyOf('certificate', {
  levels: listOf(
    z.strictObject({
      goal: code(goals),
      name: z.string(),
      unit: z.string(),
      value: z.int().describe('方案的值'),
      claimed: z.int().describe('求解器所称的下界'),
      checked: z.int().describe('由证书精确重算的下界'),
    }),
  ),
  faults: z.array(z.string()).describe('不符之处'),
})

/** By command: what `--json` prints. */
export const replies = {
  template: templateReply,
  sample: sampleReply,
  check: checkReply,
  indicators: indicatorsReply,
  plan: planReply,
  audit: auditReply,
  policies: policiesReply,
  rulebook: rulebookReply,
  verify: verifyReply,
  certificate: certificateReply,
} as const
export type Command = keyof typeof replies
export type ReplyOf<Name extends Command> = z.infer<(typeof replies)[Name]>
export const commandList = Object.keys(replies) as readonly Command[]

/** One coefficient before and after the plan, under the convention the clause constrains. */
export const differenceView = z.strictObject({
  stage: z.string(),
  code: z.string(),
  name: z.string(),
  basis: z.string(),
  convention: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  limit: z.number().nullable(),
  verdictBefore: z.enum(['met', 'short', 'unknown']),
  verdictAfter: z.enum(['met', 'short', 'unknown']),
})

export const transferView = z.strictObject({
  teacher: z.string().describe('教师编号'),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  stage: z.string(),
  subject: z.string(),
  mode: z.string(),
  direction: z.string(),
  backbone: z.boolean(),
  /** Kilometres; `null` where unknown. */
  travel: z.number().nullable(),
  reason: z.string(),
})

/** What the page shows of one finished plan. */
export const resultView = z.strictObject({
  title: z.string(),
  synthetic: z.boolean(),
  profile: z.string(),
  version: z.string(),
  hashes: z.strictObject({ data: z.string(), profile: z.string(), plan: z.string() }),
  engine: z.string(),
  seconds: z.number(),
  headlines: listOf(z.strictObject({ label: z.string(), value: z.string(), note: z.string() })),
  levels: listOf(levelView),
  findings: listOf(findingView),
  flags: listOf(flagView),
  differences: listOf(differenceView),
  transfers: listOf(transferView),
})

export type ProblemView = z.infer<typeof problemView>
export type FindingView = z.infer<typeof findingView>
export type FlagView = z.infer<typeof flagView>
export type StandardView = z.infer<typeof standardView>
export type LedgerView = z.infer<typeof ledgerView>
export type LevelView = z.infer<typeof levelView>
export type IndicatorView = z.infer<typeof indicatorView>
export type DifferenceView = z.infer<typeof differenceView>
export type TransferView = z.infer<typeof transferView>
export type ResultView = z.infer<typeof resultView>
