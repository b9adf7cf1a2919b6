import { z } from 'zod'
import { classOf, isImpersonal, mayRead, type Reader } from './personal.ts'

/**
 * A value as one reader may have it, by the schema of the reply: fields that are not listed and fields
 * above his class are left out. `undefined` where nothing of it is his. Documents and dossiers, which
 * no serializer sees, call it themselves.
 */
export function cut(schema: z.core.$ZodType, reader: Reader, value: unknown): unknown {
  const personalClass = classOf(schema)
  if (personalClass !== null && !mayRead(reader, personalClass)) return undefined
  if (value === undefined || value === null || isImpersonal(schema)) return value
  return inside(definitionOf(schema), reader, value)
}

/** The schemas there are, told apart by `type`; zod itself types a schema only as its base. */
export type Definition = z.core.$ZodTypes['_zod']['def']
export const definitionOf = (schema: z.core.$ZodType): Definition =>
  (schema as z.core.$ZodTypes)._zod.def

function inside(definition: Definition, reader: Reader, value: unknown): unknown {
  switch (definition.type) {
    case 'object':
      return cutObject(definition.shape, reader, value)
    case 'array':
      return cutList(value, (one) => cut(definition.element, reader, one))
    case 'record':
      return cutRecord(definition.valueType, reader, value)
    case 'union':
      return cut(optionFor(definition.options, value), reader, value)
    case 'pipe':
      return cut(definition.out, reader, value)
    case 'lazy':
      return cut(definition.getter(), reader, value)
    default:
      return 'innerType' in definition ? cut(definition.innerType, reader, value) : value
  }
}

function cutObject(shape: z.core.$ZodShape, reader: Reader, value: unknown): unknown {
  if (!isPlain(value)) return value
  const kept: [string, unknown][] = []
  for (const [name, schema] of Object.entries(shape)) {
    if (!Object.hasOwn(value, name)) continue
    const one = cut(schema, reader, value[name])
    if (one !== undefined) kept.push([name, one])
  }
  return Object.fromEntries(kept)
}

function cutRecord(schema: z.core.$ZodType, reader: Reader, value: unknown): unknown {
  if (!isPlain(value)) return value
  const all = Object.entries(value).map(([name, one]) => [name, cut(schema, reader, one)] as const)
  return Object.fromEntries(all.filter(([, one]) => one !== undefined))
}

function cutList(value: unknown, cutOne: (one: unknown) => unknown): unknown {
  return Array.isArray(value)
    ? value.map(cutOne).filter((one: unknown) => one !== undefined)
    : value
}

/** The first that fits the whole value, as zod itself picks it. */
function optionFor(options: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType {
  const fitting = options.find((option) => z.safeEncode(option, value).success)
  if (fitting === undefined) throw new Error('a reply fits none of the kinds its schema lists')
  return fitting
}

const isPlain = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
