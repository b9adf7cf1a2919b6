import { type Stage, type Subject, stageList, subjectList } from '../domain/codes.ts'
import type { School, Teacher } from '../domain/county.ts'
import type { TeacherId } from '../domain/ids.ts'
import type { Context, Unit } from '../model/context.ts'
import { isLicensed } from '../model/notions/licence.ts'
import { networksAt, sharing } from '../model/notions/networks.ts'
import type { Settled, Staffing } from './supply.ts'

/** A receiving unit that lacks lessons of a subject, in thousandths. */
export type Receiver = {
  readonly unit: number
  readonly school: School
  readonly stage: Stage
  readonly subject: Subject
  readonly gap: number
}

/** Teachers alike to the law: one base unit, one subject, licensed for the same stages. */
export type Group = {
  readonly unit: number
  readonly school: School
  readonly subject: Subject
  readonly stages: readonly Stage[]
  /** Sorted. */
  readonly teachers: readonly TeacherId[]
  /** Whole lessons the base can spare in the subject, shared with its other groups. */
  readonly spare: number
}

/** A way a group may go; indices into groups and receivers, metres one way. */
export type Link = { readonly group: number; readonly receiver: number; readonly metres: number }

export type Field = {
  readonly receivers: readonly Receiver[]
  readonly groups: readonly Group[]
  readonly links: readonly Link[]
}

/** Everything that may happen under the definition `itinerant`, before anything is chosen. */
export function fieldOf(context: Context, { supply, settled }: Staffing): Field {
  const missing = ({ index }: Unit, subject: Subject) => {
    const at = subjectList.indexOf(subject)
    return (context.need[index]?.[at] ?? 0) - (supply[index]?.[at] ?? 0)
  }
  const receivers = receiversOf(context, missing)
  const groups = groupsOf(context, settled, missing)
  return { receivers, groups, links: linksOf(context, groups, receivers) }
}

type Missing = (unit: Unit, subject: Subject) => number

function receiversOf(context: Context, missing: Missing): readonly Receiver[] {
  const { kinds, maxPupils } = context.definitions.itinerant
  return context.units.flatMap((unit) => {
    const school = context.schools[unit.school]
    if (school === undefined || !kinds.includes(school.kind) || unit.pupils > maxPupils) return []
    return subjectsOf(context).flatMap((subject) => {
      const gap = missing(unit, subject)
      return gap > 0 ? [{ unit: unit.index, school, stage: unit.stage, subject, gap }] : []
    })
  })
}

function groupsOf(
  context: Context,
  settled: readonly Settled[],
  missing: Missing,
): readonly Group[] {
  const { excludedOffices, tripsPerWeek, lessonsPerTrip } = context.definitions.itinerant
  const wanted = subjectsOf(context)
  const longest = tripsPerWeek * lessonsPerTrip * 1000
  const alike = new Map<string, { readonly first: Settled; readonly teachers: TeacherId[] }>()
  for (const one of settled) {
    const { teacher, unit, subject, lessons } = one
    if (!wanted.includes(subject) || lessons < longest) continue
    if (excludedOffices.includes(teacher.office)) continue
    const key = `${unit}|${subject}|${licensedStages(teacher, subject).join()}`
    const same = alike.get(key)
    if (same === undefined) alike.set(key, { first: one, teachers: [teacher.id] })
    else same.teachers.push(teacher.id)
  }
  return [...alike.values()].flatMap(({ first, teachers }) => {
    const unit = context.units[first.unit]
    const school = context.schools[unit?.school ?? -1]
    if (unit === undefined || school === undefined) return []
    const spare = Math.floor(Math.max(0, -missing(unit, first.subject)) / 1000)
    const stages = licensedStages(first.teacher, first.subject)
    const { subject } = first
    return [{ unit: unit.index, school, subject, stages, teachers: teachers.sort(), spare }]
  })
}

function linksOf(
  context: Context,
  groups: readonly Group[],
  receivers: readonly Receiver[],
): readonly Link[] {
  const { crossStage, maxKilometres } = context.definitions.itinerant
  const reaches = reachOf(context)
  const schoolOf = (unit: number) => context.units[unit]?.school ?? -1
  const suits = (group: Group, { unit, school, stage, subject }: Receiver) =>
    group.spare > 0 &&
    group.subject === subject &&
    group.school.id !== school.id &&
    group.stages.includes(stage) &&
    (crossStage || context.units[group.unit]?.stage === stage) &&
    reaches(schoolOf(group.unit), schoolOf(unit))
  return groups.flatMap((group, at) =>
    receivers.flatMap((receiver, to): readonly Link[] => {
      if (!suits(group, receiver)) return []
      const metres = context.travel.between(group.school.id, receiver.school.id)
      const isNear = metres !== null && metres <= maxKilometres * 1000
      return isNear ? [{ group: at, receiver: to, metres }] : []
    }),
  )
}

const subjectsOf = ({ definitions }: Context): readonly Subject[] =>
  subjectList.filter(
    (subject) =>
      definitions.itinerant.subjects.includes(subject) &&
      definitions.lessons.staffed.includes(subject),
  )

const licensedStages = (teacher: Teacher, subject: Subject): readonly Stage[] =>
  stageList.filter((stage) => isLicensed(teacher, stage, subject))

/** By school, as indices. */
function reachOf({ county, definitions, schools }: Context): (from: number, to: number) => boolean {
  const { within } = definitions.itinerant
  const tests = {
    township: (from: number, to: number) => schools[from]?.township === schools[to]?.township,
    network: sharing(county, networksAt(county, null)),
    county: () => true,
  }
  return (from, to) => within.some((reach) => tests[reach](from, to))
}
