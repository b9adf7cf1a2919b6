import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, type ReplyOf, type Run, take } from '../../client.ts'

export type RunEvent = ReplyOf<'/api/counties/{county}/runs/{run}/events'>['events'][number]

export type Watched = {
  readonly events: readonly RunEvent[]
  /** Failed tries in a row to reach the service; 0 while it answers. */
  readonly lost: number
}

/** Drawn at most so often (workbench 5.8: four times a second). */
const drawEvery = 250
/** Silence after which the page asks by itself: a proxy may hold the stream back. */
const patience = 4000

/**
 * What happens to a run, as it happens: by server-sent events, and by asking where the stream is silent.
 * The two tell the same; an event is known by its number. A lost connection is counted and tried again,
 * for as long as the page is looked at.
 */
export function useWatched(run: Run): Watched {
  const cache = useQueryClient()
  const { id, county } = run
  const [watched, setWatched] = useState<Watched>({ events: [], lost: 0 })
  const reread = useRef(() => Promise.resolve())
  reread.current = async () => {
    await cache.invalidateQueries({ queryKey: ['runs', county] })
  }
  useEffect(
    () => watch({ county, run: id, tell: setWatched, ended: () => reread.current() }),
    [county, id],
  )
  return watched
}

type Watching = {
  readonly county: string
  readonly run: string
  readonly tell: (watched: Watched) => void
  /** The state of the run has changed. */
  readonly ended: () => Promise<void>
}

function watch({ county, run, tell, ended }: Watching): () => void {
  const known = new Map<number, RunEvent>()
  let lost = 0
  let heard = performance.now()
  let over = false
  let drawing: ReturnType<typeof setTimeout> | null = null
  const draw = (): void => {
    drawing ??= setTimeout(() => {
      drawing = null
      if (over) return
      const events = [...known.values()].sort((a, b) => a.id - b.id)
      tell({ events, lost })
    }, drawEvery)
  }
  const hear = (events: readonly RunEvent[]): void => {
    heard = performance.now()
    lost = 0
    for (const event of events) {
      if (!known.has(event.id) && event.kind === 'state') void ended()
      known.set(event.id, event)
    }
    draw()
  }
  const stream = new EventSource(`/api/counties/${county}/runs/${run}/events`)
  for (const kind of ['state', 'level', 'progress'] as const)
    stream.addEventListener(kind, ({ data }: MessageEvent<string>) => {
      // Our own service, checked by its schema before it was sent.
      const event = JSON.parse(data) as RunEvent
      hear([event])
      if (isEnd(event)) stop()
    })
  const ask = async (): Promise<void> => {
    if (over || performance.now() - heard < patience) return
    try {
      const after = Math.max(0, ...known.keys())
      const { events, ended: isOver } = await take(
        api.GET('/api/counties/{county}/runs/{run}/events', {
          params: { path: { county, run }, query: { after } },
        }),
      )
      hear(events)
      if (isOver) stop()
    } catch {
      // Whatever it was, the strip says so and the next try tells more.
      lost += 1
      draw()
    }
  }
  const asking = setInterval(() => void ask(), 2000)
  const stop = (): void => {
    stream.close()
    clearInterval(asking)
  }
  return () => {
    over = true
    if (drawing !== null) clearTimeout(drawing)
    stop()
  }
}

const isEnd = ({ kind, state }: RunEvent): boolean =>
  kind === 'state' && state !== 'queued' && state !== 'running'
