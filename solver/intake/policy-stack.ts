import type { PolicyDocument, Source } from '../domain/policy.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import {
  type DefinitionId,
  type DefinitionSources,
  type Definitions,
  definitions,
} from '../rules/definitions/index.ts'
import { type Clause, type Profile, type RuleId, rules } from '../rules/index.ts'
import type { DefinitionEntry, ReadDocument } from './policy-document.ts'
import { isLaxer } from './policy-laxity.ts'
import { assemble, type Leaf, layOver, startsWith } from './policy-leaves.ts'
import { inChinese, pathLabel, policyProblem } from './policy-messages.ts'

/** Lays documents over each other, the lowest first, and checks that together they are complete. */
export function stackDocuments(
  id: string,
  name: string,
  documents: readonly ReadDocument[],
): Result<Profile, readonly Problem[]> {
  const problems: Problem[] = []
  const stacked = definitionIds.map((id) => stackDefinition(id, name, documents, problems))
  if (problems.length > 0) return fail(problems)
  const standardSources = stacked.find(({ id }) => id === 'standards')?.sourcesByKey ?? {}
  const ruled = ruleIds.map((rule) => stackRule(rule, documents))
  const overruled = ruled.flatMap((one) => one.overruled)
  return ok({
    id,
    name,
    documents: documents.map((each) => each.document),
    // One entry for each definition id, each checked by its own schema just now.
    definitions: Object.fromEntries(stacked.map((one) => [one.id, one.params])) as Definitions,
    definitionSources: Object.fromEntries(
      stacked.map((one) => [one.id, one.sources]),
    ) as unknown as DefinitionSources,
    standardSources,
    clauses: ruled.flatMap((one) => (one.inForce ? [one.inForce] : [])),
    ...(overruled.length > 0 ? { overruled } : {}),
  })
}

// Keys of an object literal keep their written order.
const definitionIds = Object.keys(definitions) as readonly DefinitionId[]
const ruleIds = Object.keys(rules) as readonly RuleId[]

function stackDefinition(
  id: DefinitionId,
  profile: string,
  documents: readonly ReadDocument[],
  problems: Problem[],
) {
  const entries = documents
    .flatMap((document) => document.definitions)
    .filter((entry) => entry.definition === id)
  const leaves = entries.reduce<readonly Leaf<DefinitionEntry>[]>(
    (lower, entry) => layOver(lower, entry.params, entry),
    [],
  )
  const result = definitions[id].params.safeParse(assemble(leaves), inChinese)
  if (!result.success) {
    for (const issue of result.error.issues) {
      const path = issue.path.map(String)
      // Unknown keys are reported on their object; the writer is whoever wrote the key.
      const written =
        issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path
      const owner = leaves.find((leaf) => startsWith(leaf.path, written))?.owner
      const place = owner ? owner.file.placeOf([...owner.path, ...written]) : null
      const slots = { profile, name: id, path: pathLabel(path), cause: issue.message }
      problems.push(policyProblem('L11', place, slots))
    }
  }
  const owners = new Set(leaves.map((leaf) => leaf.owner))
  return {
    id,
    params: result.data,
    sources: entries.filter((entry) => owners.has(entry)).map((entry) => entry.source),
    sourcesByKey: sourcesByKey(leaves),
  }
}

/** For each top-level key of a definition the passages that set values of it, the lowest first. */
function sourcesByKey(
  leaves: readonly Leaf<DefinitionEntry>[],
): Readonly<Record<string, readonly Source[]>> {
  const keys = [...new Set(leaves.flatMap(({ path }) => path.slice(0, 1)))]
  const ownersOf = (key: string) =>
    new Set(leaves.filter(({ path }) => path[0] === key).map(({ owner }) => owner.source))
  return Object.fromEntries(keys.map((key) => [key, [...ownersOf(key)]]))
}

/** What one level of authority says last about a rule. */
type Voice = {
  readonly level: PolicyDocument['level']
  readonly clause: Clause | null
  /** Who switched the rule off and why; `null` where it is on. */
  readonly off: Source | null
}

function stackRule(rule: RuleId, documents: readonly ReadDocument[]) {
  const voices = voicesOn(rule, documents)
  const last = voices.at(-1)
  if (!last) return { inForce: null, overruled: [] }
  const higher = voices
    .slice(0, -1)
    .flatMap((voice) => voice.clause ?? [])
    .filter((clause) => clause.source.evidence !== 'assumed')
  const { clause } = last
  const upheld = higher.filter((above) => clause === null || isLaxer(clause, above))
  return {
    inForce: clause && withBasis(clause, higher, upheld),
    overruled: upheld.map((above) => noted(above, setAside(last))),
  }
}

/** A later text of the same level supersedes an earlier one; the levels follow the stack. */
function voicesOn(rule: RuleId, documents: readonly ReadDocument[]): readonly Voice[] {
  const all = documents.flatMap(({ document, clauses }) =>
    clauses
      .filter((entry) => (entry.kind === 'on' ? entry.clause.rule : entry.rule) === rule)
      .map(
        (entry): Voice => ({
          level: document.level,
          clause: entry.kind === 'on' ? entry.clause : null,
          off: entry.kind === 'off' ? entry.source : null,
        }),
      ),
  )
  return all.filter((voice, index) => all[index + 1]?.level !== voice.level)
}

function withBasis(clause: Clause, higher: readonly Clause[], upheld: readonly Clause[]): Clause {
  const kept = higher.filter((above) => !upheld.includes(above))
  const notes = [
    ...(kept.length > 0
      ? [`上级依据：${kept.map((above) => cite(above.source)).join('；')}。`]
      : []),
    ...upheld.map(
      (above) =>
        `低于上级文件要求“${sentenceOf(above)}”（${cite(above.source)}），另按上级文件核验。`,
    ),
  ]
  return noted(clause, notes.join(''))
}

const setAside = (last: Voice): string =>
  last.clause
    ? `下级文件${cite(last.clause.source)}取值较低，本条仍另行核验。`
    : `下级文件${last.off ? cite(last.off) : ''}停用本条，理由：${last.off?.note ?? ''}。本条仍另行核验。`

export const noted = (clause: Clause, note: string): Clause => ({
  ...clause,
  source: { ...clause.source, note: clause.source.note + note },
})

/** `《…》文号，条目`: how a source is cited inside a sentence. */
export const cite = ({ document, number, item }: Source): string =>
  `《${document}》${number}，${item}`

export const sentenceOf = (clause: Clause): string =>
  // The clause carries the params of its own rule.
  (rules[clause.rule].sentence as (params: unknown) => string)(clause.params)
