import canonicalize from 'canonicalize'
import type { Source } from '../domain/policy.ts'
import { type DefinitionId, definitions } from '../rules/definitions/index.ts'
import { type Clause, type Profile, type RuleId, rules } from '../rules/index.ts'
import { definitionFields } from './definition-fields.ts'
import { sentenceOf } from './definition-words.ts'

/** How two profiles differ, read from A to B. Standing clauses of higher texts are told apart. */
export type ProfileDifferences = {
  readonly clauses: readonly ClauseDifference[]
  readonly definitions: readonly DefinitionDifference[]
}

/** `source`: the same demand, resting on another text. */
export const clauseChanges = {
  added: '新增',
  dropped: '不再要求',
  changed: '取值改变',
  source: '取值相同，依据改变',
} as const
export type ClauseChange = keyof typeof clauseChanges

export type ClauseDifference = {
  readonly rule: RuleId
  readonly name: string
  readonly change: ClauseChange
  /** A higher text that is only audited beside the laxer one in force. */
  readonly overruled: boolean
  readonly before: ClauseSide | null
  readonly after: ClauseSide | null
}

export type ClauseSide = {
  readonly clause: string
  readonly sentence: string
  readonly params: unknown
  readonly weight: number
  readonly source: Source
}

export type DefinitionDifference = {
  readonly definition: DefinitionId
  readonly name: string
  readonly fields: readonly FieldDifference[]
  /** Texts that set the definition on the one side and not on the other. */
  readonly sourcesBefore: readonly Source[]
  readonly sourcesAfter: readonly Source[]
}

/** A list says what left it and what joined it; a single value is replaced. */
export type FieldDifference = {
  readonly label: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export const profileDifferences = (a: Profile, b: Profile): ProfileDifferences => ({
  clauses: [
    ...clauseDifferences(a.clauses, b.clauses, false),
    ...clauseDifferences(a.overruled ?? [], b.overruled ?? [], true),
  ],
  definitions: definitionIds.flatMap((id) => definitionDifference(id, a, b)),
})

// Keys of an object literal keep their written order.
const ruleIds = Object.keys(rules) as readonly RuleId[]
const definitionIds = Object.keys(definitions) as readonly DefinitionId[]

function clauseDifferences(
  a: readonly Clause[],
  b: readonly Clause[],
  overruled: boolean,
): readonly ClauseDifference[] {
  return ruleIds.flatMap((rule) => {
    // Of overruled clauses a rule may have several: those on both sides cancel out.
    const before = a.filter((clause) => clause.rule === rule && !b.some(isSame(clause)))
    const after = b.filter((clause) => clause.rule === rule && !a.some(isSame(clause)))
    return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => {
      const sides = { before: sideOf(before[at]), after: sideOf(after[at]) }
      return { rule, name: rules[rule].zh, change: changeOf(sides), overruled, ...sides }
    })
  })
}

const isSame = (one: Clause) => (other: Clause) =>
  one.id === other.id && demandOf(one) === demandOf(other)

/** What a clause asks, whoever says so. */
const demandOf = ({ rule, params, weight }: Pick<Clause, 'rule' | 'params' | 'weight'>) =>
  canonicalize({ rule, params, weight })

const sideOf = (clause: Clause | undefined): ClauseSide | null =>
  clause === undefined
    ? null
    : {
        clause: clause.id,
        sentence: sentenceOf(clause),
        params: clause.params,
        weight: clause.weight,
        source: clause.source,
      }

function changeOf({
  before,
  after,
}: Pick<ClauseDifference, 'before' | 'after'>): ClauseDifference['change'] {
  if (before === null) return 'added'
  if (after === null) return 'dropped'
  const same =
    before.weight === after.weight && canonicalize(before.params) === canonicalize(after.params)
  return same ? 'source' : 'changed'
}

/** Nothing where every value is the same, whichever texts set it. */
function definitionDifference(
  id: DefinitionId,
  a: Profile,
  b: Profile,
): readonly DefinitionDifference[] {
  const others = new Map(
    definitionFields(b.definitions, id).map(({ label, values }) => [label, values]),
  )
  const fields = definitionFields(a.definitions, id).flatMap(({ label, values }) => {
    const after = others.get(label) ?? []
    const difference = {
      label,
      before: values.filter((value) => !after.includes(value)),
      after: after.filter((value) => !values.includes(value)),
    }
    return difference.before.length + difference.after.length > 0 ? [difference] : []
  })
  if (fields.length === 0) return []
  const [before, after] = [a.definitionSources[id], b.definitionSources[id]]
  return [
    {
      definition: id,
      name: definitions[id].zh,
      fields,
      sourcesBefore: before.filter((source) => !after.some(isSameText(source))),
      sourcesAfter: after.filter((source) => !before.some(isSameText(source))),
    },
  ]
}

const isSameText = (one: Source) => (other: Source) =>
  one.document === other.document && one.item === other.item
