import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Boundary } from '../frame/states.tsx'
import { useText } from '../text/text.tsx'

/** One mark of a picture, in reading order: where the keys go, and what is read out. */
export type Mark = { readonly id: string; readonly label: string }

type FigureProps = {
  /** The question this picture answers. */
  readonly title: string
  /** The answer, computed: also what a reader hears instead of the picture. */
  readonly sentence: string
  readonly width: number
  readonly height: number
  readonly marks?: readonly Mark[]
  readonly selected?: string | null
  readonly onSelect?: (id: string | null) => void
  /** The same rows in the same order as a table. */
  readonly twin: ReactNode
  readonly legend?: ReactNode
  /** Marks of the picture; `focused` is the mark the keys stand on. */
  readonly children: (focused: string | null) => ReactNode
}

/**
 * 图: title, answer, drawing, and its twin, a table with the same content. The drawing itself is one
 * image for readers; over it lies one list of its marks for the keyboard (workbench 5.0).
 */
export function Figure(props: FigureProps) {
  const { frame } = useText()
  const { title, sentence, width, height, twin, legend, children } = props
  const id = useId()
  const [open, setOpen] = useState(false)
  const [focused, setFocused] = useState<string | null>(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a figure with its table inside is a group
    <figure className="picture" role="group" aria-labelledby={id}>
      <figcaption id={id}>
        <strong>{title}</strong> <span>{sentence}</span>
      </figcaption>
      {legend}
      <Boundary says={frame.states.pictureFailed}>
        <div className="drawing">
          <svg
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            role="img"
            aria-label={`${title} ${sentence}`}
          >
            {children(focused)}
          </svg>
          <MarkList {...props} focused={focused} onFocus={setFocused} />
        </div>
      </Boundary>
      <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? frame.hideTable : frame.table}
      </Button>
      {/* Always there for print; out of sight, and out of the way of readers, while folded. */}
      <div className={open ? 'twin' : 'twin folded'}>{twin}</div>
    </figure>
  )
}

type MarkListProps = Pick<FigureProps, 'title' | 'marks' | 'selected' | 'onSelect'> & {
  readonly focused: string | null
  readonly onFocus: (id: string | null) => void
}

/** One tab stop for all marks: arrows, Home and End move, Enter selects, Esc clears. */
function MarkList({
  title,
  marks = [],
  selected = null,
  onSelect,
  focused,
  onFocus,
}: MarkListProps) {
  const list = useId()
  if (marks.length === 0) return null
  const at = Math.max(
    0,
    marks.findIndex(({ id }) => id === (focused ?? selected)),
  )
  const first = Math.max(0, Math.min(at - 25, marks.length - 50))
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextMark(event.key, at, marks.length)
    if (next !== null) onFocus(marks[next]?.id ?? null)
    else if (event.key === 'Enter') onSelect?.(marks[at]?.id ?? null)
    else if (event.key === 'Escape') onSelect?.(null)
    else return
    event.preventDefault()
  }
  return (
    <div
      className="marks"
      role="listbox"
      tabIndex={0}
      aria-label={title}
      aria-activedescendant={`${list}-${at}`}
      onFocus={() => onFocus(marks[at]?.id ?? null)}
      onBlur={() => onFocus(null)}
      onKeyDown={onKeyDown}
    >
      {marks.slice(first, first + 50).map(({ id, label }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus for its options
        <div key={id} id={`${list}-${first + index}`} role="option" aria-selected={id === selected}>
          {label}
        </div>
      ))}
    </div>
  )
}

function nextMark(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
