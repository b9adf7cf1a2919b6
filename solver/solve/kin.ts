import { subjectList } from '../domain/codes.ts'
import type { Model } from '../model/model.ts'
import { commonOf, type Entries, type EntriesOf, isSum, less, none } from './entries.ts'

/**
 * Teachers who may stand in for one another 可互换的教师: what a move of any of them adds to the rows of a
 * model is what his leaving adds and what an arrival at that place adds, whoever it is that arrives.
 * So it is enough to decide who leaves and how many arrive where; who goes where is found afterwards.
 *
 * That can be found whenever every barrier is kept (Hall's condition): each of them is barred from one
 * barrier's places at most, mostly those of his own school, and barriers share no place.
 */
export type Kin = {
  /** Indices into `context.people`, ascending. */
  readonly people: readonly number[]
  /** What the leaving of each of them adds. */
  readonly leaving: readonly Entries[]
  readonly places: readonly Place[]
  readonly barriers: readonly Barrier[]
  /** Moves that add something else; they are decided one by one as well. */
  readonly apart: readonly number[]
}

/** A unit and subject; `moves` by person, their columns. */
export type Place = { readonly arriving: Entries; readonly moves: ReadonlyMap<number, number> }

/** Places, by index, that these people cannot go to. */
export type Barrier = { readonly places: readonly number[]; readonly people: readonly number[] }

/** All kin, and the moves of those who have none. */
export function kinOf(
  model: Model,
  entriesOf: EntriesOf,
): { readonly kin: readonly Kin[]; readonly alone: readonly number[] } {
  const kin: Kin[] = []
  const alone: number[] = []
  for (const family of familiesOf(model, entriesOf))
    for (const people of branchesOf(family)) {
      const moves = people.flatMap((person) => model.moves.ofPerson(person))
      const found = people.length < 2 ? null : kinIn(family, people)
      if (found !== null && found.people.length + found.places.length + 1 < moves.length)
        kin.push(found)
      else alone.push(...moves)
    }
  return { kin, alone: alone.sort((a, b) => a - b) }
}

type Family = {
  readonly people: number[]
  readonly leaving: Map<number, Entries>
  readonly places: Map<number, { arriving: Entries; readonly moves: Map<number, number> }>
  readonly apart: number[]
}

/** One after another, each to the family he fits best; only who teaches the same is compared. */
function familiesOf(model: Model, entriesOf: EntriesOf): readonly Family[] {
  const bySubjects = new Map<string, Family[]>()
  for (const [person, { teacher }] of model.context.people.entries()) {
    const own = model.moves
      .ofPerson(person)
      .map((column) => ({ column, place: placeOf(model, column) }))
    if (own.length === 0) continue
    const key = teacher.subjects.join()
    const families = bySubjects.get(key) ?? []
    bySubjects.set(key, families)
    const { family, fit } = bestOf(families, (one) => fitOf(entriesOf, one, own)) ?? {
      family: newFamily(families),
      fit: { leaving: commonOf(own.map(({ column }) => entriesOf(column))), apart: [] },
    }
    join(entriesOf, family, { person, own, ...fit })
  }
  const families = [...bySubjects.values()].flat()
  for (const family of families) settlePlaces(family, entriesOf)
  return families
}

/**
 * An arrival adds what most of those add who may arrive there, not what the first of them happened to:
 * he may be the odd one.
 */
function settlePlaces(family: Family, entriesOf: EntriesOf): void {
  const odd = new Set(family.apart)
  family.apart.length = 0
  for (const place of family.places.values()) {
    const isOdd = [...place.moves.values()].some((column) => odd.has(column))
    if (!isOdd) continue
    const found = new Map<string, { readonly arriving: Entries; readonly columns: number[] }>()
    for (const [person, column] of place.moves) {
      const arriving = less(entriesOf(column), family.leaving.get(person) ?? none)
      const key = `${arriving.rows} ${arriving.values}`
      const same = found.get(key) ?? { arriving, columns: [] }
      found.set(key, same)
      same.columns.push(column)
    }
    const [most, ...others] = [...found.values()].sort(
      (a, b) => b.columns.length - a.columns.length,
    )
    if (most === undefined) continue
    place.arriving = most.arriving
    const inexact = [...place.moves].filter(
      ([person, column]) =>
        !isSum(entriesOf(column), most.arriving, family.leaving.get(person) ?? none),
    )
    family.apart.push(
      ...new Set([...others.flatMap((one) => one.columns), ...inexact.map(([, column]) => column)]),
    )
  }
}

function newFamily(families: Family[]): Family {
  const family: Family = { people: [], leaving: new Map(), places: new Map(), apart: [] }
  families.push(family)
  return family
}

type Fit = { readonly leaving: Entries; readonly apart: readonly number[] }

function bestOf(families: readonly Family[], fitOf: (family: Family) => Fit | null) {
  let best: { readonly family: Family; readonly fit: Fit } | null = null
  for (const family of families) {
    const fit = fitOf(family)
    if (fit === null || (best !== null && fit.apart.length >= best.fit.apart.length)) continue
    best = { family, fit }
    if (fit.apart.length === 0) break
  }
  return best
}

