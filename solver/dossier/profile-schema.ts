import { z } from 'zod'
import type { PolicyDocument } from '../domain/policy.ts'
import { type DefinitionId, definitions } from '../rules/definitions/index.ts'
import { type Profile, type RuleId, rules } from '../rules/index.ts'
import { codes, source } from './codes-schema.ts'

/** The part `profile` 规则档: every clause and definition with the values its rule asks for. */
const document = z.strictObject({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  issuer: z.string(),
  level: z.enum(['default', 'national', 'province', 'city', 'county', 'override']),
}) satisfies z.ZodType<PolicyDocument>

const clause = z
  .strictObject({
    id: z.string().min(1),
    rule: codes<RuleId>(rules),
    params: z.unknown(),
    source,
    weight: z.int().min(0),
  })
  .refine(({ rule, params }) => rules[rule].params.safeParse(params).success)

const definitionIds = Object.keys(definitions) as readonly DefinitionId[]

const shape = z.strictObject({
  id: z.string(),
  name: z.string(),
  documents: z.array(document),
  definitions: z.strictObject(
    Object.fromEntries(definitionIds.map((id) => [id, definitions[id].params])),
  ),
  definitionSources: z.strictObject(
    Object.fromEntries(definitionIds.map((id) => [id, z.array(source)])),
  ),
  standardSources: z.record(z.string(), z.array(source)).exactOptional(),
  clauses: z.array(clause),
  overruled: z.array(clause).exactOptional(),
})

/** Each clause has been held against its own rule, which the type of the list cannot say. */
export const profileSchema = z.custom<Profile>((value) => shape.safeParse(value).success)
