import { lastYearOf } from '../../../solver/browser.ts'
import type { PlanCase } from './queries.ts'

/** 批量登记: who is still open, and what is sent for many people at once. */

type State = PlanCase['state']
type Person = State['people'][number]
type Arrival = State['arrivals'][number]

export type Slip = Pick<Arrival, 'teacher' | 'arrived' | 'on' | 'reason' | 'relationMoved'>
export type Kind = State['assessments'][number]['kind']

export const peopleFilters = ['all', 'unrecorded', 'absent', 'relation', 'unjudged'] as const
export type PeopleFilter = (typeof peopleFilters)[number]

/** Teachers a filter keeps: what a clerk looks for when slips come in. */
export function keptBy(filter: PeopleFilter, state: State): readonly string[] {
  const { people, arrivals, assessments } = state
  const all = people.map(({ teacher }) => teacher)
  switch (filter) {
    case 'all':
      return all
    case 'unrecorded':
      return unrecorded(state)
    case 'absent':
      return arrivals.filter(({ arrived }) => !arrived).map(({ teacher }) => teacher)
    case 'relation':
      return relationOpen(state)
    case 'unjudged': {
      const judged = new Set(assessments.map(({ teacher }) => teacher))
      return here(state).filter((teacher) => !judged.has(teacher))
    }
  }
}

/** 未登记: no slip has come in. */
export function unrecorded({ people, arrivals }: State): readonly string[] {
  const known = new Set(arrivals.map(({ teacher }) => teacher))
  return people.flatMap(({ teacher }) => (known.has(teacher) ? [] : [teacher]))
}

/** 关系未转: reported, and his relation goes along but has not yet. */
export function relationOpen(state: State): readonly string[] {
  const going = new Set(goingAlong(state))
  return state.arrivals
    .filter(
      ({ teacher, arrived, relationMoved }) => arrived && !relationMoved && going.has(teacher),
    )
    .map(({ teacher }) => teacher)
}

const goingAlong = ({ people }: State): readonly string[] =>
  people.filter(({ relationMoves }) => relationMoves).map(({ teacher }) => teacher)

const here = ({ arrivals }: State): readonly string[] =>
  arrivals.filter(({ arrived }) => arrived).map(({ teacher }) => teacher)

/** One slip for each, alike but for the relation, which moves only where the plan says so. */
export function slipsOf(
  state: State,
  teachers: readonly string[],
  { relationMoved, ...told }: Omit<Slip, 'teacher'>,
): readonly Slip[] {
  const going = new Set(goingAlong(state))
  return teachers.map((teacher) => ({
    teacher,
    ...told,
    relationMoved: told.arrived && relationMoved && going.has(teacher),
  }))
}

/** 人事关系已转, of people whose slip says when they came: that day stays. */
export function relationSlips(state: State, teachers: readonly string[]): readonly Slip[] {
  const wanted = new Set(teachers)
  const open = new Set(relationOpen(state))
  return state.arrivals
    .filter(({ teacher }) => wanted.has(teacher) && open.has(teacher))
    .map(({ teacher, arrived, on, reason }) => ({
      teacher,
      arrived,
      on,
      reason,
      relationMoved: true,
    }))
}

export type Judging = {
  /** Chosen by hand, or `null`: all the others. */
  readonly chosen: readonly string[] | null
  readonly kind: Kind
  readonly year: number
}

export type Judged = {
  readonly teachers: readonly string[]
  /** Among them, whose judgement of the same kind and year is replaced. */
  readonly again: number
  /** Left out: not there, or not in their term that year. */
  readonly absent: number
  readonly beyond: number
}

/**
 * Who is judged in one act. Somebody chosen by hand is judged wherever he may be; of all the others only
 * who has no such judgement yet, and to the end of the term 期满 only whose term ends that year.
 */
export function judgedBy(state: State, { chosen, kind, year }: Judging): Judged {
  const there = new Set(here(state))
  const done = new Set(
    state.assessments
      .filter((one) => one.kind === kind && one.year === year)
      .map(({ teacher }) => teacher),
  )
  const wanted = state.people.filter(({ teacher }) =>
    chosen === null ? !done.has(teacher) : chosen.includes(teacher),
  )
  const present = wanted.filter(({ teacher }) => there.has(teacher))
  const within = present.filter((person) => isIn(person, year) && (chosen !== null || due(person)))
  function due({ ends }: Person): boolean {
    return kind === 'year' || (ends !== null && lastYearOf(monthOf(ends)) === year)
  }
  return {
    teachers: within.map(({ teacher }) => teacher),
    again: within.filter(({ teacher }) => done.has(teacher)).length,
    absent: wanted.length - present.length,
    beyond: present.length - within.length,
  }
}

const isIn = ({ ends }: Person, year: number): boolean =>
  ends === null || year <= lastYearOf(monthOf(ends))

type Month = Parameters<typeof lastYearOf>[0]
// Months come checked from the service.
const monthOf = (text: string): Month => text as Month
