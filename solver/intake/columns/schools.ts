import {
  type FacilityIndicator,
  facilityIndicatorList,
  facilityIndicators,
  indicatorCodes,
} from '../../domain/indicator.ts'
import { splitList } from '../cell.ts'
import { schoolKindCodes, settingCodes, sponsorCodes, yesNoCodes } from '../codes.ts'
import { column, type Kind, type Sheet } from '../column.ts'
import { choice, codeText, integer, nameText, number, text, told, yesNo } from '../kinds.ts'
import { mostRows } from '../thresholds.ts'
import { gradeWords } from './grades.ts'

const pupils = integer(0, 9999)
const classes = integer(0, 200)
const staff = integer(0, 2000)

const pupilsOf = (grade: number) => {
  const [name, ...others] = gradeWords(grade)
  const synonyms = [
    `${name}人数 ${name}在校生 ${name}在校生数 ${name}在校学生数 ${name}学生人数`,
    ...others.map((word) => `${word}学生数 ${word}人数 ${word}在校生数`),
  ]
  return column(`${name}学生数`, integer(0, 2000), {
    synonyms: synonyms.join(' '),
    summed: true,
    hint: '各年级都填或都不填；填了的，各年级之和应等于该学段学生数。',
  })
}

const classesOf = (grade: number) => {
  const [name, ...others] = gradeWords(grade)
  const synonyms = [
    `${name}班级数 ${name}教学班数`,
    ...others.map((word) => `${word}班数 ${word}班级数`),
  ]
  return column(`${name}班数`, integer(0, 60), {
    synonyms: synonyms.join(' '),
    summed: true,
    hint: '各年级都填或都不填。不填时按学段班数平均分到各年级测算课时。',
  })
}

/** R5、R7; 无 says that every one of R4-R7 is met. */
function missedFacilities(): Kind<readonly FacilityIndicator[]> {
  const words = new Map<string, FacilityIndicator>(
    facilityIndicatorList.flatMap((indicator) => [
      [indicatorCodes[indicator], indicator],
      [facilityIndicators[indicator], indicator],
    ]),
  )
  return {
    ...text(60),
    width: 16,
    accepts: 'R4、R5、R6、R7 中不达标的各项，用顿号隔开；都达标的填“无”',
    blanks: [],
    read: (cell) => {
      if (['无', '都达标', '全部达标'].includes(cell.text)) return []
      const found = splitList(cell.text).map((part) => words.get(part.toUpperCase()))
      const known = facilityIndicatorList.filter((indicator) => found.includes(indicator))
      return found.includes(undefined)
        ? told(cell, 'G02', { list: 'R4、R5、R6、R7（用顿号隔开），或 无' })
        : known
    },
    write: (list) =>
      list.length === 0 ? '无' : list.map((indicator) => indicatorCodes[indicator]).join('、'),
  }
}

/** 117.01,35.58 in one cell: longitude first, as county tables have it. */
function coordinatePair(): Kind<readonly [number, number]> {
  return {
    ...text(60),
    accepts: '经度,纬度，如 117.012345,35.581234',
    read: (cell) => {
      const parts = cell.text.split(/[,，;； 、]+/).map((part) => Number(part))
      const [longitude, latitude] = parts
      if (parts.length !== 2 || longitude === undefined || latitude === undefined) {
        return told(cell, 'G03', {})
      }
      if (Number.isNaN(longitude) || Number.isNaN(latitude)) return told(cell, 'G03', {})
      if (longitude < 73 || longitude > 136) return told(cell, 'G04', { min: 73, max: 136 })
      if (latitude < 3 || latitude > 54) return told(cell, 'G04', { min: 3, max: 54 })
      return [longitude, latitude]
    },
    write: ([longitude, latitude]) => `${longitude},${latitude}`,
  }
}

export const coordinates = {
  longitude: number(73, 136),
  latitude: number(3, 54),
  pair: coordinatePair(),
} as const

const facility = (what: string, unit: string, synonyms: string, example: string) =>
  column(`${what}(${unit})`, number(0, 100_000_000), {
    synonyms: `${what} ${synonyms}`,
    summed: true,
    example,
    width: 14,
    hint: '填全校总量，不是生均值。R4—R7 用；没有数据的，可改填“资源配置已不达标项”。',
  })

