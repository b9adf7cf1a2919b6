import {
  backboneLevels,
  backboneTitles,
  deferralReasons,
  degrees,
  employments,
  modes,
  networkKinds,
  type Office,
  offices,
  presences,
  type Setting,
  type Stage,
  type Subject,
  schoolKinds,
  settings,
  stageList,
  stages,
  subjectList,
  subjects,
} from '../domain/codes.ts'
import { balanceMeasures, bases } from '../domain/indicator.ts'
import type { DefinitionId, DefinitionParams, Definitions } from '../rules/definitions/index.ts'
import { itinerantReaches } from '../rules/definitions/itinerant.ts'
import { standardFields } from './standard-words.ts'

/** One value of a definition in words: a list has an entry for each of its members. */
export type DefinitionField = { readonly label: string; readonly values: readonly string[] }

/** A definition 口径 value by value, in Chinese. */
export const definitionFields = (
  definitions: Definitions,
  id: DefinitionId,
): readonly DefinitionField[] => fieldsOf(id, definitions[id])

function fieldsOf<Id extends DefinitionId>(
  id: Id,
  params: DefinitionParams<Id>,
): readonly DefinitionField[] {
  const own: Fields<Id> = fields[id]
  // Keys of an object literal keep their written order, and the type makes them complete.
  return (Object.keys(own) as (keyof Fields<Id>)[]).map((key) => {
    const [label, say] = own[key]
    return { label, values: say(params[key]) }
  })
}

type Say<V> = readonly [label: string, say: (value: V) => readonly string[]]
type Fields<Id extends DefinitionId> = {
  readonly [K in keyof DefinitionParams<Id>]-?: Say<DefinitionParams<Id>[K]>
}

const one = (text: string): readonly string[] => [text]
const yesNo = (value: boolean) => one(value ? '是' : '否')
const some = (least: number | null, unit: string) =>
  one(least === null ? '不设' : `${least}${unit}`)
const wordsFrom =
  <Code extends string>(words: Readonly<Record<Code, string>>) =>
  (codes: readonly Code[]): readonly string[] =>
    codes.map((code) => words[code])
const perSubject = (
  table: Partial<Record<Subject, number | readonly number[]>>,
  lead = '',
): readonly string[] =>
  subjectList.flatMap((subject) => {
    const value = table[subject]
    if (value === undefined) return []
    return [`${lead}${subjects[subject]} ${typeof value === 'number' ? value : value.join('/')}`]
  })

type Exemption = DefinitionParams<'due'>['exemptions'][number]

function exemptionWords(exemption: Exemption): string {
  const conditions = [
    ...(exemption.needsProof ? ['须有证明'] : []),
    ...(exemption.needsNotice ? ['须公示'] : []),
    ...(exemption.needsConsent ? ['须本人同意'] : []),
    ...(exemption.maxYears === null ? [] : [`最长 ${exemption.maxYears} 年`]),
    exemption.removesFromDenominator ? '从分母中扣除' : '仍计入分母',
  ]
  return `${exemption.reason} ${deferralReasons[exemption.reason]}（${conditions.join('，')}）`
}

type KindEntry = DefinitionParams<'kinds'>['list'][number]

function kindWords(entry: KindEntry): string {
  const { networks, from, to, maxAge, mode, years, relationMoves, counts } = entry
  const conditions = [
    ...(networks.length === 0 ? [] : [`两校同属${words(networks, networkKinds)}`]),
    ...(from.length === 0 ? [] : [`由${words(from, settings)}学校`]),
    ...(to.length === 0 ? [] : [`到${words(to, settings)}学校`]),
    ...(maxAge === null ? [] : [`男不超过 ${maxAge.male} 周岁、女不超过 ${maxAge.female} 周岁`]),
  ]
  const means = [
    ...(years === null ? [] : [`${years} 年`]),
    ...(relationMoves === null ? [] : [`${relationMoves ? '调动' : '不调动'}人事关系`]),
    `${counts ? '计入' : '不计入'}交流轮岗`,
  ]
  return `${modes[mode]}（${[...conditions, ...means].join('，')}）`
}

const words = <Code extends string>(
  codes: readonly Code[],
  list: Readonly<Record<Code, string>>,
): string => codes.map((code) => list[code]).join('、')

type Ladder = DefinitionParams<'retirement'>['male']

const ladderWords = ({ ageMonths, firstBirth, step, cap }: Ladder) =>
  one(
    `${ageMonths / 12} 周岁，${firstBirth}及以后出生的每 ${step} 个月延迟 1 个月，最多延迟 ${cap} 个月`,
  )

const standingNames = {
  teachingPoint: '教学点',
  weak: '薄弱学校',
  strong: '优质学校',
  townSeat: '镇驻地学校',
  beds: '有周转宿舍',
} as const

const signed = (value: number) => (value > 0 ? `加 ${value}` : `减 ${-value}`)

const byStage = (value: (stage: Stage) => string) =>
  stageList.map((stage) => `${stages[stage]}${value(stage)}`)

