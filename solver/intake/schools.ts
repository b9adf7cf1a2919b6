import { type SchoolKind, schoolKinds, stageList } from '../domain/codes.ts'
import type { Location, School } from '../domain/county.ts'
import { type SchoolId, schoolId } from '../domain/ids.ts'
import { matchKey } from './cell.ts'
import { type Closing, closingOf } from './closing.ts'
import type { Read } from './column.ts'
import { type SchoolColumns, schoolSheet } from './columns/schools.ts'
import type { Context } from './context.ts'
import { tellMissing } from './header-problems.ts'
import { resolveSchool } from './resolve.ts'
import type { Row, Rows } from './rows.ts'
import { type NamedSchool, type SchoolIndex, schoolIndex } from './school-index.ts'
import { readStages, type Setting, type StageReadings } from './stage-figures.ts'
import { largestSchool } from './thresholds.ts'

/** A row of 学校 as far as it could be read. `school` is `null` where something in it is wrong. */
export type SchoolDraft = NamedSchool & {
  readonly row: Row<SchoolColumns>
  readonly stages: StageReadings
  readonly school: School | null
}

export type Schools = {
  readonly drafts: readonly SchoolDraft[]
  readonly index: SchoolIndex
  readonly byId: ReadonlyMap<SchoolId, SchoolDraft>
}

export function readSchools(rows: Rows<SchoolColumns>, context: Context): Schools {
  const named = namedSchools(rows.rows)
  const index = schoolIndex(named)
  const missing = new Set<keyof SchoolColumns>()
  const setting: Setting = {
    system: context.system,
    has: (key) => rows.header.found.has(key),
    missing: (key) => missing.add(key),
  }
  const byId = new Map(named.map((school) => [school.id, school.row.fields]))
  const mayTakePupils = (id: SchoolId): boolean => {
    const { closing, sponsor, kind } = byId.get(id) ?? {}
    return closing !== true && (sponsor ?? 'county') === 'county' && kind !== 'special'
  }
  const drafts = named.map((school) => draftOf(school, index, setting, mayTakePupils))
  for (const key of missing) {
    const column = { ...schoolSheet.columns, ...schoolSheet.also }[key]
    tellMissing(rows.raw, rows.header, column, context.report)
  }
  return { drafts, index, byId: new Map(drafts.map((draft) => [draft.id, draft])) }
}

type NamedRow = NamedSchool & { readonly row: Row<SchoolColumns> }

/** Rows with an id of their own; repeated names and codes are told (S01, S02). */
function namedSchools(rows: readonly Row<SchoolColumns>[]): readonly NamedRow[] {
  const named = rows.flatMap(nameRow)
  const byName = firstBy(named, ({ name }) => name)
  const byCode = firstBy(named, ({ code }) => code)
  return named.flatMap((school) => {
    const same = byName.get(matchKey(school.name)) ?? school
    const sameCode = byCode.get(matchKey(school.code ?? '')) ?? school
    if (same !== school) {
      school.row.tell('name', 'S01', { row: same.row.number })
      return []
    }
    if (sameCode === school) return [school]
    school.row.tell('code', 'S02', { name: sameCode.name, row: sameCode.row.number })
    // It goes on under its name, so that its teachers are not told to be nowhere.
    return school.name === '' ? [] : [{ ...school, id: schoolId(school.name), code: null }]
  })
}

function nameRow(row: Row<SchoolColumns>): readonly NamedRow[] {
  const { name, code, shortName } = row.fields
  const word = code ?? name
  if (word == null) return []
  return [
    {
      id: schoolId(word),
      code: code ?? null,
      name: name ?? '',
      shortName: shortName ?? null,
      row,
    },
  ]
}

/** The first school of each word; empty words stand for nothing. */
function firstBy(
  named: readonly NamedRow[],
  word: (school: NamedRow) => string | null,
): ReadonlyMap<string, NamedRow> {
  const first = new Map<string, NamedRow>()
  for (const school of named) {
    const key = matchKey(word(school) ?? '')
    if (key !== '' && !first.has(key)) first.set(key, school)
  }
  return first
}

function draftOf(
  named: NamedRow,
  index: SchoolIndex,
  setting: Setting,
  mayTakePupils: (id: SchoolId) => boolean,
): SchoolDraft {
  const { row } = named
  const stages = readStages(row, row.fields.kind, setting)
  tellCode(row)
  tellSize(row, stages)
  const centralSchool = centralSchoolOf(row, index)
  const location = locationOf(row)
  const closing = closingOf(row, named.id, index, mayTakePupils)
  const school = schoolOf(named, stages, { centralSchool, location, closing })
  return { ...named, stages, school }
}

/** First two digits of a national school code 学校标识码 and the kinds they usually stand for. */
const kindsOfPrefix: Readonly<Record<string, readonly SchoolKind[]>> = {
  '21': ['primary', 'teaching-point'],
  '31': ['junior', 'nine-year'],
  '34': ['complete-secondary', 'twelve-year'],
}

