import { expect, test } from 'vitest'
import {
  partsOf,
  readSelection,
  selectionOf,
  toggled,
  writeSelection,
} from '../../../web/frame/selection.ts'

test('one thing or several are read from the address and written as they were', () => {
  expect(readSelection('s:12')).toEqual({ kind: 's', id: '12' })
  expect(readSelection(undefined)).toBeNull()
  expect(readSelection('x:1')).toBeNull()
  const several = readSelection('t:0012,p:12-31')
  expect(partsOf(several)).toEqual([
    { kind: 't', id: '0012' },
    { kind: 'p', id: '12-31' },
  ])
  expect(writeSelection(several)).toBe('t:0012,p:12-31')
})

test('a comma within an id parts nothing', () => {
  expect(readSelection('m:a,b,c')).toEqual({ kind: 'm', id: 'a,b,c' })
  expect(partsOf(readSelection('m:a,b,t:1'))).toEqual([
    { kind: 'm', id: 'a,b' },
    { kind: 't', id: '1' },
  ])
})

test('what is added twice is taken out again; the last one out leaves nothing', () => {
  const one = { kind: 't', id: '1' } as const
  const two = { kind: 's', id: '2' } as const
  const both = toggled(toggled(null, one), two)
  expect(writeSelection(both)).toBe('t:1,s:2')
  expect(toggled(both, one)).toEqual(two)
  expect(toggled(two, two)).toBeNull()
  expect(selectionOf([one, one])).toEqual(one)
})
