import type { Text } from '../../text/zh-CN/index.ts'
import type { Arrow } from '../../views/map-arrows.ts'
import type { MapStanding } from '../../views/map-standing.tsx'
import { type Board, briefName, directionList, type PlanRow } from './board.ts'
import type { PlanDesk } from './desk.tsx'
import { readPair, readSchools } from './filters.ts'

/** What marks of the map say. */
export function mapWords(
  { county, schools, rows, rowOf }: Board,
  { plans, frame }: Pick<Text, 'plans' | 'frame'>,
  standings: ReadonlyMap<string, MapStanding> | null,
) {
  const { map } = plans
  const byText = new Map<string, (typeof county.schools)[number]>(schools)
  const byTeacher = new Map<string, PlanRow>(rowOf)
  const name = (id: string) => byText.get(id)?.name ?? id
  const standing = (id: string) => {
    const found = standings?.get(id)
    return found === undefined
      ? ''
      : map.standing(frame.verdicts[found.before], frame.verdicts[found.after])
  }
  return {
    brief: (id: string) => {
      const school = byText.get(id)
      return school === undefined ? id : briefName(school)
    },
    school: (id: string) => {
      const out = rows.filter(({ from }) => from.id === id).length
      const come = rows.filter(({ to }) => to.id === id).length
      return `${map.school(name(id), out, come)}${standing(id)}`
    },
    arrow: ({ from, to, count, backbone, people }: Arrow) => {
      const row = count === 1 ? byTeacher.get(people[0] ?? '') : undefined
      const says = map.arrow(name(from), name(to), count, backbone)
      return row === undefined ? says : `${row.name} ${row.subjectName} ${says}`
    },
  }
}

/** Schools the selection is about. */
export function selectedSchools({ selection, board, rows, chosen }: PlanDesk): ReadonlySet<string> {
  if (selection === null) return new Set()
  if (selection.kind === 's') return new Set([selection.id])
  if (selection.kind === 'm') return readSchools(selection.id, board)
  if (selection.kind === 'g')
    return new Set(
      board.county.schools.filter(({ township }) => township === selection.id).map(({ id }) => id),
    )
  const pair = selection.kind === 'p' ? readPair(selection.id, board) : null
  if (pair !== null && pair.of !== 'school') return new Set()
  return new Set(rows.flatMap((row) => (chosen?.(row) === true ? [row.from.id, row.to.id] : [])))
}

export function directionSentence(
  { map, conclusion }: Text['plans'],
  rows: readonly PlanRow[],
): string {
  if (rows.length === 0) return conclusion.nobody
  const [down = 0, level = 0, up = 0] = directionList.map(
    (direction) => rows.filter((row) => row.direction === direction).length,
  )
  return map.sentence(rows.length, down, level, up)
}

/** `达标 14 → 22 所，……`: never a verdict without how many stood there before. */
export function standingSentence(
  { map }: Text['plans'],
  standings: ReadonlyMap<string, MapStanding>,
): string {
  const all = [...standings.values()]
  const count = (moment: 'before' | 'after', kind: string) =>
    all.filter((one) => one[moment] === kind).length
  const step = (kind: string) => `${count('before', kind)} → ${count('after', kind)}`
  return map.standingSentence(step('met'), step('band'), step('below'))
}
