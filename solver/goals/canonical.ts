import type { Model, Objective } from '../model/model.ts'
import { tieBreakWeight } from '../model/notions/tie-break.ts'

/**
 * 同等方案按编号取定: among plans equal in every goal above, one is taken by the ids alone, so that
 * the choice favours nobody and comes out the same again. Each move weighs 1 + hash mod 9973, the
 * hash (FNV-1a, 32 bits) of teacher id, school id, stage and subject.
 */
export function canonicalGoal(model: Model): Objective {
  const { context, moves } = model
  const values = moves.all.map(({ person, unit, subject }) => {
    const place = context.units[unit]
    const school = context.schools[place?.school ?? -1]?.id
    const teacher = context.people[person]?.teacher.id
    return tieBreakWeight(`${teacher}|${school}|${place?.stage}|${subject}`)
  })
  return { unit: '序号和', terms: { columns: moves.all.map((_, c) => c), values }, constant: 0 }
}
