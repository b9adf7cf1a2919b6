import { type DeferralReason, deferralReasons, modes } from '../../domain/codes.ts'
import type { LetterBlock, LetterSpec } from '../../domain/letter.ts'
import type { RuleId } from '../../rules/index.ts'
import { sentenceOf } from '../definition-words.ts'
import { schoolYear } from '../format.ts'
import type { Register } from '../register.ts'
import { clauseOf, findingOf } from '../verdict.ts'
import { heading, type LetterFacts, paragraph, titleBlocks } from './facts.ts'
import {
  cite,
  daysInWords,
  documentNumber,
  given,
  open,
  section,
  signingDate,
  subsection,
} from './words.ts'

/**
 * D04 实施方案: the county's rules of the year as a skeleton. Numbers, conditions and days come from
 * profile and data; paragraphs of policy are short and the county's to rewrite; what is not known
 * prints 【待填】 and keeps the paper from being final.
 */
export function yearlyPlan(facts: LetterFacts): LetterSpec {
  const { register, office, date } = facts
  const { county } = register
  const title = [
    '关于印发',
    `《${county.name}`,
    schoolYear(county.year),
    '义务教育学校',
    '校长教师',
    '交流轮岗',
    '实施方案》',
    '的通知',
  ]
  return {
    title: title.join(''),
    parts: [
      {
        page: 'letter',
        blocks: [
          ...titleBlocks(facts, title),
          { kind: 'number', text: documentNumber(office.docNoPrefix, county.year) },
          { kind: 'addressee', text: '各学校：' },
          paragraph(
            `《${county.name}${schoolYear(county.year)}义务教育学校校长教师交流轮岗实施方案》已经${given(register.process.decision?.body)}研究同意，现印发给你们，请认真贯彻执行。`,
          ),
          { kind: 'signature', names: [given(office.bureau)], date: signingDate(date) },
          paragraph('（此件公开发布）'),
        ],
      },
      {
        page: 'letter',
        blocks: [
          {
            kind: 'title',
            lines: [`${county.name}${schoolYear(county.year)}`, '校长教师交流轮岗实施方案'],
          },
          ...chapters(facts).flatMap(([name, blocks], at) => [
            heading(section(at + 1, name)),
            ...blocks,
          ]),
          { kind: 'annexes', names: annexes },
        ],
      },
      { page: 'letter', blocks: scheduleAnnex(facts) },
    ],
  }
}

const annexes = [
  '交流轮岗岗位一览表（编制岗位余缺情况表）',
  '校长教师交流轮岗申请表',
  '符合交流条件教师名册',
  '暂缓交流教师名册',
  '工作日程表',
] as const

type Chapter = readonly [name: string, blocks: readonly LetterBlock[]]

function chapters(facts: LetterFacts): readonly Chapter[] {
  const { register, office } = facts
  const texts = register.process.texts ?? {}
  const relation = register.profile.definitions.term.relationMoves
    ? '交流轮岗教师人事关系随转，由接收学校聘用。'
    : '交流轮岗教师人事、工资关系保留在原学校，日常管理和考核由接收学校负责。'
  return [
    ['指导思想', [paragraph(texts.guidance ?? guidance(register))]],
    ['工作目标', [paragraph(targets(register))]],
    ['基本原则', [paragraph(texts.principles ?? principles)]],
    ['交流对象与条件', conditions(register)],
    ['交流形式与期限', [paragraph(forms(register))]],
    ['流向与岗位', [paragraph(texts.flows ?? flows)]],
    ['工作程序', steps(register)],
    [
      '人事、待遇与考核',
      [
        paragraph(relation),
        paragraph('交流轮岗经历作为职称评聘、评先树优和选拔任用的依据。'),
        // No amount was read in any text: the county says what it pays.
        paragraph(`交通、住宿和补助标准：${given(texts.treatment)}。`.replace('。。', '。')),
      ],
    ],
    [
      '纪律与监督',
      [
        paragraph(texts.discipline ?? discipline),
        paragraph(
          `咨询电话：${given(office.phone)}；监督电话：${given(office.supervisionPhone)}。`,
        ),
      ],
    ],
  ]
}

const principles =
  '坚持统筹规划、有序推进，坚持城乡互动、以强带弱，坚持刚性要求与人文关怀相结合，坚持公开、公平、公正。'
const flows =
  '由超编学校向缺编学校、由城区学校向乡村学校、由优质学校向薄弱学校流动，优先补足学科缺口。接收岗位见附件1，人数以编制岗位余缺情况表为准。'
const discipline = '对弄虚作假、无正当理由拒不服从安排的，按有关规定处理。'

const aboutRotation: readonly RuleId[] = [
  'rotation-share',
  'backbone-share',
  'group-share',
  'title-share',
  'term-length',
]

/** The texts on rotation the profile rests on, highest first; defaults of the program are no texts. */
function guidance({ profile, county }: Register): string {
  const named = new Set(
    [
      ...profile.clauses.flatMap(({ rule, source }) =>
        aboutRotation.includes(rule) ? [source] : [],
      ),
      ...profile.definitionSources.due,
      ...profile.definitionSources.term,
    ].map(({ document }) => document),
  )
  const texts = profile.documents
    .filter(({ level, title }) => level !== 'default' && level !== 'override' && named.has(title))
    .map(({ title, number }) => cite({ document: title, number }))
  const basis = texts.length === 0 ? open : texts.join('、')
  return `为贯彻落实${basis}，促进${county.name}义务教育学校师资均衡配置，推进县域义务教育优质均衡发展，制定本方案。`
}

