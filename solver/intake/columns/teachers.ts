import type { Employment } from '../../domain/codes.ts'
import {
  deferralCodes,
  degreeCodes,
  employmentCodes,
  hirerCodes,
  misconductCodes,
  officeCodes,
  presenceCodes,
  retirementKindCodes,
  reviewCodes,
  sexCodes,
  specialCodes,
  titleCodes,
  yesNoCodes,
} from '../codes.ts'
import { column, type Kind, type Sheet } from '../column.ts'
import {
  choice,
  codeText,
  integer,
  month,
  monthList,
  nameText,
  number,
  text,
  textList,
  told,
  yesNo,
} from '../kinds.ts'
import {
  backboneLevelList,
  backboneTitleList,
  licenceList,
  licenceSubjects,
  stageShares,
  subjectList,
  teachingShares,
} from '../teacher-kinds.ts'
import { mostRows } from '../thresholds.ts'
import { coordinates } from './schools.ts'

/** 否 of a column 是否在编 says only what the teacher is not. */
function employment(): Kind<Employment> {
  const kind = choice(employmentCodes)
  return {
    ...kind,
    read: (cell) => (cell.text === '否' ? told(cell, 'T27', {}) : kind.read(cell)),
  }
}

/** The township is enough to reckon the way to work; a street address is nobody's business here. */
function homeTownship(): Kind<string> {
  return {
    ...nameText(15),
    accepts: '只填乡镇(街道)名称，不填门牌地址',
    read: (cell) =>
      /\d|[号弄栋幢室]|单元|小区|花园/.test(cell.text) || [...cell.text].length > 15
        ? told(cell, 'G02', { list: '乡镇(街道)名称，不要填门牌地址' })
        : cell.text,
  }
}

