import { z } from 'zod'
import {
  backboneLevels,
  deferralReasons,
  degrees,
  employments,
  offices,
  presences,
  reviews,
  schoolKinds,
  settings,
  severities,
  specialStatuses,
  sponsors,
  stages,
  subjects,
  titles,
} from '../../solver/index.ts'
import { personal } from '../access/personal.ts'
import { findingView, flagView, indicatorView, standardView } from '../contract.ts'

/** Requests and replies of imports 导入 and county data 数据集. */

export const hash = z.string().regex(/^[0-9a-f]{64}$/)
const countyId = z.string().min(1).max(100)
export const countyParams = z.strictObject({ county: countyId })
export const importParams = z.strictObject({ county: countyId, import: z.uuid() })
export const datasetParams = z.strictObject({ county: countyId, data: hash })

const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).readonly()
const code = <Code extends string>(words: { readonly [C in Code]: unknown }) =>
  // Keys of an object literal keep their written order.
  z.enum(Object.keys(words) as [Code, ...Code[]])

export const policyId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .describe('规则档')
export const defaultPolicy = 'national'

export const page = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('不超过 200'),
}

/** Reads a place under rules: a profile by its id, or the version a scenario made of it. */
const under = {
  policy: policyId.default(defaultPolicy),
  profile: hash.optional().describe('测算情景的规则版本；给出时不看 policy'),
}
export const underQuery = z.strictObject(under)

export const importQuery = z.strictObject({
  policy: policyId.default(defaultPolicy).describe('预览所用的规则档'),
})

export const importStates = {
  ready: '待确认',
  rejected: '未通过',
  confirmed: '已确认',
  discarded: '已放弃',
  expired: '已过期',
} as const

const problem = z.strictObject({
  code: z.string(),
  severity: code(severities),
  place: z
    .strictObject({
      file: z.string(),
      sheet: z.string().nullable(),
      row: z.int().nullable().describe('自 1 起'),
      column: z.int().nullable().describe('自 1 起'),
      header: z.string().nullable(),
    })
    .nullable(),
  value: personal.B(z.string().nullable()).describe('原填内容，截取前 20 字；敏感列为 null'),
  message: personal.B(z.string()).describe('原因与处理办法'),
})

const typedSheet = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  columns: listOf(
    z.strictObject({ column: z.int().describe('自 1 起'), header: z.string() }),
  ).describe('读取的列；未用的列不列'),
  rows: listOf(
    z.strictObject({
      row: z.int().describe('自 1 起'),
      cells: personal
        .B(listOf(z.string().nullable()))
        .describe('与 columns 同序的原填内容；空格为空串，敏感列为 null'),
    }),
  ),
})

const overview = z.strictObject({
  schools: z.int(),
  teachers: z.int(),
  pupils: z.int(),
  tables: listOf(
    z.strictObject({
      title: z.string(),
      rows: listOf(z.strictObject({ label: z.string(), count: z.int() })),
    }),
  ),
  standings: z.strictObject({
    due: z.int().describe('符合交流条件'),
    deferred: z.int().describe('暂缓交流'),
    notDue: z.int().describe('不符合交流条件'),
    inDenominator: z.int().describe('计入交流比例分母'),
  }),
  deferrals: z.record(z.string(), z.int()).describe('暂缓原因代码及人数'),
})

const named = z.strictObject({ id: personal.B(z.string()), name: personal.A(z.string()) })
const rowsDifference = z.strictObject({
  removed: listOf(named),
  added: listOf(named),
  changed: listOf(
    named.extend({
      fields: listOf(
        z.strictObject({
          header: z.string(),
          sensitive: z.boolean().describe('true：敏感列，只说有改动，不列内容'),
          before: personal.B(z.string().nullable()),
          after: personal.B(z.string().nullable()),
        }),
      ),
    }),
  ),
  counts: z.strictObject({ removed: z.int(), added: z.int(), changed: z.int() }),
})

const difference = z.strictObject({
  previous: hash.describe('上一版数据'),
  schools: rowsDifference,
  teachers: rowsDifference,
  others: listOf(z.strictObject({ sheet: z.string(), removed: z.int(), added: z.int() })),
})

/** Lists of a reply are cut here; counts are always whole. */
export const mostListed = 1000

export const importCounts = z.strictObject({
  name: z.string().nullable().describe('文件所填的县名'),
  year: z.int().nullable(),
  schools: z.int(),
  teachers: z.int(),
  errors: z.int(),
  warnings: z.int(),
  notices: z.int(),
})
export type ImportCounts = z.infer<typeof importCounts>

export const importEntry = z.strictObject({
  id: z.uuid(),
  state: code(importStates),
  version: z.int(),
  author: z.string(),
  policy: z.string(),
  data: hash.nullable().describe('数据版本；未通过为 null'),
  counts: importCounts,
  made: z.string(),
  expires: z.string().describe('到时未确认即作废'),
})

export const importView = importEntry.extend({
  otherName: z.boolean().describe('true：文件所填县名与本县登记的名称不同，请核对是否传错文件'),
  kept: z.boolean().describe('true：原文件和清单仍在隔离区；false：已删除，只留数量'),
  problems: listOf(problem).describe(`不超过 ${mostListed} 条`),
  typed: listOf(typedSheet).describe('问题所在的行，按原表；同类问题只列前若干行'),
  preview: overview.nullable(),
  difference: difference.nullable().describe('与上一版已确认数据的差别；没有上一版为 null'),
})
export type ImportView = z.infer<typeof importView>

export const importList = z.strictObject({ imports: listOf(importEntry) })

