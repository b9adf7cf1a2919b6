import type { Override } from '../domain/county.ts'
import type { Source } from '../domain/policy.ts'
import type { Problem } from '../domain/problem.ts'
import type { DefinitionId } from '../rules/definitions/index.ts'
import { type Clause, type Profile, type RuleId, rules } from '../rules/index.ts'
import { matchKey } from './cell.ts'
import { problemOf } from './messages.ts'
import { type Basis, basisOf, joined, withDocument } from './policy-basis.ts'
import { isLaxer } from './policy-laxity.ts'
import { policyProblem } from './policy-messages.ts'
import type { Parameter } from './policy-parameter.ts'
import { countyFacts, parameters } from './policy-parameters.ts'
import { cite, noted, sentenceOf } from './policy-stack.ts'

/** What the county's own values make of a profile. */
export type Overridden = { readonly profile: Profile; readonly problems: readonly Problem[] }

/**
 * Puts the rows of 参数 in force above the profile. What cannot be read is reported and left out; a
 * value that the texts already set changes nothing. A value laxer than a higher text is in force as
 * the county says, and the higher clause moves to `overruled`, where the audit still counts it.
 */
export function applyOverrides(profile: Profile, overrides: readonly Override[]): Overridden {
  const { rows, problems } = recognised(overrides)
  let state: State = { base: profile, profile, problems }
  for (const row of rows) state = applied(state, row)
  const { overruled: _, ...rest } = state.profile
  return { profile: { ...rest, ...overruledIn(state) }, problems: state.problems }
}

/** The county's own 参数 with values of a scenario in their place: a name set twice counts once. */
export function withChanged(
  own: readonly Override[],
  changed: readonly Override[],
): readonly Override[] {
  const names = new Set(changed.map(({ name }) => nameKey(name)))
  return [...own.filter(({ name }) => !names.has(nameKey(name))), ...changed]
}

/** The unit in brackets may be left out. */
const nameKey = (name: string): string => matchKey(name).replace(/\([^)]*\)/g, '')

type Row = { readonly override: Override; readonly parameter: Parameter }
type State = Overridden & { readonly base: Profile }

function recognised(overrides: readonly Override[]) {
  const problems: Problem[] = []
  const byName = new Map<string, Row[]>()
  for (const override of overrides) {
    const key = nameKey(override.name)
    if (countyFacts.includes(key)) continue
    const parameter = parameters.find((each) => nameKey(each.name) === key)
    if (parameter) byName.set(key, [...(byName.get(key) ?? []), { override, parameter }])
    else problems.push(problemOf('N01', override.place, {}, override.name))
  }
  const rows: Row[] = []
  for (const same of byName.values()) {
    const last = same.at(-1)
    if (!last) continue
    rows.push(last)
    if (same.length > 1) {
      const slots = { name: last.parameter.name, n: same.length }
      problems.push(policyProblem('N06', last.override.place, slots))
    }
  }
  return { rows, problems }
}

function applied(state: State, row: Row): State {
  const { parameter, override } = row
  const { name, range, sets } = parameter
  const edit = parameter.edit(state.profile, override.value)
  if (edit === null) {
    return told(state, problemOf('N02', override.place, { name, range }, override.value))
  }
  if (sets === null) return state
  const { params } = edit
  if (params === null) {
    const rule = sets.kind === 'rule' ? rules[sets.rule].zh : ''
    return told(state, policyProblem('N05', override.place, { name, rule }))
  }
  if (changesNothing(state.profile, row, edit.shown)) return state
  const basis = override.basis.trim()
  const warned = basis === '' ? told(state, problemOf('N04', override.place, { name })) : state
  const change = { row, params, shown: edit.shown, basis: basisOf(basis) }
  return sets.kind === 'rule'
    ? withClause(warned, sets.rule, change)
    : withDefinition(warned, sets.definition, change)
}

type Change = {
  readonly row: Row
  readonly params: unknown
  readonly shown: string
  readonly basis: Basis
}

/** The value in force comes from a text, or the county gives no text of its own for it. */
function changesNothing(profile: Profile, { parameter, override }: Row, shown: string): boolean {
  if (parameter.current(profile) !== shown) return false
  if (override.basis.trim() === '') return true
  const { sets } = parameter
  const clause =
    sets?.kind === 'rule' ? profile.clauses.find((each) => each.rule === sets.rule) : undefined
  return clause !== undefined && clause.source.evidence !== 'assumed'
}

