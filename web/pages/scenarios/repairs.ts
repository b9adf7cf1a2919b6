import type { Run, RunResult } from '../../client.ts'
import type { Parameter } from './queries.ts'

/** One value that, changed so, lets the plan at hand meet its clause. */
export type Repair = {
  readonly name: string
  readonly from: string
  readonly to: string
  /** Name of the clause that gives way. */
  readonly clause: string
  /** How far the value moves, as a share of what it is: smallest first. */
  readonly size: number
}

/** What the audit counted of the plan that falls short. */
export type Counted = Pick<RunResult, 'findings' | 'differences'> & {
  readonly people: NonNullable<Run['summary']>['people']
}

/**
 * What would mend a set of clauses that cannot hold together: each clause the plan of least shortfall
 * misses, loosened to what that plan reached by the audit's own count. So a repair is never a guess: the
 * plan that stands beside it shows that it is enough.
 */
export function repairsOf(
  clauses: RunResult['missed'],
  counted: Counted,
  parameters: readonly Parameter[],
): readonly Repair[] {
  const repairs = clauses
    .filter(({ missing }) => missing > 0)
    .flatMap(({ clause, rule, name }) =>
      parameters
        .filter((parameter) => parameter.rule === rule)
        .flatMap((parameter) => {
          const to = reached(parameter, clause, counted)
          const from = parameter.current
          if (to === null || from === null || to === from) return []
          return [{ name: parameter.name, from, to, clause: name, size: sizeOf(from, to) }]
        }),
    )
  return repairs.sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))
}

function sizeOf(from: string, to: string): number {
  const [was, is] = [Number.parseFloat(from), Number.parseFloat(to)]
  return Math.abs(was - is) / Math.max(was, 0.01)
}

/** The value of a parameter the plan keeps; `null` where the count does not tell. */
function reached(parameter: Parameter, clause: string, counted: Counted): string | null {
  const { findings, people } = counted
  const measured = findings.find((finding) => finding.clause === clause)?.measured ?? null
  const share = (whole: number, round: (value: number) => number) =>
    measured === null || whole === 0 ? null : `${round((100 * measured) / whole)}%`
  switch (parameter.rule) {
    case 'rotation-share':
      return share(people.denominator, Math.floor)
    case 'backbone-share':
      return share(people.moved, Math.floor)
    case 'rotation-cap':
      return share(people.denominator, Math.ceil)
    case 'difference-coefficient':
      return coefficientOf(parameter, counted)
    default:
      return null
  }
}

const stageOf: { readonly [name: string]: string } = {
  小学差异系数上限: '小学',
  初中差异系数上限: '初中',
}

/** The largest coefficient of the stage that is over its limit, rounded up to two decimals. */
function coefficientOf({ name }: Parameter, { differences }: Counted): string | null {
  const stage = stageOf[name]
  const over = differences.flatMap((each) =>
    each.stage === stage && each.verdictAfter === 'short' && each.after !== null
      ? [each.after]
      : [],
  )
  return over.length === 0 ? null : (Math.ceil(Math.max(...over) * 100) / 100).toFixed(2)
}
