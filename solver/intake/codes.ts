import {
  type ActivityKind,
  activityKinds,
  type BackboneLevel,
  type BackboneTitle,
  backboneLevels,
  backboneTitles,
  type DeferralReason,
  type Degree,
  deferralReasons,
  degrees,
  type Employment,
  employments,
  type Hardship,
  type Hirer,
  hardships,
  hirers,
  type LicenceStage,
  licenceStages,
  type Mode,
  modes,
  type NetworkKind,
  networkKinds,
  type Office,
  offices,
  type Presence,
  presences,
  type Review,
  reviews,
  type SchoolKind,
  type Setting,
  type SpecialStatus,
  type Sponsor,
  type Stage,
  type Subject,
  schoolKinds,
  settings,
  specialStatuses,
  sponsors,
  stages,
  subjects,
  type Title,
  titles,
  type Willingness,
  willingnesses,
} from '../domain/codes.ts'
import { type StatedItem, statedItems } from '../domain/supervision.ts'
import { matchKey } from './cell.ts'

/** A closed list of codes with the other words people use for them 代码表与别名. */
export type CodeList<Code extends string> = {
  readonly name: string
  readonly labels: Readonly<Record<Code, string>>
  /** Other word → code, in the order the guide prints them. */
  readonly aliases: readonly (readonly [string, Code])[]
  /** `alias` is true where the word typed is not the standard one. */
  readonly find: (text: string) => { readonly code: Code; readonly alias: boolean } | null
}

export function codeList<Code extends string>(
  name: string,
  labels: Readonly<Record<Code, string>>,
  words: Readonly<Partial<Record<Code, string>>>,
): CodeList<Code> {
  // Object keys are typed as strings; both records are keyed by Code.
  const codes = Object.keys(labels) as Code[]
  const aliases = codes.flatMap((code) =>
    (words[code]?.split(' ') ?? []).map((word) => [word, code] as const),
  )
  const known = new Map<string, { readonly code: Code; readonly alias: boolean }>()
  for (const [word, code] of aliases) known.set(matchKey(word), { code, alias: true })
  for (const code of codes) known.set(matchKey(labels[code]), { code, alias: false })
  return {
    name,
    labels,
    aliases,
    find: (text) => known.get(text) ?? known.get(matchKey(text)) ?? null,
  }
}

export const stageCodes = codeList<Stage>('学段', stages, {
  primary: '小学部 小学阶段 小学段',
  junior: '初级中学 初中部 初中阶段 初中段',
})

/** Teachers of these stages are read and left out: they are no affair of compulsory education. */
export const outsideStageCodes = codeList<'kindergarten' | 'senior' | 'special' | 'vocational'>(
  '非义务教育学段',
  { kindergarten: '学前', senior: '普高', special: '特教', vocational: '中职' },
  {
    kindergarten: '学前教育 幼儿园 幼儿',
    senior: '高中 普通高中 高中部 高中阶段 高级中学',
    special: '特殊教育 特校',
    vocational: '职高 职业高中 中等职业教育',
  },
)

export const licenceStageCodes = codeList<LicenceStage>('教师资格学段', licenceStages, {
  kindergarten: '幼儿园教师资格 幼儿教师资格 学前',
  primary: '小学教师资格 小学教师资格证',
  junior: '初级中学 初级中学教师资格 初中教师资格 初级中学教师资格证 初中教师资格证',
  senior:
    '普高 高级中学 普通高中 高级中学教师资格 高中教师资格 高级中学教师资格证 高中教师资格证 中等职业学校教师资格',
})

export const schoolKindCodes = codeList<SchoolKind>('办学类型', schoolKinds, {
  primary: '完全小学 完小 中心小学 村小 普通小学',
  'teaching-point': '小学教学点 分校点 村教学点',
  junior: '初中 中学 普通初中 初级中学校',
  'nine-year': '九年一贯制 九年制 九年制学校 一贯制学校',
  'twelve-year': '十二年一贯制 十二年制 十二年制学校',
  'complete-secondary': '完中',
  special: '特校 特教学校 特殊教育',
})

export const settingCodes = codeList<Setting>('城乡类别', settings, {
  urban: 'city urban 城市 县城',
  town: 'town 镇 乡镇',
  rural: 'rural 农村 村',
})

export const sponsorCodes = codeList<Sponsor>('办学主体', sponsors, {
  county: '县属 县级 区属 教育部门 县教育局 县教体局 县级教体部门',
  city: '市级 市级教育部门 地市属',
  province: '省级 省级教育部门',
  private: '民办学校 社会力量 私立',
  enterprise: '企业办 企业办学',
  other: '其它',
})

