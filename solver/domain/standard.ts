import type { Stage, Subject } from './codes.ts'
import type { Verdict } from './finding.ts'
import type { FlagGap } from './flag.ts'
import type { SchoolId, TeacherId } from './ids.ts'
import type { Source } from './policy.ts'
import type { SupervisionId } from './supervision.ts'

/**
 * Staffing standards 配备标准: what the documents ask of class sizes, posts, licences and specialists.
 * Transfers change few of them, so they are measured by the audit and never planned for. Their
 * numbers are the definition `standards` of the profile.
 */
export type Standard = {
  readonly zh: string
  readonly en: string
  /** What exactly is counted. */
  readonly measure: string
  /** Where the standard has no number, and so no value in the profile that would cite its text. */
  readonly source?: Source
}

const cite = (
  source: Pick<Source, 'document' | 'number' | 'item' | 'evidence' | 'note'>,
): Source => ({
  ...source,
  quote: '',
  effective: '',
  reviewed: null,
})

const linxi = (item: string, note: string): Source =>
  cite({
    document: '林西县义务教育优质均衡发展实施方案',
    number: '',
    item,
    evidence: 'verified',
    note: `${note}县级文件，作为地方要求的实例引用；其他县请核对本地文件。`,
  })

export const standards = {
  'class-size': {
    zh: '班额',
    en: 'Class size',
    measure: '各学段学生数÷班数；填了各年级学生数、班数的，另逐年级核对。',
  },
  'school-size': {
    zh: '学校规模',
    en: 'School size',
    measure: '义务教育阶段在校学生数；小学、初中与一贯制学校分别比照。',
  },
  quota: {
    zh: '编制标准',
    en: 'Quota by pupils and by classes',
    measure:
      '按师生比测算；乡村小规模学校取师生比、班师比、最低编制三者之大；各校尾数按最大余数法与全县合计衔接。',
  },
  licence: {
    zh: '持证上岗率',
    en: 'Teachers with a licence',
    measure: '专任教师中，持有任教学段及以上教师资格的；未填教师资格的不视为持证。',
  },
  training: {
    zh: '五年360学时完成率',
    en: 'Training of 360 hours in five years',
    measure: '专任教师中，“培训学时达标”为“是”的；没有填写的不视为完成。',
  },
  conduct: {
    zh: '师德与年度考核结果运用',
    en: 'Conduct and yearly review',
    measure:
      '有师德问题而年度考核为优秀、合格的，以及方案调出人员中有师德问题或考核不合格的（对应关系待核）。',
    source: linxi('三（三）8', '师德第一标准、一票否决。'),
  },
  'subject-match': {
    zh: '教非所学率',
    en: 'Teaching outside the licensed subject',
    measure:
      '教师资格写明学科的专任教师中，主教学科不在其资格学科之内的；方案不得使人数增加。劳动、综合实践等没有单设资格的学科不计。',
    source: linxi('三（三）10', '减少教非所学，没有规定比例。'),
  },
  civics: {
    zh: '思政课教师专职占比',
    en: 'Full-time civics teachers',
    measure: '任教道德与法治的专任教师中，只任教这一学科的；按主要任教学段统计。',
  },
  sports: {
    zh: '体育教师配备',
    en: 'Sports teachers by class',
    measure: '班数÷每名教师承担班数，进一取整；体育教师按主教学科和实际任教学校、学段折算。',
  },
  labour: {
    zh: '劳动教师配备',
    en: 'Labour teachers',
    measure: '每校至少一名任教劳动的教师（专职或兼职）；所需人数按班数×周课时÷周课时标准折算。',
  },
  mental: {
    zh: '心理健康教师配备',
    en: 'Mental-health teachers',
    measure: '任教心理健康的专任教师；主教心理健康的为专职。',
  },
  special: {
    zh: '特殊教育教师配备',
    en: 'Special-needs teachers',
    measure:
      '资源教室、特教班、送教上门各自所需人数之和，与主教特殊教育的专任教师比较；特殊教育学校不在其内。',
  },
  health: {
    zh: '卫生保健人员配备',
    en: 'Health staff',
    measure:
      '达到规定人数或有寄宿生的学校按比例配备专职人员（主教学科为保健），每满规定人数一名、至少一名；其余学校至少有专职或兼职保健教师一名。',
  },
  posts: {
    zh: '岗位结构',
    en: 'Structure of posts',
    measure:
      '在编人员中高、中、初级职称人数与核定岗位数比较；高级、中级占比的校际差异系数按在编人数加权。',
    source: cite({
      document: '关于进一步完善中小学岗位设置管理的指导意见',
      number: '人社部发〔2022〕58号',
      item: '岗位结构比例',
      evidence: 'verified',
      note: '国家不再规定统一比例，由各省分学段确定，岗位县域统筹、同学段大体均衡；各校以核定岗位为准。',
    }),
  },
  'special-grade': {
    zh: '特级岗位',
    en: 'Posts for special-grade teachers',
    measure: '填报的特级岗位数与本校持特级教师称号的在编人员比较。',
    source: cite({
      document: '济南市教育强镇筑基文件（2023年）',
      number: '',
      item: '三（二）',
      evidence: 'verified',
      note: '设特级岗位吸引骨干教师到镇驻地学校；市级文件，作为地方要求的实例引用。',
    }),
  },
  study: {
    zh: '在读学历预测',
    en: 'Degrees in study',
    measure:
      '在读人员毕业后，每百名学生拥有高于规定学历教师数；未填预计毕业年月的也计入。只作预测，不作结论。',
    source: linxi('三（三）9', '鼓励在职提升学历。'),
  },
  towns: {
    zh: '达标乡镇占比',
    en: 'Towns that reach the goals',
    measure:
      '有镇驻地学校的乡镇中，镇驻地学校骨干教师、本科及以上学历教师占比不低于城区交流前水平且各学科没有缺口课时的乡镇所占比例。',
  },
  women: {
    zh: '交流人员性别比例',
    en: 'Women among those who move',
    measure: '女教师占交流人员的比例与占符合交流条件人员的比例之差。',
  },
} as const satisfies { readonly [id: string]: Standard }

