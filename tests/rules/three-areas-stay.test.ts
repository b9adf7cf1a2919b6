import { describe, expect, test } from 'vitest'
import type { Teacher } from '../../solver/domain/county.ts'
import { countyBackbone, countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('three-areas-stay 三区骨干留任', () => {
  const clause = clauseOf('three-areas-stay', { settings: ['rural'] })
  const serving: Partial<Teacher> = {
    backbone: countyBackbone,
    special: { status: 'three-areas', until: '2026-07' },
  }
  const find = (more: Partial<Teacher>, from = 'village', moves = true) => {
    const mover = teacher('t', from, more)
    return findingOf(
      countyOf({
        schools: [school('village'), school('city', { setting: 'urban' }), school('other')],
        teachers: [mover],
      }),
      clause,
      moves ? planOf(transferOf(mover, 'other')) : planOf(),
    )
  }

  test('a backbone teacher of the programme who leaves a village is one too many, term over or not', () => {
    expect(find(serving)).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      sentence: '三区人才中的骨干教师 1 人，调出 1 人，不符合；应留任 1 人。',
      details: [{ school: 'village', teachers: ['t'] }],
    })
    expect(find({ ...serving, special: { status: 'three-areas', until: null } }).shortfall).toBe(1)
  })

  test('who stays is counted as kept', () => {
    expect(find(serving, 'village', false)).toMatchObject({
      verdict: 'met',
      sentence: '三区人才中的骨干教师 1 人均留任原校，符合。',
    })
  })

  test('no backbone teacher, another status, or a city school: free to go', () => {
    expect(find({ ...serving, backbone: [] }).shortfall).toBe(0)
    expect(find({ ...serving, special: { status: 'aid-posting', until: null } }).shortfall).toBe(0)
    expect(find(serving, 'city').shortfall).toBe(0)
  })
})
