import { line, max, scaleLinear } from 'd3'
import { missing } from '../format.ts'
import { Figure } from '../parts/figure.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { usePrinting } from '../parts/printing.ts'
import { useText } from '../text/text.tsx'
import { colours } from '../theme.ts'

/** 方案对照: where do plans really differ? A small panel a measure, each in its own true unit. */

export type Panel = {
  readonly key: string
  readonly label: string
  readonly limit: number | null
  /** `null`: neither way is better. */
  readonly better: 'lower' | 'higher' | null
  /** In the order of the columns: ○ status quo, 简 simple plan, A, B, …; the same in all panels. */
  readonly values: readonly {
    readonly mark: string
    readonly value: number | null
    readonly text: string
  }[]
}

export type SlopeSize = {
  readonly width: number
  /** Of one panel. */
  readonly panelHeight: number
  /** Panels in a row. */
  readonly across: number
  readonly most: number
}

const gap = 12
/** At the right the limit stands beside the last number, not over it. */
const inner = { top: 42, right: 62, bottom: 12, left: 26 }
/** A number above its mark needs so much room; narrower, the table has it. */
const textWidth = 46

export type PanelLayout = {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly marks: readonly {
    readonly mark: string
    readonly x: number
    /** `null`: no value; the line has a gap. */
    readonly y: number | null
    readonly text: string
    /** Where the number stands; `null` where there is no room for it. */
    readonly textY: number | null
  }[]
  readonly line: string
  readonly limitY: number | null
}

export function layoutSlope(
  panels: readonly Panel[],
  { width, panelHeight, across, most }: SlopeSize,
): { readonly panels: readonly PanelLayout[]; readonly height: number; readonly left: number } {
  const shown = [...panels].sort(byDifference).slice(0, most)
  const columns = Math.min(across, Math.max(1, shown.length))
  const each = (width - gap * (across - 1)) / across
  return {
    panels: shown.map((panel, at) =>
      layoutPanel(panel, {
        x: (at % columns) * (each + gap),
        y: Math.floor(at / columns) * (panelHeight + gap),
        width: each,
        height: panelHeight,
      }),
    ),
    height: Math.ceil(shown.length / columns) * (panelHeight + gap),
    left: panels.length - shown.length,
  }
}

/** The widest relative difference first; ties by key, so that the order of what comes in is nothing. */
function byDifference(a: Panel, b: Panel): number {
  return spreadOf(b) - spreadOf(a) || (a.key < b.key ? -1 : 1)
}

/** Between the plans, as a share of the largest: the two references do not count where plans differ. */
function spreadOf({ values }: Panel): number {
  const known = (from: number) =>
    values.slice(from).flatMap(({ value }) => (value === null ? [] : [value]))
  const plans = known(2)
  const numbers = new Set(plans).size > 1 ? plans : known(0)
  if (numbers.length === 0) return 0
  const most = Math.max(...numbers.map(Math.abs))
  return most === 0 ? 0 : (Math.max(...numbers) - Math.min(...numbers)) / most
}

type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function layoutPanel({ key, limit, values }: Panel, place: Place): PanelLayout {
  const numbers = values.flatMap(({ value }) => (value === null ? [] : [value]))
  // From 0, so that half as much looks half as much.
  const least = Math.min(0, ...numbers)
  const most = Math.max((limit ?? 0) * 1.25, max(numbers) ?? 0, 1e-9)
  const y = scaleLinear([least, most], [place.y + place.height - inner.bottom, place.y + inner.top])
  const step = (place.width - inner.left - inner.right) / Math.max(1, values.length - 1)
  const marks = values.map(({ mark, value, text }, at) => ({
    mark,
    text,
    x: place.x + inner.left + at * step,
    y: value === null ? null : y(value),
    textY: value === null || step < textWidth ? null : y(value) - 10,
  }))
  return {
    key,
    ...place,
    marks,
    line:
      line<(typeof marks)[number]>()
        .defined((mark) => mark.y !== null)
        .x((mark) => mark.x)
        .y((mark) => mark.y ?? 0)
        .digits(2)(marks) ?? '',
    limitY: limit === null ? null : y(limit),
  }
}

