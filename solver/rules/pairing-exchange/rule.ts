import { z } from 'zod'
import { type NetworkKind, networkKinds } from '../../domain/codes.ts'
import { defineRule } from '../rule.ts'

/**
 * Paired schools send teachers to each other 结对互派. A pairing is the lead and one other member of
 * a network 共同体 whose kind is in `networks` and that is in force in September of the school year
 * (as in definition `kinds`); both schools enter the county (definition `counting`) and neither is closing. Two schools
 * paired by several networks are one pairing; two members that share a lead are none.
 * With a transfers from the one to the other and b back:
 *   missing = max(0, minEach - a) + max(0, minEach - b) + max(0, |a - b| - tolerance)
 * shortfall (人) = Σ over pairings.
 */
export const rule = defineRule({
  zh: '结对互派',
  en: 'Exchange between paired schools',
  unit: '人',
  params: z.strictObject({
    networks: z.array(z.enum(Object.keys(networkKinds) as [NetworkKind, ...NetworkKind[]])).min(1),
    minEach: z.int().min(0).max(20),
    tolerance: z.int().min(0).max(20),
  }),
  sentence: ({ networks, minEach, tolerance }) =>
    `${networks.map((kind) => networkKinds[kind]).join('、')}的两校互派教师各不少于 ${minEach} 人，相差不超过 ${tolerance} 人`,
})
