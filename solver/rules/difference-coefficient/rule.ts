import { z } from 'zod'
import { type Convention, conventions } from '../../domain/indicator.ts'
import { defineRule } from '../rule.ts'

/**
 * Difference coefficients 校际差异系数: for each stage and each of R1-R3, CV ≤ limit (whole
 * percent) over the units that enter the coefficient (definition `counting`). `convention` is the
 * one constrained; all three are reported. R4-R7 are reported; no move changes them.
 *
 * With amounts x_i, pupils P_i over those k units, T = Σ x_i, P = Σ P_i, X_i = x_i/P_i, Y = Σ X_i,
 * L = maxPercent/100:
 *   weighted:   A = P Σ x_i²/P_i,           B = T      (CV² = A/B² - 1)
 *   unweighted: A = k Σ X_i²,               B = Y      (CV² = A/B² - 1)
 *   sample:     A = k Σ X_i²,  B = Y,  CV² = (A/B² - 1)·k/(k-1), so L² is replaced by L²(k-1)/k
 * excess = A - (1 + L²) B², and B0 is B before the plan.
 * shortfall (个百分点) of one stage and indicator = max(0, ceil(100 · excess / (L² B0²))): by how many
 * percent of the allowed variance it is exceeded, rounded up. B0 = 0, k < 2 or L = 0: no data,
 * shortfall 0. The clause's shortfall is the sum over stages and indicators. Exact arithmetic.
 */
export const rule = defineRule({
  zh: '校际差异系数',
  en: 'Difference coefficients',
  unit: '个百分点',
  params: z.strictObject({
    maxPercent: z.strictObject({ primary: z.int().min(1), junior: z.int().min(1) }),
    convention: z.enum(Object.keys(conventions) as [Convention, ...Convention[]]),
  }),
  sentence: ({ maxPercent, convention }) =>
    `每项指标校际差异系数（${conventions[convention]}）小学不超过 0.${String(maxPercent.primary).padStart(2, '0')}、初中不超过 0.${String(maxPercent.junior).padStart(2, '0')}`,
})
