import { z } from 'zod'
import { bases, conventions, verdicts } from '../../solver/index.ts'
import { personal } from '../access/personal.ts'
import { findingView } from '../contract.ts'
import { hash, listOf, runLevel } from './contract.ts'

/** Several plans of one county beside each other 方案比较. */

export const comparisonQuery = z.strictObject({
  runs: z
    .string()
    .max(400)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).min(1).max(6))
    .describe('1 至 6 次已完成的测算，用逗号分隔；现状和简单排法总在其中'),
  profile: hash.optional().describe('各测算所用规则不同时，按其中哪一版核验'),
})

const keysOf = <Key extends string>(codes: { readonly [K in Key]: unknown }) =>
  z.enum(Object.keys(codes) as [Key, ...Key[]])
const number = z.number().nullable()

/** What the counting child tells of each plan, in the order it was given: see compare-child.ts. */
const figures = z.strictObject({
  transfers: z.int(),
  moved: z.int().describe('计入交流轮岗的人数'),
  backboneMoved: z.int(),
  denominator: z.int(),
  points: z.int().describe('各条款缺口按权重合计'),
  unsound: z.int().describe('方案本身的矛盾'),
  travel: z
    .strictObject({ known: z.int(), median: number, worstTenth: number, total: number })
    .describe(
      '增加的通勤距离，单程，米；worstTenth：九成教师不超过此数；total：里程已知者相加，近了的相抵',
    ),
  subjectGap: z
    .strictObject({
      lessons: z.number().describe('各校各学科所缺周课时合计'),
      people: z.number().describe('按各校一名专任教师的周课时折算为人'),
    })
    .describe('任教学科缺口，方案落实后'),
})

const indicatorCell = z.strictObject({
  mean: number,
  ...(Object.fromEntries(Object.keys(conventions).map((id) => [id, number])) as {
    readonly [Id in keyof typeof conventions]: typeof number
  }),
  verdict: z.enum(['met', 'short', 'unknown']).describe('按规则所定算法与限值比较'),
})

export const compared = z.strictObject({
  plans: listOf(figures),
  counting: z
    .strictObject({ basis: keysOf(bases), convention: keysOf(conventions) })
    .describe('规则所定的基数口径和差异系数算法'),
  findings: listOf(
    z.strictObject({
      clause: z.string(),
      rule: z.string(),
      name: z.string(),
      unit: z.string(),
      source: findingView.shape.source,
      cells: listOf(
        z.strictObject({
          verdict: keysOf(verdicts),
          measured: number,
          required: number,
          shortfall: z.int(),
          sentence: z.string(),
        }),
      ),
    }),
  ),
  indicators: listOf(
    z.strictObject({
      stage: z.string(),
      code: z.string(),
      name: z.string(),
      basis: keysOf(bases),
      limit: number,
      cells: listOf(indicatorCell),
    }),
  ),
  differing: listOf(
    z.strictObject({
      teacher: personal.B(z.string()).describe('教师编号'),
      to: personal
        .A(listOf(z.string().nullable()))
        .describe('按各次测算的次序：去往学校；不交流为 null'),
    }),
  ).describe('去向不完全相同的教师'),
})
export type Compared = z.infer<typeof compared>

const column = z.strictObject({
  kind: z
    .enum(['none', 'simple', 'run'])
    .describe('none：现状，不交流；simple：简单排法；run：测算'),
  name: z.string(),
  run: z.uuid().nullable(),
  plan: hash.nullable(),
  scenario: hash.nullable(),
  scenarioName: z.string().nullable().describe('测算情景的名称'),
  recounted: z.boolean().describe('true：该次测算用的是另一版规则，此处按所选规则重新核验'),
  levels: listOf(runLevel).describe('求解时各级的值、下界与差距，按该次测算自己的规则'),
  ...figures.shape,
})

export const comparisonView = z
  .strictObject({
    data: hash,
    profile: hash,
    decisionsCounted: z
      .boolean()
      .describe('false：各情景的人员决定不同，为可比起见一律不计人员决定'),
    counting: compared.shape.counting,
    columns: listOf(column).describe('现状、简单排法，然后是各次测算'),
    findings: compared.shape.findings.describe('cells 与 columns 同序'),
    indicators: compared.shape.indicators.describe('cells 与 columns 同序'),
    differing: compared.shape.differing,
  })
  .meta({ id: 'Comparison' })
export type ComparisonView = z.infer<typeof comparisonView>
