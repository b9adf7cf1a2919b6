/**
 * Code lists 代码表: the closed vocabularies of the county workbook, each code with the Chinese
 * word that stands for it in sheets, reports and the page. Aliases are intake's affair.
 * The order of a list is the order in which officials print it.
 */

export const stages = { primary: '小学', junior: '初中' } as const
export type Stage = keyof typeof stages
export const stageList = ['primary', 'junior'] as const satisfies readonly Stage[]

/** 学段 of a teacher's licence 教师资格; `senior` and `kindergarten` are read but not planned. */
export const licenceStages = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
} as const
export type LicenceStage = keyof typeof licenceStages

export const schoolKinds = {
  primary: '小学',
  'teaching-point': '教学点',
  junior: '初级中学',
  'nine-year': '九年一贯制学校',
  'twelve-year': '十二年一贯制学校',
  'complete-secondary': '完全中学',
  special: '特殊教育学校',
} as const
export type SchoolKind = keyof typeof schoolKinds

/** 城乡类别 as the statistics register it. */
export const settings = { urban: '城区', town: '镇区', rural: '乡村' } as const
export type Setting = keyof typeof settings

/** 办学主体: who runs the school. Only `county` schools enter the plan. */
export const sponsors = {
  county: '县级教育部门',
  city: '市属',
  province: '省属',
  private: '民办',
  enterprise: '企业',
  other: '其他',
} as const
export type Sponsor = keyof typeof sponsors

export const subjects = {
  civics: '道德与法治',
  chinese: '语文',
  mathematics: '数学',
  english: '外语',
  science: '科学',
  physics: '物理',
  chemistry: '化学',
  biology: '生物',
  history: '历史',
  geography: '地理',
  computing: '信息科技',
  sports: '体育与健康',
  music: '音乐',
  'fine-art': '美术',
  arts: '艺术',
  labour: '劳动',
  practice: '综合实践活动',
  'mental-health': '心理健康',
  'special-needs': '特殊教育',
  local: '地方与校本课程',
  health: '保健',
  none: '其他/不任课',
} as const
export type Subject = keyof typeof subjects
/** Keys of an object literal keep their written order. */
export const subjectList = Object.keys(subjects) as readonly Subject[]

/** 学历, highest first. */
export const degrees = {
  doctor: '研究生(博士)',
  master: '研究生(硕士)',
  bachelor: '本科',
  college: '专科',
  'secondary-normal': '中专',
  senior: '高中',
  below: '高中以下',
} as const
export type Degree = keyof typeof degrees
export const degreeList = Object.keys(degrees) as readonly Degree[]

/** 职称, highest first; `other-*` are other series 其他系列, graded by their level. */
export const titles = {
  'full-senior': '正高级教师',
  senior: '高级教师',
  first: '一级教师',
  second: '二级教师',
  third: '三级教师',
  none: '未定级',
} as const
export type Title = keyof typeof titles
export const titleList = Object.keys(titles) as readonly Title[]

/** 职称层级: 高级 = 正高+高级; 中级 = 一级; 初级 = 二级+三级. */
export const titleGrades = { senior: '高级', intermediate: '中级', junior: '初级' } as const
export type TitleGrade = keyof typeof titleGrades
export const gradeOf = {
  'full-senior': 'senior',
  senior: 'senior',
  first: 'intermediate',
  second: 'junior',
  third: 'junior',
  none: null,
} as const satisfies Record<Title, TitleGrade | null>

/** 骨干称号 and honours. Honours are recognised but count only where the policy says so. */
export const backboneTitles = {
  backbone: '骨干教师',
  'subject-leader': '学科带头人',
  'teaching-expert': '教学能手',
  'master-teacher': '名师',
  'special-grade': '特级教师',
  'rising-star': '教坛新星',
  'master-principal': '名校长',
  'master-class-teacher': '名班主任',
  honour: '荣誉称号',
} as const
export type BackboneTitle = keyof typeof backboneTitles

/** 骨干级别, highest first; `school` covers 校级, 片区级 and 镇级. */
export const backboneLevels = {
  national: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  school: '校级',
} as const
export type BackboneLevel = keyof typeof backboneLevels
export const backboneLevelList = Object.keys(backboneLevels) as readonly BackboneLevel[]

