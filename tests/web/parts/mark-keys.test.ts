import { expect, test } from 'vitest'
import { markAct } from '../../../web/parts/mark-keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }
const act = (key: string, at = 0, count = 3) => markAct({ key, ...plain }, at, count)

test('arrows go to the next mark and no further than the ends', () => {
  expect(act('ArrowRight', 1)).toEqual({ kind: 'go', to: 2 })
  expect(act('ArrowDown', 2)).toEqual({ kind: 'go', to: 2 })
  expect(act('ArrowUp', 0)).toEqual({ kind: 'go', to: 0 })
  expect(act('Home', 2)).toEqual({ kind: 'go', to: 0 })
  expect(act('End', 0)).toEqual({ kind: 'go', to: 2 })
})

test('Enter selects alone, Space beside what is selected, Escape nothing', () => {
  expect(act('Enter')).toEqual({ kind: 'select', add: false })
  expect(act(' ')).toEqual({ kind: 'select', add: true })
  expect(act('Escape')).toEqual({ kind: 'clear' })
})

test('＋ － 0 zoom, T opens the table, whatever the case', () => {
  expect(act('+')).toEqual({ kind: 'zoom', by: 1.5 })
  expect(act('0')).toEqual({ kind: 'zoom', by: 0 })
  expect(act('t')).toEqual(act('T'))
  expect(act('t')).toEqual({ kind: 'table' })
})

test('other keys, and keys with Ctrl or Alt, are left to the page', () => {
  expect(act('x')).toBeNull()
  expect(markAct({ ...plain, key: 'Enter', ctrlKey: true }, 0, 3)).toBeNull()
  expect(markAct({ ...plain, key: 'ArrowUp', altKey: true }, 1, 3)).toBeNull()
})
