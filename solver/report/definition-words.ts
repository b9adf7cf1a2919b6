import {
  backboneLevels,
  backboneTitles,
  degrees,
  employments,
  modes,
  subjects,
} from '../domain/codes.ts'
import { bases } from '../domain/indicator.ts'
import { type Evidence, evidences } from '../domain/policy.ts'
import { type DefinitionId, type Definitions, definitions } from '../rules/definitions/index.ts'
import { itinerantReaches } from '../rules/definitions/itinerant.ts'
import {
  type Clause,
  type ClauseOf,
  type ParamsOf,
  type Profile,
  type RuleId,
  rules,
} from '../rules/index.ts'
import { standardsInWords } from './standard-words.ts'

/**
 * The values among `ids` (definitions and rules) that rest on a text read only in a copy, or on
 * none: every table that uses them says so in its foot.
 */
export function unverifiedValues(profile: Profile, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => {
    if (id in definitions) return definitionValue(profile, id as DefinitionId)
    const clause = profile.clauses.find(({ rule }) => rule === id)
    if (clause === undefined || clause.source.evidence === 'verified') return []
    return [`${sentenceOf(clause)}（${evidences[clause.source.evidence]}）`]
  })
}

/** The clause in words, by its own rule. */
export const sentenceOf = (clause: Clause): string => sayWith(clause)

/** A definition in words, as the profile sets it. */
export const definitionSentence = ({ definitions }: Profile, id: DefinitionId): string =>
  words[id](definitions)

/** A value stacked from several texts is as sure as the least sure of them. */
export function definitionEvidence(profile: Profile, id: DefinitionId): Evidence {
  const found = profile.definitionSources[id].map(({ evidence }) => evidence)
  if (found.length === 0 || found.includes('assumed')) return 'assumed'
  return found.includes('secondary') ? 'secondary' : 'verified'
}

function definitionValue(profile: Profile, id: DefinitionId): readonly string[] {
  const evidence = definitionEvidence(profile, id)
  if (evidence === 'verified') return []
  return [`${definitions[id].zh}：${words[id](profile.definitions)}（${evidences[evidence]}）`]
}

const sentences: {
  readonly [R in RuleId]: { readonly sentence: (params: ParamsOf<R>) => string }
} = rules

const words: { readonly [Id in DefinitionId]: (definitions: Definitions) => string } = {
  due: ({ due }) =>
    `同一学校连续任教满${due.minYears}年${due.requireIntermediateTitle ? '、职称一级教师及以上' : ''}${ageWords(due)}${due.neverRotated ? '、未参加过交流' : ''}，暂缓情形${due.exemptions.length}项${
      due.exemptions.every(({ removesFromDenominator }) => removesFromDenominator)
        ? '均从分母中扣除'
        : ''
    }`,
  backbone: ({ backbone }) =>
    `${backboneLevels[backbone.minLevel]}及以上${backbone.titles.map((title) => backboneTitles[title]).join('、')}${backbone.countExpired ? '' : '，过期的不计'}${backbone.excludesMisconduct ? '，有师德问题的不计' : ''}`,
  counting: ({ counting }) =>
    `按${bases[counting.basis]}，计${counting.employments.map((code) => employments[code]).join('、')}人员，高于规定学历为小学${degrees[counting.higherDegree.primary]}、初中${degrees[counting.higherDegree.junior]}及以上`,
  lessons: ({ lessons }) =>
    `${lessons.schoolSystem === '6-3' ? '六三' : '五四'}学制，专任教师标准周课时一般为小学${lessons.loads.primary.default}节、初中${lessons.loads.junior.default}节`,
  priorities: () => '乡村、薄弱学校和教学点优先，骨干教师分值较高',
  leaders: ({ leaders }) =>
    leaders.maxYears === null
      ? '不按任期安排校长交流'
      : `校长、副校长在同一学校满${leaders.maxYears}年为任期届满`,
  kinds: ({ kinds }) =>
    kinds.list.length === 0
      ? '不区分交流类型'
      : `按共同体、城乡去向和年龄认定${[...new Set(kinds.list.map(({ mode }) => modes[mode]))].join('、')}，其余按交流方式与期限`,
  itinerant: ({ itinerant }) =>
    itinerant.subjects.length === 0
      ? '不安排走教'
      : `${itinerant.subjects.map((code) => subjects[code]).join('、')}教师在${itinerant.within.map((code) => itinerantReaches[code]).join('、')}范围内走教，接收学校学段学生不超过${itinerant.maxPupils}人，单程不超过${itinerant.maxKilometres}公里，每人每周往返不超过${itinerant.tripsPerWeek}次、每次不超过${itinerant.lessonsPerTrip}节`,
  retirement: () => '按渐进式延迟法定退休年龄逐月测算',
  term: ({ term }) =>
    `${modes[term.mode]}${term.years}年，${term.relationMoves ? '调动' : '不调动'}人事关系`,
  standards: ({ standards }) => standardsInWords(standards),
  travel: ({ travel }) => `无里程的按直线距离×${travel.roadPercent / 100}估算`,
}

const ageWords = ({ maxAge, minYearsToRetirement }: Definitions['due']): string =>
  (maxAge === null ? '' : `、男不超过${maxAge.male}周岁、女不超过${maxAge.female}周岁`) +
  (minYearsToRetirement === null ? '' : `、距法定退休满${minYearsToRetirement}年`)

/** Generic over the rule, so that the compiler ties a clause's params to its own sentence. */
const sayWith = <R extends RuleId>({ rule, params }: ClauseOf<R>): string =>
  sentences[rule].sentence(params)
