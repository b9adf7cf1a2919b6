import { Segmented } from 'antd'
import { type Setting, schoolKinds, stageList, type TeacherId } from '../../../solver/browser.ts'
import { count, share } from '../../format.ts'
import { useAddressWord } from '../../frame/address.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import { settingShapes } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import type { Counted } from '../diagnosis/counted.ts'
import { type Grouping, groupings, groupsOf } from './groups.ts'

/** 本县一览: schools by setting; teachers by subject, age, degree, backbone. Every count opens its names. */
export function Summary({
  counted,
  earlier,
}: {
  readonly counted: Counted
  /** Counts of the version compared with, by key; `null` where none is. */
  readonly earlier: Counted | null
}) {
  const { data } = useText()
  return (
    <section className="panel" aria-label={data.summary.title}>
      <h2>{data.summary.title}</h2>
      <Schools counted={counted} />
      <Teachers counted={counted} earlier={earlier} />
    </section>
  )
}

function Schools({ counted }: { readonly counted: Counted }) {
  const { frame, data } = useText()
  const { schools } = counted.county
  const pupils = schools
    .flatMap((school) => stageList.map((stage) => school[stage]?.pupils ?? 0))
    .reduce((sum, n) => sum + n, 0)
  const arithmetic = (title: string, some: typeof schools): Arithmetic => ({
    title,
    lines: some.map(({ name, township, kind }) => [name, `${township} ${schoolKinds[kind]}`]),
    result: frame.schools(some.length),
  })
  return (
    <p className="line">
      <strong>
        <Figured arithmetic={() => arithmetic(data.summary.schools(schools.length), schools)}>
          {data.summary.schools(schools.length)}
        </Figured>
      </strong>
      {(Object.keys(settingShapes) as readonly Setting[]).map((setting) => {
        const own = schools.filter((school) => school.setting === setting)
        return (
          <span key={setting}>
            <span className={`setting ${setting}`} aria-hidden="true">
              {settingShapes[setting]}
            </span>
            {frame.settings[setting]}{' '}
            <Figured
              arithmetic={() => arithmetic(data.summary.schoolsOf(frame.settings[setting]), own)}
            >
              {frame.schools(own.length)}
            </Figured>
          </span>
        )
      })}
      <span>{data.summary.pupils(count(pupils))}</span>
      <Figured arithmetic={() => everybody(counted, data.summary.teachers, data.summary.everybody)}>
        {data.summary.teachers(count(counted.county.teachers.length))}
      </Figured>
    </p>
  )
}

const everybody = (counted: Counted, title: (n: string) => string, formula: string): Arithmetic => {
  const people = counted.county.teachers.map(({ id }) => id)
  return listOf(counted, title(count(people.length)), people, formula)
}

function Teachers({ counted, earlier }: Parameters<typeof Summary>[0]) {
  const text = useText()
  const { data } = text
  const [word, setBy] = useAddressWord('by')
  const by = groupings.find((each) => each === word) ?? 'subject'
  const { county, profile, report } = counted
  const groups = groupsOf(county, profile, report, by, text)
  const before = new Map(
    earlier === null
      ? []
      : groupsOf(earlier.county, earlier.profile, earlier.report, by, text).map(
          ({ key, people }) => [key, people.length] as const,
        ),
  )
  const most = Math.max(1, ...groups.map(({ people }) => people.length), ...before.values())
  const stages = new Map(
    county.teachers.map(({ id, stages: own }) => [id, own.junior > own.primary]),
  )
  return (
    <>
      <Segmented
        aria-label={data.summary.group}
        value={by}
        options={groupings.map((value) => ({ value, label: data.summary.by[value] }))}
        onChange={(value: Grouping) => setBy(value === 'subject' ? undefined : value)}
      />
      <table className="plain bars">
        <caption>{data.summary.caption(data.summary.by[by])}</caption>
        <thead>
          <tr>
            <th scope="col">{data.summary.group}</th>
            <th scope="col" className="number">
              {data.summary.people}
            </th>
            <th scope="col">{data.summary.share}</th>
            <th scope="col">
              {data.summary.barOf}
              {earlier !== null && data.summary.barBefore}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, label, people }) => {
            const junior = people.filter((id) => stages.get(id) === true).length
            return (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="number">
                  <Figured
                    arithmetic={() =>
                      listOf(counted, label, people, data.summary.formula(data.summary.by[by]))
                    }
                  >
                    {count(people.length)}
                  </Figured>
                </td>
                <td>{share(people.length, county.teachers.length)}</td>
                <td className="bar-cell">
                  <Bar
                    primary={people.length - junior}
                    junior={junior}
                    before={before.get(key) ?? null}
                    most={most}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

/** Filled primary, hatched junior, hollow the version compared with; the words stand beside and above. */
function Bar({
  primary,
  junior,
  before,
  most,
}: {
  readonly primary: number
  readonly junior: number
  readonly before: number | null
  readonly most: number
}) {
  const { data } = useText()
  const width = (n: number): string => `${(100 * n) / most}%`
  return (
    <span className="bar-pair" title={data.summary.barWords(primary, junior)}>
      <span className="bar-now">
        <span className="bar-primary" style={{ width: width(primary) }} />
        <span className="bar-junior" style={{ width: width(junior) }} />
      </span>
      {before !== null && <span className="bar-before" style={{ width: width(before) }} />}
      <span className="unseen">{data.summary.barWords(primary, junior)}</span>
    </span>
  )
}

function listOf(
  { county, profile }: Counted,
  title: string,
  people: readonly TeacherId[],
  formula: string,
): Arithmetic {
  return {
    title,
    formula,
    lines: [],
    lists: [{ title, count: people.length, people: namesOf(county).people(people) }],
    sources: profile.definitionSources.counting,
  }
}
