import type { ReactNode } from 'react'
import { Figure } from '../parts/figure.tsx'
import { settingShapes } from '../parts/verdict.tsx'
import { colours } from '../theme.ts'
import {
  boxWidth,
  type ChainLine,
  type ChainRow,
  chipWidth,
  layoutChains,
} from './chains-layout.ts'

export const chainsWidth = 1100

type ChainsProps = {
  readonly title: string
  readonly sentence: string
  readonly lines: readonly ChainLine[]
  readonly schoolOf: (id: string) => {
    readonly name: string
    readonly setting: 'urban' | 'town' | 'rural'
  }
  readonly personOf: (id: string) => {
    readonly name: string
    readonly subject: string
    readonly backbone: boolean
  }
  readonly labelOf: (id: string) => string
  /** People who are selected: what hangs on them is hatched. */
  readonly selected: readonly string[]
  readonly onSelect: (person: string | null, add?: boolean) => void
  readonly legend: ReactNode
  readonly twin: ReactNode
}

/** 链环: who takes whose place (workbench 5.9). */
export function ChainsPicture(props: ChainsProps) {
  const { lines, labelOf, selected, onSelect } = props
  const { rows, height } = layoutChains(lines, chainsWidth)
  const marks = rows.flatMap(({ pieces }) =>
    pieces.flatMap(({ kind, id }) => (kind === 'person' ? [{ id, label: labelOf(id) }] : [])),
  )
  return (
    <Figure
      {...props}
      width={chainsWidth}
      height={Math.max(36, height)}
      marks={marks}
      selected={selected}
      onSelect={onSelect}
    >
      {(focused) => (
        <>
          <defs>
            <pattern
              id="broken"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" fill={colours.below.fill} />
              <line y2="6" stroke={colours.below.mark} strokeWidth="2" />
            </pattern>
          </defs>
          {rows.map((row) => (
            <Row key={row.id} row={row} focused={focused} {...props} />
          ))}
        </>
      )}
    </Figure>
  )
}

type Drawn = ChainsProps & { readonly focused: string | null }

function Row({ row, ...props }: Drawn & { readonly row: ChainRow }) {
  const people = row.pieces.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  const open = new Set(props.selected.map((id) => people.indexOf(id) * 2))
  return (
    <g fontSize={12}>
      {row.kind === 'cycle' && (
        <text x={8} y={row.y + 22} fontSize={16}>
          ⟳
        </text>
      )}
      {row.pieces.map((piece, index) => (
        <g key={`${piece.x} ${piece.y}`} transform={`translate(${piece.x} ${piece.y + 4})`}>
          {index > 0 && (
            <text x={-16} y={18}>
              ←
            </text>
          )}
          {piece.kind === 'person' ? (
            <PersonChip id={piece.id} {...props} />
          ) : (
            // The place somebody was to fill stays open where that one does not go.
            <SchoolBox school={props.schoolOf(piece.id)} broken={open.has(index)} />
          )}
        </g>
      ))}
    </g>
  )
}

function PersonChip({
  id,
  personOf,
  labelOf,
  selected,
  focused,
  onSelect,
}: Drawn & { readonly id: string }) {
  const { name, subject, backbone } = personOf(id)
  const marked = selected.includes(id) || id === focused
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
    <g onClick={({ shiftKey }) => onSelect(id, shiftKey)} cursor="pointer">
      <title>{labelOf(id)}</title>
      <rect
        width={chipWidth}
        height={26}
        rx={13}
        fill={marked ? colours.halo : colours.primaryGround}
        stroke={marked ? colours.select : colours.primary}
        strokeWidth={marked ? 2 : 1}
      />
      <text x={chipWidth / 2} y={17} textAnchor="middle">
        {backbone ? '★' : ''}
        {name} {subject.slice(0, 2)}
      </text>
    </g>
  )
}

function SchoolBox({
  school,
  broken,
}: {
  readonly school: ReturnType<ChainsProps['schoolOf']>
  readonly broken: boolean
}) {
  return (
    <>
      <rect
        width={boxWidth}
        height={26}
        fill={broken ? 'url(#broken)' : colours.paper}
        stroke={colours.edge}
      />
      <text
        x={6}
        y={17}
        stroke={broken ? colours.paper : 'none'}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {settingShapes[school.setting]} {cut(school.name)}
      </text>
    </>
  )
}

const cut = (name: string): string =>
  [...name].length > 8 ? `${[...name].slice(0, 7).join('')}…` : name
