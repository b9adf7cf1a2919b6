import { Button } from 'antd'
import { decimals, kilometres } from '../../format.ts'
import { type OneSelected, partsOf } from '../../frame/selection.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { travelArithmetic } from './arithmetic.ts'
import type { PlanRow } from './board.ts'
import { readPair, readSchools } from './chosen.ts'
import { type PlanDesk, usePlan } from './desk.tsx'
import { Star } from './star.tsx'
import { TeacherCard } from './teacher-card.tsx'

/** Beside each picture: what is selected, or what the plan asks of people. */
export function SidePanel() {
  const { plans } = useText()
  const desk = usePlan()
  const { selection, chosen, board, select } = desk
  const people = chosen === null ? [] : board.rows.filter(chosen)
  const [one] = people
  return (
    <section className="panel side" aria-label={plans.panel.title}>
      {selection === null || chosen === null ? (
        <Summary />
      ) : (
        <>
          <div className="line">
            <h2>
              {selection.kind === 't'
                ? plans.list.ofSelection(selectionName(plans, desk))
                : plans.panel.selected(selectionName(plans, desk), people.length)}
            </h2>
            <Button size="small" type="link" onClick={() => select(null)}>
              {plans.list.clearSelection}
            </Button>
          </div>
          <HiddenByFilter />
          {selection.kind === 't' ? (
            <TeacherCard teacher={selection.id} row={one ?? null} />
          ) : (
            <PeopleList people={people} />
          )}
        </>
      )}
    </section>
  )
}

/** Selected people are never filtered away silently. */
function HiddenByFilter() {
  const { plans } = useText()
  const { board, rows, chosen, setFilters } = usePlan()
  const shown = new Set(rows)
  const hidden = board.rows.filter((row) => chosen?.(row) === true && !shown.has(row)).length
  if (hidden === 0) return null
  return (
    <p role="status">
      {plans.filter.hidden(hidden)}{' '}
      <Button size="small" onClick={() => setFilters({})}>
        {plans.filter.show}
      </Button>
    </p>
  )
}

const shownMost = 9

function PeopleList({ people }: { readonly people: readonly PlanRow[] }) {
  const { plans } = useText()
  const { select } = usePlan()
  return (
    <>
      <ul className="people">
        {people.slice(0, shownMost).map((row) => (
          <li key={row.teacher}>
            <button
              type="button"
              className="figure-button"
              onClick={() => select({ kind: 't', id: row.teacher })}
            >
              {row.name}
            </button>{' '}
            {row.subjectName} {row.backbone && <Star />} {row.from.name} → {row.to.name}{' '}
            <span className="nowrap">{kilometres(row.travel)}</span>
          </li>
        ))}
      </ul>
      {people.length > shownMost && (
        <p className="quiet">{plans.panel.more(people.length - shownMost)}</p>
      )}
    </>
  )
}

function Summary() {
  const text = useText()
  const { plans } = text
  const { board, now } = usePlan()
  const { findings, travel } = now.report
  const count = (verdict: string) => findings.filter((one) => one.verdict === verdict).length
  const farthest = [...board.rows]
    .filter(({ extraTravel }) => extraTravel !== null)
    .sort((a, b) => (b.extraTravel ?? 0) - (a.extraTravel ?? 0))[0]
  return (
    <>
      <h2>{plans.panel.title}</h2>
      <p>{plans.panel.hint}</p>
      <p>{plans.panel.clauses(count('met'), count('short'))}</p>
      <dl className="facts">
        <dt>{plans.panel.median}</dt>
        <dd>
          <Figured arithmetic={() => travelArithmetic(text, board)}>
            {kilometres(travel.median)}
          </Figured>
        </dd>
        <dt>{plans.panel.worstTenth}</dt>
        <dd>
          <Figured arithmetic={() => travelArithmetic(text, board)}>
            ≥ {kilometres(travel.worstTenth)}
          </Figured>
        </dd>
        {farthest !== undefined && <Farthest row={farthest} />}
      </dl>
    </>
  )
}

function Farthest({ row }: { readonly row: PlanRow }) {
  const { plans } = useText()
  const { select } = usePlan()
  return (
    <>
      <dt>{plans.panel.farthest}</dt>
      <dd>
        <button
          type="button"
          className="figure-button"
          onClick={() => select({ kind: 't', id: row.teacher })}
        >
          {row.name}
        </button>{' '}
        ＋{decimals((row.extraTravel ?? 0) / 1000, 1)} km
        {plans.conclusion.comma}
        {row.from.name} → {row.to.name}
      </dd>
    </>
  )
}

/** What is selected, by its name. */
export function selectionName(
  plans: Text['plans'],
  { selection, board }: Pick<PlanDesk, 'selection' | 'board'>,
): string {
  const [first, ...others] = partsOf(selection).map((part) => partName(plans, board, part))
  if (first === undefined) return ''
  return others.length === 0 ? first : plans.panel.several(first, others.length + 1)
}

function partName(
  plans: Text['plans'],
  board: PlanDesk['board'],
  { kind, id }: OneSelected,
): string {
  const school = (wanted: string) => board.county.schools.find((one) => one.id === wanted)?.name
  const person = (wanted: string) => board.county.teachers.find((one) => one.id === wanted)?.name
  if (kind === 't') return person(id) ?? id
  if (kind === 'k') return plans.panel.chain(person(id) ?? id)
  if (kind === 's') return school(id) ?? id
  if (kind === 'm') return plans.map.several(readSchools(id, board).size)
  const pair = kind === 'p' ? readPair(id, board) : null
  if (pair === null) return id
  const setting = (code: string) =>
    Object.entries(plans.settings).find(([known]) => known === code)?.[1]
  const name = (code: string) =>
    (pair.of === 'school' ? school(code) : pair.of === 'setting' ? setting(code) : code) ?? code
  return `${name(pair.from)} → ${name(pair.to)}`
}
