import type { School, Teacher } from '../../../solver/browser.ts'
import type { FlowSetting } from '../../views/flow-layout.ts'
import type { Board } from './board.ts'
import type { Filters } from './filters.ts'
import { stageOf } from './trial.ts'

/** 未动: how many stay at schools of each setting, by the school of their personnel relation; filtered as those who move. */
export function stayersIn(board: Board, filters: Filters): { readonly [S in FlowSetting]: number } {
  const backbone = new Set<string>(
    board.report.standings.filter((standing) => standing.backbone).map(({ teacher }) => teacher),
  )
  const homes = board.county.teachers.flatMap((person) => {
    const school = board.schools.get(person.personnelSchool)
    const stays = school !== undefined && !board.rowOf.has(person.id)
    return stays && staysIn(person, school, filters, backbone) ? [school.setting] : []
  })
  const count = (setting: FlowSetting) => homes.filter((home) => home === setting).length
  return { urban: count('urban'), town: count('town'), rural: count('rural') }
}

/** Who stays goes in no direction and no way: a filter for those leaves all of them out. */
function staysIn(
  person: Teacher,
  { township }: School,
  filters: Filters,
  backbone: ReadonlySet<string>,
): boolean {
  return (
    filters.direction === undefined &&
    filters.travel === undefined &&
    filters.extra === undefined &&
    (filters.stage === undefined || stageOf(person) === filters.stage) &&
    (filters.subject === undefined || person.subjects[0] === filters.subject) &&
    (filters.backbone === undefined || backbone.has(person.id)) &&
    (filters.township === undefined || township === filters.township)
  )
}
