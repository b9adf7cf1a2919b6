import {
  hardshipCodes,
  modeCodes,
  networkKindCodes,
  statedItemCodes,
  subjectCodes,
  willingnessCodes,
  yesNoCodes,
} from '../codes.ts'
import { column, type Kind, type Sheet } from '../column.ts'
import {
  anything,
  choice,
  codeText,
  integer,
  kilometres,
  month,
  nameText,
  number,
  schoolNames,
  text,
  townshipNames,
  yesNo,
} from '../kinds.ts'
import { mostRows } from '../thresholds.ts'
import { type Grade, gradeCodes, gradeWords } from './grades.ts'

/** The word in 学校 for the whole county. */
export const wholeCounty = '全县'

const note = column('备注', text(200, true), { synonyms: '说明', width: 24 })
const lessonsPerClass = number(0, 12, 0.5)
const school = {
  synonyms: '学校名称 单位 学校代码',
  width: 24,
} as const

/** 三年级 is so plainly 3 that nothing need be said. */
function gradeNumber(): Kind<Grade> {
  const kind = choice(gradeCodes)
  return { ...kind, read: (cell) => gradeCodes.find(cell.text)?.code ?? kind.read(cell) }
}

export const lessonColumns = {
  school: column('学校', text(60), {
    ...school,
    required: true,
    example: wholeCounty,
    hint: `学校名称、简称或代码；全县统一的标准填“${wholeCounty}”。`,
  }),
  grade: column('年级', gradeNumber(), { required: true, example: '3' }),
  classes: column('班数', integer(0, 60), {
    synonyms: '班级数',
    hint: '不填按学校表的班数。',
  }),
  subject: column('学科', choice(subjectCodes), {
    synonyms: '科目',
    required: true,
    example: '数学',
    width: 16,
  }),
  lessonsPerClass: column('每班周课时', lessonsPerClass, {
    synonyms: '周课时 每周节数 周节数',
    required: true,
    example: '4',
  }),
  coveredElsewhere: column('走教或三个课堂承担课时', number(0, 500), {
    synonyms: '走教承担课时 三个课堂承担课时',
    width: 14,
    hint: '由走教教师或专递课堂等承担的周课时总数，不填按 0。',
  }),
  note,
} as const

export const lessonSheet: Sheet<typeof lessonColumns, Record<never, never>> = {
  name: '班级课时',
  synonyms: ['课时', '课程表', '课程安排', '班级课时表'],
  required: false,
  maxRows: mostRows.lessons,
  about:
    '可不填，不填按规则档的课程表测算。也可以粘贴“学科”在左、“一年级…九年级”在上的课程安排表，系统自动展开。',
  columns: lessonColumns,
  also: {},
}

const weekly = (grade: number) => {
  const [name, ...others] = gradeWords(grade)
  return column(name ?? '', lessonsPerClass, { synonyms: others.join(' ') })
}

/** 班级课时 as a wide table: one row a subject, one column a grade. */
export const wideLessonColumns = {
  school: column('学校', text(60), school),
  subject: column('学科', choice(subjectCodes), { synonyms: '科目 课程', required: true }),
  '1': weekly(1),
  '2': weekly(2),
  '3': weekly(3),
  '4': weekly(4),
  '5': weekly(5),
  '6': weekly(6),
  '7': weekly(7),
  '8': weekly(8),
  '9': weekly(9),
  note,
} as const

export const wideLessonSheet: Sheet<typeof wideLessonColumns, Record<never, never>> = {
  ...lessonSheet,
  columns: wideLessonColumns,
}

export const distanceColumns = {
  from: column('起点学校', text(60), {
    synonyms: '起点 出发学校',
    required: true,
    example: '明德镇中心小学',
    width: 24,
  }),
  to: column('终点学校', text(60), {
    synonyms: '终点 到达学校',
    required: true,
    example: '大河教学点',
    width: 24,
  }),
  metres: column('里程(公里)', kilometres(300), {
    synonyms: '里程 公里 公里数 距离',
    required: true,
    example: '6.4',
  }),
  minutes: column('单程时间(分钟)', number(0, 600), {
    synonyms: '单程时间 时间 分钟',
    example: '15',
    width: 12,
  }),
  bothWays: column('是否双向', yesNo(yesNoCodes), {
    synonyms: '双向',
    example: '是',
    hint: '不填按“是”。',
  }),
} as const

export const distanceSheet: Sheet<typeof distanceColumns, Record<never, never>> = {
  name: '距离',
  synonyms: ['里程', '学校距离', '距离表', '里程表'],
  required: false,
  maxRows: mostRows.distances,
  about:
    '可不填，不填按经纬度直线距离乘以道路系数估算。也可以粘贴左侧和上方都是学校名称的里程方阵。',
  columns: distanceColumns,
  also: {},
}