export type StandardId = keyof typeof standards
// Keys of an object literal keep their written order.
export const standardList = Object.keys(standards) as readonly StandardId[]

/** One figure before or after the plan, as printed, and what is to be said of it. */
export type StandardValue = { readonly measured: string; readonly verdict: Verdict }

/** One standard at one place: the county, one stage of it, or a school. */
export type StandardLine = {
  /** `null`: the county. */
  readonly school: SchoolId | null
  /** `null`: both stages together. */
  readonly stage: Stage | null
  readonly before: StandardValue
  readonly after: StandardValue
  /** As printed; empty where nothing is asked. */
  readonly required: string
  /** Whole units missing after the plan. */
  readonly missing: number
  readonly sentence: string
  /** Who stands in the numerator and the denominator, sorted; empty where no people are counted. */
  readonly numerator: readonly TeacherId[]
  readonly denominator: readonly TeacherId[]
}

/** 配备标准核查: the county's lines, and the schools that fall short or could not be judged. */
export type StandardFinding = {
  readonly standard: StandardId
  readonly name: string
  readonly verdict: Verdict
  /** Units missing after the plan, over the county. */
  readonly missing: number
  readonly unit: string
  readonly sentence: string
  readonly lines: readonly StandardLine[]
  /** Columns that would have to be filled in. */
  readonly gaps: readonly FlagGap[]
  readonly measure: string
  readonly sources: readonly Source[]
}

/** 编制测算与调剂建议: one stage of one school. */
export type QuotaLine = {
  readonly school: SchoolId
  readonly stage: Stage
  /** Exact, as printed: pupils over the ratio and, for small rural schools, classes times k. */
  readonly byPupils: string
  readonly byClasses: string | null
  /** Whole posts, reconciled to the county total. */
  readonly computed: number
  /** 附加编制, on top of it. */
  readonly addition: number
  /** 核定编制; `null` where not given. */
  readonly approved: number | null
  readonly staffBefore: number
  readonly staffAfter: number
  /** 调剂建议: posts this unit would gain or give up; over the county they sum to nought. */
  readonly shift: number
  /** 周转编制: whole teachers lacking in single subjects where every post is filled. */
  readonly floating: number
  readonly sentence: string
}

/** 人员清单. */
export const peopleLists = {
  allowance: '应享受乡村教师补贴人员',
  honour: '乡村任教年限荣誉名单',
  workload: '教师工作量',
} as const
export type PeopleListId = keyof typeof peopleLists

export type ListedPerson = {
  readonly list: PeopleListId
  readonly teacher: TeacherId
  /** Where he teaches after the plan: the first of his schools. */
  readonly school: SchoolId
  readonly value: string
  readonly standard: string
  readonly remark: string
}

/** 招聘建议: what neither transfers nor the county's own surplus of the subject can fill. */
export type RecruitmentLine = {
  readonly school: SchoolId
  readonly stage: Stage
  readonly subject: Subject
  /** Weekly lessons lacking after the plan, and full-time teachers they come to, as printed. */
  readonly lessons: string
  readonly teachers: string
  readonly recruit: number
  /** Of these, those for whom the school has a free post; `null` where its quota is not given. */
  readonly withinQuota: number | null
  readonly licence: string
  readonly remark: string
}

/** 督导指标汇总: one of the 15 and 9, counted here, stated by the county, or still to be filled in. */
export type SupervisionLine = {
  readonly item: SupervisionId | 'academic-difference'
  readonly name: string
  readonly required: string
  readonly measured: string
  readonly verdict: Verdict
  readonly origin: 'counted' | 'stated' | 'open'
}

/** What the audit says beside clauses and flags 配备核查. */
export type Provision = {
  readonly standards: readonly StandardFinding[]
  readonly quota: readonly QuotaLine[]
  readonly people: readonly ListedPerson[]
  /** Why a list may be short: columns not filled in. */
  readonly peopleGaps: readonly FlagGap[]
  readonly recruitment: readonly RecruitmentLine[]
  readonly supervision: readonly SupervisionLine[]
}
