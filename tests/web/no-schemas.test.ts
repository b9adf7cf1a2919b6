import { expect, test } from 'vitest'
import { z as written } from '../../web/no-schemas.ts'

type Words = { readonly [word: string]: (...given: readonly unknown[]) => Words }
const z = written as Words

const called = (schemas: Words, word: string, ...given: readonly unknown[]): Words => {
  const call = schemas[word]
  if (call === undefined) throw new Error(word)
  return call(...given)
}

test('a schema can be written down', () => {
  const schema = called(called(called(z, 'int'), 'min', 0), 'max', 100)
  expect(() => called(called(z, 'strictObject', { minPercent: schema }), 'optional')).not.toThrow()
})

test('whoever checks with a schema, or reads one, is told that there is none', () => {
  const schema = called(z, 'strictObject', {})
  expect(() => called(schema, 'safeParse', {})).toThrow('The page has no schemas: safeParse.')
  expect(() => called(schema, 'parse', {})).toThrow('The page has no schemas: parse.')
  expect(() => Object.entries(schema.shape ?? {})).toThrow('The page has no schemas: shape.')
  expect(() => (schema.options as unknown as readonly string[]).map(String)).toThrow('options')
})
