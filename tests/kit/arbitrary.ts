import { fc } from '@fast-check/vitest'
import type { z } from 'zod'
import { type Definition, definitionOf } from '../../api/access/cut.ts'

/** Values a schema might be sent: mostly of its shape, some at its edges, some of no shape at all. */
export const sentTo = (schema: z.core.$ZodType): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: shaped(schema, 0), weight: 5 }, { arbitrary: fc.jsonValue(), weight: 1 })

const deepest = 6

function shaped(schema: z.core.$ZodType, depth: number): fc.Arbitrary<unknown> {
  if (depth > deepest) return fc.jsonValue()
  return ofKind(definitionOf(schema), schema, depth + 1)
}

function ofKind(
  definition: Definition,
  schema: z.core.$ZodType,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (definition.type) {
    case 'string':
      return texts(schema)
    case 'number':
      return fc.oneof(fc.integer({ min: -2, max: 40 }), fc.integer(), fc.double({ noNaN: true }))
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...definition.values)
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries))
    case 'array':
      return fc.array(shaped(definition.element, depth), { maxLength: 3 })
    case 'object':
      return objects(definition.shape, depth)
    case 'record':
      return fc.dictionary(fc.string(), shaped(definition.valueType, depth), { maxKeys: 3 })
    case 'union':
      return fc.oneof(...definition.options.map((option) => shaped(option, depth)))
    case 'pipe':
      return shaped(definition.in, depth)
    case 'lazy':
      return shaped(definition.getter(), depth)
    case 'nullable':
      return fc.oneof(fc.constant(null), shaped(definition.innerType, depth))
    default:
      return 'innerType' in definition ? shaped(definition.innerType, depth) : fc.jsonValue()
  }
}

/** Every field mostly there, sometimes missing, sometimes beside one that is not known. */
function objects(shape: z.core.$ZodShape, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [
      name,
      fc.oneof({ arbitrary: shaped(field, depth), weight: 9 }, { arbitrary: odd, weight: 1 }),
    ]),
  )
  return fc
    .tuple(fc.record(fields), fc.integer({ min: 0, max: 19 }))
    .map(([value, luck]) => (luck === 0 ? { ...value, unknown: 1 } : dropped(value, luck)))
}

/** Without one of its fields, one time in ten. */
function dropped(value: { readonly [name: string]: unknown }, luck: number): unknown {
  const names = Object.keys(value)
  const gone = luck <= 2 ? names[luck % Math.max(1, names.length)] : undefined
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== gone))
}

const odd = fc.constantFrom<unknown>(null, '', [], {}, -1, 1e308, '\u0000', '𠮷'.repeat(300))

/** By the schema's own pattern where it has one that can be drawn from. */
function texts(schema: z.core.$ZodType): fc.Arbitrary<string> {
  const free = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('2026-09-01', '2026-09', 'a'.repeat(64), 'own', '; drop table run', '\u0000'),
    fc.uuid(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  )
  const { pattern } = (schema as z.core.$ZodString)._zod
  const drawn = pattern === undefined ? null : matching(pattern)
  return drawn === null
    ? free
    : fc.oneof({ arbitrary: drawn, weight: 3 }, { arbitrary: free, weight: 1 })
}

function matching(pattern: RegExp): fc.Arbitrary<string> | null {
  try {
    return fc.stringMatching(pattern, { maxLength: 80 })
  } catch {
    // Look-aheads and the like: no strings are drawn from those.
    return null
  }
}
