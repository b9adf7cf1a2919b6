import {
  calendarOf,
  defaultSettings,
  type HolidayRow,
  type Moment,
  momentAt,
  type Office,
  type ProcessSettings,
  readHolidays,
  settingsSchema,
  type WorkCalendar,
} from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { office as officeSchema } from './contract.ts'

/** The server's clock as the wall clock in China shows it. */
export const now = (): Moment => momentAt(Date.now())

/** Rows of 节假日安排 that come with the program. */
export function shippedHolidays(): readonly HolidayRow[] {
  const read = readHolidays()
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'))
  return read.value.rows
}

/** A county's own rows: they take the place of those for the same day. */
export async function ownHolidays(db: Db, county: string): Promise<readonly HolidayRow[]> {
  const rows = await db
    .selectFrom('county_holiday')
    .selectAll()
    .where('county', '=', county)
    .orderBy('day')
    .execute()
  // Checked when they were entered.
  return rows.map(({ entered_by: enteredBy, entered_at: enteredAt, county: _, ...row }) => ({
    ...row,
    enteredBy,
    enteredAt,
  })) as unknown as readonly HolidayRow[]
}

export async function calendarFor(db: Db, county: string): Promise<WorkCalendar> {
  const own = await ownHolidays(db, county)
  const days = new Set(own.map(({ day }) => day))
  return calendarOf([...shippedHolidays().filter(({ day }) => !days.has(day)), ...own])
}

export type CountyProcess = {
  readonly settings: ProcessSettings
  readonly office: Office | null
  /** 0 while the county has set nothing. */
  readonly version: number
}

export async function processOf(db: Db, county: string, lock = false): Promise<CountyProcess> {
  const query = db
    .selectFrom('county_process')
    .select(['settings', 'office', 'version'])
    .where('county', '=', county)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) return { settings: defaultSettings, office: null, version: 0 }
  return {
    settings: settingsSchema.parse(JSON.parse(row.settings)),
    office: row.office === null ? null : officeSchema.parse(JSON.parse(row.office)),
    version: row.version,
  }
}
