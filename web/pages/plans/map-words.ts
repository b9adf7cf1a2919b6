import { type OneSelected, partsOf, writeSelection } from '../../frame/selection.ts'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Arrow } from '../../views/map-arrows.ts'
import type { MapStanding } from '../../views/map-standing.tsx'
import type { MapLayout } from '../../views/transfer-map-layout.ts'
import { type Board, briefName, directionList, type PlanRow } from './board.ts'
import { chosenBy, readPair, readSchools } from './chosen.ts'
import type { PlanDesk } from './desk.tsx'
import { peopleOf } from './links.ts'

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
export const selectedSchools = (desk: PlanDesk): ReadonlySet<string> =>
  new Set(partsOf(desk.selection).flatMap((part) => schoolsOf(part, desk)))

function schoolsOf(part: OneSelected, { board, rows, chains }: PlanDesk): readonly string[] {
  if (part.kind === 's') return [part.id]
  if (part.kind === 'm') return [...readSchools(part.id, board)]
  if (part.kind === 'g')
    return board.county.schools.filter(({ township }) => township === part.id).map(({ id }) => id)
  const pair = part.kind === 'p' ? readPair(part.id, board) : null
  if (pair !== null && pair.of !== 'school') return []
  const holds = chosenBy(part, board, peopleOf(chains))
  return rows.flatMap((row) => (holds?.(row) === true ? [row.from.id, row.to.id] : []))
}

/** What an arrow stands for: its person, or all who go its way. */
export const arrowMark = ({ people: [one = ''], count, from, to }: Arrow): OneSelected =>
  count === 1 ? { kind: 't', id: one } : { kind: 'p', id: `${from}-${to}` }

/** Marks of the map that are selected as such. */
export function selectedMarks(
  { selection }: PlanDesk,
  { arrows }: Pick<MapLayout, 'arrows'>,
): readonly string[] {
  const parts = partsOf(selection)
  const schools = parts.flatMap(({ kind, id }) => (kind === 's' ? [`s ${id}`] : []))
  const words = new Set(parts.flatMap((part) => writeSelection(part) ?? []))
  return [
    ...schools,
    ...arrows
      .filter((arrow) => words.has(writeSelection(arrowMark(arrow)) ?? ''))
      .map(({ id }) => `a ${id}`),
  ]
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
