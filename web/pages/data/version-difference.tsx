import type { County } from '../../../solver/browser.ts'
import { type Arithmetic, Figured } from '../../parts/arithmetic.tsx'
import { namesOf } from '../../parts/county-names.ts'
import { useText } from '../../text/text.tsx'
import { versionChanges } from './version-changes.ts'

/** 与另一版比较: who came, who left, who changed school; each number opens its list. */
export function VersionDifference({ then, now }: { readonly then: County; readonly now: County }) {
  const { data } = useText()
  const { schools, teachers, moved } = versionChanges(then, now)
  const [before, after] = [namesOf(then), namesOf(now)]
  const list = (
    title: string,
    lines: Arithmetic['lines'],
    people: readonly string[],
  ): (() => Arithmetic) => {
    const lists = people.length === 0 ? [] : [{ title, count: people.length, people }]
    return () => ({ title, lines, lists })
  }
  const parts: readonly (readonly [string, number, () => Arithmetic])[] = [
    [
      data.difference.teachersAdded,
      teachers.added.length,
      list(
        data.difference.teachersAdded,
        [],
        teachers.added.map(({ id }) => after.person(id)),
      ),
    ],
    [
      data.difference.teachersGone,
      teachers.gone.length,
      list(
        data.difference.teachersGone,
        [],
        teachers.gone.map(({ id }) => before.person(id)),
      ),
    ],
    [
      data.difference.moved,
      moved.length,
      list(
        data.difference.moved,
        moved.map(({ teacher, from, to }) => [
          after.person(teacher.id),
          `${before.school(from)} → ${after.school(to)}`,
        ]),
        [],
      ),
    ],
    [
      data.difference.schoolsAdded,
      schools.added.length,
      list(
        data.difference.schoolsAdded,
        schools.added.map(({ name, township }) => [name, township]),
        [],
      ),
    ],
    [
      data.difference.schoolsGone,
      schools.gone.length,
      list(
        data.difference.schoolsGone,
        schools.gone.map(({ name, township }) => [name, township]),
        [],
      ),
    ],
  ]
  return (
    <section className="panel" aria-label={data.difference.other}>
      <h2>{data.difference.other}</h2>
      <p className="line">
        {parts.map(([label, n, arithmetic]) => (
          <span key={label}>
            {label} <Figured arithmetic={arithmetic}>{n}</Figured>
          </span>
        ))}
      </p>
    </section>
  )
}
