import { useText } from '../../text/text.tsx'
import type { PlanCase } from './queries.ts'
import { stageStates, stages } from './standing.ts'

const shapes = { done: '√', now: '●', ahead: '○' } as const

/** 办理阶段: what is behind, where the plan stands, what is ahead; shape and word, not colour alone. */
export function StageBar({ state }: { readonly state: PlanCase['state'] }) {
  const { frame, process } = useText()
  const states = stageStates(state)
  return (
    <ol className="stages" aria-label={process.stages}>
      {stages.map((stage, at) => {
        const where = states[at] ?? 'ahead'
        return (
          <li key={stage} className={where} aria-current={where === 'now' ? 'step' : undefined}>
            <span aria-hidden="true">{shapes[where]}</span>{' '}
            <span>
              {process.phases[stage]}
              {stage === 'submitted' && where === 'now' ? ` ${state.approvals.length}/2` : ''}
            </span>
            <span className="unseen">{frame.marks.aside(process.stageStates[where])}</span>
          </li>
        )
      })}
    </ol>
  )
}
