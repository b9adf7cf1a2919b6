import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { usePlace } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import { scenarioQueries } from '../scenarios/queries.ts'
import { letterOf } from './chosen.ts'
import type { Column } from './queries.ts'

type HeadProps = {
  readonly column: Column
  /** Among the plans; negative for the two references. */
  readonly at: number
  readonly plans: number
  readonly move: (order: readonly number[]) => void
}

/** Letter, name and, of a scenario with values of its own, what they are. */
export function ColumnHead({ column, at, plans, move }: HeadProps) {
  const { compare } = useText()
  const { county, year } = usePlace()
  if (column.run === null) return column.kind === 'none' ? <>○ {compare.now}</> : compare.simple
  const name = column.scenarioName ?? letterOf(at)
  return (
    <>
      <Link to={`/${county}/${year}/plans/${column.run}` as string} lang="zh-CN">
        {letterOf(at)} {name}
        {column.recounted && '*'}
      </Link>
      {column.scenario !== null && <Changes scenario={column.scenario} />}
      {column.recounted && (
        <span className="head-note">
          * <span className="unseen">{compare.basis.recountedTitle(name)}</span>
          <span aria-hidden="true">{compare.basis.recounted}</span>
        </span>
      )}
      {plans > 1 && <Order at={at} plans={plans} move={move} />}
    </>
  )
}

function Changes({ scenario }: { readonly scenario: string }) {
  const { county } = usePlace()
  const view = useQuery(scenarioQueries.one(county, scenario))
  const changes = view.data?.changes ?? []
  if (changes.length === 0) return null
  return (
    <span className="head-note" lang="zh-CN">
      {changes.map(({ name, value }) => `${name} ${value}`).join('，')}
    </span>
  )
}

/** Columns are put in order by buttons, which keys reach as well. */
function Order({ at, plans, move }: Pick<HeadProps, 'at' | 'plans' | 'move'>) {
  const { table } = useText().compare
  const order = Array.from({ length: plans }, (_, place) => place)
  const exchanged = (other: number) =>
    order.map((place) => (place === at ? other : place === other ? at : place))
  const letter = letterOf(at)
  return (
    <span className="order no-print">
      <Button
        size="small"
        disabled={at === 0}
        aria-label={`${letter} ${table.left}`}
        onClick={() => move(exchanged(at - 1))}
      >
        ←
      </Button>
      <Button
        size="small"
        disabled={at === plans - 1}
        aria-label={`${letter} ${table.right}`}
        onClick={() => move(exchanged(at + 1))}
      >
        →
      </Button>
      <Button
        size="small"
        aria-label={`${letter} ${table.remove}`}
        onClick={() => move(order.filter((place) => place !== at))}
      >
        ×
      </Button>
    </span>
  )
}
