import { z } from 'zod'
import { type Setting, settings } from '../../domain/codes.ts'
import { defineRule } from '../rule.ts'

/**
 * Rural and weak schools do not lose backbone teachers on balance 骨干教师净流入不为负. For each
 * school whose setting is in `settings`, or that is weak when `weak`, or that is a town-seat school
 * 镇驻地学校 when `townSeat` (left out: no): backbone teachers who arrive ≥
 * backbone teachers who leave (transfers `to` and `from` it, definition `backbone`). Closing schools
 * (rule closing-placed) are passed over.
 * shortfall (人) = Σ over those schools of max(0, leave - arrive).
 */
export const rule = defineRule({
  zh: '乡村和薄弱学校骨干净流入',
  en: 'Backbone flow into rural and weak schools',
  unit: '人',
  params: z.strictObject({
    settings: z.array(z.enum(Object.keys(settings) as [Setting, ...Setting[]])),
    weak: z.boolean(),
    townSeat: z.boolean().optional(),
  }),
  sentence: ({ settings: listed, weak, townSeat }) => {
    const named = [
      ...listed.map((s) => settings[s]),
      ...(weak ? ['薄弱'] : []),
      ...(townSeat ? ['镇驻地'] : []),
    ]
    return `${named.join('、')}学校骨干教师净流入不为负`
  },
})
