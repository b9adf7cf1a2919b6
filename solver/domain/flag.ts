import type { SchoolId, TeacherId } from './ids.ts'
import type { Source } from './policy.ts'

/**
 * Red flags 红线: practices the documents forbid or inspectors look for, which no plan is planned
 * against. Each names the article it offends and says in Chinese what is measured; where the measure
 * is ours and no text gives it, it says so.
 */
export type Flag = {
  readonly zh: string
  readonly en: string
  /** What exactly is counted, and which value of it is our own. */
  readonly measure: string
  readonly source: Source
}

type Cited = Pick<Source, 'document' | 'number' | 'item' | 'evidence'> & Partial<Source>

const cite = (source: Cited): Source => ({
  quote: '',
  effective: '',
  reviewed: null,
  note: '',
  ...source,
})

const linxi = (item: string): Source =>
  cite({
    document: '林西县义务教育优质均衡发展实施方案',
    number: '',
    item,
    evidence: 'verified',
    note: '县级文件，作为地方要求的实例引用；其他县请核对本地文件。',
  })

const liaocheng = (note: string): Source =>
  cite({
    document: '聊城市教育和体育局文件（义务教育优质均衡发展）',
    number: '聊教体字〔2021〕16号',
    item: '二（三）6',
    evidence: 'verified',
    note,
  })

/** The ratio is in the text; what may be counted into it is not. */
const rotation = (note: string): Source =>
  cite({
    document: '县域义务教育优质均衡发展督导评估办法',
    number: '教督〔2017〕6号',
    item: '政府保障程度第11项（交流轮岗）',
    evidence: 'assumed',
    note,
  })

const localPractice = (item: string, evidence: Source['evidence'], note: string): Source =>
  cite({
    document: '各地校长教师交流轮岗规定（通行做法，非国家条文）',
    number: '',
    item,
    evidence,
    note,
  })

export const flagLimits = {
  /** Months after which a temporary engagement is long 长期; our own value. */
  temporaryMonths: 12,
  /** Least months of a term where the profile has no clause on it; our own value. */
  leastTermMonths: 10,
  /** Those sent are weak when their mean lies below so many percent of the mean of those kept. */
  weakPercent: 75,
  /** One person sent says nothing about a school's habit. */
  leastSent: 2,
  /** Two terms of at most five years 两届，每届 3 至 5 年. */
  leaderYears: 10,
} as const

