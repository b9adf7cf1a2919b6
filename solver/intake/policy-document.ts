import { z } from 'zod'
import type { PolicyDocument, Source } from '../domain/policy.ts'
import { evidences } from '../domain/policy.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type DefinitionId, definitions } from '../rules/definitions/index.ts'
import { type Clause, type RuleId, rules } from '../rules/index.ts'
import { inChinese, pathLabel, policyProblem } from './policy-messages.ts'
import type { PolicyFile } from './policy-yaml.ts'

/** A policy file understood: one document and what it sets. */
export type ReadDocument = {
  readonly document: PolicyDocument
  readonly definitions: readonly DefinitionEntry[]
  readonly clauses: readonly ClauseEntry[]
}

/** Some parameters of one definition, set by one passage of a document. */
export type DefinitionEntry = {
  readonly definition: DefinitionId
  /** As written; the whole definition is checked once the documents are stacked. */
  readonly params: unknown
  readonly source: Source
  readonly file: PolicyFile
  /** Path of `params` in the file. */
  readonly path: readonly PropertyKey[]
}

/** A clause of a document, or the switching off of a rule that lower texts set. */
export type ClauseEntry =
  | { readonly kind: 'on'; readonly clause: Clause }
  | {
      readonly kind: 'off'
      readonly rule: RuleId
      readonly reason: string
      readonly source: Source
    }

const passage = {
  item: z.string().min(1),
  quote: z.string(),
  effective: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/)
    .optional(),
  evidence: z.enum(Object.keys(evidences) as [Source['evidence'], ...Source['evidence'][]]),
  reviewed: z
    .strictObject({ by: z.string().min(1), on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })
    .nullable()
    .default(null),
  /** Which reading was chosen; whoever assumes a value has to say why. */
  note: z.string().min(1),
}

const definitionSchema = z.strictObject({
  definition: z.string(),
  params: z.record(z.string(), z.unknown()),
  ...passage,
})
const clauseSchema = z.strictObject({
  rule: z.string(),
  params: z.unknown(),
  weight: z.int().min(1).max(1000).default(1),
  ...passage,
})
const offSchema = z.strictObject({
  rule: z.string(),
  off: z.literal(true),
  reason: z.string().min(1),
  item: z.string().min(1),
})

const documentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  number: z.string(),
  issuer: z.string().min(1),
  level: z.enum(['default', 'national', 'province', 'city', 'county']),
  effective: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/)
    .default(''),
  definitions: z.array(z.unknown()).default([]),
  clauses: z.array(z.unknown()).default([]),
})
type Written = z.infer<typeof documentSchema>

export function readDocument(file: PolicyFile): Result<ReadDocument, readonly Problem[]> {
  const problems: Problem[] = []
  const written = parsed(documentSchema, file, [], file.value, problems)
  if (written === null) return fail(problems)
  const name = file.file.replace(/^.*\//, '').replace(/\.yaml$/, '')
  if (name !== written.id) {
    problems.push(policyProblem('L07', file.placeOf(['id']), { id: written.id, name }))
  }
  const { id, title, number, issuer, level } = written
  const document: ReadDocument = {
    document: { id, title, number, issuer, level },
    definitions: written.definitions.flatMap((entry, index) =>
      readDefinition(file, ['definitions', index], entry, written, problems),
    ),
    clauses: written.clauses.flatMap((entry, index) =>
      readClause(file, ['clauses', index], entry, written, problems),
    ),
  }
  problems.push(...repeatedRules(file, document.clauses))
  return problems.length > 0 ? fail(problems) : ok(document)
}

type Path = readonly PropertyKey[]

function readDefinition(
  file: PolicyFile,
  path: Path,
  value: unknown,
  document: Written,
  problems: Problem[],
): readonly DefinitionEntry[] {
  const entry = parsed(definitionSchema, file, path, value, problems)
  if (entry === null) return []
  if (!Object.hasOwn(definitions, entry.definition)) {
    const list = Object.keys(definitions).join('、')
    const place = file.placeOf([...path, 'definition'])
    problems.push(policyProblem('L05', place, { name: entry.definition, list }))
    return []
  }
  return [
    {
      // Just looked up among the keys of `definitions`.
      definition: entry.definition as DefinitionId,
      params: entry.params,
      source: sourceOf(document, entry),
      file,
      path: [...path, 'params'],
    },
  ]
}

function readClause(
  file: PolicyFile,
  path: Path,
  value: unknown,
  document: Written,
  problems: Problem[],
): readonly ClauseEntry[] {
  const isOff = typeof value === 'object' && value !== null && 'off' in value
  const entry = isOff
    ? parsed(offSchema, file, path, value, problems)
    : parsed(clauseSchema, file, path, value, problems)
  if (entry === null) return []
  if (!Object.hasOwn(rules, entry.rule)) {
    const list = Object.keys(rules).join('、')
    problems.push(policyProblem('L04', file.placeOf([...path, 'rule']), { name: entry.rule, list }))
    return []
  }
  // Just looked up among the keys of `rules`.
  const rule = entry.rule as RuleId
  if ('off' in entry)
    return [{ kind: 'off', rule, reason: entry.reason, source: offSource(document, entry) }]
  const params = parsed(rules[rule].params, file, [...path, 'params'], entry.params, problems)
  if (params === null) return []
  const source = sourceOf(document, entry)
  const id = `${document.id}/${rule}`
  // The compiler cannot see that one rule's params make one member of the union.
  return [{ kind: 'on', clause: { id, rule, params, source, weight: entry.weight } as Clause }]
}

type Passage = Omit<Source, 'document' | 'number' | 'effective'> & {
  readonly effective?: string | undefined
}

function sourceOf(document: Written, passage: Passage): Source {
  const { item, quote, evidence, reviewed, note } = passage
  const effective = passage.effective ?? document.effective
  return {
    document: document.title,
    number: document.number,
    item,
    quote,
    effective,
    evidence,
    reviewed,
    note,
  }
}

const offSource = (document: Written, entry: { readonly item: string; readonly reason: string }) =>
  sourceOf(document, {
    item: entry.item,
    quote: '',
    evidence: 'assumed',
    reviewed: null,
    note: entry.reason,
  })

function repeatedRules(file: PolicyFile, clauses: readonly ClauseEntry[]): readonly Problem[] {
  const names = clauses.map((entry) => (entry.kind === 'on' ? entry.clause.rule : entry.rule))
  return names
    .filter((name, index) => names.indexOf(name) < index)
    .map((name) => policyProblem('L10', file.placeOf(['clauses']), { name }))
}

/** `null` when the value does not fit; every misfit is reported with its path. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  file: PolicyFile,
  path: Path,
  value: unknown,
  problems: Problem[],
): z.infer<Schema> | null {
  const result = schema.safeParse(value, inChinese)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const full = [...path, ...issue.path]
    const label = { path: pathLabel(full), cause: issue.message }
    problems.push(policyProblem('L03', file.placeOf(full), label))
  }
  return null
}
