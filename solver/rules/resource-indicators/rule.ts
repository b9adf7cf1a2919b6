import { z } from 'zod'
import { defineRule } from '../rule.ts'

const pair = z.strictObject({ primary: z.number().positive(), junior: z.number().positive() })

/**
 * Seven resource indicators of each school 资源配置七项指标达标: at least `minMet` of 7 meet their
 * threshold, and none lies below `floorPercent` % of it. Tested per unit with at least
 * counting.minPupils pupils (definition `counting`).
 *
 * R4-R7 are facts. `misses` = number of R4-R7 known to be below threshold (amount ÷ pupils; a
 * school of several stages splits its amounts by definition of policy.md 2.3: primary weight 1,
 * junior 1.1, as A/(A+1.1B) and 1.1B/(A+1.1B)); where no amount is given, the indicators listed in
 * 资源配置已不达标项 are misses and the rest count as met. An R4-R7 below the floor, or more misses
 * than 7 - minMet, cannot be mended by staffing: the unit is then asked to meet R1-R3 in full, and
 * the finding says that facilities fail.
 *
 * allowed = max(0, 7 - minMet - misses) of R1-R3 may lie between floor and threshold.
 * For one unit, with amount n_i (heads, in thousandths where stages are shared) and P pupils, and a
 * set W of R1-R3 with |W| ≥ 3 - allowed chosen to be met:
 *   missing(W) = Σ_{i in W} max(0, ceil(threshold_i P/100 - n_i))
 *              + Σ_{i not in W} max(0, ceil(floorPercent threshold_i P/10000 - n_i))
 * shortfall (人) = Σ units min over W of missing(W). All in exact arithmetic.
 */
export const rule = defineRule({
  zh: '资源配置七项指标',
  en: 'Seven resource indicators',
  unit: '人',
  params: z.strictObject({
    minMet: z.int().min(0).max(7),
    floorPercent: z.int().min(0).max(100),
    /** Per 100 pupils or per pupil; at most three decimals, so that they are exact as thousandths. */
    thresholds: z.strictObject({
      higherDegreePer100: pair,
      backbonePer100: pair,
      artsSportsPer100: pair,
      teachingArea: pair,
      sportsArea: pair,
      equipmentValue: pair,
      mediaRoomsPer100: pair,
    }),
  }),
  sentence: ({ minMet, floorPercent }) =>
    `每所学校七项指标至少 ${minMet} 项达标，余项不低于标准的 ${floorPercent}%`,
})
