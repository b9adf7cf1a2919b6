import { z } from 'zod'
import { type Stage, type Subject, stages, subjects } from '../domain/codes.ts'
import type { County, School, Teacher } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { Problem, Severity } from '../domain/problem.ts'
import { daySchema, teacherSchema } from './case-schema.ts'

/**
 * What the stages before the plan came to 前期结果: 核编定岗, then 校内竞聘, 片区竞聘, 跨校竞聘, 组织调剂. Each is
 * frozen as one snapshot with its paper; a later stage adds to the earlier ones and never alters them.
 */
export const hiringStages = {
  posts: '核编定岗',
  'in-school': '校内竞聘',
  area: '片区竞聘',
  'cross-school': '跨校竞聘',
  placement: '组织调剂',
} as const
export type HiringStage = keyof typeof hiringStages

/** `stays` keeps a post at his school, `goes` takes one at another, `unplaced` 落聘 holds none yet. */
export const resultKinds = { stays: '本校上岗', goes: '到他校上岗', unplaced: '落聘' } as const
export type ResultKind = keyof typeof resultKinds

/** Keys of a word list are its codes; `Object.keys` forgets that. */
const codes = <Code extends string>(words: { readonly [C in Code]: string }) =>
  z.enum(Object.keys(words) as [Code, ...Code[]])

/** A string whose check is its type; a cast, so that it can be described in OpenAPI. */
const schoolSchema = z.string().min(1) as unknown as z.ZodType<SchoolId, string>

export const snapshotSchema = z.strictObject({
  hiringStage: codes<HiringStage>(hiringStages),
  /** Number of the paper that fixes it 文号或编号. */
  document: z.string(),
  decidedOn: daySchema,
  /** 核编定岗: posts of a subject at a school. Empty at the other stages. */
  posts: z.array(
    z.strictObject({
      school: schoolSchema,
      stage: codes<Stage>(stages),
      subject: codes<Subject>(subjects),
      count: z.int().min(0),
    }),
  ),
  /** Empty at 核编定岗. `school` is where he has the post; his own where he is unplaced. */
  results: z.array(
    z.strictObject({
      teacher: teacherSchema,
      kind: codes<ResultKind>(resultKinds),
      school: schoolSchema,
      stage: codes<Stage>(stages),
      subject: codes<Subject>(subjects),
    }),
  ),
})
export type StageSnapshot = z.infer<typeof snapshotSchema>
export type StageResult = StageSnapshot['results'][number]

const messages = {
  V01: { severity: 'error', text: '{stage}结果没有文号或编号。请填写确定该结果的文件编号。' },
  V02: { severity: 'error', text: '{stage}重复。每个阶段只能有一份结果。' },
  V03: {
    severity: 'error',
    text: '{stage}（{day}）早于{before}（{earlier}）。请核对日期和先后顺序。',
  },
  V04: { severity: 'error', text: '{stage}：教师编号“{teacher}”不在教师表中。' },
  V05: { severity: 'error', text: '{stage}：学校“{school}”不在学校表中，或不由县级教育部门举办。' },
  V06: { severity: 'error', text: '{stage}：教师编号“{teacher}”重复。一个阶段一人只有一个结果。' },
  V07: {
    severity: 'error',
    text: '{stage}：教师“{teacher}”登记为“{kind}”，但所填学校{same}本人所在学校。',
  },
  V08: {
    severity: 'error',
    text: '{stage}：教师“{teacher}”已在{before}上岗，不能再次竞聘。已上岗人员不得参加后续竞聘。',
  },
  V09: { severity: 'error', text: '{stage}：学校“{school}”没有{level}学生，不能设该学段岗位。' },
  V10: {
    severity: 'error',
    text: '{school}{level}{subject}核定岗位 {posts} 个，各阶段共上岗 {held} 人，超出 {over} 人。',
  },
  V11: { severity: 'error', text: '{stage}不应登记{what}。' },
  V12: { severity: 'warning', text: '教师“{teacher}”落聘后没有后续安排，测算时按可调配人员处理。' },
} as const satisfies {
  readonly [code: string]: { readonly severity: Severity; readonly text: string }
}
type Code = keyof typeof messages

function problemOf(code: Code, slots: { readonly [name: string]: string | number }): Problem {
  const { severity, text } = messages[code]
  const message = text.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
  return { code, severity, place: null, value: null, message }
}

const order = Object.keys(hiringStages) as readonly HiringStage[]

/** All problems of the snapshots together, in the order of the stages. */
export function checkStages(
  snapshots: readonly StageSnapshot[],
  county: County,
): readonly Problem[] {
  const sorted = [...snapshots].sort(
    (a, b) => order.indexOf(a.hiringStage) - order.indexOf(b.hiringStage),
  )
  const known: Known = {
    teachers: new Map(county.teachers.map((teacher) => [teacher.id, teacher])),
    schools: new Map(
      county.schools.filter(({ sponsor }) => sponsor === 'county').map((each) => [each.id, each]),
    ),
  }
  return [
    ...sorted.flatMap((snapshot, at) => [
      ...inOrder(snapshot, sorted[at - 1]),
      ...snapshot.posts.flatMap((post) => placeProblems(snapshot, post, known)),
      ...snapshot.results.flatMap((result, index) => [
        ...personProblems(snapshot, result, index, known),
        ...placeProblems(snapshot, result, known),
      ]),
    ]),
    ...hiredTwice(sorted),
    ...beyondPosts(sorted, known),
    ...leftOver(sorted),
  ]
}

