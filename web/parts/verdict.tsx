import { useText } from '../text/text.tsx'

/** Shape and word of a verdict: a print in grey loses nothing (workbench 1, 4). */
export const verdictShapes = {
  met: '●',
  complies: '●',
  band: '◐',
  below: '✕',
  fails: '✕',
  none: '–',
  unknown: '?',
} as const
export type VerdictKind = keyof typeof verdictShapes

export function VerdictMark({
  kind,
  words = true,
}: {
  readonly kind: VerdictKind
  readonly words?: boolean
}) {
  const { frame } = useText()
  return (
    <span className={`verdict ${kind}`}>
      <span aria-hidden="true">{verdictShapes[kind]}</span>
      <span className={words ? '' : 'unseen'}>{frame.verdicts[kind]}</span>
    </span>
  )
}

/** A finding's verdict as the audit names it: met, short, unknown or does not apply. */
export const verdictOf: { readonly [verdict: string]: VerdictKind } = {
  met: 'complies',
  short: 'fails',
  unknown: 'unknown',
  'not-applicable': 'none',
}

/** 城区 ■ 镇区 ◆ 乡村 ▲. */
export const settingShapes = { urban: '■', town: '◆', rural: '▲' } as const
