import { type Subject, subjectList } from '../domain/codes.ts'
import type { ItinerantPosting, Plan } from '../domain/plan.ts'
import {
  type ItinerantGoalId,
  type ItinerantLevel,
  type ItinerantRun,
  itinerantGoalList,
} from '../domain/run.ts'
import type { Context } from '../model/context.ts'
import { type Field, fieldOf } from './field.ts'
import { type ItinerantModel, modelOf } from './model.ts'
import { byTeacher, sharedOut } from './share-out.ts'
import { type ItinerantOptions, solveItinerant, units } from './solve.ts'
import { staffingAfter } from './supply.ts'

export type Itinerant = {
  readonly postings: readonly ItinerantPosting[]
  readonly run: ItinerantRun
}

/** Itinerant postings for a plan whose transfers are fixed; `null` where the profile plans none. */
export async function planItinerant(
  context: Context,
  plan: Plan,
  options: ItinerantOptions,
): Promise<Itinerant | null> {
  const { itinerant } = context.definitions
  if (itinerant.subjects.length === 0) return null
  const began = options.now()
  const whole = fieldOf(context, staffingAfter(context, plan))
  const parts = subjectList.flatMap((subject) => {
    const field = ofSubject(whole, subject)
    return field.receivers.length > 0 ? [field] : []
  })
  const solved: Part[] = []
  for (const [at, field] of parts.entries()) {
    const left = options.seconds - (options.now() - began)
    const seconds = Math.max(0, left / (parts.length - at))
    solved.push(await partOf(field, itinerant, { ...options, seconds }))
  }
  const postings = solved.flatMap((part) => part.postings).sort(byTeacher)
  const sum = (of: (part: Part) => number) => solved.reduce((total, part) => total + of(part), 0)
  return {
    postings,
    run: {
      levels: itinerantGoalList.map((goal) => together(goal, solved)),
      columns: sum(({ columns }) => columns),
      rows: sum(({ rows }) => rows),
      seconds: options.now() - began,
    },
  }
}

type Part = {
  readonly postings: readonly ItinerantPosting[]
  readonly levels: readonly ItinerantLevel[]
  readonly columns: number
  readonly rows: number
}

/** A teacher goes in one subject and covers no other: what the subjects come to just adds up. */
async function partOf(
  field: Field,
  limits: Context['definitions']['itinerant'],
  options: ItinerantOptions,
): Promise<Part> {
  const model = modelOf(field, limits)
  const size = { columns: model.linear.columnCount, rows: model.linear.rowCount }
  if (field.links.length === 0)
    return { postings: [], levels: itinerantGoalList.map((goal) => alone(goal, field)), ...size }
  const { point, levels } = await solveItinerant(model, nobody(field, model), options)
  const lessons = model.lessons.map((column) => point[column] ?? 0)
  return { postings: sharedOut(field, lessons, limits), levels, ...size }
}

/** Groups and receivers of one subject, with the links between them. */
function ofSubject({ groups, receivers, links }: Field, subject: Subject): Field {
  const places = (list: readonly { readonly subject: Subject }[]) =>
    list.flatMap((one, at) => (one.subject === subject ? [at] : []))
  const [ownGroups, ownReceivers] = [places(groups), places(receivers)]
  return {
    groups: groups.filter((group) => group.subject === subject),
    receivers: receivers.filter((receiver) => receiver.subject === subject),
    links: links.flatMap(({ group, receiver, metres }) => {
      const [from, to] = [ownGroups.indexOf(group), ownReceivers.indexOf(receiver)]
      return from < 0 || to < 0 ? [] : [{ group: from, receiver: to, metres }]
    }),
  }
}

/** One level over all subjects: least values and bounds of parts that share nothing add up. */
function together(goal: ItinerantGoalId, parts: readonly Part[]): ItinerantLevel {
  const own = parts.flatMap(({ levels }) => levels.filter((level) => level.goal === goal))
  const sum = (of: (level: ItinerantLevel) => number) =>
    own.reduce((total, level) => total + of(level), 0)
  const open = own.filter(({ proven }) => !proven).map(({ stoppedBy }) => stoppedBy)
  const stoppedBy = (['failed', 'clock', 'work'] as const).find((stop) => open.includes(stop))
  return {
    goal,
    unit: units[goal],
    value: sum(({ value }) => value),
    bound: sum(({ bound }) => bound),
    gap: sum(({ gap }) => gap),
    proven: open.length === 0,
    stoppedBy: stoppedBy ?? 'proof',
    seconds: sum(({ seconds }) => seconds),
  }
}

/** The point at which nobody goes: whatever is lacking stays uncovered. */
function nobody({ receivers }: Field, { linear, uncovered }: ItinerantModel): Float64Array {
  const point = new Float64Array(linear.columnCount)
  for (const [at, { gap }] of receivers.entries()) point[uncovered[at] ?? -1] = gap
  return point
}

/** Where no way is open there is one plan, and no engine is needed to know its values. */
const alone = (goal: ItinerantGoalId, { receivers }: Field): ItinerantLevel => {
  const value = goal === 'uncovered' ? receivers.reduce((sum, { gap }) => sum + gap, 0) : 0
  return {
    goal,
    unit: units[goal],
    value,
    bound: value,
    gap: 0,
    proven: true,
    stoppedBy: 'proof',
    seconds: 0,
  }
}