const standing = z.enum(['due', 'deferred', 'not-due'])

export const peopleQuery = z.strictObject({ ...page, standing: standing.optional() })
export const peoplePage = z.strictObject({
  total: z.int(),
  people: listOf(
    z.strictObject({
      id: personal.B(z.string()),
      name: personal.A(z.string()),
      school: personal.A(z.string()),
      stage: personal.A(code(stages)),
      subject: personal.A(z.string()),
      standing: personal.B(standing),
      reason: personal.B(z.string()),
      backbone: personal.B(z.boolean()),
    }),
  ),
})

export const confirmed = z.strictObject({
  data: hash,
  import: z.uuid(),
  version: z.int(),
  state: z.literal('confirmed'),
})

export const importSetting = z.strictObject({
  idNumbers: z.boolean().describe('导入时是否读取身份证号（加密保存）'),
  version: z.int(),
})
export const settingRequest = z.strictObject({
  idNumbers: z.boolean(),
  reason: z.string().trim().min(2).max(500).describe('理由'),
})

export const datasetEntry = z.strictObject({
  data: hash,
  name: z.string(),
  year: z.int(),
  schools: z.int(),
  teachers: z.int(),
  by: z.string().describe('确认人'),
  confirmed: z.string(),
  policy: z.string().describe('确认时所用的规则档'),
  latest: z.boolean(),
})
export const datasetList = z.strictObject({ datasets: listOf(datasetEntry) })
export const datasetView = datasetEntry.extend({
  synthetic: z.boolean().describe('合成数据'),
  profile: z.strictObject({ id: z.string(), hash, name: z.string() }),
  overview,
  parameters: listOf(
    z.strictObject({ name: z.string(), value: z.string(), basis: z.string() }),
  ).describe('县级参数'),
})

export const schoolsQuery = z.strictObject({ ...page, text: z.string().max(50).optional() })
const stageFigures = z
  .strictObject({ pupils: z.int(), classes: z.int(), quota: z.int().nullable() })
  .nullable()
export const schoolsPage = z.strictObject({
  total: z.int(),
  schools: listOf(
    z.strictObject({
      id: z.string(),
      code: z.string().nullable(),
      name: z.string(),
      township: z.string(),
      kind: code(schoolKinds),
      setting: code(settings),
      sponsor: code(sponsors),
      weak: z.boolean(),
      strong: z.boolean(),
      townSeat: z.boolean(),
      closing: z.boolean(),
      primary: stageFigures,
      junior: stageFigures,
      teachers: z.int().describe('人事关系在本校的人数'),
      longitude: z.number().nullable(),
      latitude: z.number().nullable(),
    }),
  ),
})

export const teachersQuery = z.strictObject({
  ...page,
  ...under,
  school: z.string().max(100).optional().describe('人事关系所在校'),
  stage: code(stages).optional(),
  subject: code(subjects).optional().describe('主教学科'),
  standing: standing.optional(),
  text: z.string().max(50).optional().describe('教师编号或姓名中的字'),
})
export const teachersPage = z.strictObject({
  total: z.int(),
  teachers: listOf(
    z.strictObject({
      id: personal.B(z.string()),
      name: personal.A(z.string()),
      school: personal.A(z.string()).describe('人事关系所在校'),
      schoolName: personal.A(z.string()),
      stage: personal.A(code(stages)),
      subjects: personal.A(listOf(code(subjects))),
      sex: personal.A(z.enum(['male', 'female'])),
      birth: personal.B(z.string()),
      employment: personal.B(code(employments)),
      presence: personal.B(code(presences)),
      office: personal.B(code(offices)),
      degree: personal.B(code(degrees)),
      title: personal.B(code(titles)),
      since: personal.B(z.string()),
      years: personal.B(z.int()).describe('在本校的足年'),
      weeklyLessons: personal.B(z.number().nullable()),
      ruralYears: personal.B(z.number().nullable()),
      lastRotationEnd: personal.B(z.string().nullable()),
      retirement: personal.B(z.string().nullable()),
      review: personal.B(code(reviews).nullable()),
      backbone: personal.B(z.boolean()),
      backboneLevel: personal.B(code(backboneLevels).nullable()),
      special: personal.B(
        z.strictObject({ status: code(specialStatuses), until: z.string().nullable() }).nullable(),
      ),
      deferral: personal.B(
        z.strictObject({ reason: code(deferralReasons), until: z.string().nullable() }).nullable(),
      ),
      standing: personal.B(standing),
      reason: personal.B(z.string()),
      inDenominator: personal.B(z.boolean()),
    }),
  ),
})

export const standingsView = z.strictObject({
  county: overview.shape.standings,
  deferrals: overview.shape.deferrals,
  schools: listOf(
    z.strictObject({
      school: z.string(),
      name: z.string(),
      due: z.int(),
      deferred: z.int(),
      notDue: z.int(),
      inDenominator: z.int(),
    }),
  ),
})

export const diagnosisView = z.strictObject({
  data: hash,
  profile: z.strictObject({ id: z.string(), hash, name: z.string() }),
  audit: hash.describe('核验报告的版本'),
  indicators: listOf(indicatorView).describe('现状'),
  findings: listOf(findingView).describe('不作任何交流时各条款的核验结论'),
  flags: listOf(flagView.omit({ cases: true, missing: true }).extend({ cases: z.int() })),
  standards: listOf(
    standardView.extend({
      lines: listOf(
        standardView.shape.lines.unwrap().element.omit({ numerator: true, denominator: true }),
      ),
    }),
  ),
})
