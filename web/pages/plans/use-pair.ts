import { usePlan } from './desk.tsx'

/** The selected pair of schools, townships or settings. */
export function usePair(): readonly [string | null, (pair: string | null) => void] {
  const { selection, select } = usePlan()
  return [
    selection?.kind === 'p' ? selection.id : null,
    (pair) => select(pair === null ? null : { kind: 'p', id: pair }),
  ]
}
