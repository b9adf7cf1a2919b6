import { audit } from '../../../solver/audit/audit.ts'
import type { DocumentFacts } from '../../../solver/documents.ts'
import { writeDocument } from '../../../solver/documents.ts'
import type { AuditReport } from '../../../solver/domain/audit-report.ts'
import type { County, Teacher } from '../../../solver/domain/county.ts'
import { teacherId } from '../../../solver/domain/ids.ts'
import type { Plan } from '../../../solver/domain/plan.ts'
import type { DocumentId } from '../../../solver/report/documents.ts'
import type {
  Objection,
  Office,
  Process,
  RegisteredObjection,
} from '../../../solver/report/process.ts'
import type { Profile } from '../../../solver/rules/index.ts'
import { countyBackbone, countyOf, planOf, teacher, transferOf } from '../../kit/county.ts'
import { nineYear, rural, shippedForms, smallProfile, urban } from '../small-county.ts'

/**
 * A year with two transfers: 王芳, backbone, for good; 李静 for three years. Everybody carries what
 * must never leave the personnel section: a month of birth nobody else has, telephone and identity
 * number in the remarks, proofs, reasons, posts elsewhere.
 */
export const canaries = {
  birth: '1983-07',
  mobile: '13812345678',
  identity: '37088119830701002X',
  note: '金丝雀备注',
  proof: '金丝雀证明',
  lentTo: '金丝雀借调单位',
  home: '金丝雀家庭住址',
} as const

const person = (id: string, at: string, more: Partial<Teacher>): Teacher =>
  teacher(id, at, {
    birth: canaries.birth,
    note: `${canaries.note} ${canaries.mobile} ${canaries.identity}`,
    home: { township: canaries.home, location: null },
    ...more,
  })

export const leaves = person('zq77801', 's1', {
  name: '王芳',
  backbone: countyBackbone,
  since: '2012-09',
})
export const returns = person('zq77802', 's1', { name: '李静', since: '2015-09' })
const deferred = person('zq77805', 's2', {
  name: '赵敏',
  deferral: { reason: 'Z02', proof: canaries.proof, until: '2027-08', consent: null },
})

export const county: County = countyOf({
  schools: [urban, rural, nineYear],
  teachers: [
    leaves,
    returns,
    person('zq77803', 's1', { name: '孙丽', since: '2015-09', subjects: ['music'] }),
    person('zq77804', 's1', { name: '周强', presence: 'lent', lentTo: canaries.lentTo }),
    deferred,
    person('zq77806', 's3', {
      name: '吴军',
      since: '2018-09',
      stages: { primary: 0, junior: 1000 },
      licences: [{ stage: 'junior', subject: null }],
    }),
  ],
})

export const plan: Plan = planOf(
  transferOf(leaves, 's2'),
  transferOf(returns, 's3', { relationMoves: false, end: '2029-08', stage: 'primary' }),
)

export const office: Office = {
  bureau: '测试县教育和体育局',
  office: '人事科',
  phone: '13900001111',
  supervisionPhone: '0537-2222222',
  address: '测试路1号',
  email: 'office@example.com',
  hours: '工作日8:30—12:00、14:00—17:30',
  docNoPrefix: '测教体字',
  accounts: '测试县教育会计核算中心',
}

export const objection: Objection = {
  number: '26-001',
  person: '钱某',
  received: '2026-07-15',
  matters: ['认为任教年限计算有误。'],
  outcome: 'rejected',
  facts: [{ sentence: '档案与数据一致。', source: '人事档案' }],
  teacher: returns.id,
  points: ['years', 'why-me', 'procedure'],
  answered: '2026-07-20',
}

