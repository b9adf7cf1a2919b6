import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { County } from '../../../solver/browser.ts'
import type { Run } from '../../client.ts'
import { usePlace } from '../../frame/address.ts'
import { Loaded } from '../../frame/states.tsx'
import { namesOf } from '../../parts/county-names.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useMe } from '../../queries.ts'
import { sheetQuery } from '../../recount/recount.ts'
import { useText } from '../../text/text.tsx'
import { letterOf } from './chosen.ts'
import { type Pair, pairsOf } from './pairs.ts'
import type { Comparison } from './queries.ts'

type Person = Pair['elsewhere'][number]
type List = { readonly key: string; readonly title: string; readonly people: readonly Person[] }

type DifferingProps = { readonly view: Comparison; readonly chosen: readonly Run[] }

/** 谁不一样: who is in one plan and not in the other, and who goes elsewhere. */
export function Differing({ view, chosen }: DifferingProps) {
  const { differing: words } = useText().compare
  const me = useMe().data
  const [shown, setShown] = useState<string | null>(null)
  const plans = view.columns.length - 2
  if (plans < 2) return null
  const lists = pairsOf(view.differing, plans).map((pair) => listsOf(pair, words))
  const open = lists.flat().find(({ key }) => key === shown)
  // An auditor reads names in the audit, where he says why and the journal keeps it.
  const names = me?.role === 'personnel' || me?.role === 'leadership'
  const [first] = chosen
  return (
    <section className="panel differing">
      <h2>{words.title}</h2>
      <ul className="bare pairs">
        {lists.map((pair) => {
          const some = pair.filter(({ people }) => people.length > 0)
          return (
            <li key={pair[0]?.key} className="line">
              {some.length === 0 && <span>{sameAs(pair, words)}</span>}
              {some.map((list) =>
                names ? (
                  <button
                    key={list.key}
                    type="button"
                    className="figure-button"
                    aria-expanded={shown === list.key}
                    onClick={() => setShown(shown === list.key ? null : list.key)}
                  >
                    {list.title}
                  </button>
                ) : (
                  <span key={list.key}>{list.title}</span>
                ),
              )}
            </li>
          )
        })}
      </ul>
      {!names && <p className="quiet no-print">{words.noNames}</p>}
      {names && open !== undefined && first !== undefined && (
        <NameTable list={open} run={first.id} plans={plans} />
      )}
    </section>
  )
}

type Words = ReturnType<typeof useText>['compare']['differing']

function listsOf({ first, second, ...lists }: Pair, words: Words): readonly List[] {
  const [a, b] = [letterOf(first), letterOf(second)]
  const { onlyFirst, onlySecond, elsewhere } = lists
  const list = (kind: string, title: string, people: readonly Person[]): List => ({
    key: `${a}${b} ${kind}`,
    title,
    people,
  })
  return [
    list('first', words.only(a, b, onlyFirst.length), onlyFirst),
    list('second', words.only(b, a, onlySecond.length), onlySecond),
    list('elsewhere', words.elsewhere(a, b, elsewhere.length), elsewhere),
  ]
}

function sameAs([list]: readonly List[], words: Words): string {
  const [a = '', b = ''] = list?.key ?? ''
  return words.same(a, b)
}

type TableProps = { readonly list: List; readonly run: string; readonly plans: number }

function NameTable({ list, run, plans }: TableProps) {
  const { county } = usePlace()
  const sheet = useQuery(sheetQuery({ county, run }))
  return (
    <div className="no-print">
      <Loaded of={sheet}>
        {(data) => <Names county={data.county} list={list} plans={plans} />}
      </Loaded>
    </div>
  )
}

function Names({
  county,
  list,
  plans,
}: Pick<TableProps, 'list' | 'plans'> & { readonly county: County }) {
  const { differing: words } = useText().compare
  const names = namesOf(county)
  const at = new Map<string, string>(
    county.teachers.map(({ id, personnelSchool }) => [id, personnelSchool]),
  )
  const letters = Array.from({ length: plans }, (_, plan) => plan)
  return (
    <PlainTable
      caption={list.title}
      rows={list.people}
      rowKey={({ teacher }) => teacher ?? ''}
      columns={[
        {
          label: words.name,
          cell: ({ teacher }) => <span lang="zh-CN">{names.person(teacher ?? '')}</span>,
        },
        {
          label: words.from,
          cell: ({ teacher }) => names.school(at.get(teacher ?? '') ?? ''),
        },
        ...letters.map((plan) => ({
          label: letterOf(plan),
          cell: ({ to }: Person) => {
            const school = to?.[plan] ?? null
            return school === null ? words.stays : names.school(school)
          },
        })),
      ]}
    />
  )
}
