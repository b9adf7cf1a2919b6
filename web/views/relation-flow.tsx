import type { ReactNode } from 'react'
import { Figure } from '../parts/figure.tsx'
import { settingShapes } from '../parts/verdict.tsx'
import { colours } from '../theme.ts'
import { FlowBands, headRoom } from './flow-bands.tsx'
import { layoutBands, settingOrder } from './flow-layout.ts'
import { type RelationFlow as Relation, type RelationEnd, relationEnds } from './relation-layout.ts'

const size = { width: 660, height: 350 }

type RelationProps = {
  readonly title: string
  readonly sentence: string
  readonly flows: readonly Relation[]
  readonly sides: readonly [string, string]
  readonly settingName: (setting: Relation['from']) => string
  readonly endName: (end: RelationEnd) => string
  readonly labelOf: (flow: Relation) => string
  readonly selected: readonly string[]
  readonly pointed: ReadonlySet<string>
  readonly onPoint: (pairs: readonly string[]) => void
  readonly onSelect: (pair: string | null, add?: boolean) => void
  readonly twin: ReactNode
}

/** 县管校聘: where the personnel relation is before, and where relation and employment are after (workbench 5.2). */
export function RelationFlow(props: RelationProps) {
  const { flows, labelOf, settingName, endName } = props
  const { nodes, ribbons } = layoutBands(flows, [settingOrder, endsIn(flows)], {
    ...size,
    height: size.height - headRoom,
  })
  const nameOf = (id: Relation['from'] | RelationEnd) =>
    isEnd(id) ? endName(id) : `${settingShapes[id]} ${settingName(id)}`
  return (
    <Figure
      {...props}
      {...size}
      marks={ribbons.map((ribbon) => ({ id: pairOf(ribbon), label: labelOf(ribbon) }))}
    >
      {(focused) => (
        <FlowBands
          {...props}
          x={[118, 480]}
          focused={focused}
          bands={nodes.map((node) => ({
            ...node,
            key: `${node.side} ${node.id}`,
            words: `${nameOf(node.id)} ${node.count}`,
          }))}
          ribbons={ribbons.map((ribbon) => ({
            ...ribbon,
            key: `${ribbon.from} ${ribbon.to}`,
            pair: pairOf(ribbon),
            tone: ribbon.to.startsWith('stays') ? colours.level : colours.primary,
            label: labelOf(ribbon),
          }))}
        />
      )}
    </Figure>
  )
}

/** Ends nobody comes to stay in the table. */
const endsIn = (flows: readonly Relation[]): readonly RelationEnd[] =>
  relationEnds.filter((end) => flows.some(({ to, count }) => to === end && count > 0))

const isEnd = (id: Relation['from'] | RelationEnd): id is RelationEnd =>
  relationEnds.some((end) => end === id)

/** The pair of settings: what the selection of all views knows. */
export const pairOf = ({ from, to }: Pick<Relation, 'from' | 'to'>): string =>
  `${from}-${to.slice(to.indexOf(' ') + 1)}`