type Known = {
  readonly teachers: ReadonlyMap<string, Teacher>
  readonly schools: ReadonlyMap<string, School>
}

function inOrder(
  { hiringStage, document, decidedOn, posts, results }: StageSnapshot,
  before: StageSnapshot | undefined,
): readonly Problem[] {
  const stage = hiringStages[hiringStage]
  const wrongRows =
    hiringStage === 'posts' ? results.length > 0 && '人员结果' : posts.length > 0 && '岗位数'
  return [
    ...(document.trim() === '' ? [problemOf('V01', { stage })] : []),
    ...(before?.hiringStage === hiringStage ? [problemOf('V02', { stage })] : []),
    ...(before !== undefined && decidedOn < before.decidedOn
      ? [
          problemOf('V03', {
            stage,
            day: decidedOn,
            before: hiringStages[before.hiringStage],
            earlier: before.decidedOn,
          }),
        ]
      : []),
    ...(wrongRows === false ? [] : [problemOf('V11', { stage, what: wrongRows })]),
  ]
}

function personProblems(
  { hiringStage, results }: StageSnapshot,
  { teacher, kind, school }: StageResult,
  index: number,
  { teachers }: Known,
): readonly Problem[] {
  const stage = hiringStages[hiringStage]
  const found = teachers.get(teacher)
  if (found === undefined) return [problemOf('V04', { stage, teacher })]
  const own = found.personnelSchool === school
  const twice = results.findIndex((each) => each.teacher === teacher) < index
  return [
    ...(twice ? [problemOf('V06', { stage, teacher })] : []),
    ...(own === (kind === 'goes')
      ? [
          problemOf('V07', {
            stage,
            teacher,
            kind: resultKinds[kind],
            same: own ? '是' : '不是',
          }),
        ]
      : []),
  ]
}

function placeProblems(
  { hiringStage }: StageSnapshot,
  { school, stage: level }: { readonly school: SchoolId; readonly stage: Stage },
  { schools }: Known,
): readonly Problem[] {
  const stage = hiringStages[hiringStage]
  const found = schools.get(school)
  if (found === undefined) return [problemOf('V05', { stage, school })]
  return found[level] === null
    ? [problemOf('V09', { stage, school: found.name, level: stages[level] })]
    : []
}

/** Whoever holds a post does not compete again: papers of a cross-school competition say so. */
function hiredTwice(sorted: readonly StageSnapshot[]): readonly Problem[] {
  const hired = new Map<string, HiringStage>()
  const problems: Problem[] = []
  for (const { hiringStage, results } of sorted)
    for (const { teacher, kind } of results) {
      const before = hired.get(teacher)
      if (before !== undefined && before !== hiringStage)
        problems.push(
          problemOf('V08', {
            stage: hiringStages[hiringStage],
            teacher,
            before: hiringStages[before],
          }),
        )
      if (kind !== 'unplaced' && before === undefined) hired.set(teacher, hiringStage)
    }
  return problems
}

/** No more people than posts, where 核编定岗 says how many there are. */
function beyondPosts(sorted: readonly StageSnapshot[], { schools }: Known): readonly Problem[] {
  const keyOf = ({ school, stage, subject }: Pick<StageResult, 'school' | 'stage' | 'subject'>) =>
    JSON.stringify([school, stage, subject])
  const held = new Map<string, number>()
  for (const result of sorted.flatMap(({ results }) => results))
    if (result.kind !== 'unplaced') held.set(keyOf(result), (held.get(keyOf(result)) ?? 0) + 1)
  return sorted
    .flatMap(({ posts }) => posts)
    .flatMap((post) => {
      const over = (held.get(keyOf(post)) ?? 0) - post.count
      if (over <= 0) return []
      return [
        problemOf('V10', {
          school: schools.get(post.school)?.name ?? post.school,
          level: stages[post.stage],
          subject: subjects[post.subject],
          posts: post.count,
          held: post.count + over,
          over,
        }),
      ]
    })
}

/** Nobody placed them: the plan may, and people are told that it will. */
function leftOver(sorted: readonly StageSnapshot[]): readonly Problem[] {
  const last = new Map<string, ResultKind>()
  for (const { teacher, kind } of sorted.flatMap(({ results }) => results)) last.set(teacher, kind)
  return [...last]
    .filter(([, kind]) => kind === 'unplaced')
    .map(([teacher]) => problemOf('V12', { teacher }))
}

/** Where everybody stands after the stages; later results add to earlier ones. Sorted by teacher. */
export function frozenResults(snapshots: readonly StageSnapshot[]): readonly FrozenResult[] {
  const last = new Map<string, FrozenResult>()
  const sorted = [...snapshots].sort(
    (a, b) => order.indexOf(a.hiringStage) - order.indexOf(b.hiringStage),
  )
  for (const { hiringStage, document, decidedOn, results } of sorted)
    for (const result of results)
      last.set(result.teacher, { ...result, hiringStage, document, decidedOn })
  return [...last.values()].sort((a, b) => (a.teacher < b.teacher ? -1 : 1))
}

/** A result with the stage and paper it comes from: the reason and proof of a decision on a person. */
export type FrozenResult = StageResult & {
  readonly hiringStage: HiringStage
  readonly document: string
  readonly decidedOn: string
}
