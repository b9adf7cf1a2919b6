import { expect, test } from 'vitest'
import { layoutBands, settingOrder } from '../../../web/views/flow-layout.ts'
import { relationCounts, relationEnds, relationFlows } from '../../../web/views/relation-layout.ts'

const going = (
  teacher: string,
  from: 'urban' | 'town' | 'rural',
  to: 'urban' | 'town' | 'rural',
  relationMoves: boolean,
) => ({
  teacher,
  from: { setting: from },
  to: { setting: to },
  transfer: { relationMoves },
})
const rows = [
  going('1', 'urban', 'rural', false),
  going('2', 'urban', 'rural', true),
  going('3', 'town', 'urban', false),
]
const teacher = (id: string, personnelSchool: string, school: string, employment = 'in-quota') => ({
  id,
  employment,
  personnelSchool,
  teaching: [{ school, share: 1000 }],
})

test('each transfer is in one flow, by whether the relation goes along', () => {
  const flows = relationFlows(rows).filter(({ count }) => count > 0)
  expect(flows).toEqual([
    { from: 'urban', to: 'moves rural', count: 1 },
    { from: 'urban', to: 'stays rural', count: 1 },
    { from: 'town', to: 'stays urban', count: 1 },
  ])
})

test('ribbons tile both columns: both ends of all are as high together', () => {
  const { nodes, ribbons } = layoutBands(relationFlows(rows), [settingOrder, relationEnds], {
    width: 660,
    height: 330,
  })
  const sum = (side: 'left' | 'right') =>
    ribbons.reduce((all, ribbon) => all + ribbon[side][1] - ribbon[side][0], 0)
  // Six bands on the right leave 330 − 5 · 16 pixels.
  expect(sum('left')).toBeCloseTo(250, 6)
  expect(sum('right')).toBeCloseTo(250, 6)
  expect(Math.max(...nodes.map(({ y1 }) => y1))).toBeLessThanOrEqual(330)
  const counted = (side: 'left' | 'right') =>
    nodes.filter((node) => node.side === side).reduce((all, { count }) => all + count, 0)
  expect([counted('left'), counted('right')]).toEqual([3, 3])
})

test('relation and lessons part where only the person goes, and meet where the relation goes along', () => {
  const teachers = [
    teacher('1', 'a', 'a'),
    teacher('2', 'a', 'b'),
    teacher('3', 'c', 'c'),
    teacher('4', 'c', 'd'),
    teacher('5', 'c', 'd', 'contract'),
  ]
  // 1 and 3 part, 2 comes together, 4 stays apart; 5 is outside the quota.
  expect(relationCounts(teachers, rows)).toEqual({
    together: { before: 2, after: 1 },
    apart: { before: 2, after: 3 },
  })
})