export const subjectCodes = codeList<Subject>('学科', subjects, {
  civics: '品德 政治 思品 思政 思想品德 道法 思想政治 品德与生活 品德与社会',
  chinese: '中文 语',
  mathematics: '数',
  english: '英语 日语 俄语 英',
  science: '自然 小学科学',
  biology: '生物学',
  history: '历史与社会',
  computing: '信息技术 计算机 微机 信息',
  sports: '体育 体健 体育健康',
  'fine-art': '书法',
  arts: '综合艺术',
  labour: '劳技 劳动技术 劳动教育 劳动与技术',
  practice: '综合实践 综合 综合实践活动课',
  'mental-health': '心理 心理健康教育',
  'special-needs': '特教',
  local: '地方课程 校本课程 地方与学校课程 地方与校本',
  health: '校医 卫生 卫生保健',
  none: '行政 后勤 无 其他 不任课',
})

export const degreeCodes = codeList<Degree>('学历', degrees, {
  doctor: '博士 博士研究生 研究生博士',
  master: '硕士 研究生 硕士研究生 教育硕士 研究生硕士',
  bachelor: '大学 大学本科 本科学历 大本 本科毕业',
  college: '大专 大学专科 专科学历 高职 专科毕业',
  'secondary-normal': '中师 中等师范 中专(中师) 中等专业学校',
  senior: '普高 职高 高中学历',
  below: '初中 小学',
})

export const titleCodes = codeList<Title>('职称', titles, {
  'full-senior': '正高 正高级 中小学正高级教师 三级岗 四级岗 研究馆员 正高级会计师',
  senior:
    '中学高级 中学高级教师 中高 副高 副高级 中小学高级教师 高级 高级教师职称 副研究馆员 高级会计师 高级实验师 副主任医师',
  first:
    '中学一级 中学一级教师 中一 小学高级 小学高级教师 小高 中级 中小学一级教师 一级 图书馆员 馆员 会计师 实验师 主治医师',
  second:
    '中学二级 中学二级教师 中二 小学一级 小学一级教师 小一 助理级 初级 中小学二级教师 二级 助理馆员 助理会计师 助理实验师 医师',
  third: '中学三级 中学三级教师 小学二级 小学二级教师 小二 员级 中小学三级教师 三级 管理员 会计员',
  none: '无 见习 见习期 未评 未评级 未评聘 无职称',
})

export const backboneTitleCodes = codeList<BackboneTitle>('骨干称号', backboneTitles, {
  backbone: '骨干 中青年骨干教师 教学骨干 是',
  'subject-leader': '学科带头人(骨干) 带头人',
  'teaching-expert': '教学能手称号',
  'master-teacher': '名教师 教学名师 名师称号',
  'special-grade': '特级',
  'rising-star': '教坛新秀',
  'master-principal': '名校长称号',
  'master-class-teacher': '名班主任称号',
  honour: '优秀教师 优秀班主任 师德标兵 先进个人 模范教师 先进工作者 优秀教育工作者',
})

export const backboneLevelCodes = codeList<BackboneLevel>('骨干级别', backboneLevels, {
  national: '国家',
  province: '省',
  city: '市 地市级 设区市 设区市级 地级市',
  county: '县 区 区级 区县级 县区级 县(市、区)级 县市级 县市区级',
  school: '校 片区级 镇级 乡镇级 学区级',
})

export const officeCodes = codeList<Office>('任职', offices, {
  principal: '正校长 园长',
  secretary: '党支部书记 支部书记 党总支书记 党委书记',
  'secretary-principal':
    '校长兼书记 书记校长 书记、校长 校长、书记 党支部书记兼校长 书记、校长一肩挑',
  'vice-principal': '副书记 业务副校长 党支部副书记 副校长兼副书记',
  middle:
    '主任 教导主任 年级主任 副主任 教务主任 政教主任 总务主任 德育主任 办公室主任 教导副主任 中层干部 中层副职',
  'class-teacher': '班主任老师',
  'research-lead': '备课组长 学科组长 教研组组长',
  none: '教师 普通教师 专任教师 无职务',
})

export const employmentCodes = codeList<Employment>('人员状态', employments, {
  'in-quota': '是 编内 事业编 事业编制 在编在岗 有编制',
  contract: '聘用制 合同制 人事代理 备案制',
  substitute: '代课教师 顶岗代课',
  'part-time': '兼课 外聘兼职 兼职教师',
  student: '实习 顶岗实习',
  rehired: '返聘',
  aid: '帮扶教师 对口帮扶 援派教师 外地帮扶 支援教师',
})

export const hirerCodes = codeList<Hirer>('聘用主体', hirers, {
  county: '县级招聘 教育局招聘 统一招聘 教体局招聘',
  purchase: '购买服务 政府购买 劳务派遣',
  school: '自聘 学校聘用 学校自主聘用',
})

export const presenceCodes = codeList<Presence>('在岗状态', presences, {
  present: '是 在职 在职在岗 正常',
  'long-sick': '病休 病假 长期病假',
  maternity: '产休 生育假',
  lent: '借调 借调外出 外借 抽调',
  borrowed: '借入教师',
  study: '脱产学习 脱产进修',
  waiting: '待聘',
})

