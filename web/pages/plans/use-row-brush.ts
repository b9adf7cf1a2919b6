import { type ComponentProps, useRef, useState } from 'react'

type RowProps = Pick<
  ComponentProps<'tr'>,
  'onPointerEnter' | 'onPointerLeave' | 'onPointerUp' | 'className'
>

type HeadProps = Pick<
  ComponentProps<'button'>,
  'tabIndex' | 'onPointerDown' | 'onFocus' | 'onBlur' | 'onKeyDown'
>

/** What a table and its picture point at together, and the rows that are dragged over. */
export type RowBrush = {
  readonly selected: readonly string[]
  readonly pointed: ReadonlySet<string>
  readonly onPoint: (marks: readonly string[]) => void
  readonly onPick: (marks: readonly string[], add?: boolean) => void
  readonly rowProps: (at: number) => RowProps
  /**
   * Of the button at the head of a row: there a drag over rows begins, elsewhere it marks text, to be
   * copied. All heads are one tab stop; arrows go from row to row.
   */
  readonly headProps: (at: number) => HeadProps
}

const nothing: ReadonlySet<string> = new Set()

/**
 * 刷选: a row of the table shows its marks in the picture and a mark its row; from the head of one row
 * to another all between are selected. `marks` are those of each row, in order.
 */
export function useRowBrush(
  marks: readonly (readonly string[])[],
  selected: readonly string[],
  onPick: (marks: readonly string[], add?: boolean) => void,
): RowBrush {
  const [pointed, setPointed] = useState(nothing)
  const [current, setCurrent] = useState(0)
  const first = marks.findIndex((own) => own.length > 0)
  const stop = (marks[current]?.length ?? 0) > 0 ? current : first
  const start = useRef<number | null>(null)
  const onPoint = (ids: readonly string[]) => setPointed(ids.length === 0 ? nothing : new Set(ids))
  const holds = (at: number, among: (id: string) => boolean) => marks[at]?.some(among) === true
  return {
    selected,
    pointed,
    onPoint,
    onPick,
    headProps: (at) => ({
      tabIndex: at === stop ? 0 : -1,
      onPointerDown: () => {
        start.current = at
      },
      onFocus: () => {
        setCurrent(at)
        onPoint(marks[at] ?? [])
      },
      onBlur: () => onPoint([]),
      onKeyDown: (event) => {
        const next = nextHead(event.key, event.currentTarget)
        if (next === undefined) return
        event.preventDefault()
        next.focus()
      },
    }),
    rowProps: (at) => ({
      className: [
        holds(at, (id) => selected.includes(id)) ? 'chosen' : '',
        holds(at, (id) => pointed.has(id)) ? 'pointed' : '',
      ].join(' '),
      onPointerEnter: ({ buttons }) => {
        if (buttons === 0) start.current = null
        onPoint(rowsBetween(marks, start.current ?? at, at))
      },
      onPointerLeave: () => onPoint([]),
      onPointerUp: ({ shiftKey }) => {
        const from = start.current
        start.current = null
        if (from !== null && from !== at) onPick(rowsBetween(marks, from, at), shiftKey)
      },
    }),
  }
}

/** Heads of the rows that have one; a row without marks is only read. */
function nextHead(key: string, from: HTMLElement): HTMLElement | undefined {
  const heads = [
    ...(from.closest('tbody')?.querySelectorAll<HTMLElement>('button.row-button') ?? []),
  ]
  const at = heads.indexOf(from)
  if (key === 'ArrowDown') return heads[at + 1]
  if (key === 'ArrowUp') return heads[at - 1]
  if (key === 'Home') return heads[0]
  return key === 'End' ? heads.at(-1) : undefined
}

/** Both ends included, whichever comes first. */
export const rowsBetween = (
  marks: readonly (readonly string[])[],
  from: number,
  to: number,
): readonly string[] => [...new Set(marks.slice(Math.min(from, to), Math.max(from, to) + 1).flat())]
