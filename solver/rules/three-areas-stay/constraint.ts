import type { Constraint } from '../../model/model.ts'
import { allColumns, atMost, columnsWhere, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/** Σ xₘ - v ≤ 0   over moves m of backbone teachers of the programme out of the named schools */
export const constraint: Constraint<ParamsOf<'three-areas-stay'>> = {
  rows: (draft, { settings }, writer) => {
    const leaving = columnsWhere(draft, allColumns(draft), (person) => {
      const { teacher, backbone, school, displaced } = person
      const setting = draft.context.schools[school]?.setting
      const serves = backbone && !displaced && teacher.special?.status === 'three-areas'
      return serves && setting !== undefined && settings.includes(setting)
    })
    atMost(draft, writer, 'leaving', sumOf(leaving), 0)
  },
}