/** Targets are shares of those who are due, never of all teachers. */
function targets(register: Register): string {
  const { denominator, deferred } = register.report.rotation
  const rotation = clauseOf(register.profile, 'rotation-share')
  const backbone = clauseOf(register.profile, 'backbone-share')
  const need = findingOf(register, 'rotation-share')?.required ?? null
  const rotationTarget =
    rotation === null || need === null
      ? `交流人数：${open}`
      : `交流轮岗不少于${need}人（不低于${rotation.params.minPercent}%）`
  const backboneTarget =
    backbone === null || need === null
      ? `骨干教师人数：${open}`
      : `其中骨干教师不少于${Math.ceil((need * backbone.params.minPercent) / 100)}人（不低于交流教师的${backbone.params.minPercent}%）`
  return `本学年计入基数的符合交流条件教师${denominator}人，暂缓交流${deferred}人。${rotationTarget}，${backboneTarget}。`
}

function conditions(register: Register): readonly LetterBlock[] {
  const { due } = register.profile.definitions
  return [
    heading(subsection(1, '符合交流条件的教师'), 2),
    paragraph(
      `在同一学校连续任教满${due.minYears}年的在编在岗教师${due.requireIntermediateTitle ? '，且具有一级教师及以上职称' : ''}${ageWords(due.maxAge)}。年限按足年计算至本学年开学前。`,
    ),
    heading(subsection(2, '暂缓交流情形'), 2),
    // 暂缓名册 cites these numbers and nothing else.
    ...due.exemptions.map((exemption, at) =>
      paragraph(
        `${subsection(at + 1, '')}${exempted(exemption)}${at + 1 < due.exemptions.length ? '；' : '。'}`,
      ),
    ),
    heading(subsection(3, '不列入的情形'), 2),
    paragraph(
      `校长、书记、副校长按任期另行安排；借出、长病、脱产等不在岗人员和编制外聘用人员不列入。${due.exemptions.length === 0 ? '' : '暂缓期满的自动转入符合交流条件名册。'}`,
    ),
  ]
}

type Exemption = Register['profile']['definitions']['due']['exemptions'][number]

const exempted = ({ reason, needsProof, needsConsent, maxYears }: Exemption): string =>
  `${exemptionWord(reason)}${needsProof ? '，须有证明材料' : ''}${needsConsent ? '，须经本人同意' : ''}${maxYears === null ? '' : `，连续暂缓不超过${maxYears}年`}`

const exemptionWord = (reason: DeferralReason): string =>
  reason === 'Z11' ? '经教育行政部门批准的其他情形' : `${deferralReasons[reason]}的`

const ageWords = (age: { readonly male: number; readonly female: number } | null): string =>
  age === null ? '' : `，男不超过${age.male}周岁、女不超过${age.female}周岁`

function forms({ profile }: Register): string {
  const { kinds, term } = profile.definitions
  const names = [...new Set([modes[term.mode], ...kinds.list.map(({ mode }) => modes[mode])])]
  const travel = clauseOf(profile, 'travel-limit')
  const limit = travel === null ? '' : `${sentenceOf(travel)}。`
  return `采取${names.join('、')}等形式。期限一般不少于${term.years}年，${term.relationMoves ? '人事关系随转的不定期限' : '期满经考核返回原学校或者续交流'}；不足一学年的不计入。${limit}`
}

const stepNames = [
  ['摸底', '学校核对符合条件和暂缓人员，校内公示'],
  ['公布岗位', '公布接收岗位和人数'],
  ['个人申报', '教师自愿申报意向学校'],
  ['学校推荐公示', '学校审核推荐并在校内公示'],
  ['局审核', '教育行政部门审核资格'],
  ['方案测算', '按本方案规定测算安排并独立核验'],
  ['集体研究', '集体研究确定拟交流名单'],
  ['公示', '向社会公示拟交流名单，受理异议'],
  ['调配', '印发调配通知，开具介绍信，签订协议'],
  ['到岗', '教师到接收学校报到'],
] as const

const steps = ({ process }: Register): readonly LetterBlock[] =>
  stepNames.map(([name, text], at) => {
    const days = process.schedule?.find(({ step }) => step === name)
    return paragraph(
      `${subsection(at + 1, name)}：${text}（${daysInWords(days?.from, days?.until)}）。`,
    )
  })

const scheduleAnnex = ({ register: { process } }: LetterFacts): readonly LetterBlock[] => [
  { kind: 'annex', text: '附件5' },
  { kind: 'title', lines: ['工作日程表'] },
  {
    kind: 'table',
    table: {
      header: true,
      columns: [
        { label: '序号', width: 6, align: 'center' },
        { label: '环节', width: 16, align: 'left' },
        { label: '起', width: 18, align: 'center' },
        { label: '止', width: 18, align: 'center' },
      ],
      rows: stepNames.map(([name], at) => {
        const days = process.schedule?.find(({ step }) => step === name)
        return [String(at + 1), name, days?.from ?? open, days?.until ?? open]
      }),
    },
  },
]