export const flags = {
  'establishment-idle': {
    zh: '有编不补',
    en: 'Posts left empty while teachers are needed',
    measure:
      '方案落实后，学校在编人数少于核定编制，而各学科课时缺口按满工作量折合不少于一名专任教师的，列为有编不补；不足一名的不计（待核）。',
    source: linxi('三（三）10'),
  },
  'long-term-temporary': {
    zh: '长期临时代课',
    en: 'Temporary staff kept for long',
    measure: `代课、兼职、实习支教、退休返聘人员在同一学校连续任教超过 ${flagLimits.temporaryMonths} 个月的，列为长期（月数待核）。`,
    source: linxi('三（三）10'),
  },
  'school-self-hiring': {
    zh: '学校自聘',
    en: 'Staff hired by a school itself',
    measure: '不在编人员中，聘用主体为“学校自聘”的。',
    source: liaocheng('市级文件，作为地方要求的实例引用；其他县请核对本地文件。'),
  },
  secondment: {
    zh: '借调',
    en: 'Teachers lent to other bodies',
    measure: '在岗状态为“借出”，借调去向不是本县学校的。',
    source: linxi('三（三）10'),
  },
  'occupied-establishment': {
    zh: '挤占编制（在编不在岗）',
    en: 'Posts occupied by people who do not work there',
    measure:
      '在编人员中，借出、待岗的，以及不任中层以上职务而周课时为 0 的任课教师；病假、产假、脱产学习的不计（待核）。',
    source: linxi('三（三）10'),
  },
  'same-legal-person': {
    zh: '同一法人单位内部调动计入交流',
    en: 'Moves within one legal person counted as rotation',
    measure: '调出、调入学校的法人单位相同的。',
    source: rotation('同一法人单位校区之间的调动是否计入，未见国家条文，通常不计。'),
  },
  'short-term': {
    zh: '交流年限不足',
    en: 'Terms too short to count',
    measure: `本次交流的期限，以及上一学年内结束的交流的期限，短于规则档的最短期限（规则档未设的按 ${flagLimits.leastTermMonths} 个月，待核）。`,
    source: rotation('全国未定最短期限，各地为 1 至 3 年，不足一学年的一般不计入。'),
  },
  'ping-pong': {
    zh: '去而复返',
    en: 'Sent back to where they came from',
    measure: '上次交流结束后未满规则档规定的同校任教年限，又交流回上次交流前所在学校的（待核）。',
    source: rotation('未见条文直接规定，属核查交流是否真实的常用方法。'),
  },
  'no-benefit': {
    zh: '未补学科也未改善任何指标的调动',
    en: 'Moves that help nobody',
    measure:
      '不计本人时，调入学校该学段本学科没有课时缺口，且本人计入的学历、骨干、音体美各项指标都不低于标准、也不低于全县平均的；学科、学段和指标都相同的两人互换的，也列入（待核）。',
    source: liaocheng('文件要求优化城乡配置、引导流动；“是否有益”的算法为系统自定。'),
  },
  'weak-sent': {
    zh: '派弱留强',
    en: 'The weak sent, the strong kept',
    measure: `每人按骨干教师、中级及以上职称、达到规定学历各计 1 分；送出不少于 ${flagLimits.leastSent} 人的学校，送出人员平均分低于留任符合条件人员平均分的 ${flagLimits.weakPercent}% 的（比例待核）。`,
    source: liaocheng('文件要求优秀校长和骨干教师向乡村和薄弱学校流动；比较的算法为系统自定。'),
  },
  'personnel-not-moved': {
    zh: '人事关系从未随调',
    en: 'Personnel relation never moved',
    measure:
      '本方案全部交流人员的人事关系都不随调的，列出全部人员；另列出本次不随调、上次交流也未随调的人员（待核）。',
    source: rotation('国家系统逐条登记“是否调动人事关系”；应随调的比例未见条文。'),
  },
  'counted-twice': {
    zh: '同一人两年重复计数',
    en: 'One person counted in two years',
    measure:
      '上次交流在上一学年（上年 7 月及以后）开始、本学年又列入交流的，或在同一方案中出现两次的。',
    source: rotation('同一人不应在相邻两学年各计一次，属核查花名册的常用方法。'),
  },
  'deferral-unproven': {
    zh: '暂缓无证明',
    en: 'Deferral without proof',
    measure: '按规则档应有证明材料的暂缓人员中，没有登记证明材料的。',
    source: localPractice(
      '暂缓交流的证明材料',
      'verified',
      '河南规定重大疾病须有县级指定医院证明；山东规定须经校内公示并报主管部门批准。',
    ),
  },
  'deferral-overdue': {
    zh: '暂缓超期',
    en: 'Deferral past its limit',
    measure: '暂缓期已满仍登记为暂缓的，以及连续暂缓超过规则档最长年限的。',
    source: localPractice('暂缓交流的最长年限', 'secondary', '大连等地规定暂缓不超过 3 年。'),
  },
  'leader-overdue': {
    zh: '校长任满两届未交流',
    en: 'Leaders past two terms who stay',
    measure: `校长、书记、副校长在同一学校满 ${flagLimits.leaderYears} 年（两届，每届 3 至 5 年，取上限）而本方案没有安排交流的；教师表没有任职年月，以同校连续任教年限代替（待核）。本地文件未要求的，仅供参考。`,
    source: cite({
      document: '山东省推进义务教育学校校长教师交流轮岗的意见（2015年）',
      number: '',
      item: '校长交流',
      evidence: 'verified',
      note: '校长、副校长在同一学校任职不超过两届，每届 3 至 5 年；省级文件，其他省请核对本地文件。',
    }),
  },
} as const satisfies { readonly [id: string]: Flag }

export type FlagId = keyof typeof flags
export const flagList = Object.keys(flags) as readonly FlagId[]

/** 数据缺失 is never read as 未发现. */
export const flagStates = {
  raised: '发现问题',
  clear: '未发现',
  unknown: '数据缺失',
  'not-applicable': '不适用',
} as const
export type FlagState = keyof typeof flagStates

/** Whom and what it concerns; people stand under their personnel school. */
export type FlagCase = {
  /** `null`: the county. */
  readonly school: SchoolId | null
  readonly teachers: readonly TeacherId[]
  readonly sentence: string
}

/** What could not be judged, and the column that would supply it. */
export type FlagGap = {
  readonly sheet: '教师' | '学校' | '方案'
  readonly column: string
  readonly teachers: readonly TeacherId[]
  readonly schools: readonly SchoolId[]
}

/** 红线核查: one flag, counted from county, profile and plan alone. */
export type FlagFinding = {
  readonly flag: FlagId
  readonly name: string
  readonly state: FlagState
  readonly sentence: string
  /** People or schools found, of those looked at; `null` where it is no share. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Of numerator and denominator: 人 or 所. */
  readonly unit: string
  readonly cases: readonly FlagCase[]
  readonly missing: readonly FlagGap[]
  readonly measure: string
  readonly source: Source
}