/** A sheet of A4 is 190 mm wide inside its margins; drawn for it, the type stays readable. */
const onSheet: SlopeSize = { width: 718, panelHeight: 96, across: 3, most: 6 }
const onScreen: SlopeSize = { width: 1100, panelHeight: 132, across: 4, most: 8 }

export function ComparisonSlope({ panels }: { readonly panels: readonly Panel[] }) {
  const size = usePrinting() ? onSheet : onScreen
  const { compare } = useText()
  const { slope } = compare
  const laid = layoutSlope(panels, size)
  const shown = laid.panels.flatMap(({ key }) => panels.find((panel) => panel.key === key) ?? [])
  const [first] = shown
  return (
    <section className="panel">
      <Figure
        title={slope.title}
        sentence={first === undefined ? slope.none : slope.sentence(panels.length, first.label)}
        width={size.width}
        height={Math.max(24, laid.height)}
        marks={shown.map(({ key, label, values }) => ({
          id: key,
          label: slope.panel(label, values.map(({ mark, text }) => `${mark} ${text}`).join('，')),
        }))}
        legend={
          <p className="legend">
            {slope.nowMark}　{slope.simpleKey}
            {laid.left > 0 && `　${slope.more(laid.left)}`}
          </p>
        }
        twin={<Twin panels={panels} />}
      >
        {(focused) =>
          laid.panels.map((panel, at) => {
            const of = shown[at]
            return of === undefined ? null : (
              <PanelMarks key={panel.key} laid={panel} panel={of} focused={focused === panel.key} />
            )
          })
        }
      </Figure>
    </section>
  )
}

type MarksProps = {
  readonly laid: PanelLayout
  readonly panel: Panel
  readonly focused: boolean
}

function PanelMarks({ laid, panel, focused }: MarksProps) {
  const { slope } = useText().compare
  const right = laid.x + laid.width
  return (
    <g>
      <rect
        x={laid.x + 1}
        y={laid.y + 1}
        width={laid.width - 2}
        height={laid.height - 2}
        fill="none"
        stroke={focused ? colours.select : colours.rule}
        strokeWidth={focused ? 2 : 1}
      />
      <text x={laid.x + 8} y={laid.y + 18} fontSize="12" fontWeight="600">
        {panel.label}
      </text>
      {panel.better !== null && (
        <text x={right - 6} y={laid.y + 18} fontSize="12" textAnchor="end">
          {panel.better === 'lower' ? slope.lower : slope.higher}
        </text>
      )}
      {laid.limitY !== null && panel.limit !== null && (
        <>
          <path
            d={`M${laid.x + 4} ${laid.limitY}H${right - 42}`}
            stroke={colours.ink}
            strokeWidth="1.5"
            strokeDasharray="5 3"
          />
          <text x={right - 6} y={laid.limitY + 4} fontSize="12" textAnchor="end">
            ≤{panel.limit.toFixed(2)}
          </text>
        </>
      )}
      <path d={laid.line} fill="none" stroke={colours.edge} />
      {laid.marks.map(({ mark, x, y, text, textY }) =>
        y === null ? (
          <text key={mark} x={x} y={laid.y + laid.height - 6} fontSize="12" textAnchor="middle">
            {missing}
          </text>
        ) : (
          <g key={mark}>
            <circle cx={x} cy={y} r={8} fill={colours.paper} />
            <text x={x} y={y + 4.5} fontSize="12" fontWeight="600" textAnchor="middle">
              {mark}
            </text>
            {textY !== null && (
              <text
                x={x}
                y={textY}
                fontSize="12"
                textAnchor="middle"
                // On its own ground where a line of a limit runs behind it.
                paintOrder="stroke"
                stroke={colours.paper}
                strokeWidth={4}
              >
                {text}
              </text>
            )}
          </g>
        ),
      )}
    </g>
  )
}

function Twin({ panels }: { readonly panels: readonly Panel[] }) {
  const { slope } = useText().compare
  const marks = panels[0]?.values.map(({ mark }) => mark) ?? []
  return (
    <PlainTable
      caption={slope.caption}
      rows={panels}
      rowKey={({ key }) => key}
      columns={[
        { label: slope.measure, cell: ({ label }) => label },
        ...marks.map((mark, at) => ({
          label: mark,
          number: true,
          cell: ({ values }: Panel) => values[at]?.text ?? missing,
        })),
      ]}
    />
  )
}