export const deferralCodes = codeList<DeferralReason>('暂缓原因', deferralReasons, {
  Z01: 'Z01 临近退休 距退休不足五年 距法定退休不足5年 距退休不足5年',
  Z02: 'Z02 怀孕 孕产期',
  Z03: 'Z03 产假 哺乳',
  Z04: 'Z04 因病 重病 患病',
  Z05: 'Z05 照顾病人 亲属患病',
  Z06: 'Z06 特色课程负责人 重大项目负责人 特色项目负责人',
  Z07: 'Z07 特岗 公费 定向 服务期内(特岗/公费/定向) 服务期',
  Z08: 'Z08 援藏援疆 三区 援派在外(援藏援疆/三区) 援派',
  Z09: 'Z09 已交流过',
  Z10: 'Z10 任现职不满一届(校长)',
  Z11: 'Z11 其它',
})

export const specialCodes = codeList<SpecialStatus>('特殊身份', specialStatuses, {
  'special-post': '特岗 特岗教师',
  'state-trainee': '公费师范生 免费师范生',
  'directed-trainee': '定向 定向培养 定向师范生 地方公费师范生',
  'aid-posting': '援藏 援疆 援青',
  'three-areas': '三区 三区支教',
})

export const reviewCodes = codeList<Review>('年度考核', reviews, {
  excellent: '优',
  pass: '称职',
  basic: '基本称职',
  fail: '不称职',
  absent: '未考核 不定等次',
})

/** 无 is no mode: an empty cell says the same. */
export const modeCodes = codeList<Mode>('交流轮岗类型', modes, {
  regular: '交流 轮岗 交流轮岗',
  competition: '竞聘',
  district: '学区一体化 学区化管理',
  alliance: '联盟',
  branch: '分校',
  group: '集团 集团化',
  support: '支教 顶岗支教',
  itinerant: '走教',
  other: '跟岗 组织调剂 其它',
})

export const networkKindCodes = codeList<NetworkKind>('共同体类型', networkKinds, {
  group: '集团 集团化办学 集团校',
  district: '学区化 学区制',
  alliance: '联盟 联盟校',
  pairing: '结对 结对帮扶 城乡结对帮扶',
  branch: '分校 名校+分校',
  trusteeship: '委托管理',
  township: '镇域 乡镇共同体 教育共同体',
  support: '支援 帮扶',
})

export const activityCodes = codeList<ActivityKind>('活动类型', activityKinds, {
  teaching: '送教下乡 送教上门',
  training: '培训 送培下乡',
  lecture: '名师讲座 名师送教',
  online: '网络研修 线上教研',
  liaison: '教研员联系 教研员蹲点 联系学校',
})

export const willingnessCodes = codeList<Willingness>('是否申请交流', willingnesses, {
  applies: '申请 是 自愿 主动',
  accepts: '服从安排 服从分配',
  declines: '否 不申请 不愿意',
})

export const hardshipCodes = codeList<Hardship>('困难说明类别', hardships, {
  'elder-care': '赡养老人 老人',
  'young-children': '孩子小 子女年幼',
  'own-health': '身体原因 健康',
  'two-places': '两地分居',
  other: '其它',
})

export const sexCodes = codeList<'male' | 'female'>(
  '性别',
  { male: '男', female: '女' },
  { male: '1 男性', female: '2 女性' },
)

export const retirementKindCodes = codeList<'cadre' | 'worker'>(
  '退休类别',
  { cadre: '女干部(55)', worker: '女工人(50)' },
  { cadre: '女干部 干部 55', worker: '女工人 工人 50' },
)

export const yesNoCodes = codeList<'yes' | 'no'>(
  '是否',
  { yes: '是', no: '否' },
  { yes: '有 对 y yes true √ 1', no: '无 没有 n no false × 0' },
)

/** 师德考核 is asked the other way round: 不合格 means that there is a problem. */
export const misconductCodes = codeList<'yes' | 'no'>(
  '师德问题',
  { yes: '是', no: '否' },
  { yes: '不合格 有 true 1', no: '合格 优秀 良好 无 没有 false 0' },
)

export const statedItemCodes = codeList<StatedItem>('其他指标', statedItems, {
  G3: '音乐、美术专用教室',
  G8: '教师平均工资收入水平',
  G13: '就近划片入学比例',
  G14: '优质高中招生名额分配比例',
  Q1: '初中三年巩固率',
  Q2: '残疾儿童少年入学率',
  Q4: '教师培训经费',
  Q9: '国家义务教育质量监测 校际差异率',
  'academic-difference': '学业差异率',
})

/** Every list, in the order in which the guide prints them. */
export const codeLists: readonly CodeList<string>[] = [
  stageCodes,
  outsideStageCodes,
  licenceStageCodes,
  schoolKindCodes,
  settingCodes,
  sponsorCodes,
  subjectCodes,
  degreeCodes,
  titleCodes,
  backboneTitleCodes,
  backboneLevelCodes,
  officeCodes,
  employmentCodes,
  hirerCodes,
  presenceCodes,
  deferralCodes,
  specialCodes,
  reviewCodes,
  modeCodes,
  networkKindCodes,
  activityCodes,
  willingnessCodes,
  hardshipCodes,
  sexCodes,
  retirementKindCodes,
  yesNoCodes,
  misconductCodes,
  statedItemCodes,
]
