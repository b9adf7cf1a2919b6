import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Boundary } from '../frame/states.tsx'
import { useText } from '../text/text.tsx'
import { type MarkAct, type MarkStep, markAct } from './mark-keys.ts'

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
  /** A list where several may be selected together. */
  readonly selected?: string | null | readonly string[]
  /** `add`: beside what is selected already. */
  readonly onSelect?: (id: string | null, add?: boolean) => void
  /** Zooms a picture that can: how much nearer, 0 for the whole. */
  readonly onZoom?: (from: HTMLElement, by: number) => void
  readonly step?: MarkStep
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
          <MarkList
            {...props}
            focused={focused}
            onFocus={setFocused}
            onTable={() => setOpen(!open)}
          />
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

type MarkListProps = Pick<
  FigureProps,
  'title' | 'marks' | 'selected' | 'onSelect' | 'onZoom' | 'step'
> & {
  readonly focused: string | null
  readonly onFocus: (id: string | null) => void
  readonly onTable: () => void
}

/** One tab stop for all marks: arrows, Home and End move, Enter selects, Space adds, Esc clears. */
function MarkList(props: MarkListProps) {
  const { title, marks = [], selected = null, focused, onFocus } = props
  const list = useId()
  if (marks.length === 0) return null
  const chosen = new Set([selected].flat())
  const at = Math.max(
    0,
    marks.findIndex(({ id }) => (focused === null ? chosen.has(id) : id === focused)),
  )
  const first = Math.max(0, Math.min(at - 25, marks.length - 50))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const act = markAct(event, at, marks.length, props.step)
    if (act === null || (act.kind === 'zoom' && props.onZoom === undefined)) return
    event.preventDefault()
    take(act, marks[at]?.id ?? null, event.currentTarget, props)
  }
  return (
    <div
      className="marks"
      role="listbox"
      tabIndex={0}
      aria-label={title}
      aria-multiselectable={Array.isArray(selected) || undefined}
      aria-activedescendant={`${list}-${at}`}
      onFocus={() => onFocus(marks[at]?.id ?? null)}
      onBlur={() => onFocus(null)}
      onKeyDown={onKeyDown}
    >
      {marks.slice(first, first + 50).map(({ id, label }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus for its options
        <div key={id} id={`${list}-${first + index}`} role="option" aria-selected={chosen.has(id)}>
          {label}
        </div>
      ))}
    </div>
  )
}

function take(
  act: MarkAct,
  mark: string | null,
  from: HTMLElement,
  { marks = [], onSelect, onZoom, onFocus, onTable }: MarkListProps,
): void {
  if (act.kind === 'go') onFocus(marks[act.to]?.id ?? null)
  else if (act.kind === 'select') onSelect?.(mark, act.add)
  else if (act.kind === 'clear') onSelect?.(null)
  else if (act.kind === 'zoom') onZoom?.(from, act.by)
  else onTable()
}
