import { expect, test } from 'vitest'
import {
  type CellStatus,
  layoutMatrix,
  type MatrixCell,
  type MatrixSchool,
} from '../../../web/views/indicator-matrix-layout.ts'

const cell = (code: MatrixCell['code'], value: number | null, status: CellStatus): MatrixCell => ({
  code,
  value,
  threshold: 1,
  floor: 0.85,
  status,
})

const school = (
  id: string,
  cells: readonly MatrixCell[],
  more: Partial<MatrixSchool> = {},
): MatrixSchool => ({
  id,
  name: `${id}小学`,
  setting: 'rural',
  township: '甲镇',
  pupils: 100,
  cells,
  verdict: 'complies',
  ...more,
})

test('the verdict is the audit’s, and the printed figure stays on its side of the line', () => {
  // 0.996 would print as 1.00, which reads as met; 0.8496 as 0.85, which reads as the floor.
  const cells = [cell('R1', 1, 'met'), cell('R2', 0.996, 'band'), cell('R3', 0.8496, 'below')]
  const [row] = layoutMatrix([school('a', cells)], 'farthest').rows
  expect(row?.cells.map(({ printed }) => printed)).toEqual(['1.00', '0.996', '0.8496'])
  expect(row?.met).toBe(1)
})

test('a value of exactly 85% stands in the band and prints as 0.85', () => {
  const [row] = layoutMatrix([school('a', [cell('R1', 0.85, 'band')])], 'farthest').rows
  expect(row?.cells[0]).toMatchObject({ printed: '0.85', status: 'band', bar: 0.425 })
})

test('farthest first by the least ratio, ties and unknown schools by id, whatever order they come in', () => {
  const schools = [
    school('d', [cell('R1', null, 'unknown')]),
    school('c', [cell('R1', 0.5, 'below')]),
    school('b', [cell('R1', 0.5, 'below')]),
    school('a', [cell('R1', 1.2, 'met')]),
  ]
  const ids = (some: readonly MatrixSchool[]): readonly string[] =>
    layoutMatrix(some, 'farthest').rows.map(({ id }) => id)
  expect(ids(schools)).toEqual(['b', 'c', 'a', 'd'])
  expect(ids([...schools].reverse())).toEqual(['b', 'c', 'a', 'd'])
})

test('counts in the heads are those of the cells below; a bar is full at twice the standard', () => {
  const { rows, columns } = layoutMatrix(
    [
      school('a', [cell('R1', 5, 'met'), cell('R2', null, 'unknown')]),
      school('b', [cell('R1', 0.9, 'band'), cell('R2', 0, 'below')]),
    ],
    'name',
  )
  expect(columns).toEqual([
    { code: 'R1', met: 1, band: 1, below: 0, unknown: 0 },
    { code: 'R2', met: 0, band: 0, below: 1, unknown: 1 },
  ])
  expect(rows.map(({ cells, known }) => [cells[0]?.bar, known])).toEqual([
    [1, 1],
    [0.45, 2],
  ])
})

test('facilities fold only where every school meets every one of them', () => {
  const met = [cell('R3', 0, 'below'), cell('R4', 2, 'met'), cell('R7', 2, 'met')]
  const missed = [cell('R3', 2, 'met'), cell('R4', 2, 'met'), cell('R7', 0.9, 'band')]
  expect(layoutMatrix([school('a', met)], 'name').facilitiesMet).toBe(true)
  expect(layoutMatrix([school('a', met), school('b', missed)], 'name').facilitiesMet).toBe(false)
})

test('sorted by size the largest school is first, by an indicator the one farthest from it', () => {
  const schools = [
    school('a', [cell('R1', 0.5, 'below'), cell('R2', 3, 'met')], { pupils: 50 }),
    school('b', [cell('R1', 2, 'met'), cell('R2', 0, 'below')], { pupils: 500 }),
  ]
  expect(layoutMatrix(schools, 'size').rows.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(layoutMatrix(schools, 'R1').rows.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(layoutMatrix(schools, 'R2').rows.map(({ id }) => id)).toEqual(['b', 'a'])
})
