import { evidences, type PolicyDocument, type Source } from '../domain/policy.ts'
import { definitionFields } from '../report/definition-fields.ts'
import { type DefinitionId, definitions } from '../rules/definitions/index.ts'
import { type Profile, rules } from '../rules/index.ts'
import { cite, sentenceOf } from './policy-stack.ts'

/** Where everything in a profile comes from, line by line, for a terminal or a page. */
export const describeProfile = (profile: Profile): readonly string[] => [
  `规则档：${profile.name}（${profile.id}）`,
  '文件（后列取代先列）：',
  ...profile.documents.map(
    (document) => `  ${levels[document.level]}　《${document.title}》${document.number}`,
  ),
  '口径：',
  ...definitionIds.flatMap((id) => [
    `  ${definitions[id].zh}（${id}）`,
    ...definitionFields(profile.definitions, id).map(
      ({ label, values }) => `    ${label}：${values.length === 0 ? '无' : values.join('、')}`,
    ),
    ...profile.definitionSources[id].map((source) => `    ${describeSource(source)}`),
  ]),
  '条款：',
  ...profile.clauses.flatMap((clause) => [
    `  ${rules[clause.rule].zh}（${clause.id}）：${sentenceOf(clause)}`,
    `    ${describeSource(clause.source)}`,
  ]),
  ...(profile.overruled ? ['另行核验的上级条款：'] : []),
  ...(profile.overruled ?? []).flatMap((clause) => [
    `  ${rules[clause.rule].zh}（${clause.id}）：${sentenceOf(clause)}`,
    `    ${describeSource(clause.source)}`,
  ]),
]

/** `［已核］《…》教督〔2017〕6号，政府保障程度第11项。说明`: never without saying how sure it is. */
export const describeSource = (source: Source): string =>
  `［${evidences[source.evidence]}］${cite(source)}。${source.note}`

// Keys of an object literal keep their written order.
const definitionIds = Object.keys(definitions) as readonly DefinitionId[]

const levels: { readonly [L in PolicyDocument['level']]: string } = {
  default: '默认',
  national: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  override: '县级参数',
}
