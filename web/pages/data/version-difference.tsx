import { Button } from 'antd'
import type { County } from '../../../solver/browser.ts'
import { count } from '../../format.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import type { Arithmetic } from '../../parts/arithmetic-lines.ts'
import { namesOf } from '../../parts/county-names.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { type FieldChange, type VersionChanges, versionChanges } from './version-changes.ts'

/** 与上学年比: who came, who left, who changed school, what reads otherwise; each number opens its list. */
export function VersionDifference({
  then,
  now,
  stop,
}: {
  readonly then: County
  readonly now: County
  /** No comparison any more. */
  readonly stop: () => void
}) {
  const { frame, data } = useText()
  const words = data.difference
  const changes = versionChanges(then, now)
  const { teachers, moved } = changes
  const years = then.year === now.year ? words.other : words.sinceYear(frame.schoolYear(then.year))
  return (
    <section className="panel" aria-label={years}>
      <div className="line">
        <h2>{years}</h2>
        <Button size="small" onClick={stop}>
          {data.versions.compared}
        </Button>
      </div>
      <p>
        <strong>
          {words.yearSentence(
            count(teachers.added.length),
            count(teachers.gone.length),
            count(moved.length),
          )}
        </strong>
      </p>
      <p className="line">
        {partsOf({ then, now }, changes, data).map(({ title, n, arithmetic }) => (
          <span key={title}>
            {title} <Figured arithmetic={arithmetic}>{count(n)}</Figured>
          </span>
        ))}
      </p>
    </section>
  )
}

type Part = {
  readonly title: string
  readonly n: number
  readonly arithmetic: () => Arithmetic
}

function partsOf(
  { then, now }: { readonly then: County; readonly now: County },
  { schools, teachers, moved }: VersionChanges,
  { difference: words }: Text['data'],
): readonly Part[] {
  const [before, after] = [namesOf(then), namesOf(now)]
  const people = (title: string, list: readonly string[]): Part => ({
    title,
    n: list.length,
    arithmetic: () => ({ title, lines: [], lists: [{ title, count: list.length, people: list }] }),
  })
  const lines = (title: string, list: Arithmetic['lines']): Part => ({
    title,
    n: list.length,
    arithmetic: () => ({ title, lines: list }),
  })
  const said = (fields: readonly FieldChange<string>[], names: { readonly [f: string]: string }) =>
    fields
      .map(({ field, before: was, after: is }) =>
        words.fieldChange(names[field] ?? field, was === '' ? '—' : was, is === '' ? '—' : is),
      )
      .join('；')
  return [
    people(words.teachersAdded, after.people(teachers.added.map(({ id }) => id))),
    people(words.teachersGone, before.people(teachers.gone.map(({ id }) => id))),
    lines(
      words.moved,
      moved.map(({ teacher, from, to }) => [
        after.person(teacher.id),
        `${before.school(from)} → ${after.school(to)}`,
      ]),
    ),
    lines(
      words.teachersChanged,
      teachers.changed.map(({ of, fields }) => [
        after.person(of.id),
        said(fields, words.teacherFields),
      ]),
    ),
    lines(
      words.schoolsAdded,
      schools.added.map(({ name, township }) => [name, township]),
    ),
    lines(
      words.schoolsGone,
      schools.gone.map(({ name, township }) => [name, township]),
    ),
    lines(
      words.schoolsChanged,
      schools.changed.map(({ of, fields }) => [of.name, said(fields, words.schoolFields)]),
    ),
  ]
}
