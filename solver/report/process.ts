import type { AssessmentKind, Grade } from '../domain/assessment.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'

/**
 * Who signs 署名单位: facts of the county, asked for once. What is not given prints 【待填】, and a paper
 * with such a place is never final.
 */
export type Office = {
  /** Full name of the bureau: it stands over the date and under the seal. */
  readonly bureau: string
  /** 承办科室. */
  readonly office: string
  readonly phone: string
  /** 监督电话. */
  readonly supervisionPhone: string
  readonly address: string
  readonly email: string
  /** 受理时间: `工作日 8:30—12:00、14:00—17:30`. */
  readonly hours: string
  /** 发文机关代字: `曲教体字`. The number itself is never invented. */
  readonly docNoPrefix: string
  /** Where salaries are paid 会计核算中心, for the second letter of those whose relation moves. */
  readonly accounts: string
}

/** What the process of the year adds to a plan; everything may still be open. Days are `YYYY-MM-DD`. */
export type Process = {
  /** The county's own plan of the year that a notice cites, instead of its highest text. */
  readonly basis?: { readonly document: string; readonly number: string }
  /** 公示. */
  readonly notice?: {
    readonly start: string
    readonly end: string
    readonly workingDays: number
  }
  /** 集体研究: `局党组会`. */
  readonly decision?: { readonly body: string; readonly date: string }
  /** 报到, and the day the letters are dated. */
  readonly dispatch?: { readonly report: string; readonly issued: string }
  /** 骑缝号 from the year's one series. */
  readonly introductions?: readonly Introduction[]
  readonly objection?: Objection
  /** 异议登记表, whole: asked for only where it is printed. */
  readonly objections?: readonly RegisteredObjection[]
  /** 考核 so far, in order of the years. */
  readonly assessments?: readonly Assessed[]
  /** Who did not report 未到岗 although the plan sends him. */
  readonly absent?: readonly TeacherId[]
  /** 日程 of the yearly plan, in order. */
  readonly schedule?: readonly {
    readonly step: string
    readonly from: string
    readonly until: string
  }[]
  /** The county's own paragraphs of the yearly plan, instead of the short ones it starts from. */
  readonly texts?: {
    readonly guidance?: string
    readonly principles?: string
    readonly flows?: string
    readonly treatment?: string
    readonly discipline?: string
  }
  /** 核验: who asked for it, and how its reader checks it himself. */
  readonly verification?: {
    readonly askedBy: string
    readonly date: string
    /** What to type to check the dossier: `junpei verify …`. */
    readonly command: string
    readonly checksum: string
    /** Version of the program. */
    readonly version: string
  }
  /** Papers that exist, for the catalogue of evidence. */
  readonly papers?: readonly Paper[]
  readonly planning?: Planning
}

export type Introduction = {
  readonly teacher: TeacherId
  /** Of the letter to the receiving school. */
  readonly number: number
  /** Of the letter about salary, where the relation moves. */
  readonly salaryNumber?: number
}

/** A year, or the whole term, somebody was judged for; the year is that of the school year judged. */
export type Assessed = {
  readonly teacher: TeacherId
  readonly kind: AssessmentKind
  readonly year: number
  readonly grade: Grade
}

/** 异议答复. What people found out is theirs; sentences about the plan are made from its figures. */
export type Objection = {
  /** 编号 of the register. */
  readonly number: string
  /** 反映人. */
  readonly person: string
  readonly received: string
  readonly matters: readonly string[]
  readonly outcome: Outcome
  /** What was found out, each with where it stands written. */
  readonly facts: readonly { readonly sentence: string; readonly source: string }[]
  /** What was put right; printed when the objection is upheld. */
  readonly correction?: string
  /** Whom it concerns; then the plan's own figures answer the points raised. */
  readonly teacher?: TeacherId
  readonly points: readonly ObjectionPoint[]
  /** What another choice would have led to, with its number. */
  readonly consequence?: string
  readonly answered?: string
}

/** One line of 异议登记表, class C throughout. Moments are `YYYY-MM-DDTHH:mm`. */
export type RegisteredObjection = {
  readonly number: string
  readonly received: string
  readonly person: string
  /** 身份: 本人, 教师, 学校, 群众. */
  readonly identity: string
  /** 是否实名. */
  readonly named: boolean
  readonly concerns: string
  readonly content: string
  readonly evidence: string
  readonly handler: string
  readonly inquiry: string
  readonly handling: string
  /** `null` while it is open. */
  readonly answer: {
    readonly outcome: Outcome
    readonly at: string
    readonly changesPlan: boolean
    /** Hashes: the plan the answer speaks of, and the one that took account of it, once there is one. */
    readonly planBefore: string
    readonly planAfter: string | null
  } | null
}

export const outcomes = {
  upheld: '成立',
  partly: '部分成立',
  rejected: '不成立',
  'not-accepted': '不受理',
} as const
export type Outcome = keyof typeof outcomes

export const objectionPoints = {
  years: '任教年限',
  deferral: '暂缓情形',
  distance: '路程',
  'why-me': '为何是本人',
  wish: '意愿未满足',
  procedure: '程序',
} as const
export type ObjectionPoint = keyof typeof objectionPoints

/** One paper that exists: made by the program or brought by people. */
export type Paper = {
  /** As in the catalogue: `D05`, or the code of a paper of another hand. */
  readonly code: string
  readonly number?: string
  readonly date?: string
  readonly by?: string
  readonly pages?: number
  readonly file?: string
}

/** 创建规划: the counties of a city and the year each applies in. */
export type Planning = {
  /** First of the ten years; 2021 in the table of 聊教体字〔2021〕16号. */
  readonly firstYear: number
  readonly counties: readonly { readonly name: string; readonly year: number | null }[]
  /** What the county's runs of other years came to; a year without one is left open. */
  readonly years?: readonly PlanningYear[]
}

/** What a finished run of one year still leaves to be done, for the planning table of the city. */
export type PlanningYear = {
  /** School year. */
  readonly year: number
  /** 差距项: what is below standard, or cannot be judged, after the plan. */
  readonly items: readonly string[]
  /** People schools lack to the standard; `null` where a school's data do not tell. */
  readonly backbone: number | null
  readonly higherDegree: number | null
  readonly artsSports: number | null
  /** 需交流数: how many the law asks to go that year; `null` where it asks for none or cannot be told. */
  readonly moves: number | null
  readonly planHash: string
}

/** Of what a document tells, where it is made for one school, township or person alone. */
export type Only = {
  readonly school?: SchoolId
  readonly township?: string
  readonly teacher?: TeacherId
}
