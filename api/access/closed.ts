import type { z } from 'zod'
import { type Definition, definitionOf } from './cut.ts'
import { classOf, isImpersonal } from './personal.ts'

/** Throws where a schema lets through what it does not list, or a sensitive field without its mark. */
export function requireClosed(
  schema: z.core.$ZodType,
  at = 'reply',
  seen: Set<z.core.$ZodType> = new Set(),
): void {
  if (seen.has(schema) || isImpersonal(schema)) return
  seen.add(schema)
  const parts = partsOf(definitionOf(schema))
  if (parts === null)
    throw new Error(`${at} lets through what it does not list: list it, or say impersonal(…)`)
  for (const [name, part] of parts) {
    if (sensitive.has(name) && classOf(part) !== 'C' && !isImpersonal(part))
      throw new Error(`${at}.${name} is of class C and not marked: personal.C(…)`)
    requireClosed(part, `${at}.${name}`, seen)
  }
}

/** Names that belong to class C wherever they stand. */
export const sensitive: ReadonlySet<string> = new Set([
  'idNumber',
  'phone',
  'address',
  'home',
  'spouse',
  'misconduct',
  'hardship',
  'willingness',
  'proof',
  'consent',
  'diagnosis',
])

type Parts = readonly (readonly [name: string, part: z.core.$ZodType])[]

/** What a schema consists of; `null` where it does not say. */
function partsOf(definition: Definition): Parts | null {
  switch (definition.type) {
    case 'object':
      return isOpen(definition.catchall) ? null : Object.entries(definition.shape)
    case 'array':
      return [['[]', definition.element]]
    case 'record':
      return [['{}', definition.valueType]]
    case 'union':
      return definition.options.map((option, n) => [`(${n})`, option])
    case 'pipe':
      return [['out', definition.out]]
    case 'lazy':
      return [['lazy', definition.getter()]]
    default:
      if (wrappers.has(definition.type) && 'innerType' in definition)
        return [['value', definition.innerType]]
      return plain.has(definition.type) ? [] : null
  }
}

const isOpen = (catchall: z.core.$ZodType | undefined): boolean =>
  catchall !== undefined && definitionOf(catchall).type !== 'never'

const wrappers: ReadonlySet<string> = new Set([
  'optional',
  'nullable',
  'default',
  'prefault',
  'nonoptional',
  'readonly',
  'catch',
])

/** Kinds that hold one value; `any`, `unknown`, tuples and the like are not among them. */
const plain: ReadonlySet<string> = new Set([
  'string',
  'number',
  'boolean',
  'bigint',
  'literal',
  'enum',
  'null',
  'undefined',
  'void',
  'never',
  'date',
  'template_literal',
])
