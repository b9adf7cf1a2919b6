import type { Context, Person } from '../../model/context.ts'
import type { Constraint } from '../../model/model.ts'
import { atLeast, ceilDiv, columnsWhere, countedColumns, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/** Σ xₘ + v ≥ ⌈p·n/100⌉   over counted moves m of the group's n members;  p  minPercent */
export const constraint: Constraint<ParamsOf<'group-share'>> = {
  rows: (draft, { minPercent, group }, writer) => {
    const { context } = draft
    const belongs = members[group]
    const size = context.people.filter((person) => belongs(context, person)).length
    const movers = columnsWhere(draft, countedColumns(draft), (person) => belongs(context, person))
    atLeast(draft, writer, 'group', sumOf(movers), ceilDiv(minPercent * size, 100))
  },
}

type Belongs = (context: Context, person: Person) => boolean

const members: { readonly [Group in ParamsOf<'group-share'>['group']]: Belongs } = {
  'urban-or-strong': ({ schools }, { school, standing }) =>
    standing.inDenominator &&
    (schools[school]?.setting === 'urban' || schools[school]?.strong === true),
  'backbone-due': (_, { standing, backbone }) => standing.inDenominator && backbone,
  'backbone-all': ({ schools }, { school, backbone }) =>
    backbone && schools[school]?.sponsor === 'county' && schools[school]?.kind !== 'special',
}
