/** The engines at hand, by the name printed with every result. */
export const engineNames = {
  highs: 'HiGHS 1.15.1 (WASM)',
  javascript: 'javascript-lp-solver 1.0.3',
} as const

export type EngineId = keyof typeof engineNames

/** The one seed 随机种子 every solve begins with: the same query gives the same answer. */
export const engineSeed = 1