const fields: { readonly [Id in DefinitionId]: Fields<Id> } = {
  backbone: {
    titles: ['称号', wordsFrom(backboneTitles)],
    minLevel: ['最低级别', (level) => one(backboneLevels[level])],
    countExpired: ['过期称号计入', yesNo],
    excludesMisconduct: ['有师德问题的不计', yesNo],
  },
  counting: {
    basis: ['基数口径', (basis) => one(bases[basis])],
    employments: ['计入的人员状态', wordsFrom(employments)],
    higherDegree: ['高于规定学历', (least) => byStage((stage) => `${degrees[least[stage]]}及以上`)],
    artsSports: ['体育、艺术学科', wordsFrom(subjects)],
    r3Exception: [
      '乡村小规模学校可计走教、兼职体育艺术教师',
      (range) => one(range === null ? '否' : `${range.minPupils} 至不足 ${range.maxPupils} 人`),
    ],
    minPupils: ['逐校评估的最少学生数', (least) => one(`${least} 人`)],
    teachingPointsInCoefficient: ['教学点计入差异系数', yesNo],
  },
  due: {
    minYears: ['同校任教年限', (years) => one(`${years} 年`)],
    requireIntermediateTitle: ['要求中级及以上职称', yesNo],
    maxAge: [
      '年龄上限',
      (age) => (age === null ? one('不设') : [`男 ${age.male} 周岁`, `女 ${age.female} 周岁`]),
    ],
    minYearsToRetirement: ['距法定退休最少', (years) => some(years, ' 年')],
    neverRotated: ['只列未交流过的', yesNo],
    enoughRuralYears: ['农村任教满此年限可暂缓', (years) => some(years, ' 年')],
    employments: ['列入的人员状态', wordsFrom(employments)],
    presences: ['列入的在岗状态', wordsFrom(presences)],
    excludedOffices: ['另行安排的任职', wordsFrom(offices)],
    yearsToRetirement: ['临近退休暂缓的年限', (years) => one(`不足 ${years} 年`)],
    exemptions: ['暂缓情形', (list) => list.map(exemptionWords)],
    scope: ['分母范围', (scope) => one(scope === 'all' ? '全县' : '城区学校和优质学校')],
  },
  leaders: {
    offices: ['任期所指的任职', wordsFrom(offices)],
    maxYears: ['同校任职最长', (years) => some(years, ' 年')],
  },
  kinds: {
    list: ['交流类型', (list) => list.map(kindWords)],
  },
  lessons: {
    schoolSystem: ['学制', (system) => one(system === '6-3' ? '六三学制' : '五四学制')],
    lessons: ['各年级周课时', (table) => perSubject(table)],
    loads: [
      '专任教师周课时标准',
      (loads) =>
        stageList.flatMap((stage) => [
          `${stages[stage]}一般 ${loads[stage].default}`,
          ...perSubject(loads[stage].subjects, stages[stage]),
        ]),
    ],
    staffed: ['配备专任教师的学科', wordsFrom(subjects)],
    presences: ['承担课时的在岗状态', wordsFrom(presences)],
    reliefPercent: [
      '任职减课',
      (relief) =>
        (Object.keys(offices) as readonly Office[]).flatMap((office) =>
          relief[office] === undefined ? [] : [`${offices[office]} ${relief[office]}%`],
        ),
    ],
  },
  priorities: {
    subjectWeights: ['学科缺口加权', (weights) => perSubject(weights)],
    worth: [
      '教师分值',
      ({ backbone, higherDegree }) => [
        '每人 1 分',
        `骨干教师加 ${backbone} 分`,
        `高于规定学历加 ${higherDegree} 分`,
      ],
    ],
    standing: [
      '学校分值',
      ({ setting, ...others }) => [
        ...(Object.keys(settings) as readonly Setting[]).map(
          (code) => `${settings[code]} ${setting[code]} 分`,
        ),
        ...(Object.keys(standingNames) as readonly (keyof typeof others)[]).flatMap((key) =>
          others[key] === 0 ? [] : [`${standingNames[key]} ${signed(others[key])} 分`],
        ),
      ],
    ],
    sameNetwork: ['同一共同体内由强到弱', (more) => one(`加 ${more} 分`)],
    balance: ['校际差距所比指标', wordsFrom(balanceMeasures)],
  },
  itinerant: {
    subjects: ['走教学科（空为不安排走教）', wordsFrom(subjects)],
    kinds: ['接收学校类型', wordsFrom(schoolKinds)],
    maxPupils: ['接收学校学段学生数不超过', (most) => one(`${most} 人`)],
    within: ['走教范围', wordsFrom(itinerantReaches)],
    crossStage: ['可跨学段走教', yesNo],
    maxKilometres: ['单程里程上限', (most) => one(`${most} 公里`)],
    maxSchools: ['每人最多走教学校', (most) => one(`${most} 所`)],
    tripsPerWeek: ['每人每周最多往返', (most) => one(`${most} 次`)],
    lessonsPerTrip: ['每次最多课时', (most) => one(`${most} 节`)],
    excludedOffices: ['不安排走教的任职', wordsFrom(offices)],
  },
  retirement: {
    male: ['男职工', ladderWords],
    femaleCadre: ['女干部', ladderWords],
    femaleWorker: ['女工人', ladderWords],
  },
  term: {
    mode: ['交流类型', (mode) => one(modes[mode])],
    relationMoves: ['调动人事关系', yesNo],
    years: ['交流期限', (years) => one(`${years} 年`)],
  },
  standards: standardFields,
  travel: {
    roadPercent: ['道路系数', (percent) => one(String(percent / 100))],
  },
}
