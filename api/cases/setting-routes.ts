import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type HolidayRow, isDay } from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import { lockCounty } from '../database/lock-county.ts'
import type { Ground } from '../ground.ts'
import { Refused } from '../http/problem.ts'
import { requireVersion, versionSeen } from '../http/version-match.ts'
import { act } from '../journal/act.ts'
import { calendarFor, ownHolidays, processOf, shippedHolidays } from './clock.ts'
import {
  countyParams,
  holidaysRequest,
  holidaysView,
  processRequest,
  processView,
} from './contract.ts'

/** How a county runs the process: 流程参数, 署名单位 and its own rows of 节假日安排. */
export const settingRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/counties/:county/process',
      {
        schema: { params: countyParams, response: { 200: processView } },
        config: { access: 'plan:read' },
      },
      (request) => processOf(db, request.params.county),
    )

    app.put(
      '/counties/:county/process',
      {
        schema: { params: countyParams, body: processRequest, response: { 200: processView } },
        config: { access: 'calendar:write' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county } = request.params
        const { settings, office } = request.body
        const seen = versionSeen(request)
        await act(db, by, { chain: county, action: 'process.set' }, async (tx) => {
          await lockCounty(tx, county)
          const { version } = await processOf(tx, county)
          requireVersion(seen, version)
          await keepProcess(tx, county, {
            settings: JSON.stringify(settings),
            office: office === null ? null : JSON.stringify(office),
            version: version + 1,
          })
          return { value: undefined, object: `process:${county}`, detail: { settings } }
        })
        return processOf(db, county)
      },
    )

    app.get(
      '/counties/:county/holidays',
      {
        schema: { params: countyParams, response: { 200: holidaysView } },
        config: { access: 'plan:read' },
      },
      (request) => holidaysOf(db, request.params.county),
    )

    app.put(
      '/counties/:county/holidays',
      {
        schema: { params: countyParams, body: holidaysRequest, response: { 200: holidaysView } },
        config: { access: 'calendar:write' },
      },
      async (request) => {
        const by = accountOf(request)
        const { county } = request.params
        const { rows } = request.body
        requireEachOnce(rows.map(({ day }) => day))
        const seen = versionSeen(request)
        await act(db, by, { chain: county, action: 'holidays.set' }, async (tx) => {
          await lockCounty(tx, county)
          const { version, settings, office } = await processOf(tx, county)
          requireVersion(seen, version)
          await tx.deleteFrom('county_holiday').where('county', '=', county).execute()
          const entered = { county, entered_by: by.id, entered_at: new Date().toISOString() }
          if (rows.length > 0)
            await tx
              .insertInto('county_holiday')
              .values(rows.map((row) => ({ ...row, ...entered })))
              .execute()
          await keepProcess(tx, county, {
            settings: JSON.stringify(settings),
            office: office === null ? null : JSON.stringify(office),
            version: version + 1,
          })
          return { value: undefined, object: `holidays:${county}`, detail: { rows: rows.length } }
        })
        return holidaysOf(db, county)
      },
    )
  }

const keepProcess = (
  tx: Ground['db'],
  county: string,
  values: { readonly settings: string; readonly office: string | null; readonly version: number },
) =>
  tx
    .insertInto('county_process')
    .values({ county, ...values })
    .onConflict((conflict) => conflict.column('county').doUpdateSet(values))
    .execute()

function requireEachOnce(days: readonly string[]): void {
  const twice = days.find((day, at) => days.indexOf(day) !== at)
  if (twice !== undefined)
    throw new Refused(422, 'holiday_twice', `日期 ${twice} 出现了两次，同一天只能有一行。`)
  const wrong = days.find((day) => !isDay(day))
  if (wrong !== undefined) throw new Refused(422, 'no_such_day', `日期 ${wrong} 不存在。`)
}

async function holidaysOf(db: Ground['db'], county: string) {
  const { official } = await calendarFor(db, county)
  const { version } = await processOf(db, county)
  const shown = ({ year, day, kind, name, source, state }: HolidayRow) => ({
    year,
    day: String(day),
    kind,
    name,
    source,
    state,
  })
  return {
    version,
    shipped: shippedHolidays().map(shown),
    own: (await ownHolidays(db, county)).map(shown),
    official: [...official].sort(),
  }
}
