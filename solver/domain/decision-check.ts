import { subjects } from './codes.ts'
import type { County, School, Teacher } from './county.ts'
import { type Decision, decisionKinds } from './decision.ts'
import { decisionProblem } from './decision-messages.ts'
import type { SchoolId, TeacherId } from './ids.ts'
import type { Problem } from './problem.ts'

/** Characters a reason may have: it is printed in letters of 200. */
export const longestReason = 100

/**
 * What is wrong with a list of decisions in itself 人员决定的检查, all at once and in the order of the
 * list: people or schools nobody knows, reasons that are missing, decisions that contradict each
 * other. Whether the law lets a decision be carried out is not asked here: that the plan shows.
 */
export function checkDecisions(county: County, decisions: readonly Decision[]): readonly Problem[] {
  const teachers = new Map(county.teachers.map((teacher) => [teacher.id, teacher]))
  const schools = new Map(county.schools.map((school) => [school.id, school]))
  const listed = decisions.map((decision, at) => ({ decision, at }))
  return [
    ...listed.flatMap((each) => [
      ...reasonProblems(each),
      ...strangers(each, teachers, schools),
      ...subjectProblems(each, teachers),
      ...outrun(each, county),
    ]),
    ...byTeacher(listed).flatMap((own) => [...repeated(own), ...contradictions(own, schools)]),
  ].sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0))
}

type Listed = { readonly decision: Decision; readonly at: number }

function reasonProblems({ decision, at }: Listed): readonly Problem[] {
  const { teacher, reason } = decision
  const length = [...reason.trim()].length
  const about = { teacher, kind: decisionKinds[decision.kind] }
  return [
    ...(length === 0 ? [decisionProblem('R01', at, about)] : []),
    ...(length > longestReason
      ? [decisionProblem('R11', at, { ...about, n: length, max: longestReason })]
      : []),
  ]
}

function strangers(
  { decision, at }: Listed,
  teachers: ReadonlyMap<TeacherId, Teacher>,
  schools: ReadonlyMap<SchoolId, School>,
): readonly Problem[] {
  const { teacher, kind } = decision
  const known = teachers.get(teacher)
  const about = { teacher, kind: decisionKinds[kind] }
  const target = targetOf(decision)
  const unknown = target !== null && !schools.has(target)
  return [
    ...(known === undefined ? [decisionProblem('R02', at, about)] : []),
    ...(unknown ? [decisionProblem('R03', at, { ...about, school: target })] : []),
    ...(target !== null && known?.personnelSchool === target
      ? [decisionProblem('R07', at, { ...about, school: nameOf(schools, target) })]
      : []),
  ]
}

function subjectProblems(
  { decision, at }: Listed,
  teachers: ReadonlyMap<TeacherId, Teacher>,
): readonly Problem[] {
  if (decision.kind !== 'go-to' || decision.subject === undefined) return []
  const { teacher, subject } = decision
  const known = teachers.get(teacher)
  return known === undefined || known.subjects.includes(subject)
    ? []
    : [decisionProblem('R12', at, { teacher, subject: subjects[subject] })]
}

/** A deferral that is over before the year begins defers nothing. */
function outrun({ decision, at }: Listed, { baseMonth }: County): readonly Problem[] {
  if (decision.kind !== 'defer' || decision.until === null) return []
  const { teacher, until } = decision
  return until < baseMonth ? [decisionProblem('R10', at, { teacher, until, base: baseMonth })] : []
}

/** The same thing said twice, each told of once. */
function repeated(own: readonly Listed[]): readonly Problem[] {
  const groups = grouped(own, ({ decision }) => `${decision.kind}|${targetOf(decision) ?? ''}`)
  return groups.flatMap((same) => {
    const [first] = same
    if (first === undefined || same.length < 2) return []
    const { teacher, kind } = first.decision
    return [
      decisionProblem('R09', first.at, { teacher, kind: decisionKinds[kind], n: same.length }),
    ]
  })
}

function contradictions(
  own: readonly Listed[],
  schools: ReadonlyMap<SchoolId, School>,
): readonly Problem[] {
  const last = own.at(-1)
  if (last === undefined) return []
  const { teacher } = last.decision
  const has = (...kinds: readonly Decision['kind'][]) =>
    own.some(({ decision }) => kinds.includes(decision.kind))
  const goes = has('go', 'go-to')
  const targets = [...new Set(own.flatMap(({ decision }) => placeOf(decision, 'go-to')))]
  const barred = new Set(own.flatMap(({ decision }) => placeOf(decision, 'not-to')))
  const list = targets.map((school) => nameOf(schools, school)).join('、')
  return [
    ...(goes && has('stay') ? [decisionProblem('R04', last.at, { teacher })] : []),
    ...(goes && has('defer') ? [decisionProblem('R05', last.at, { teacher })] : []),
    ...(targets.length > 1
      ? [decisionProblem('R06', last.at, { teacher, n: targets.length, list })]
      : []),
    ...targets
      .filter((school) => barred.has(school))
      .map((school) =>
        decisionProblem('R08', last.at, { teacher, school: nameOf(schools, school) }),
      ),
  ]
}

const byTeacher = (listed: readonly Listed[]): readonly (readonly Listed[])[] =>
  grouped(listed, ({ decision }) => decision.teacher)

function grouped(
  listed: readonly Listed[],
  keyOf: (each: Listed) => string,
): readonly (readonly Listed[])[] {
  const groups = new Map<string, Listed[]>()
  for (const each of listed) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return [...groups.values()]
}

const targetOf = (decision: Decision): SchoolId | null =>
  decision.kind === 'go-to' || decision.kind === 'not-to' ? decision.school : null

const placeOf = (decision: Decision, kind: 'go-to' | 'not-to'): readonly SchoolId[] =>
  decision.kind === kind ? [decision.school] : []

const nameOf = (schools: ReadonlyMap<SchoolId, School>, school: SchoolId): string =>
  schools.get(school)?.name ?? school
