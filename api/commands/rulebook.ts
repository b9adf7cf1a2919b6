import {
  type DefinitionId,
  definitionEvidence,
  definitionFields,
  definitions,
  describeProfile,
  type Profile,
  readProfile,
  rules,
  sentenceOf,
} from '../../solver/index.ts'
import type { ReplyOf } from '../contract.ts'
import { sourceView } from '../source-view.ts'
import { nothing } from './nothing.ts'
import { type Told, untold } from './told.ts'

/** 规则档全文: documents, definitions and clauses with their values, sources and evidence. */
export async function rulebook(options: { readonly policy: string }): Promise<Told<'rulebook'>> {
  const read = readProfile(options.policy)
  if (!read.ok) return untold<'rulebook'>(nothing.rulebook, read.error)
  const profile = read.value
  return {
    ok: true,
    facts: {
      ...nothing.rulebook,
      profile: { id: profile.id, name: profile.name },
      documents: profile.documents,
      definitions: definitionIds.map((id) => definitionView(profile, id)),
      clauses: profile.clauses.map(clauseView),
      overruled: (profile.overruled ?? []).map(clauseView),
    },
    problems: [],
    lines: describeProfile(profile),
  }
}

// Keys of an object literal keep their written order.
const definitionIds = Object.keys(definitions) as readonly DefinitionId[]

type View = ReplyOf<'rulebook'>

const definitionView = (profile: Profile, id: DefinitionId): View['definitions'][number] => ({
  definition: id,
  name: definitions[id].zh,
  evidence: definitionEvidence(profile, id),
  fields: definitionFields(profile.definitions, id),
  sources: profile.definitionSources[id].map(sourceView),
})

const clauseView = (clause: Profile['clauses'][number]): View['clauses'][number] => ({
  clause: clause.id,
  rule: clause.rule,
  name: rules[clause.rule].zh,
  sentence: sentenceOf(clause),
  params: clause.params,
  weight: clause.weight,
  source: sourceView(clause.source),
})
