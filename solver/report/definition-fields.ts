import {
  backboneLevels,
  backboneTitles,
  deferralReasons,
  degrees,
  employments,
  modes,
  type Office,
  offices,
  presences,
  type Stage,
  type Subject,
  stageList,
  stages,
  subjectList,
  subjects,
} from '../domain/codes.ts'
import { bases } from '../domain/indicator.ts'
import type { DefinitionId, DefinitionParams, Definitions } from '../rules/definitions/index.ts'

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

type Ladder = DefinitionParams<'retirement'>['male']

const ladderWords = ({ ageMonths, firstBirth, step, cap }: Ladder) =>
  one(
    `${ageMonths / 12} 周岁，${firstBirth}及以后出生的每 ${step} 个月延迟 1 个月，最多延迟 ${cap} 个月`,
  )

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
  travel: {
    roadPercent: ['道路系数', (percent) => one(String(percent / 100))],
  },
}
