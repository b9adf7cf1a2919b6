import { createContext, type ReactNode, type RefObject, useContext, useMemo, useRef } from 'react'
import type { Run, RunResult } from '../../client.ts'
import { useAddressWord, usePlace, useSelection } from '../../frame/address.ts'
import {
  type OneSelected,
  readSelection,
  type Selection,
  selectionOf,
  toggled,
  writeSelection,
} from '../../frame/selection.ts'
import { useMe } from '../../queries.ts'
import type { Count } from '../../recount/recount.ts'
import type { Sheet } from '../../recount/worker.ts'
import { type Board, boardOf, type PlanRow } from './board.ts'
import { type Changes, changesBetween } from './changes.ts'
import { chosenBy } from './chosen.ts'
import { type Filters, passes, readFilters, writeFilters } from './filters.ts'
import { type Chain, chainsIn, peopleOf } from './links.ts'
import type { TrialDesk } from './use-trial.ts'

/** What all views of one plan share: its count, its rows, what is filtered and what is selected. */
export type PlanDesk = {
  readonly county: string
  readonly year: number
  readonly run: Run
  readonly result: RunResult | undefined
  readonly sheet: Sheet
  /** The plan as it was made, and as it would be with the trial edits. */
  readonly base: Count
  readonly now: Count
  readonly board: Board
  readonly chains: readonly Chain[]
  readonly filters: Filters
  readonly setFilters: (filters: Filters) => void
  /** Rows that pass the filters; `chosen` says which of all rows the selection means. */
  readonly rows: readonly PlanRow[]
  readonly chosen: ((row: PlanRow) => boolean) | null
  readonly selection: Selection | null
  readonly select: (selection: Selection | null) => void
  /** One mark of a picture: alone, or beside what is selected already; several at once; none. */
  readonly pick: (marks: readonly OneSelected[], add?: boolean) => void
  readonly trial: TrialDesk
  /** Tries out another school for somebody; not for those who only read. */
  readonly send: (teacher: string, school: string) => void
  /** Who is dragged from the list just now. */
  readonly carried: RefObject<string | null>
  /** What the trial edits change; `null` where there are none. */
  readonly changes: Changes | null
}

const Desk = createContext<PlanDesk | null>(null)

export function usePlan(): PlanDesk {
  const desk = useContext(Desk)
  if (desk === null) throw new Error('no plan on the desk')
  return desk
}

export function DeskProvider({
  run,
  result,
  sheet,
  base,
  now,
  trial,
  children,
}: Pick<PlanDesk, 'run' | 'result' | 'sheet' | 'base' | 'now' | 'trial'> & {
  readonly children: ReactNode
}) {
  const { county, year } = usePlace()
  const [word, setWord] = useAddressWord('f')
  const [selection, select] = useSelection()
  const mayEdit = useMayEdit()
  const carried = useRef<string | null>(null)
  const board = useMemo(() => boardOf(sheet.county, now.report), [sheet, now])
  const chains = useMemo(() => chainsIn(board.rows), [board])
  const changes = useMemo(
    () => (trial.edits.length === 0 ? null : changesBetween(sheet, base.report, now.report)),
    [trial.edits, sheet, base, now],
  )
  const filters = useMemo(() => readFilters(word), [word])
  const rows = useMemo(() => board.rows.filter((row) => passes(row, filters)), [board, filters])
  // The address holds the selection as text: a new object on each drawing means the same.
  const selected = writeSelection(selection)
  const chosen = useMemo(
    () => chosenBy(readSelection(selected), board, peopleOf(chains)),
    [selected, board, chains],
  )
  const desk: PlanDesk = {
    county,
    year,
    run,
    result,
    sheet,
    base,
    now,
    board,
    chains,
    filters,
    setFilters: (next) => setWord(writeFilters(next)),
    rows,
    chosen,
    selection,
    select,
    pick: (marks, add = false) =>
      select(add ? marks.reduce<Selection | null>(toggled, selection) : selectionOf(marks)),
    trial,
    send: (teacher, school) => {
      const person = board.county.teachers.find(({ id }) => id === teacher)
      const to = board.county.schools.find(({ id }) => id === school)
      if (mayEdit && person !== undefined && to !== undefined && to.id !== person.personnelSchool)
        trial.add({ teacher: person.id, kind: 'move', to: to.id })
    },
    carried,
    changes,
  }
  return <Desk value={desk}>{children}</Desk>
}

/** Trying out is for those who may make a scenario of it. */
export const useMayEdit = (): boolean =>
  useMe().data?.permissions.includes('scenario:write') === true
