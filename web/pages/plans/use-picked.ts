import { partsOf } from '../../frame/selection.ts'
import { usePlan } from './desk.tsx'

/** Marks of one kind that are selected, people `t` or pairs `p`; and how a picture selects some, alone or beside the others. */
export function usePicked(kind: 't' | 'p') {
  const { selection, pick } = usePlan()
  return {
    selected: partsOf(selection).flatMap((part) => (part.kind === kind ? [part.id] : [])),
    onPick: (ids: readonly string[], add?: boolean) =>
      pick(
        ids.map((id) => ({ kind, id })),
        add,
      ),
    onSelect: (id: string | null, add?: boolean) => pick(id === null ? [] : [{ kind, id }], add),
  } as const
}
