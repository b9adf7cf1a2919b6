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
  const start = useRef<number | null>(null)
  const onPoint = (ids: readonly string[]) => setPointed(ids.length === 0 ? nothing : new Set(ids))
  const holds = (at: number, among: (id: string) => boolean) => marks[at]?.some(among) === true
  return {
    selected,
    pointed,
    onPoint,
    onPick,
    headProps: (at) => ({
      tabIndex: at === Math.min(current, marks.length - 1) ? 0 : -1,
      onPointerDown: () => {
        start.current = at
      },
      onFocus: () => {
        setCurrent(at)
        onPoint(marks[at] ?? [])
      },
      onBlur: () => onPoint([]),
      onKeyDown: (event) => {
        const row = event.currentTarget.closest('tr')
        const next = neighbour(event.key, row)?.querySelector('button')
        if (next === null || next === undefined) return
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

function neighbour(key: string, row: Element | null): Element | null | undefined {
  if (key === 'ArrowDown') return row?.nextElementSibling
  if (key === 'ArrowUp') return row?.previousElementSibling
  if (key === 'Home') return row?.parentElement?.firstElementChild
  return key === 'End' ? row?.parentElement?.lastElementChild : null
}

/** Both ends included, whichever comes first. */
export const rowsBetween = (
  marks: readonly (readonly string[])[],
  from: number,
  to: number,
): readonly string[] => [...new Set(marks.slice(Math.min(from, to), Math.max(from, to) + 1).flat())]
