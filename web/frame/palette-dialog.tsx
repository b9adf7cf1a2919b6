import { useNavigate } from '@tanstack/react-router'
import { Input, type InputRef, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Me } from '../client.ts'
import { useText } from '../text/text.tsx'
import { type FoundPlace, foundPlaces, type PlaceKind } from './palette-places.ts'
import { usePlaces } from './palette-sources.ts'

type Props = { readonly me: Me; readonly close: () => void }

/** A combobox of the ARIA pattern: the focus stays where one types, arrows go through what was found. */
export function PaletteDialog({ me, close }: Props) {
  const { frame } = useText()
  const { palette } = frame
  const navigate = useNavigate()
  const list = useId()
  const field = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const [wanted, setAt] = useState(0)
  const { places, reading } = usePlaces(me)
  const found = useMemo(() => foundPlaces(places, typed), [places, typed])
  const at = Math.min(wanted, found.length - 1)
  const go = (place: FoundPlace | undefined): void => {
    if (place === undefined) return
    close()
    const search = place.selection === null ? {} : { sel: place.selection }
    void navigate({ to: place.to as string, search: search as never })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = steppedTo(event.key, at, found.length)
    if (next !== null) setAt(next)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(found[at])
    else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      title={palette.title}
      footer={<span className="quiet">{palette.keys}</span>}
      onCancel={close}
      width={640}
      afterOpenChange={(shown) => shown && field.current?.focus()}
    >
      <Input
        ref={field}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-label={palette.label}
        aria-activedescendant={found.length === 0 ? undefined : `${list}-${at}`}
        autoComplete="off"
        value={typed}
        placeholder={palette.placeholder}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className="unseen" role="status">
        {reading ? frame.states.loading : palette.found(found.length)}
      </p>
      <FoundList id={list} label={palette.label} found={found} at={at} go={go} />
      {found.length === 0 && <p className="quiet">{reading ? palette.reading : palette.none}</p>}
    </Modal>
  )
}

function steppedTo(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  return key === 'ArrowUp' ? (at + count - 1) % count : null
}

function FoundList({
  id,
  label,
  found,
  at,
  go,
}: {
  readonly id: string
  readonly label: string
  readonly found: readonly FoundPlace[]
  readonly at: number
  readonly go: (place: FoundPlace) => void
}) {
  const { frame } = useText()
  const current = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at >= 0) current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div className="palette" id={id} role="listbox" aria-label={label}>
      {found.map((place, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field above holds the focus and the keys for its options
        <div
          key={`${place.kind} ${place.id}`}
          id={`${id}-${index}`}
          ref={index === at ? current : null}
          role="option"
          aria-selected={index === at}
          onClick={() => go(place)}
        >
          <Kind kind={place.kind} />
          <span className="palette-words" lang={place.kind === 'page' ? undefined : 'zh-CN'}>
            {place.words}
          </span>
          <span className="quiet" lang="zh-CN">
            {place.hint}
          </span>
          <span className="unseen">{frame.palette.kinds[place.kind]}</span>
        </div>
      ))}
    </div>
  )
}

function Kind({ kind }: { readonly kind: PlaceKind }) {
  const { frame } = useText()
  return (
    <span className="quiet palette-kind" aria-hidden="true">
      {frame.palette.kinds[kind]}
    </span>
  )
}
