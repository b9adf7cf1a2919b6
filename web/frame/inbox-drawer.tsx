import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer, Tag } from 'antd'
import type { Me, ReplyOf } from '../client.ts'
import { countyQueries } from '../queries.ts'
import { useText } from '../text/text.tsx'
import { usePlace } from './address.ts'
import { Loaded, Nothing } from './states.tsx'

type Duties = ReplyOf<'/api/counties/{county}/duties'>
type Duty = Duties['own'][number]

/** What waits for whom, at the side of the page. */
export function InboxDrawer({
  me,
  open,
  onClose,
}: {
  readonly me: Me
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { frame, inbox } = useText()
  const { county } = usePlace()
  const duties = useQuery(countyQueries.duties(county))
  return (
    <Drawer title={`${frame.duties} · ${me.roleName}`} open={open} onClose={onClose} size={420}>
      <Loaded of={duties}>
        {({ own, others }) => (
          <>
            <h3>{inbox.mine}</h3>
            <DutyList duties={own} mine close={onClose} />
            <h3>{inbox.others}</h3>
            <DutyList duties={others} mine={false} close={onClose} />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}

function DutyList({
  duties,
  mine,
  close,
}: {
  readonly duties: readonly Duty[]
  /** Else whom it waits for stands beside each. */
  readonly mine: boolean
  readonly close: () => void
}) {
  const { inbox } = useText()
  const { county, year } = usePlace()
  if (duties.length === 0) return <Nothing says={inbox.nothing} />
  return (
    <ul className="duties">
      {duties.map((duty) => (
        <li key={`${duty.case} ${duty.owner} ${duty.due} ${duty.sentence}`}>
          {!mine && <Tag>{ownerName(duty.owner, inbox.owners)}</Tag>}
          <span lang="zh-CN">{duty.sentence}</span>{' '}
          {duty.due !== null && (
            <Tag>
              {inbox.due(duty.due)}
              {duty.overdue && ` · ${inbox.overdue}`}
            </Tag>
          )}{' '}
          <Link
            to={`/${county}/${year}/process${duty.case === null ? '' : `/${duty.case}`}` as string}
            onClick={close}
          >
            {mine ? inbox.open : inbox.look}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Who has to do it, by the service's word for him. */
const ownerName = (owner: string, names: { readonly [owner: string]: string }): string =>
  names[owner] ?? owner