export const networkColumns = {
  name: column('名称', nameText(60), {
    synonyms: '共同体名称 集团名称',
    required: true,
    example: '明德教育集团',
    width: 24,
  }),
  kind: column('类型', choice(networkKindCodes), {
    synonyms: '共同体类型 结对类型',
    required: true,
    example: '教育集团',
  }),
  lead: column('牵头学校', text(60), {
    synonyms: '牵头校 核心校 总校',
    required: true,
    example: '县实验小学',
    width: 24,
  }),
  members: column('成员学校', schoolNames(), {
    synonyms: '成员校 结对学校',
    required: true,
    example: '明德镇中心小学;大河教学点',
    width: 36,
    hint: '不含牵头学校。一格写不下可分行填，名称、类型、牵头学校照抄。',
  }),
  from: column('起', month(), { synonyms: '起始年月 开始年月', example: '2024-09' }),
  until: column('止', month(['长期']), { synonyms: '终止年月 结束年月' }),
  note,
} as const

export const networkSheet: Sheet<typeof networkColumns, Record<never, never>> = {
  name: '共同体结对',
  synonyms: ['共同体', '结对', '集团化办学', '共同体与结对'],
  required: false,
  maxRows: mostRows.networks,
  about: '可不填。教育集团、学区、学校联盟、城乡结对等，每个一行。',
  columns: networkColumns,
  also: {},
}

const wished = (place: number) =>
  column(`意向学校${place}`, schoolNames(), {
    synonyms: place === 1 ? '意向学校 意向学校一' : `意向学校${'一二三'[place - 1]}`,
    sensitive: true,
    width: 20,
  })

export const wishColumns = {
  teacher: column('教师编号', codeText(30), {
    synonyms: '教职工号 工号 人员编号',
    required: true,
    sensitive: true,
    example: '0370881012',
  }),
  name: column('姓名', nameText(30), {
    synonyms: '教师姓名',
    sensitive: true,
    example: '张明德',
    hint: '只用来核对编号。',
  }),
  willingness: column('是否申请交流', choice(willingnessCodes), {
    sensitive: true,
    example: '服从',
    width: 13,
  }),
  school1: wished(1),
  school2: wished(2),
  school3: wished(3),
  townships: column('意向乡镇', townshipNames(), { sensitive: true }),
  maxMetres: column('可接受最远公里', kilometres(300), { sensitive: true }),
  mode: column('可接受类型', choice(modeCodes), {
    sensitive: true,
    width: 18,
    hint: '只核对写法，供人工安排时参考，不参加测算。',
  }),
  hardship: column('困难说明类别', choice(hardshipCodes), {
    sensitive: true,
    width: 13,
    hint: '只选类别，不写病情。',
  }),
  note,
} as const

export const wishSheet: Sheet<typeof wishColumns, Record<never, never>> = {
  name: '意愿',
  synonyms: ['交流意愿', '意愿表'],
  required: false,
  maxRows: mostRows.wishes,
  about: '可不填。属于敏感信息，只在测算中使用。',
  columns: { ...wishColumns, note: { ...note, sensitive: true } },
  also: {},
}

export const statedColumns = {
  item: column('指标', choice(statedItemCodes), {
    synonyms: '指标名称 督导指标',
    required: true,
    example: 'Q1 初中三年巩固率',
    width: 40,
  }),
  value: column('实际值', anything(), {
    synonyms: '实际 完成情况',
    required: true,
    example: '99.6%',
    width: 20,
  }),
  standard: column('标准', anything(), {
    synonyms: '标准值 要求',
    example: '95%以上',
    width: 24,
    hint: '不填按督导评估办法的标准。',
  }),
  met: column('是否达标', yesNo(yesNoCodes), { synonyms: '达标', example: '是' }),
  note,
} as const

export const statedSheet: Sheet<typeof statedColumns, Record<never, never>> = {
  name: '其他指标',
  synonyms: ['其他督导指标', '督导其他指标'],
  required: false,
  maxRows: mostRows.stated,
  about: '可不填。督导评估中本系统的数据算不出的指标，由县区填报，列入督导指标汇总表，不作核算。',
  columns: statedColumns,
  also: {},
}

export const parameterColumns = {
  name: column('参数名', text(40), {
    synonyms: '参数 名称',
    required: true,
    example: '交流比例下限',
    width: 24,
    hint: '可用的参数名见“填写说明”第 4 节。',
  }),
  value: column('取值', anything(), {
    synonyms: '值 参数值',
    required: true,
    example: '10%',
    width: 20,
  }),
  basis: column('依据(文件·条款)', text(200), {
    synonyms: '依据 文件依据',
    example: '《××县教师交流轮岗实施方案》第三条',
    width: 40,
    hint: '文件名称、文号和条款。没有填写的，结果中注明“县级自定，无依据文件”。',
  }),
  note,
} as const

export const parameterSheet: Sheet<typeof parameterColumns, Record<never, never>> = {
  name: '参数',
  synonyms: ['参数表', '参数设置'],
  required: false,
  maxRows: mostRows.parameters,
  about: '可不填。县名、学年、基准日，以及本县高于规则档的取值。',
  columns: parameterColumns,
  also: {},
}
