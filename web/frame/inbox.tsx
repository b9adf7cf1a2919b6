import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge, Button, Drawer, Tag } from 'antd'
import { useState } from 'react'
import type { Me, ReplyOf } from '../client.ts'
import { countyQueries } from '../queries.ts'
import { useText } from '../text/text.tsx'
import { usePlace } from './address.ts'
import { Loaded, Nothing } from './states.tsx'

type Duties = ReplyOf<'/api/counties/{county}/duties'>
type Duty = Duties['own'][number]

/** 待办: what waits for me, and what I wait for. */
export function Inbox({ me }: { readonly me: Me }) {
  const { frame, inbox } = useText()
  const { county } = usePlace()
  const [open, setOpen] = useState(false)
  const duties = useQuery(countyQueries.duties(county))
  const count = duties.data?.own.length ?? 0
  return (
    <>
      <Button type="text" className="on-bar" onClick={() => setOpen(true)}>
        {frame.duties} <Badge count={count} size="small" />
      </Button>
      <Drawer
        title={`${frame.duties} · ${me.roleName}`}
        open={open}
        onClose={() => setOpen(false)}
        size={420}
      >
        <Loaded of={duties}>
          {({ own, others }) => (
            <>
              <h3>{inbox.mine}</h3>
              <DutyList duties={own} close={() => setOpen(false)} />
              <h3>{inbox.others}</h3>
              <DutyList duties={others} close={() => setOpen(false)} />
            </>
          )}
        </Loaded>
      </Drawer>
    </>
  )
}

function DutyList({
  duties,
  close,
}: {
  readonly duties: readonly Duty[]
  readonly close: () => void
}) {
  const { inbox } = useText()
  const { county, year } = usePlace()
  if (duties.length === 0) return <Nothing says={inbox.nothing} />
  return (
    <ul className="duties">
      {duties.map((duty) => (
        <li key={`${duty.case} ${duty.sentence}`}>
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
            {inbox.open}
          </Link>
        </li>
      ))}
    </ul>
  )
}