function tellCode(row: Row<SchoolColumns>): void {
  const { code, kind } = row.fields
  if (code == null) return
  if (!/^\d{10}$/.test(code)) {
    row.tell('code', 'S08', {})
    return
  }
  const kinds = kindsOfPrefix[code.slice(0, 2)]
  if (kinds !== undefined && kind != null && !kinds.includes(kind)) {
    row.tell('code', 'S09', { p: code.slice(0, 2), kind: schoolKinds[kind] })
  }
}

function tellSize(row: Row<SchoolColumns>, stages: StageReadings): void {
  const taught = stageList.filter((stage) => stages[stage] != null)
  const n = taught.reduce((sum, stage) => sum + (stages[stage]?.pupils ?? 0), 0)
  const max = taught.length === 2 ? largestSchool.bothStages : largestSchool.oneStage
  if (n > max)
    row.tell(taught[0] === 'junior' ? 'juniorPupils' : 'primaryPupils', 'S13', { n, max })
}

function centralSchoolOf(row: Row<SchoolColumns>, index: SchoolIndex): Read<SchoolId> {
  const { centralSchool, kind } = row.fields
  if (centralSchool === undefined) return undefined
  if (kind !== 'teaching-point') {
    return centralSchool === null ? null : resolveSchool(row, 'centralSchool', centralSchool, index)
  }
  const lookup = centralSchool === null ? null : index.find(centralSchool)
  if (lookup?.kind === 'one') return lookup.id
  row.tell('centralSchool', 'S10', {}, centralSchool ?? '（空）')
  return undefined
}

function locationOf(row: Row<SchoolColumns>): Read<Location> {
  const { longitude, latitude, coordinatePair } = row.fields
  if (longitude === null && latitude === null && coordinatePair != null) {
    return { longitude: coordinatePair[0], latitude: coordinatePair[1] }
  }
  return readLocation(row, 'longitude', 'latitude')
}

/** Two coordinates or none. */
export function readLocation<K extends string>(
  row: {
    readonly fields: { readonly [Key in K]: Read<number> }
    readonly place: (key: K) => { readonly header: string | null }
    readonly tell: (key: K, code: 'G01', slots: { readonly col: string }) => void
  },
  longitudeKey: K,
  latitudeKey: K,
): Read<Location> {
  const longitude = row.fields[longitudeKey]
  const latitude = row.fields[latitudeKey]
  if (longitude === undefined || latitude === undefined) return undefined
  if (longitude !== null && latitude !== null) return { longitude, latitude }
  if (longitude === null && latitude === null) return null
  const key = longitude === null ? longitudeKey : latitudeKey
  row.tell(key, 'G01', { col: row.place(key).header ?? '' })
  return undefined
}

function schoolOf(
  { id, row }: NamedRow,
  stages: StageReadings,
  references: {
    readonly centralSchool: Read<SchoolId>
    readonly location: Read<Location>
    readonly closing: Read<Closing>
  },
): School | null {
  const cells = readable(row.fields)
  const { primary, junior } = stages
  if (cells === null || primary === undefined || junior === undefined) return null
  const found = readable(references)
  if (found === null) return null
  const { centralSchool, location, closing } = found
  const { name, township, kind, setting } = cells
  if (name === null || township === null || kind === null || setting === null) return null
  return {
    id,
    code: cells.code,
    name,
    shortName: cells.shortName,
    order: cells.order ?? row.number,
    township,
    kind,
    setting,
    townSeat: cells.townSeat ?? false,
    weak: cells.weak ?? false,
    strong: cells.strong ?? false,
    sponsor: cells.sponsor ?? 'county',
    legalEntity: cells.legalEntity,
    centralSchool,
    primary,
    junior,
    facilities: {
      teachingArea: cells.teachingArea,
      sportsArea: cells.sportsArea,
      equipmentValue: cells.equipmentValue,
      mediaRoomsPer100: cells.mediaRooms,
    },
    facilitiesMissed: cells.facilitiesMissed,
    posts: {
      senior: cells.seniorPosts,
      intermediate: cells.intermediatePosts,
      junior: cells.juniorPosts,
    },
    beds: cells.beds,
    location,
    note: cells.note ?? '',
    ...(closing === null ? {} : { closing }),
    ...given({
      boarders: cells.boarders,
      specialPupils: cells.specialPupils,
      specialClasses: cells.specialClasses,
      homePupils: cells.homePupils,
      leftBehind: cells.leftBehind,
      specialGradePosts: cells.specialGradePosts,
    }),
  }
}

/** Only what stands in the sheet: an absent number is not nought. */
const given = <Key extends string>(
  numbers: Readonly<Record<Key, number | null>>,
): { readonly [K in Key]?: number } =>
  // Entries of a record keyed by Key, without those that are empty.
  Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== null)) as {
    readonly [K in Key]?: number
  }

/** The fields of a row in which no cell is wrong, `null` where any is. */
export function readable<F extends Readonly<Record<string, unknown>>>(
  fields: F,
): { readonly [K in keyof F]: Exclude<F[K], undefined> } | null {
  // Checked on the spot: no value is undefined.
  return Object.values(fields).includes(undefined)
    ? null
    : (fields as { readonly [K in keyof F]: Exclude<F[K], undefined> })
}
