import type { VerdictKind } from '../../parts/verdict.tsx'
import { verdictOf } from '../../parts/verdict.tsx'
import type { Comparison } from './queries.ts'

/** What a row is about; words are the page's. */
export type RowKind =
  | { readonly kind: 'clauses' }
  | { readonly kind: 'shortfall' }
  | { readonly kind: 'clause'; readonly at: number }
  | { readonly kind: 'coefficient'; readonly at: number }
  | { readonly kind: 'moved' }
  | { readonly kind: 'backbone' }
  | { readonly kind: 'median' }
  | { readonly kind: 'worst-tenth' }
  | { readonly kind: 'total' }
  | { readonly kind: 'gap' }

/** A row of the comparison: one number a column, in the order of the columns. */
export type Row = RowKind & {
  readonly key: string
  readonly values: readonly (number | null)[]
  /** `null`: this row has no verdict. */
  readonly verdicts: readonly (VerdictKind | null)[]
  readonly limit: number | null
  /** `null`: neither is better. */
  readonly better: 'lower' | 'higher' | null
}

/** Rows of clauses that other rows already tell in their own numbers. */
const toldElsewhere: readonly string[] = [
  'rotation-share',
  'backbone-share',
  'difference-coefficient',
]

/** All rows of a comparison, in the order in which a leader reads them: law, county, people, lessons. */
export function rowsOf(view: Comparison): readonly Row[] {
  const { columns, findings } = view
  const none = columns.map(() => null)
  const plain = (
    row: RowKind,
    values: readonly (number | null)[],
    better: Row['better'],
    more: Partial<Pick<Row, 'limit' | 'verdicts'>> = {},
  ): Row => ({ ...row, key: row.kind, values, verdicts: none, limit: null, better, ...more })
  const share = (rule: string) => {
    const found = findings.find((finding) => finding.rule === rule)
    return {
      limit: null,
      verdicts: columns.map((_, at) => verdictOf[found?.cells[at]?.verdict ?? ''] ?? null),
    }
  }
  return [
    plain({ kind: 'clauses' }, metOf(view), 'higher', {
      verdicts: columns.map((_, at) => (shortOf(view, at) > 0 ? 'fails' : 'complies')),
    }),
    plain(
      { kind: 'shortfall' },
      columns.map(({ points }) => points),
      'lower',
    ),
    ...clauseRows(view),
    ...coefficientRows(view),
    plain(
      { kind: 'moved' },
      columns.map(({ moved }) => moved),
      null,
      share('rotation-share'),
    ),
    plain(
      { kind: 'backbone' },
      columns.map(({ backboneMoved }) => backboneMoved),
      null,
      share('backbone-share'),
    ),
    plain(
      { kind: 'median' },
      columns.map(({ travel }) => kilometres(travel.median)),
      'lower',
    ),
    plain(
      { kind: 'worst-tenth' },
      columns.map(({ travel }) => kilometres(travel.worstTenth)),
      'lower',
    ),
    plain(
      { kind: 'total' },
      columns.map(({ travel }) => kilometres(travel.total)),
      'lower',
    ),
    plain(
      { kind: 'gap' },
      columns.map(({ subjectGap }) => subjectGap.people),
      'lower',
    ),
  ]
}

const kilometres = (metres: number | null): number | null =>
  metres === null ? null : metres / 1000

export const metOf = ({ columns, findings }: Comparison): readonly number[] =>
  columns.map((_, at) => findings.filter(({ cells }) => cells[at]?.verdict === 'met').length)

export const shortOf = ({ findings }: Comparison, at: number): number =>
  findings.filter(({ cells }) => cells[at]?.verdict === 'short').length

/** Clauses that say anything of the column: one that does not apply is no clause to meet. */
export const judgedOf = ({ findings }: Comparison, at: number): number =>
  findings.filter(({ cells }) => (cells[at]?.verdict ?? 'not-applicable') !== 'not-applicable')
    .length

function clauseRows({ findings }: Comparison): readonly Row[] {
  return findings.flatMap(({ clause, rule, cells }, at): readonly Row[] =>
    toldElsewhere.includes(rule)
      ? []
      : [
          {
            kind: 'clause',
            at,
            key: clause,
            values: cells.map(({ shortfall }) => shortfall),
            verdicts: cells.map(({ verdict }) => verdictOf[verdict] ?? 'unknown'),
            limit: null,
            better: 'lower',
          },
        ],
  )
}

/** By the convention and on the basis the rules ask for. */
function coefficientRows({ indicators, counting }: Comparison): readonly Row[] {
  return indicators.flatMap(({ stage, code, basis, limit, cells }, at): readonly Row[] =>
    basis !== counting.basis
      ? []
      : [
          {
            kind: 'coefficient',
            at,
            key: `${stage} ${code}`,
            values: cells.map((cell) => cell[counting.convention]),
            verdicts: cells.map(({ verdict }) => verdictOf[verdict] ?? 'unknown'),
            limit,
            better: 'lower',
          },
        ],
  )
}

/** All columns say the same: such rows fold. */
export const agrees = ({ values, verdicts }: Row): boolean =>
  new Set(values).size <= 1 && new Set(verdicts).size <= 1

/** The plans themselves come to different verdicts; the two references do not count. */
export const verdictsDiffer = ({ verdicts }: Row): boolean => new Set(verdicts.slice(2)).size > 1

/** The best plan of a row, where all plans have the same verdict: by place; else none. */
export function bestOf(row: Row): number | null {
  const plans = row.values.slice(2)
  const known = plans.filter((value) => value !== null)
  if (row.better === null || verdictsDiffer(row) || new Set(known).size < 2) return null
  const best = row.better === 'lower' ? Math.min(...known) : Math.max(...known)
  const places = plans.flatMap((value, at) => (value === best ? [at + 2] : []))
  return places.length === 1 ? (places[0] ?? null) : null
}
