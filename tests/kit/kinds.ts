import type { Definitions } from '../../solver/rules/definitions/index.ts'

type Kind = Definitions['kinds']['list'][number]

/** An entry of definition `kinds` that asks nothing and counts, the relation moving, for three years. */
export const kind = (more: Partial<Kind>): Kind => ({
  networks: [],
  from: [],
  to: [],
  maxAge: null,
  mode: 'regular',
  years: 3,
  relationMoves: true,
  counts: true,
  ...more,
})