function withClause(state: State, rule: RuleId, change: Change): State {
  const { profile, document } = withDocument(state.profile, change.basis)
  const before = profile.clauses.find((each) => each.rule === rule)
  const own = before?.id.startsWith('override-') ? before.source : null
  const clause = {
    id: own && before ? before.id : `${document.id}/${rule}`,
    rule,
    params: change.params,
    weight: before?.weight ?? 1,
    source: joined(own, sourceOf(change, null)),
    // `put` of a parameter gives the params of the rule it sets.
  } as Clause
  const above = textOf(state.base, rule)
  if (!above) return withOwn(state, profile, clause)
  const higher = `“${sentenceOf(above)}”（${cite(above.source)}）`
  if (!isLaxerAlone(state.base, above, change.row)) {
    return withOwn(state, profile, noted(clause, `上级文件要求${higher}。`))
  }
  const lax = noted(clause, `低于上级文件要求${higher}，另按其核验。`)
  return told(withOwn(state, profile, lax), laxerThan(above, change, state.base))
}

const withOwn = (state: State, profile: Profile, clause: Clause): State => ({
  ...state,
  profile: { ...profile, clauses: inOrder(profile.clauses, clause) },
})

/** Judged by this value alone: another row of the same clause answers for itself. */
function isLaxerAlone(base: Profile, above: Clause, { parameter, override }: Row): boolean {
  const params = parameter.edit(base, override.value)?.params
  // `edit` gives the params of the rule the parameter sets, which is the rule of `above`.
  return isLaxer({ ...above, params } as Clause, above)
}

function laxerThan(above: Clause, { row, shown }: Change, base: Profile): Problem {
  const { name } = row.parameter
  const { document, number } = above.source
  const u = row.parameter.current(base) ?? shown
  const slots = { name, u, doc: `《${document}》${number}` }
  return problemOf('N03', row.override.place, slots, row.override.value)
}

/** A clause that a text sets, not only the software. */
const textOf = (profile: Profile, rule: RuleId): Clause | undefined =>
  profile.clauses.find((each) => each.rule === rule && each.source.evidence !== 'assumed')

function withDefinition(state: State, id: DefinitionId, change: Change): State {
  const { profile } = withDocument(state.profile, change.basis)
  const before = change.row.parameter.current(profile)
  const sources = [...profile.definitionSources[id], sourceOf(change, before)]
  return {
    ...state,
    profile: {
      ...profile,
      definitions: { ...profile.definitions, [id]: change.params },
      definitionSources: { ...profile.definitionSources, [id]: sources },
    },
  }
}

function sourceOf({ row, shown, basis }: Change, before: string | null): Source {
  const { name } = row.parameter
  const instead = before === null || before === shown ? '' : `，原为 ${before}`
  return {
    document: basis.title,
    number: basis.number,
    item: basis.passage === '' ? `参数“${name}”` : `${basis.passage}（参数“${name}”）`,
    quote: '',
    effective: '',
    // Nobody here has read the text the county names.
    evidence: 'assumed',
    reviewed: null,
    note: `县级参数取 ${shown}${instead}。`,
  }
}

function inOrder(clauses: readonly Clause[], added: Clause): readonly Clause[] {
  const others = clauses.filter((each) => each.rule !== added.rule)
  return ruleIds.flatMap((rule) =>
    rule === added.rule ? [added] : others.filter((each) => each.rule === rule),
  )
}

// Keys of an object literal keep their written order.
const ruleIds = Object.keys(rules) as readonly RuleId[]

/** What a laxer value set aside; a stricter one may also lift what a lower text had set aside. */
function overruledIn({ base, profile }: State): { readonly overruled?: readonly Clause[] } {
  const overruled = ruleIds.flatMap((rule) => {
    const inForce = profile.clauses.find((each) => each.rule === rule)
    const above = textOf(base, rule)
    const set =
      above && inForce !== above ? [noted(above, '县级参数取值较低，本条仍另行核验。')] : []
    const earlier = base.overruled?.filter((each) => each.rule === rule) ?? []
    return [...earlier, ...set].filter((each) => !inForce || isLaxer(inForce, each))
  })
  return overruled.length > 0 ? { overruled } : {}
}

const told = (state: State, problem: Problem): State => ({
  ...state,
  problems: [...state.problems, problem],
})