/** Two of the register: one that changed the plan, one still open. */
export const register: readonly RegisteredObjection[] = [
  {
    number: '26-001',
    received: '2026-07-15T09:30',
    person: '钱某',
    identity: '本人',
    named: true,
    concerns: '李静',
    content: '认为任教年限计算有误。',
    evidence: '工作证复印件',
    handler: '郑某',
    inquiry: '查人事档案。',
    handling: '调整去向',
    answer: {
      outcome: 'partly',
      at: '2026-07-20T16:00',
      changesPlan: true,
      planBefore: 'a'.repeat(64),
      planAfter: 'b'.repeat(64),
    },
  },
  {
    number: '26-002',
    received: '2026-07-16T17:05',
    person: '匿名',
    identity: '群众',
    named: false,
    concerns: '城关小学',
    content: '认为程序有误。',
    evidence: '',
    handler: '',
    inquiry: '',
    handling: '',
    answer: null,
  },
]

export const process: Process = {
  basis: { document: '测试县实施方案', number: '测政办字〔2026〕3号' },
  notice: { start: '2026-07-14', end: '2026-07-20', workingDays: 5 },
  decision: { body: '局党组会', date: '2026-08-05' },
  dispatch: { report: '2026-08-25', issued: '2026-08-10' },
  introductions: [
    { teacher: leaves.id, number: 12, salaryNumber: 13 },
    { teacher: returns.id, number: 14 },
  ],
  objection,
  objections: register,
  assessments: [
    { teacher: returns.id, kind: 'year', year: 2026, grade: 'excellent' },
    { teacher: returns.id, kind: 'term', year: 2028, grade: 'competent' },
  ],
  absent: [],
  schedule: [
    '摸底',
    '公布岗位',
    '个人申报',
    '学校推荐公示',
    '局审核',
    '方案测算',
    '集体研究',
    '公示',
    '调配',
    '到岗',
  ].map((step) => ({ step, from: '2026-05-06', until: '2026-05-25' })),
  texts: { treatment: '按县有关规定执行' },
  verification: {
    askedBy: '局人事科',
    date: '2026-07-10',
    command: 'junpei verify 卷宗.json',
    checksum: '0123456789abcdef',
    version: '均配 0.1.0',
  },
  papers: [{ code: 'D05', number: '1', date: '2026-08-10', by: '测试县教育和体育局', pages: 3 }],
  planning: {
    firstYear: 2026,
    counties: [
      { name: '甲县', year: 2027 },
      { name: '乙县', year: 2027 },
      { name: '丙县', year: null },
    ],
  },
}

const forms = shippedForms()
const [usual, nobody] = [plan, planOf()].map((of) => audit(county, smallProfile, of))

/** Everything a paper may ask for; leave parts out to see what is then missing. */
export function factsOf(more: Partial<DocumentFacts> = {}): DocumentFacts {
  const given = { county, profile: smallProfile, ...more }
  return {
    ...given,
    report: more.report ?? usualOr(given, usual, plan),
    before: usualOr(given, nobody, planOf()),
    run: null,
    forms,
    office: more.office ?? office,
    process: more.process ?? process,
    date: '2026-07-13',
  }
}

/** Audits of the usual county are made once. */
function usualOr(
  given: Pick<DocumentFacts, 'county' | 'profile'>,
  known: AuditReport | undefined,
  of: Plan,
): AuditReport {
  const isUsual = given.county === county && given.profile === smallProfile
  return isUsual && known !== undefined ? known : audit(given.county, given.profile, of)
}

export const reportOf = (of: Plan, at: County = county, profile: Profile = smallProfile) =>
  audit(at, profile, of)

export async function written(id: DocumentId, facts: DocumentFacts = factsOf()) {
  const made = await writeDocument(id, facts)
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('\n'))
  return made.value
}

export async function problemsOf(id: DocumentId, facts: DocumentFacts): Promise<string> {
  const made = await writeDocument(id, facts)
  return made.ok ? '' : made.error.map(({ code, message }) => `${code} ${message}`).join('\n')
}

/** Many who leave the urban school, for lists that do not fit into the text. */
export function crowd(count: number): { readonly county: County; readonly plan: Plan } {
  const people = Array.from({ length: count }, (_, at) =>
    person(`zq${at + 10_000}`, 's1', { name: `教师${at + 1}`, since: '2012-09' }),
  )
  return {
    county: countyOf({ schools: [urban, rural, nineYear], teachers: people }),
    plan: planOf(...people.map((each) => transferOf(each, 's2'))),
  }
}

export const someone = teacherId('nobody')
