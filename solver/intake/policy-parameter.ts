import type { DefinitionId, DefinitionParams } from '../rules/definitions/index.ts'
import type { ParamsOf, Profile, RuleId } from '../rules/index.ts'
import type { ValueKind } from './policy-values.ts'

/** One name of the 参数 sheet: what it may be set to and what it changes. */
export type Parameter = {
  readonly name: string
  readonly range: string
  /** One Chinese sentence for the person who fills in the sheet. */
  readonly explanation: string
  /** `null`: known, but no rule reads it yet. */
  readonly sets:
    | { readonly kind: 'rule'; readonly rule: RuleId }
    | { readonly kind: 'definition'; readonly definition: DefinitionId }
    | null
  /** What `text` would change in `profile`; `null` when the text is not in `range`. */
  readonly edit: (profile: Profile, text: string) => Edit | null
  /** The value in force, in words; `null` where there is none or it is not uniform. */
  readonly current: (profile: Profile) => string | null
}

export type Edit = {
  readonly shown: string
  /** New parameters of the rule or definition; `null` when the rule is not on in this profile. */
  readonly params: unknown
}

type Access<Params, V> = {
  readonly explanation: string
  readonly get: (params: Params) => V | null
}

export function ofRule<R extends RuleId, V>(
  name: string,
  rule: R,
  kind: ValueKind<V>,
  access: Access<ParamsOf<R>, V> & {
    /** `null` in and out: the rule is off, and this value alone is not enough to switch it on. */
    readonly put: (params: ParamsOf<R> | null, value: V) => ParamsOf<R> | null
  },
): Parameter {
  const paramsIn = (profile: Profile): ParamsOf<R> | null => {
    const clause = profile.clauses.find((each) => each.rule === rule)
    // A clause carries the params of its own rule.
    return clause ? (clause.params as ParamsOf<R>) : null
  }
  return {
    name,
    range: kind.range,
    explanation: access.explanation,
    sets: { kind: 'rule', rule },
    edit: (profile, text) => editOf(kind, text, (value) => access.put(paramsIn(profile), value)),
    current: (profile) => {
      const params = paramsIn(profile)
      return params && shownBy(kind, access.get(params))
    },
  }
}

export function ofDefinition<Id extends DefinitionId, V>(
  name: string,
  definition: Id,
  kind: ValueKind<V>,
  access: Access<DefinitionParams<Id>, V> & {
    readonly put: (params: DefinitionParams<Id>, value: V) => DefinitionParams<Id>
  },
): Parameter {
  return {
    name,
    range: kind.range,
    explanation: access.explanation,
    sets: { kind: 'definition', definition },
    edit: (profile, text) =>
      editOf(kind, text, (value) => access.put(profile.definitions[definition], value)),
    current: (profile) => shownBy(kind, access.get(profile.definitions[definition])),
  }
}

/** Accepted and checked, though nothing reads it yet. */
export function unread<V>(name: string, kind: ValueKind<V>, explanation: string): Parameter {
  const edit = (_profile: Profile, text: string) => editOf(kind, text, () => null)
  return { name, range: kind.range, explanation, sets: null, edit, current: () => null }
}

function editOf<V>(kind: ValueKind<V>, text: string, put: (value: V) => unknown): Edit | null {
  const value = kind.read(text)
  return value === null ? null : { shown: kind.show(value), params: put(value) }
}

const shownBy = <V>(kind: ValueKind<V>, value: V | null): string | null =>
  value === null ? null : kind.show(value)