/** What his leaving adds, so that most of his moves to places the family knows come out right. */
function fitOf(entriesOf: EntriesOf, { places }: Family, own: readonly PlacedMove[]): Fit | null {
  const shared: Shared[] = []
  for (const { column, place } of own) {
    const arriving = places.get(place)?.arriving
    if (arriving !== undefined) shared.push({ entries: entriesOf(column), column, arriving })
  }
  if (shared.length < 2) return null
  let best: Fit | null = null
  for (const { entries, arriving } of shared.slice(0, anchors)) {
    const leaving = less(entries, arriving)
    const most = best === null ? shared.length * mostApart : best.apart.length - 1
    const apart = apartFrom(shared, leaving, most)
    if (apart !== null) best = { leaving, apart }
    if (apart?.length === 0) break
  }
  return best
}

type PlacedMove = { readonly column: number; readonly place: number }
type Shared = { readonly entries: Entries; readonly column: number; readonly arriving: Entries }

/** The moves that this leaving does not fit; `null` where they are more than that. */
function apartFrom(
  shared: readonly Shared[],
  leaving: Entries,
  most: number,
): readonly number[] | null {
  const apart: number[] = []
  for (const { entries, column, arriving } of shared) {
    if (isSum(entries, arriving, leaving)) continue
    apart.push(column)
    if (apart.length > most) return null
  }
  return apart
}

/** Where the first move compared is itself the odd one, another is tried. */
const anchors = 3
const mostApart = 0.3

type Newcomer = Fit & { readonly person: number; readonly own: readonly PlacedMove[] }

function join(
  entriesOf: EntriesOf,
  family: Family,
  { person, own, leaving, apart }: Newcomer,
): void {
  family.people.push(person)
  family.leaving.set(person, leaving)
  family.apart.push(...apart)
  for (const { column, place } of own) {
    const known = family.places.get(place)
    if (known !== undefined) known.moves.set(person, column)
    else {
      const arriving = less(entriesOf(column), leaving)
      family.places.set(place, { arriving, moves: new Map([[person, column]]) })
      if (!isSum(entriesOf(column), arriving, leaving)) family.apart.push(column)
    }
  }
}

/**
 * The family in parts within which nobody is barred from places of two barriers: whoever may go to
 * the same places stays together, the most travelled first.
 */
function branchesOf({ people, places }: Family): readonly (readonly number[])[] {
  const reach = new Map(people.map((person) => [person, 0n]))
  let bit = 1n
  for (const { moves } of places.values()) {
    for (const person of moves.keys()) reach.set(person, (reach.get(person) ?? 0n) | bit)
    bit <<= 1n
  }
  const byReach = new Map<bigint, number[]>()
  for (const [person, mask] of reach) byReach.set(mask, [...(byReach.get(mask) ?? []), person])
  const groups = [...byReach].map(([mask, members]) => ({ mask, members, size: sizeOf(mask) }))
  groups.sort((a, b) => b.size - a.size || (a.members[0] ?? 0) - (b.members[0] ?? 0))
  const branches: { masks: bigint[]; people: number[] }[] = []
  for (const { mask, members } of groups) {
    const branch = branches.find(({ masks }) => areApart([...masks, mask]))
    if (branch === undefined) branches.push({ masks: [mask], people: [...members] })
    else {
      branch.masks.push(mask)
      branch.people.push(...members)
    }
  }
  return branches.map((branch) => branch.people.sort((a, b) => a - b))
}

/** Do the places that each of these does not reach, of all that any reaches, never overlap? */
function areApart(masks: readonly bigint[]): boolean {
  const all = masks.reduce((union, mask) => union | mask, 0n)
  let seen = 0n
  for (const mask of masks) {
    const missing = all & ~mask
    if ((missing & seen) !== 0n) return false
    seen |= missing
  }
  return true
}

function sizeOf(mask: bigint): number {
  let size = 0
  for (let rest = mask; rest !== 0n; rest &= rest - 1n) size += 1
  return size
}

function kinIn(family: Family, people: readonly number[]): Kin {
  const within = new Set(people)
  const places = [...family.places.values()].flatMap(({ arriving, moves }): Place[] => {
    const own = new Map([...moves].filter(([person]) => within.has(person)))
    return own.size === 0 ? [] : [{ arriving, moves: own }]
  })
  const columns = new Set(places.flatMap(({ moves }) => [...moves.values()]))
  const barriers = new Map<string, { places: number[]; people: readonly number[] }>()
  for (const [at, { moves }] of places.entries()) {
    const barred = people.filter((person) => !moves.has(person))
    if (barred.length === 0) continue
    const known = barriers.get(barred.join())
    if (known === undefined) barriers.set(barred.join(), { places: [at], people: barred })
    else known.places.push(at)
  }
  return {
    people,
    leaving: people.map((person) => family.leaving.get(person) ?? none),
    places,
    barriers: [...barriers.values()],
    apart: family.apart.filter((column) => columns.has(column)).sort((a, b) => a - b),
  }
}

function placeOf({ moves }: Model, column: number): number {
  const move = moves.all[column]
  if (move === undefined) throw new Error(`column ${column} is no move`)
  return move.unit * subjectList.length + subjectList.indexOf(move.subject)
}
