import { useCallback, useEffect, useRef } from 'react'
import { change } from '../../format.ts'
import { countOf } from '../../recount/recount.ts'
import { useText } from '../../text/text.tsx'
import { changesBetween, firstBroken } from './changes.ts'
import { usePlan } from './desk.tsx'
import { tried, withEdit } from './trial.ts'

type Foresight = (teacher: string, school: string) => Promise<readonly string[]>

/** What sending somebody to a school would do, said before he is let go there; counted once a pair. */
export function useForesight(): Foresight {
  const { plans } = useText()
  const { county, run, sheet, now, board, trial } = usePlan()
  const known = useRef(new Map<string, Promise<readonly string[]>>())
  // What was counted belongs to the plan as it stood: another edit, other figures.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count itself says that it is another
  useEffect(() => known.current.clear(), [now, plans])
  return useCallback(
    (teacher, school) => {
      const person = board.county.teachers.find(({ id }) => id === teacher)
      const to = board.county.schools.find(({ id }) => id === school)
      if (person === undefined || to === undefined) return Promise.resolve([])
      const heading = plans.map.carry(person.name, to.name)
      if (to.id === person.personnelSchool) return Promise.resolve([heading, plans.map.carryHome])
      const key = `${teacher} ${school}`
      const before = known.current.get(key)
      if (before !== undefined) return before
      const { edits } = withEdit(
        { past: [], edits: trial.edits, future: [] },
        { teacher: person.id, kind: 'move', to: to.id },
      )
      const counted = countOf(
        JSON.stringify({ county, run: run.id }),
        sheet,
        tried(sheet, edits, '').plan,
      ).then(({ report }) => {
        const changes = changesBetween(sheet, now.report, report)
        const broken = firstBroken(changes)
        const [unsound] = changes.unsound
        const clause =
          broken === null
            ? plans.trial.noChange
            : plans.trial.broken(
                broken.after.name,
                broken.after.shortfall - broken.before.shortfall,
                broken.after.unit,
              )
        const gap = plans.trial.gap(change(changes.gap.after - changes.gap.before, 1))
        return [heading, unsound ?? `${broken === null ? '●' : '✕'} ${clause}；${gap}`]
      })
      known.current.set(key, counted)
      return counted
    },
    [county, run.id, sheet, now, board, trial.edits, plans],
  )
}
