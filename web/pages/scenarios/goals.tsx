import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { GoalId } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'
import type { Draft, Editing } from './draft.ts'
import { moveGoal, usualGoals } from './draft.ts'

/** 目标顺序: strict, best first; the law stays where it is. Dragged, or moved by buttons and arrow keys. */
export function GoalPanel({ editing: { draft, change } }: { readonly editing: Editing }) {
  const { goals: words, goalNames: names } = useText().scenarios
  const [held, setHeld] = useState<number | null>(null)
  const { list, moved, move } = useMoving(draft, change)
  const usual = usualGoals(draft)
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      {change !== null && <p className="quiet">{words.lead}</p>}
      <ol className="goals" ref={list}>
        {draft.goals.map((goal, at) => {
          const free = change !== null && at > 0
          return (
            <li
              key={goal}
              draggable={free}
              title={free ? words.drag : undefined}
              className={held === at ? 'held' : ''}
              onDragStart={() => setHeld(at)}
              onDragEnd={() => setHeld(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                if (held !== null) move(held, at)
                setHeld(null)
              }}
            >
              <span className="goal-number">{at + 1}</span>
              <span className="goal-name">{names[goal]}</span>
              {at === 0 && <span className="quiet">{words.fixed}</span>}
              {free && <Arrows goal={goal} at={at} count={draft.goals.length} move={move} />}
            </li>
          )
        })}
      </ol>
      <p className="unseen" role="status">
        {moved !== null && words.moved(names[moved], draft.goals.indexOf(moved) + 1)}
      </p>
      {change !== null && draft.goals.join() !== usual.join() && (
        <Button size="small" onClick={() => change({ ...draft, goals: usual })}>
          {words.reset}
        </Button>
      )}
    </section>
  )
}

type Move = (from: number, to: number) => void

/**
 * Moves a goal and keeps the focus with it: a row that changes its place in the page loses it, and at
 * the end of the list the button that was pressed is no more.
 */
function useMoving({ goals, ...draft }: Draft, change: Editing['change']) {
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<GoalId | null>(null)
  const pressed = useRef<{ readonly goal: GoalId; readonly up: boolean } | null>(null)
  const order = goals.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows once the order has changed
  useEffect(() => {
    const last = pressed.current
    pressed.current = null
    if (last === null) return
    const own = [...(list.current?.querySelectorAll(`[data-goal="${last.goal}"]`) ?? [])]
    const button = own[last.up ? 0 : 1] as HTMLButtonElement | undefined
    const other = own[last.up ? 1 : 0] as HTMLButtonElement | undefined
    const wanted = button?.disabled === true ? other : button
    wanted?.focus()
  }, [order])
  const move: Move = (from, to) => {
    const goal = goals[from]
    if (goal === undefined || to < 1 || to >= goals.length) return
    pressed.current = { goal, up: to < from }
    setMoved(goal)
    change?.({ ...draft, goals: moveGoal(goals, from, to) })
  }
  return { list, moved, move }
}

function Arrows({
  goal,
  at,
  count,
  move,
}: {
  readonly goal: GoalId
  readonly at: number
  readonly count: number
  readonly move: Move
}) {
  const { goals: words, goalNames } = useText().scenarios
  const name = goalNames[goal]
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  return (
    <>
      <Button
        size="small"
        data-goal={goal}
        disabled={at <= 1}
        aria-label={words.up(name)}
        onClick={() => move(at, at - 1)}
        onKeyDown={onKeyDown}
      >
        ↑
      </Button>
      <Button
        size="small"
        data-goal={goal}
        disabled={at === count - 1}
        aria-label={words.down(name)}
        onClick={() => move(at, at + 1)}
        onKeyDown={onKeyDown}
      >
        ↓
      </Button>
    </>
  )
}
