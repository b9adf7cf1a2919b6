import { settings, stageList, stages } from '../domain/codes.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'

type Params = DefinitionParams<'standards'>
type Words = readonly string[]
type Fields = {
  readonly [Key in keyof Params]-?: readonly [label: string, say: (value: Params[Key]) => Words]
}

const perStage = (table: { readonly primary: number; readonly junior: number }, unit: string) =>
  stageList.map((stage) => `${stages[stage]} ${table[stage]}${unit}`)

/** 配备标准 value by value. */
export const standardFields: Fields = {
  classSize: ['班额上限', (most) => perStage(most, ' 人')],
  schoolSize: [
    '学校规模上限',
    ({ oneStage, bothStages }) => [`单学段 ${oneStage} 人`, `一贯制 ${bothStages} 人`],
  ],
  quota: [
    '编制测算',
    (quota) => [
      ...perStage(quota.pupilsPerStaff, ' 名学生 1 名教职工'),
      ...smallWords(quota.small),
      `教学点最低 ${quota.pointFloor} 人`,
      additionWords(quota.womenAddition),
      quota.floatingPosts ? '测算周转编制' : '不测算周转编制',
    ],
  ],
  licence: ['持证上岗率', ({ minPercent }) => [`不低于 ${minPercent}%`]],
  training: ['360 学时完成率', ({ minPercent }) => [`不低于 ${minPercent}%`]],
  civics: ['思政课教师专职占比', ({ fullTimePercent }) => perStage(fullTimePercent, '% 以上')],
  sports: [
    '体育教师',
    ({ classesPerTeacher, ruralPupils }) => [
      ...perStage(classesPerTeacher, ' 个班 1 名'),
      `${ruralPupils} 人及以上的乡村学校至少 1 名`,
    ],
  ],
  labour: ['劳动课周课时', ({ lessonsPerClass }) => [`每班 ${lessonsPerClass} 节`]],
  mental: [
    '心理健康教师',
    ({ schoolPercent, fullTime }) => [
      `${schoolPercent}% 以上学校有专职或兼职`,
      ...(fullTime === null
        ? []
        : [`寄宿生 ${fullTime.boarders} 人或在校生 ${fullTime.pupils} 人及以上的有专职`]),
    ],
  ],
  special: [
    '特殊教育教师',
    ({ roomPupils, teachersPerRoom, teachersPerClass, homePupilsPerTeacher }) => [
      `特殊需要学生 ${roomPupils} 人及以上设资源教室，配 ${teachersPerRoom} 名`,
      `每个特教班 ${teachersPerClass} 名`,
      `每 ${homePupilsPerTeacher} 名送教上门学生 1 名`,
    ],
  ],
  health: ['卫生保健人员', ({ pupilsPerStaff }) => [`每 ${pupilsPerStaff} 名学生 1 名`]],
  towns: ['达标乡镇', (asked) => [asked === null ? '不要求' : `不低于 ${asked.minPercent}%`]],
  women: ['女教师比例相差', ({ maxPoints }) => [`不超过 ${maxPoints} 个百分点`]],
  rural: [
    '乡村教师清单',
    ({ allowanceSettings, honourYears }) => [
      `补贴：任教${allowanceSettings.map((code) => settings[code]).join('、')}学校`,
      ...honourYears.map((years) => `荣誉：乡村任教满 ${years} 年`),
    ],
  ],
}

/** 配备标准 in one line, for the foot of a table. */
export function standardsInWords({ quota, classSize, sports, health }: Params): string {
  const { pupilsPerStaff } = quota
  return `师生比小学1∶${pupilsPerStaff.primary}、初中1∶${pupilsPerStaff.junior}，${smallWords(quota.small).join('、')}，班额小学${classSize.primary}人、初中${classSize.junior}人，体育教师小学${sports.classesPerTeacher.primary}个班、初中${sports.classesPerTeacher.junior}个班一名，卫生保健人员${health.pupilsPerStaff}∶1`
}

const smallWords = ({
  settings: where,
  maxPupils,
  staffPerClass,
}: Params['quota']['small']): Words =>
  stageList.map(
    (stage) =>
      `${where.map((code) => settings[code]).join('、')}${stages[stage]}不超过 ${maxPupils[stage]} 人的每班 ${staffPerClass[stage]} 人`,
  )

const additionWords = (addition: Params['quota']['womenAddition']): string =>
  addition === null
    ? '不计附加编制'
    : `${addition.maxAge} 周岁以下女教师占 ${addition.minPercent}% 及以上的，附加编制不超过 ${addition.maxPercent}%`