export const schoolColumns = {
  name: column('学校名称', nameText(60), {
    synonyms: '单位名称 学校 校名 学校全称',
    required: true,
    example: '明德镇中心小学',
    width: 24,
    hint: '填登记的全称，一所学校只填一行。',
  }),
  code: column('学校代码', codeText(30), {
    synonyms: '学校标识码 标识码 机构代码 单位代码',
    example: '2137000001',
    hint: '10 位学校标识码，或本县自编代码。不填时以学校名称识别学校。',
  }),
  shortName: column('学校简称', nameText(30), {
    synonyms: '简称 别名',
    example: '明德中心小学',
    width: 16,
    hint: '教师表“单位”等列也可以填简称。',
  }),
  order: column('排序号', integer(0, 999_999), {
    example: '1',
    hint: '本县习惯的学校顺序。不填时按行的先后。',
  }),
  township: column('乡镇(街道)', nameText(30), {
    synonyms: '乡镇 镇街 所在乡镇 所属乡镇街道 镇(街) 乡镇街道 所属乡镇',
    required: true,
    example: '明德镇',
    width: 12,
  }),
  kind: column('办学类型', choice(schoolKindCodes), {
    synonyms: '学校类型 学校类别 学校办学类型',
    required: true,
    example: '小学',
    width: 16,
  }),
  setting: column('城乡类别', choice(settingCodes), {
    synonyms: '城乡分类 城乡属性 地域类型',
    required: true,
    example: '镇区',
    hint: '按教育事业统计的城乡分类填写。',
  }),
  townSeat: column('是否镇驻地校', yesNo(yesNoCodes), {
    synonyms: '镇驻地学校 是否驻地 是否镇驻地学校',
    example: '是',
    hint: '不填按“否”。',
  }),
  weak: column('是否薄弱学校', yesNo(yesNoCodes), {
    synonyms: '薄弱校 薄弱学校',
    example: '否',
    hint: '不填按“否”。',
  }),
  strong: column('是否优质学校', yesNo(yesNoCodes), {
    synonyms: '优质校 优质学校 规范化学校',
    example: '否',
    hint: '不填按“否”。',
  }),
  sponsor: column('办学主体', choice(sponsorCodes), {
    synonyms: '举办者 主管部门',
    example: '县级教育部门',
    width: 14,
    hint: '不填按“县级教育部门”。只有县级教育部门办的学校参加测算。',
  }),
  legalEntity: column('法人单位', text(60), {
    synonyms: '法人代码 统一社会信用代码',
    width: 20,
    hint: '法人单位的名称或代码。同一法人的几个校区填成一样。',
  }),
  centralSchool: column('所属中心校', text(60), {
    synonyms: '中心学校 隶属学校',
    width: 20,
    hint: '教学点必填：填学校表里的名称、简称或代码。',
  }),
  primaryPupils: column('小学学生数', pupils, {
    synonyms: '小学在校生 小学在校学生数 小学在校生数 小学学生人数',
    summed: true,
    example: '540',
    hint: '有小学段的学校必填，以学年初统计为准。',
  }),
  juniorPupils: column('初中学生数', pupils, {
    synonyms: '初中在校生 初中在校学生数 初中在校生数 初中学生人数',
    summed: true,
    hint: '有初中段的学校必填，以学年初统计为准。',
  }),
  primaryClasses: column('小学班数', classes, {
    synonyms: '小学教学班数 小学班级数',
    summed: true,
    example: '12',
    hint: '有小学学生的必填。',
  }),
  juniorClasses: column('初中班数', classes, {
    synonyms: '初中教学班数 初中班级数',
    summed: true,
    hint: '有初中学生的必填。',
  }),
  primaryQuota: column('核定编制(小学)', staff, {
    synonyms: '小学核定编制 核定编制小学 小学编制数 小学编制',
    summed: true,
    exact: true,
    example: '31',
    hint: '编制部门核定的教职工编制。不填时按标准测算。',
  }),
  juniorQuota: column('核定编制(初中)', staff, {
    synonyms: '初中核定编制 核定编制初中 初中编制数 初中编制',
    summed: true,
    exact: true,
    hint: '编制部门核定的教职工编制。不填时按标准测算。',
  }),
  seniorPosts: column('核定岗位(高级)', staff, {
    synonyms: '核定岗位高级 高级岗位数 高级岗位 核定高级岗位',
    summed: true,
    exact: true,
    example: '5',
  }),
  intermediatePosts: column('核定岗位(中级)', staff, {
    synonyms: '核定岗位中级 中级岗位数 中级岗位 核定中级岗位',
    summed: true,
    exact: true,
    example: '16',
  }),
  juniorPosts: column('核定岗位(初级)', staff, {
    synonyms: '核定岗位初级 初级岗位数 初级岗位 核定初级岗位',
    summed: true,
    exact: true,
    example: '10',
  }),
  teachingArea: facility('教学及辅助用房面积', '㎡', '教辅用房面积 教学及辅助用房总面积', '2600'),
  sportsArea: facility('体育运动场馆面积', '㎡', '体育场馆面积 运动场馆面积', '4300'),
  equipmentValue: facility(
    '教学仪器设备值',
    '元',
    '仪器设备值 教学仪器设备资产值 教学仪器设备总值',
    '1150000',
  ),
  mediaRooms: facility('网络多媒体教室数', '间', '网络多媒体教室 网络多媒体教室间数', '14'),
  facilitiesMissed: column('资源配置已不达标项', missedFacilities(), {
    synonyms: '已不达标项 资源配置不达标项',
    hint: 'R4—R7 的数据没有填时，在这里填已知不达标的各项。',
  }),
  beds: column('周转宿舍床位', integer(0, 2000), {
    synonyms: '教师周转房 周转宿舍 教师周转宿舍床位',
    summed: true,
    example: '8',
  }),
  specialGradePosts: column('特级岗位数', staff, {
    synonyms: '特级教师岗位数 特级教师岗位',
    summed: true,
    hint: '专为引进特级教师、骨干教师设置的岗位，没有的填 0。',
  }),
  boarders: column('寄宿生数', pupils, {
    synonyms: '寄宿学生数 住校生数 寄宿生人数',
    summed: true,
    hint: '用来核对心理健康教师、卫生人员的配备；没有寄宿生的填 0。',
  }),
  specialPupils: column('特殊需要学生数', integer(0, 2000), {
    synonyms: '随班就读学生数 残疾学生数 随班就读人数',
    summed: true,
    hint: '在普通班就读的有特殊需要的学生；没有的填 0。',
  }),
  specialClasses: column('特教班数', integer(0, 60), {
    synonyms: '特教班 特殊教育班数',
    summed: true,
    hint: '没有的填 0。',
  }),
  homePupils: column('送教上门学生数', integer(0, 2000), {
    synonyms: '送教上门人数 送教学生数',
    summed: true,
    hint: '由本校教师送教上门的学生；没有的填 0。',
  }),
  leftBehind: column('留守儿童数', pupils, {
    synonyms: '农村留守儿童数 留守学生数 留守儿童人数',
    summed: true,
    hint: '用来核对心理健康教师的配备；没有的填 0。',
  }),
  longitude: column('经度', coordinates.longitude, {
    synonyms: 'lng longitude',
    example: '117.012345',
    hint: '十进制度数。全县用同一坐标系，坐标系在“参数”里写明。',
  }),
  latitude: column('纬度', coordinates.latitude, {
    synonyms: 'lat latitude',
    example: '35.581234',
    hint: '十进制度数。',
  }),
  grade1Pupils: pupilsOf(1),
  grade2Pupils: pupilsOf(2),
  grade3Pupils: pupilsOf(3),
  grade4Pupils: pupilsOf(4),
  grade5Pupils: pupilsOf(5),
  grade6Pupils: pupilsOf(6),
  grade7Pupils: pupilsOf(7),
  grade8Pupils: pupilsOf(8),
  grade9Pupils: pupilsOf(9),
  grade1Classes: classesOf(1),
  grade2Classes: classesOf(2),
  grade3Classes: classesOf(3),
  grade4Classes: classesOf(4),
  grade5Classes: classesOf(5),
  grade6Classes: classesOf(6),
  grade7Classes: classesOf(7),
  grade8Classes: classesOf(8),
  grade9Classes: classesOf(9),
  closing: column('拟撤并', yesNo(yesNoCodes), {
    synonyms: '是否拟撤并 是否撤并 本学年撤并',
    example: '否',
    hint: '本学年开学前撤并的学校填“是”，学生数、班数仍按现状填写；其在编教师全部安置到其他学校。不填按“否”。',
  }),
  closingInto: column('并入学校', text(60), {
    synonyms: '撤并去向 并入校',
    width: 20,
    hint: '拟撤并学校的学生并入哪所学校：填学校表里的名称、简称或代码。',
  }),
  note: column('备注', text(200, true), { synonyms: '说明', width: 24 }),
} as const

/** Totals and pairs some counties have instead; they go where they cannot be misunderstood. */
const also = {
  allClasses: column('班级总数', classes, {
    synonyms: '教学班数 班数 教学班总数 班级数',
    exact: true,
  }),
  allQuota: column('核定编制', staff, {
    synonyms: '编制数 核编数 教职工编制 核定编制数',
    exact: true,
  }),
  coordinatePair: column('坐标', coordinates.pair, { synonyms: '经纬度 经纬度坐标' }),
} as const

export type SchoolColumns = typeof schoolColumns & typeof also

export const schoolSheet: Sheet<typeof schoolColumns, typeof also> = {
  name: '学校',
  synonyms: ['学校表', '学校信息', '学校基本情况', '学校名册'],
  required: true,
  maxRows: mostRows.schools,
  about: '每所学校、教学点一行；九年一贯制学校也只填一行，小学、初中数据分列填写。',
  columns: schoolColumns,
  also,
}
