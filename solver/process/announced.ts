import type { Plan, Transfer } from '../domain/plan.ts'
import type { AnnouncedLine, CaseState, Notice, Person } from './case.ts'
import type { Day } from './day.ts'

/** The list of a plan 名单: one line for everybody who moves, sorted by teacher. */
export const peopleOf = ({ transfers }: Plan): readonly Person[] =>
  transfers
    .map((transfer) => ({
      teacher: transfer.teacher,
      line: lineOf(transfer),
      relationMoves: transfer.relationMoves,
      ends: transfer.end,
    }))
    .sort((a, b) => (a.teacher < b.teacher ? -1 : 1))

/** All a transfer decides: whoever is to teach something else, elsewhere or longer is announced anew. */
const lineOf = ({ from, to, stage, subject, mode, relationMoves, start, end }: Transfer): string =>
  JSON.stringify([from, to, stage, subject, mode, relationMoves, start, end])

/** What the public has to hear, in the order of teachers: the list, and who does not go after all. */
export function toHear({ people, notices }: CaseState): readonly AnnouncedLine[] {
  const going = new Set(people.map(({ teacher }) => teacher))
  const dropped = new Set(notices.flatMap((notice) => notice.people.map(({ teacher }) => teacher)))
  return [
    ...people.map(({ teacher, line }) => ({ teacher, line })),
    ...[...dropped]
      .filter((teacher) => !going.has(teacher))
      .map((teacher) => ({ teacher, line: null })),
  ].sort((a, b) => (a.teacher < b.teacher ? -1 : 1))
}

/** Lines no notice has told yet, or told otherwise since: what the next notice lists. */
export function toAnnounce(state: CaseState): readonly AnnouncedLine[] {
  const last = lastTold(state)
  return toHear(state).filter(({ teacher, line }) => last.get(teacher)?.line !== line)
}

/** Last day on which somebody of the list may still object; `null` where no notice tells the list. */
export function lastDayToObject(state: CaseState): Day | null {
  const last = lastTold(state)
  const days = toHear(state).flatMap(({ teacher }) => last.get(teacher)?.end ?? [])
  return days.reduce<Day | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  )
}

/** Notices that count: all, or those since everybody was to be announced anew. */
export const countingNotices = ({ notices, renewedAfter }: CaseState): readonly Notice[] =>
  notices.slice(renewedAfter)

/** What each teacher's last notice said of him. */
function lastTold(
  state: CaseState,
): ReadonlyMap<string, { readonly line: string | null; readonly end: Day }> {
  const told = new Map<string, { readonly line: string | null; readonly end: Day }>()
  for (const { people, end } of countingNotices(state))
    for (const { teacher, line } of people) told.set(teacher, { line, end: end.day })
  return told
}