/** 任职. */
export const offices = {
  principal: '校长',
  secretary: '书记',
  'secretary-principal': '书记兼校长',
  'vice-principal': '副校长',
  middle: '中层',
  'class-teacher': '班主任',
  'research-lead': '教研组长',
  none: '无',
} as const
export type Office = keyof typeof offices

/** 人员状态. 帮扶 are sent from elsewhere 对口帮扶: they give lessons, count nowhere and never move. */
export const employments = {
  'in-quota': '在编',
  contract: '聘任制',
  substitute: '代课',
  'part-time': '兼职',
  student: '实习支教',
  rehired: '退休返聘',
  aid: '帮扶',
} as const
export type Employment = keyof typeof employments

/** 聘用主体: who hired people outside the quota. Schools may not hire on their own. */
export const hirers = {
  county: '县级统一招聘',
  purchase: '政府购买服务',
  school: '学校自聘',
} as const
export type Hirer = keyof typeof hirers

/** 在岗状态. */
export const presences = {
  present: '在岗',
  'long-sick': '长病假',
  maternity: '产假',
  lent: '借出',
  borrowed: '借入',
  study: '脱产',
  waiting: '待岗',
} as const
export type Presence = keyof typeof presences

/** 暂缓原因. Z02-Z05 are sensitive: documents print the item number only. */
export const deferralReasons = {
  Z01: '距法定退休不足五年',
  Z02: '孕期',
  Z03: '哺乳期',
  Z04: '重大疾病',
  Z05: '直系亲属长期卧病',
  Z06: '特色课程或重大项目负责人',
  Z07: '服务期内',
  Z08: '援派在外',
  Z09: '已在两所以上学校任教达年限',
  Z10: '任现职不满一届',
  Z11: '其他',
} as const
export type DeferralReason = keyof typeof deferralReasons

/** 特殊身份. The first three are service periods (Z07), the last two postings away (Z08). */
export const specialStatuses = {
  'special-post': '特岗服务期',
  'state-trainee': '公费师范生服务期',
  'directed-trainee': '定向培养服务期',
  'aid-posting': '援藏援疆',
  'three-areas': '三区人才',
} as const
export type SpecialStatus = keyof typeof specialStatuses

/** 年度考核. */
export const reviews = {
  excellent: '优秀',
  pass: '合格',
  basic: '基本合格',
  fail: '不合格',
  absent: '未参加',
} as const
export type Review = keyof typeof reviews

/** 交流轮岗类型. */
export const modes = {
  regular: '定期交流',
  competition: '跨校竞聘',
  district: '学区一体化管理',
  alliance: '学校联盟',
  branch: '名校办分校',
  group: '集团化办学',
  support: '对口支援',
  itinerant: '乡镇中心学校教师走教',
  other: '其他',
} as const
export type Mode = keyof typeof modes

/** 共同体/结对 类型. */
export const networkKinds = {
  group: '教育集团',
  district: '学区',
  alliance: '学校联盟',
  pairing: '城乡结对',
  branch: '名校办分校',
  trusteeship: '托管',
  township: '镇域共同体',
  support: '对口支援',
} as const
export type NetworkKind = keyof typeof networkKinds

/** 活动登记: what helps other schools and is too short or too far off to be rotation. */
export const activityKinds = {
  teaching: '送教',
  training: '送培',
  lecture: '名师讲坛',
  online: '网络教研',
  liaison: '教研员联系学校',
} as const
export type ActivityKind = keyof typeof activityKinds

/** 是否申请交流. */
export const willingnesses = { applies: '主动申请', accepts: '服从', declines: '不愿' } as const
export type Willingness = keyof typeof willingnesses

/** 困难说明类别; no free text on illness is ever read. */
export const hardships = {
  'elder-care': '照顾老人',
  'young-children': '子女幼小',
  'own-health': '本人健康',
  'two-places': '夫妻两地',
  other: '其他',
} as const
export type Hardship = keyof typeof hardships
