import { expect, test } from 'vitest'
import { type FoundPlace, foundPlaces, mostOfKind } from '../../../web/frame/palette-places.ts'

const place = (kind: FoundPlace['kind'], id: string, words: string, hint = ''): FoundPlace => ({
  kind,
  id,
  words,
  hint,
  to: '/',
  selection: kind === 'page' ? null : `${kind}:${id}`,
})

const places = [
  place('page', 'data', '数据'),
  place('page', 'audit', '核验'),
  place('school', 'S2', '新王庄小学', '城关'),
  place('school', 'S1', '王庄中心校', '王庄镇'),
  place('teacher', '000012', '王庄（000012）', '王庄中心校'),
  place('teacher', '0000123', '李四（0000123）', '王庄中心校'),
  place('clause', 'cn-2014-4/backbone-share', '骨干教师交流比例', '教师〔2014〕4号'),
]
const ids = (typed: string) => foundPlaces(places, typed).map(({ id }) => id)

test('nothing typed: the pages', () => {
  expect(ids('  ')).toEqual(['data', 'audit'])
})

test('what begins with it stands before what holds it, pages, schools, people and clauses in turn', () => {
  expect(ids('王庄')).toEqual(['S1', 'S2', '000012'])
})

test('a whole number stands before a longer one, however they were given', () => {
  expect(ids('000012')).toEqual(['000012', '0000123'])
  expect(foundPlaces([...places].reverse(), '000012').map(({ id }) => id)).toEqual([
    '000012',
    '0000123',
  ])
})

test('a school finds itself and not everybody in it; a document number finds its clauses', () => {
  expect(ids('王庄中心校')).toEqual(['S1'])
  expect(ids('4号')).toEqual(['cn-2014-4/backbone-share'])
  expect(ids('没有')).toEqual([])
})

test('of each kind so many and no more', () => {
  const many = Array.from({ length: 30 }, (_, at) => place('teacher', String(at), `张${at}`))
  expect(foundPlaces(many, '张')).toHaveLength(mostOfKind)
})
