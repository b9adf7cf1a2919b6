/** What a key does to the marks of a picture (workbench 3). */
export type MarkAct =
  | { readonly kind: 'go'; readonly to: number }
  /** Alone, or beside what is selected already. */
  | { readonly kind: 'select'; readonly add: boolean }
  | { readonly kind: 'clear' }
  /** How much nearer; 0 for the whole. */
  | { readonly kind: 'zoom'; readonly by: number }
  | { readonly kind: 'table' }

type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where a key leads in a picture with ways of its own; `null`, and it leads as everywhere. */
export type MarkStep = (key: string, at: number) => number | null

/** The mark the keys stand on is `at` of `count`; keys together with Ctrl or Alt are not a picture's. */
export function markAct(
  pressed: Pressed,
  at: number,
  count: number,
  step: MarkStep = () => null,
): MarkAct | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  const to = step(pressed.key, at) ?? nextMark(pressed.key, at, count)
  return to === null ? (acts[pressed.key.toLowerCase()] ?? null) : { kind: 'go', to }
}

const acts: { readonly [key: string]: MarkAct } = {
  enter: { kind: 'select', add: false },
  ' ': { kind: 'select', add: true },
  escape: { kind: 'clear' },
  '+': { kind: 'zoom', by: 1.5 },
  '=': { kind: 'zoom', by: 1.5 },
  '-': { kind: 'zoom', by: 1 / 1.5 },
  '0': { kind: 'zoom', by: 0 },
  t: { kind: 'table' },
}

function nextMark(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
