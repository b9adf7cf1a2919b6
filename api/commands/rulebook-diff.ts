import {
  applyOverrides,
  type ClauseDifference,
  type County,
  clauseChanges,
  type DefinitionDifference,
  describeSource,
  type Problem,
  type Profile,
  type ProfileDifferences,
  profileDifferences,
  readProfile,
  type StandingChange,
  standingChanges,
} from '../../solver/index.ts'
import type { ReplyOf } from '../contract.ts'
import { sourceView } from '../source-view.ts'
import { type Loaded, loadCase } from './load.ts'
import { nothing } from './nothing.ts'
import { sizeOf } from './size.ts'
import { hasErrors, type Told, untold } from './told.ts'

/** 规则档比较: what B asks that A does not and the other way round, and whose standing that changes. */
export async function rulebookDiff(
  before: string,
  after: string,
  input: string | undefined,
): Promise<Told<'rulebook'>> {
  const { value, problems } =
    input === undefined ? readBoth(before, after) : await loadBoth(before, after, input)
  if (value === null) return untold<'rulebook'>(nothing.rulebook, problems)
  const compared = comparison(value)
  return {
    ok: true,
    facts: { ...nothing.rulebook, difference: differenceView(compared) },
    problems,
    lines: linesOf(compared),
  }
}

type Both = { readonly a: Profile; readonly b: Profile; readonly county: County | null }
type View = NonNullable<ReplyOf<'rulebook'>['difference']>

function readBoth(before: string, after: string): Loaded<Both> {
  const [a, b] = [readProfile(before), readProfile(after)]
  const problems = [...(a.ok ? [] : a.error), ...(b.ok ? [] : b.error)]
  return a.ok && b.ok
    ? { value: { a: a.value, b: b.value, county: null }, problems }
    : { value: null, problems }
}

/** The county's own 参数 stand above either profile. */
async function loadBoth(before: string, after: string, input: string): Promise<Loaded<Both>> {
  const loaded = await loadCase(input, before)
  const other = readProfile(after)
  const problems: readonly Problem[] = [...loaded.problems, ...(other.ok ? [] : other.error)]
  if (loaded.value === null || !other.ok) return { value: null, problems }
  const { county, profile: a } = loaded.value
  const own = applyOverrides(other.value, county.overrides)
  const added = own.problems.filter(
    ({ message }) => !loaded.problems.some((known) => known.message === message),
  )
  const all = [...problems, ...added]
  return { value: hasErrors(all) ? null : { a, b: own.profile, county }, problems: all }
}

type Compared = Both &
  ProfileDifferences & {
    /** `null` without a county to look at. */
    readonly people: readonly StandingChange[] | null
  }

const comparison = ({ a, b, county }: Both): Compared => ({
  a,
  b,
  county,
  ...profileDifferences(a, b),
  people: county === null ? null : standingChanges(county, a.definitions, b.definitions),
})

function differenceView({ a, b, county, clauses, definitions, people }: Compared): View {
  return {
    before: { id: a.id, name: a.name },
    after: { id: b.id, name: b.name },
    clauses: clauses.map((difference) => ({
      ...difference,
      before: sideView(difference.before),
      after: sideView(difference.after),
    })),
    definitions: definitions.map(({ sourcesBefore, sourcesAfter, ...rest }) => ({
      ...rest,
      sourcesBefore: sourcesBefore.map(sourceView),
      sourcesAfter: sourcesAfter.map(sourceView),
    })),
    county: county === null ? null : sizeOf(county),
    people: people === null ? null : people.map((change) => personView(change, county)),
  }
}

const sideView = (side: ClauseDifference['before']) =>
  side === null ? null : { ...side, source: sourceView(side.source) }

function personView({ teacher, before, after }: StandingChange, county: County | null) {
  const school = county?.schools.find(({ id }) => id === teacher.personnelSchool)
  return {
    teacher: teacher.id,
    name: teacher.name,
    school: school?.name ?? teacher.personnelSchool,
    before: standingView(before),
    after: standingView(after),
  }
}

const standingView = ({ standing, reason, inDenominator, backbone }: StandingChange['before']) => ({
  standing,
  reason,
  inDenominator,
  backbone,
})

function linesOf({ a, b, county, clauses, definitions, people }: Compared): readonly string[] {
  return [
    `甲：${a.name}（${a.id}）　乙：${b.name}（${b.id}）`,
    `条款：${clauses.length === 0 ? '没有不同。' : `${clauses.length} 条不同`}`,
    ...clauses.flatMap(clauseLines),
    `口径：${definitions.length === 0 ? '没有不同。' : `${definitions.length} 项不同`}`,
    ...definitions.flatMap(definitionLines),
    ...(county === null || people === null
      ? ['没有给出数据，未比较人员。']
      : peopleLines(county, people)),
  ]
}

function clauseLines({ name, change, overruled, before, after }: ClauseDifference) {
  const aside = overruled ? '（下级取值较宽，只另行核验）' : ''
  const side = (who: string, given: ClauseDifference['before']) =>
    given === null
      ? []
      : [
          `    ${who}：${given.sentence}${weightWords(given.weight)}　${describeSource(given.source)}`,
        ]
  return [
    `  ${name}　${clauseChanges[change]}${aside}`,
    ...side('甲', before),
    ...side('乙', after),
  ]
}

const weightWords = (weight: number) => (weight === 1 ? '' : `（权重 ${weight}）`)

const definitionLines = ({ name, fields, sourcesBefore, sourcesAfter }: DefinitionDifference) => [
  `  ${name}`,
  ...fields.map(
    ({ label, before, after }) => `    ${label}：甲 ${listed(before)}；乙 ${listed(after)}`,
  ),
  ...sourcesBefore.map((source) => `    甲的依据：${describeSource(source)}`),
  ...sourcesAfter.map((source) => `    乙的依据：${describeSource(source)}`),
]

const listed = (values: readonly string[]) => (values.length === 0 ? '无此项' : values.join('、'))

const standings = {
  due: '符合交流条件',
  deferred: '暂缓交流',
  'not-due': '不符合交流条件',
} as const

function peopleLines(county: County, changes: readonly StandingChange[]): readonly string[] {
  const names = new Map(county.schools.map(({ id, name }) => [id, name]))
  return [
    `人员：${county.name}教师 ${county.teachers.length} 人，身份改变 ${changes.length} 人`,
    ...changes.flatMap(({ teacher, before, after }) => [
      `  ${teacher.id}　${teacher.name}　${names.get(teacher.personnelSchool) ?? teacher.personnelSchool}`,
      `    甲：${standingWords(before)}`,
      `    乙：${standingWords(after)}`,
    ]),
  ]
}

const standingWords = ({ standing, reason, inDenominator, backbone }: StandingChange['before']) =>
  `${standings[standing]}（${inDenominator ? '计入' : '不计入'}分母，${backbone ? '' : '非'}骨干教师）：${reason}`
