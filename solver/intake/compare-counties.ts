import type { County } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { problemOf } from './messages.ts'
import { sheets } from './sheets.ts'

/** X05: what a new version changes in the roster of teachers; nothing said where nothing changed. */
export function compareCounties(
  previous: County,
  current: County,
  file: string,
): readonly Problem[] {
  const before = new Map(previous.teachers.map(({ id, personnelSchool }) => [id, personnelSchool]))
  const after = new Map(current.teachers.map(({ id, personnelSchool }) => [id, personnelSchool]))
  const gone = [...before.keys()].filter((id) => !after.has(id)).length
  const added = [...after.keys()].filter((id) => !before.has(id)).length
  const changed = [...after].filter(([id, school]) => {
    const old = before.get(id)
    return old !== undefined && old !== school
  }).length
  if (gone + added + changed === 0) return []
  const place = { file, sheet: sheets.teachers.name, row: null, column: null, header: null }
  return [problemOf('X05', place, { a: gone, b: added, c: changed })]
}
