import { Button, Dropdown } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '../client.ts'
import { late } from '../parts/late.tsx'
import { useText } from '../text/text.tsx'
import { FirstSteps } from './first-steps.tsx'

const KeyList = late(async () => (await import('./key-list.tsx')).KeyList)

/** ?: the first steps once more, and the list of keys, which Ctrl+/ opens as well. */
export function Help({ me, withSteps }: { readonly me: Me; readonly withSteps: boolean }) {
  const { frame, tour, keys } = useText()
  const [open, setOpen] = useState<'steps' | 'keys' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== '/') return
      event.preventDefault()
      setOpen('keys')
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  const steps = { key: 'steps', label: tour.again, onClick: () => setOpen('steps') }
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: [
            ...(withSteps ? [steps] : []),
            { key: 'keys', label: keys.title, extra: 'Ctrl+/', onClick: () => setOpen('keys') },
          ],
        }}
      >
        <Button
          ref={button}
          type="text"
          className="on-bar"
          aria-label={frame.help}
          aria-keyshortcuts="Control+/"
        >
          ?
        </Button>
      </Dropdown>
      {withSteps && (
        <FirstSteps
          me={me}
          open={open === 'steps'}
          onOpen={() => setOpen('steps')}
          onClose={() => setOpen(null)}
          after={button}
        />
      )}
      {open === 'keys' && <KeyList close={() => setOpen(null)} />}
    </>
  )
}
