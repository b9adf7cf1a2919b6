import { useQuery } from '@tanstack/react-query'
import { Badge, Button } from 'antd'
import { useState } from 'react'
import type { Me } from '../client.ts'
import { late } from '../parts/late.tsx'
import { countyQueries } from '../queries.ts'
import { useText } from '../text/text.tsx'
import { usePlace } from './address.ts'

const InboxDrawer = late(async () => (await import('./inbox-drawer.tsx')).InboxDrawer)

/** 待办: what waits for me, and what I wait for. */
export function Inbox({ me }: { readonly me: Me }) {
  const { frame } = useText()
  const { county } = usePlace()
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState(false)
  const duties = useQuery(countyQueries.duties(county))
  const count = duties.data?.own.length ?? 0
  return (
    <>
      <Button
        type="text"
        className="on-bar"
        onClick={() => {
          setOpened(true)
          setOpen(true)
        }}
      >
        {frame.duties} <Badge count={count} size="small" />
      </Button>
      {opened && <InboxDrawer me={me} open={open} onClose={() => setOpen(false)} />}
    </>
  )
}
