import { Link } from '@tanstack/react-router'
import { missing, share } from '../../format.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { type CityCounty, coefficientsOf, type Side } from './queries.ts'

const indicatorCodes = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const

/** One row a county, in the order of codes: no league table. */
export function CountyTable({
  counties,
  side,
}: {
  readonly counties: readonly CityCounty[]
  readonly side: Side
}) {
  const { city } = useText()
  const words = city.list
  const newest = Math.max(...counties.map(({ year }) => year ?? 0))
  const heads = [
    words.county,
    ...indicatorCodes,
    words.rotation,
    words.backbone,
    words.clauses,
    words.phase,
    words.run,
    words.planned,
  ]
  return (
    <div className="clause-table">
      <table className="plain">
        <caption>{city.marksMean}</caption>
        <thead>
          <tr>
            {heads.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counties.map((county) => (
            <CountyRow key={county.county} county={county} side={side} newest={newest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CountyRow({
  county,
  side,
  newest,
}: {
  readonly county: CityCounty
  readonly side: Side
  readonly newest: number
}) {
  const { city, frame } = useText()
  const { name, year, planYear, summary, phase, planned } = county
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {year === null ? (
          name
        ) : (
          <Link to={`/${county.county}/${year}/diagnosis` as string} aria-label={city.open(name)}>
            {name}
          </Link>
        )}
        <div className="quiet">
          {year === null ? city.noData : frame.schoolYear(year)}
          {year !== null && year !== newest && ` · ${city.older}`}
        </div>
        {planYear !== null && planYear !== year && (
          <div className="quiet">{city.countedOn(frame.schoolYear(planYear))}</div>
        )}
      </th>
      {indicatorCodes.map((code) => (
        <td key={code} className="nowrap">
          <Coefficients county={county} code={code} side={side} />
        </td>
      ))}
      <td>
        {summary === null || side === 'before' ? missing : <Rotation people={summary.people} />}
      </td>
      <td>
        {summary === null || side === 'before' ? missing : <Backbone people={summary.people} />}
      </td>
      <td>{summary === null ? city.noPlan : clausesOf(summary, city)}</td>
      <td>{phase === null ? city.noPhase : city.phase(phase)}</td>
      <td>
        <RunState newest={county.newest} />
      </td>
      <td>{planned ?? city.planning.undecided}</td>
    </tr>
  )
}

type Summary = NonNullable<CityCounty['summary']>

const clausesOf = ({ verdicts: { met, short, unknown } }: Summary, city: Text['city']): string =>
  city.clausesMet(met, met + short + unknown)

const stageKeys = ['primary', 'junior'] as const

/** One indicator of a county: primary and junior schools, each against its limit. */
function Coefficients({
  county,
  code,
  side,
}: {
  readonly county: CityCounty
  readonly code: string
  readonly side: Side
}) {
  const { city, diagnosis } = useText()
  const own = stageKeys.map((stage) =>
    coefficientsOf(county, stage, side).own.find((one) => one.code === code),
  )
  const known = own.flatMap((one) => one ?? [])
  const [first] = known
  if (first === undefined) return missing
  const verdict = (one: (typeof known)[number]) =>
    side === 'before' ? one.verdictBefore : one.verdictAfter
  const arithmetic = (): Arithmetic => ({
    title: `${county.name} · ${first.code} ${first.name}`,
    formula: city.arithmetic.formula,
    lines: known.flatMap((one) => linesOf(one, side, city)),
    result: city.arithmetic.result(
      known.filter((one) => verdict(one) === 'met').length,
      known.length,
    ),
  })
  return (
    <Figured arithmetic={arithmetic}>
      {own.map((one, at) => (
        <span key={stageKeys[at]} className="stage-line">
          <span className="unseen">{diagnosis.stageShort[stageKeys[at] ?? 'primary']} </span>
          {one === undefined ? missing : <VerdictMark kind={marks[verdict(one)]} words={false} />}
          {one !== undefined && <Below of={belowOf(one, side)} />}
        </span>
      ))}
    </Figured>
  )
}

type Indicator = Summary['indicators'][number]

/** Schools below the standard of an indicator; `null` where the rules set none or the run does not tell. */
function belowOf({ schools }: Indicator, side: Side) {
  if (schools === undefined) return null
  const { counted, belowBefore, belowAfter } = schools
  return { n: side === 'before' ? belowBefore : belowAfter, of: counted }
}

function linesOf(one: Indicator, side: Side, { arithmetic }: Text['city']): Arithmetic['lines'] {
  const below = belowOf(one, side)
  const value = coefficientText(side === 'before' ? one.before : one.after, one.limit)
  if (below === null) return [[one.stage, value]]
  return [
    [one.stage, value],
    [arithmetic.below(one.stage), arithmetic.belowOf(below.n, below.of)],
  ]
}

function Below({ of }: { readonly of: ReturnType<typeof belowOf> }) {
  const { city } = useText()
  if (of === null) return null
  return (
    <>
      {' '}
      {of.n}
      <span className="unseen">{city.belowWords}</span>
    </>
  )
}

const marks = { met: 'met', short: 'below', unknown: 'unknown' } as const

const coefficientText = (value: number | null, limit: number | null): string =>
  value === null
    ? missing
    : `${value.toFixed(4)}（≤ ${limit === null ? missing : limit.toFixed(2)}）`

function Rotation({ people }: { readonly people: Summary['people'] }) {
  const { city, frame } = useText()
  const { moved, denominator } = people
  return (
    <Figured
      arithmetic={() => ({
        title: city.list.rotation,
        formula: city.arithmetic.rotationFormula,
        lines: [
          [city.arithmetic.numerator, moved],
          [city.arithmetic.denominator, denominator],
          [city.arithmetic.limit, city.arithmetic.limitOf(10)],
        ],
        result: frame.marks.share(share(moved, denominator)),
      })}
    >
      {frame.marks.share(share(moved, denominator))}
    </Figured>
  )
}

function Backbone({ people }: { readonly people: Summary['people'] }) {
  const { city, frame } = useText()
  const { moved, backboneMoved } = people
  return (
    <Figured
      arithmetic={() => ({
        title: city.list.backbone,
        formula: city.arithmetic.backboneFormula,
        lines: [
          [city.arithmetic.numerator, backboneMoved],
          [city.arithmetic.denominator, moved],
          [city.arithmetic.limit, city.arithmetic.limitOf(20)],
        ],
        result: frame.marks.share(share(backboneMoved, moved)),
      })}
    >
      {frame.marks.share(share(backboneMoved, moved))}
    </Figured>
  )
}

function RunState({ newest }: { readonly newest: CityCounty['newest'] }) {
  const { city, scenarios } = useText()
  if (newest === null) return missing
  return (
    <>
      {city.states[newest.state]}
      {newest.state === 'running' && newest.level !== null && (
        <div className="quiet">{scenarios.goalNames[newest.level.goal]}</div>
      )}
      {newest.reason !== null && (
        <div className="quiet" lang="zh-CN">
          {newest.reason}
        </div>
      )}
    </>
  )
}
