import { Button } from 'antd'
import { type DragEvent, useState } from 'react'
import { goals as goalNames } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'
import type { Editing } from './draft.ts'
import { moveGoal, usualGoals } from './draft.ts'

/** 目标顺序: strict, best first; the law stays where it is. Dragged, or moved by buttons. */
export function GoalPanel({ editing: { draft, change } }: { readonly editing: Editing }) {
  const { goals: words } = useText().scenarios
  const [held, setHeld] = useState<number | null>(null)
  const move = (from: number, to: number): void =>
    change?.({ ...draft, goals: moveGoal(draft.goals, from, to) })
  const usual = usualGoals(draft)
  const onDrop = (to: number) => (event: DragEvent) => {
    event.preventDefault()
    if (held !== null) move(held, to)
    setHeld(null)
  }
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      {change !== null && <p className="quiet">{words.lead}</p>}
      <ol className="goals">
        {draft.goals.map((goal, at) => {
          const name = goalNames[goal]
          const fixed = at === 0
          const free = change !== null && !fixed
          return (
            <li
              key={goal}
              draggable={free}
              title={free ? words.drag : undefined}
              className={held === at ? 'held' : ''}
              onDragStart={() => setHeld(at)}
              onDragEnd={() => setHeld(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={onDrop(at)}
            >
              <span className="goal-number">{at + 1}</span>
              <span className="goal-name" lang="zh-CN">
                {name}
              </span>
              {fixed && <span className="quiet">{words.fixed}</span>}
              {free && (
                <>
                  <Button
                    size="small"
                    disabled={at <= 1}
                    aria-label={words.up(name)}
                    onClick={() => move(at, at - 1)}
                  >
                    ↑
                  </Button>
                  <Button
                    size="small"
                    disabled={at === draft.goals.length - 1}
                    aria-label={words.down(name)}
                    onClick={() => move(at, at + 1)}
                  >
                    ↓
                  </Button>
                </>
              )}
            </li>
          )
        })}
      </ol>
      {change !== null && draft.goals.join() !== usual.join() && (
        <Button size="small" onClick={() => change({ ...draft, goals: usual })}>
          {words.reset}
        </Button>
      )}
    </section>
  )
}
