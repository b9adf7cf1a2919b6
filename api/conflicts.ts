import { type Profile, type Run, rules } from '../solver/index.ts'

/** `没有合规方案：“交流轮岗比例”与“交流上限”不能同时满足，至少差 2。` One line a smallest set. */
export const conflictLines = ({ conflicts = [] }: Run, { clauses }: Profile): readonly string[] =>
  conflicts.map(({ clauses: ids, atLeast, proven }) => {
    const names = ids.map((id) => {
      const clause = clauses.find((one) => one.id === id)
      return `“${clause === undefined ? id : rules[clause.rule].zh}”`
    })
    const least = `至少差 ${atLeast}${proven ? '' : '（可能更多）'}`
    return names.length === 1
      ? `没有合规方案：${names[0]}无论怎样安排都达不到，${least}。`
      : `没有合规方案：${names.join('与')}不能同时满足，${least}；放宽其中任何一条，其余即可同时满足。`
  })