export const teacherColumns = {
  id: column('教师编号', codeText(30), {
    synonyms: '教职工号 工号 人员编号 系统编号 教师代码',
    required: true,
    example: '0370881012',
    hint: '每人一个，不能重复。本系统用教师编号识别教师，不用身份证号。',
  }),
  name: column('姓名', nameText(30), {
    synonyms: '教师姓名 人员姓名',
    required: true,
    example: '张明德',
  }),
  sex: column('性别', choice(sexCodes), { required: true, example: '女', width: 7 }),
  birth: column('出生年月', month(), {
    synonyms: '出生日期 出生时间 生日',
    required: true,
    example: '1985-03',
  }),
  personnelSchool: column('单位', text(60), {
    synonyms: '学校 工作单位 所在学校 现任教学校 人事关系所在单位',
    required: true,
    example: '明德镇中心小学',
    width: 24,
    hint: '人事关系所在学校：填学校表里的名称、简称或代码。无校籍管理的填“县教师池”。',
  }),
  teaching: column('实际任教学校', teachingShares(), {
    synonyms: '任教学校 借用单位',
    hint: '不填按“单位”。',
  }),
  employment: column('人员状态', employment(), {
    synonyms: '编制情况 用工性质 是否在编',
    required: true,
    example: '在编',
  }),
  hirer: column('聘用主体', choice(hirerCodes), {
    synonyms: '用人方式 聘用方式',
    width: 14,
    hint: '只有不在编的人员填：由谁聘用。',
  }),
  presence: column('在岗状态', choice(presenceCodes), {
    synonyms: '是否在岗',
    example: '在岗',
    hint: '不填按“在岗”。',
  }),
  lentTo: column('借调去向', nameText(40), {
    synonyms: '借调单位 借出单位',
    width: 16,
    hint: '借出人员填：借到哪个单位或学校。',
  }),
  office: column('任职', choice(officeCodes), {
    synonyms: '职务 行政职务 现任职务',
    example: '无',
    width: 13,
    hint: '不填按“无”。',
  }),
  stages: column('任教学段', stageShares(), {
    synonyms: '学段 任教阶段',
    required: true,
    example: '小学',
  }),
  subjects: column('任教学科', subjectList(), {
    synonyms: '学科 所教学科 任教科目 主教学科',
    required: true,
    example: '数学',
  }),
  licenceStages: column('教师资格学段', licenceList(), {
    synonyms: '教师资格种类 资格证学段 教师资格',
    required: true,
    example: '初中',
  }),
  licenceSubjects: column('教师资格学科', licenceSubjects(), {
    synonyms: '资格学科 资格证学科',
    example: '数学',
  }),
  weeklyLessons: column('周课时', number(0, 40), {
    synonyms: '周课时数 课时',
    example: '14',
  }),
  degree: column('最高学历', choice(degreeCodes), {
    synonyms: '学历 文化程度',
    required: true,
    example: '本科',
    width: 13,
    hint: '填学历，不填学位。',
  }),
  title: column('职称', choice(titleCodes), {
    synonyms: '专业技术职务 职称级别 专技职务',
    required: true,
    example: '一级教师',
    hint: '“小学高级（小高）”按一级教师处理。其他系列职称按级别处理。',
  }),
  backbone: column('骨干称号', backboneTitleList(), {
    synonyms: '骨干教师称号 荣誉称号 是否骨干 骨干教师',
    example: '学科带头人',
  }),
  backboneLevels: column('骨干级别', backboneLevelList(), { example: '市级' }),
  backboneIssuers: column('发证机关', textList(40), {
    synonyms: '授予单位',
    example: '市教育局',
    width: 16,
  }),
  backboneCertificates: column('证书编号', textList(40), {
    synonyms: '证书号',
    example: '2023-015',
    width: 14,
  }),
  backboneAwarded: column('认定年月', monthList(), { example: '2023-06' }),
  backboneValidTo: column('有效期至', monthList(['长期', '长期有效']), {
    example: '2028-06',
    hint: '没有期限的填“长期”或不填。',
  }),
  since: column('本校任教起始年月', month(), {
    synonyms: '进入本校时间 到校时间 本校连续任教起始年月 来校时间',
    required: true,
    example: '2016-09',
    width: 13,
    hint: '在本校连续任教从哪年哪月起算，足年由系统计算。',
  }),
  workSince: column('参加工作年月', month(), {
    synonyms: '工作时间 参加工作时间',
    example: '2008-09',
  }),
  ruralYears: column('乡村任教年限', number(0, 60), {
    synonyms: '农村任教年限',
    example: '6',
  }),
  lastRotationStart: column('上次交流起始年月', month(), {
    synonyms: '上次交流开始年月 最近交流开始时间',
    width: 13,
    hint: '没有交流过的，上次交流各列都不填。',
  }),
  lastRotationEnd: column('上次交流结束年月', month(), {
    synonyms: '最近交流时间',
    width: 13,
  }),
  lastRotationFrom: column('上次交流原学校', nameText(60), {
    synonyms: '上次交流原单位 上次交流前学校',
    width: 20,
    hint: '上次交流前所在学校：填学校表里的名称、简称或代码；已撤并的填原名称。',
  }),
  lastRotationMoved: column('上次交流是否调动人事关系', yesNo(yesNoCodes), {
    synonyms: '上次交流人事关系是否调动',
    width: 14,
  }),
  schoolsServed: column('任教2年以上学校数', integer(0, 30), {
    synonyms: '任教两年以上学校数',
    example: '2',
    width: 12,
  }),
  retirement: column('拟退休年月', month(), {
    synonyms: '预计退休时间',
    hint: '不填按法定退休年龄计算。',
  }),
  retirementKind: column('退休类别', choice(retirementKindCodes), {
    synonyms: '身份',
    width: 13,
    hint: '只有女教师填；不填按“女干部(55)”。',
  }),
  deferral: column('暂缓原因', choice(deferralCodes), {
    synonyms: '不参加交流原因 免交流原因',
    sensitive: true,
    width: 20,
    hint: '只选代码，不写病情。',
  }),
  deferralProof: column('暂缓证明', text(60), {
    sensitive: true,
    width: 18,
    hint: '证明材料的名称和编号，不写病情。',
  }),
  deferralSince: column('暂缓起始年月', month(), {
    synonyms: '暂缓自 暂缓开始年月',
    sensitive: true,
    hint: '连续暂缓从哪年哪月起，用来核对是否超过最长年限。',
  }),
  deferralUntil: column('暂缓至', month(), {
    sensitive: true,
    hint: '填了暂缓原因的必填（距法定退休不足五年、已在两所以上学校任教达年限的除外）。',
  }),
  consent: column('本人同意暂缓', yesNo(yesNoCodes), {
    synonyms: '本人意见',
    sensitive: true,
  }),
  special: column('特殊身份', choice(specialCodes), { width: 16 }),
  specialUntil: column('服务期至', month(), {
    synonyms: '协议期满时间',
    hint: '填了特殊身份的要填。',
  }),
  review: column('年度考核', choice(reviewCodes), {
    synonyms: '上年度考核结果',
    example: '合格',
  }),
  misconduct: column('师德问题', yesNo(misconductCodes), {
    synonyms: '师德考核',
    sensitive: true,
    hint: '不填按“否”。',
  }),
  spouse: column('配偶教师编号', codeText(30), {
    synonyms: '配偶',
    sensitive: true,
    hint: '配偶也是本县教师的可填，测算时顾及两人相距。',
  }),
  homeTownship: column('住址乡镇', homeTownship(), {
    synonyms: '居住地',
    sensitive: true,
    width: 12,
  }),
  homeLongitude: column('住址经度', coordinates.longitude, {
    synonyms: '经度',
    sensitive: true,
  }),
  homeLatitude: column('住址纬度', coordinates.latitude, {
    synonyms: '纬度',
    sensitive: true,
  }),
  trained: column('培训学时达标', yesNo(yesNoCodes), {
    synonyms: '五年360学时',
    example: '是',
    hint: '五年是否修满 360 学时。',
  }),
  studyDegree: column('在读学历', choice(degreeCodes), {
    synonyms: '在读学历层次 学历提升在读',
    width: 13,
    hint: '正在学习、毕业后取得的学历，用来预测学历指标；没有在读的不填。',
  }),
  studyUntil: column('预计毕业年月', month(), {
    synonyms: '预计毕业 预计毕业时间',
    hint: '填了在读学历的填写。',
  }),
  note: column('备注', text(200, true), { synonyms: '说明', sensitive: true, width: 24 }),
} as const

/** Yes-or-no columns some counties have instead of 特殊身份. */
const also = {
  isSpecialPost: column('是否特岗', yesNo(yesNoCodes)),
  isStateTrainee: column('是否公费师范生', yesNo(yesNoCodes)),
} as const

export type TeacherColumns = typeof teacherColumns & typeof also

/** Headers whose columns are never looked into (F15). */
export const droppedHeaders: readonly string[] = [
  '身份证号',
  '身份证号码',
  '证件号码',
  '居民身份证号',
  '身份证件号',
  '身份证件号码',
  '身份证',
]

export const teacherSheet: Sheet<typeof teacherColumns, typeof also> = {
  name: '教师',
  synonyms: ['教师表', '教师信息', '教师花名册', '教师名册', '在编教师花名册'],
  required: true,
  maxRows: mostRows.teachers,
  about: '每位教师一行，包括聘任制、代课等人员，人员状态如实填写。',
  columns: teacherColumns,
  also,
}
