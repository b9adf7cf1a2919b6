import { type FlagFinding, flagStates } from '../../../solver/browser.ts'
import { Figured } from '../../parts/arithmetic.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { EvidenceTag } from '../../parts/source-card.tsx'
import { useText } from '../../text/text.tsx'
import type { Counted } from './counted.ts'
import { flagArithmetic } from './flag-arithmetic.ts'

const stateOrder = ['raised', 'unknown', 'clear', 'not-applicable'] as const
const stateShapes = { raised: '✕', unknown: '?', clear: '●', 'not-applicable': '–' } as const

/** 红线预警: every check that was made, those raised first, each with the article it offends. */
export function FlagsTab({ counted }: { readonly counted: Counted }) {
  const text = useText()
  const { diagnosis } = text
  const { flags = [] } = counted.report
  const raised = flags.filter(({ state }) => state === 'raised').length
  const sorted = stateOrder.flatMap((state) => flags.filter((each) => each.state === state))
  return (
    <>
      <p>
        <strong>{diagnosis.flags.raised(raised, flags.length)}</strong>
      </p>
      <PlainTable
        caption={diagnosis.tabs.flags}
        rows={sorted}
        rowKey={({ flag }) => flag}
        columns={[
          { label: diagnosis.flags.state, cell: ({ state }) => <FlagState state={state} /> },
          { label: diagnosis.flags.name, cell: ({ name }) => <span lang="zh-CN">{name}</span> },
          {
            label: diagnosis.flags.says,
            cell: (flag) => (
              <Figured arithmetic={() => flagArithmetic(counted, flag, text)}>
                <span lang="zh-CN">{flag.sentence}</span>
              </Figured>
            ),
          },
          {
            label: diagnosis.readings.source,
            cell: ({ source }) => (
              <span lang="zh-CN">
                <EvidenceTag evidence={source.evidence} /> {source.document}
                {source.number} {source.item}
              </span>
            ),
          },
        ]}
      />
    </>
  )
}

function FlagState({ state }: Pick<FlagFinding, 'state'>) {
  const { diagnosis } = useText()
  const kind = { raised: 'fails', unknown: 'unknown', clear: 'complies', 'not-applicable': 'none' }
  return (
    <span className={`verdict ${kind[state]}`} title={flagStates[state]}>
      <span aria-hidden="true">{stateShapes[state]}</span>
      {diagnosis.flags.states[state]}
    </span>
  )
}
