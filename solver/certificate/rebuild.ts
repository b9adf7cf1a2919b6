import type { County } from '../domain/county.ts'
import { goals } from '../domain/run.ts'
import { buildModel } from '../model/build.ts'
import type { Profile } from '../rules/index.ts'
import { withLevels } from '../solve/levels.ts'
import type { Certificate } from './certificate.ts'
import { goalsOf, movesOf, systemOf } from './system.ts'

/**
 * Whether the rows of a certificate are what this program writes down for that county under those
 * rules, without decisions on people or an announced plan; nothing is solved. Chinese sentences; empty where they are the same, number by number.
 */
export function foreignRows(
  certificate: Certificate,
  county: County,
  profile: Profile,
): readonly string[] {
  const model = buildModel(county, profile.definitions, profile.clauses)
  const { levels } = withLevels(
    model,
    certificate.levels.map(({ goal }) => goal),
  )
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
  return [
    ...(differ(certificate.system, systemOf(model, levels))
      ? ['证书所列的约束与按数据、规则重新写出的不同。']
      : []),
    ...(differ(certificate.moves, movesOf(model))
      ? ['证书所列的可行流动与按数据、规则重新列出的不同。']
      : []),
    ...goalsOf(levels).flatMap((goal, at) => {
      const { constant, columns, coefficients, unit } = certificate.levels[at] ?? goal
      const same = !differ(goal, { goal: goal.goal, unit, constant, columns, coefficients })
      return same ? [] : [`证书所列的目标「${goals[goal.goal]}」与重新写出的不同。`]
    }),
  ]
}
