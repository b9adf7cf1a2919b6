import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountOf } from '../access/guard.ts'
import { lockCounty } from '../database/lock-county.ts'
import type { Ground } from '../ground.ts'
import { requireVersion, versionSeen } from '../http/version-match.ts'
import { act } from '../journal/act.ts'
import { countyParams, importSetting, settingRequest } from './contract.ts'
import { settingOf } from './store.ts'

/** Whether a county's imports take ID numbers 身份证号: switched by personnel, with a reason. */
export const settingRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/counties/:county/import-setting',
      {
        config: { access: 'dataset:import' },
        schema: { summary: '导入设置', params: countyParams, response: { 200: importSetting } },
      },
      async ({ params }) => settingOf(db, params.county),
    )

    app.put(
      '/counties/:county/import-setting',
      {
        config: { access: 'dataset:import' },
        schema: {
          summary: '更改导入设置；须写明理由，记入日志',
          params: countyParams,
          body: settingRequest,
          response: { 200: importSetting },
        },
      },
      async (request) => {
        const { county } = request.params
        const { idNumbers, reason } = request.body
        const { id, role } = accountOf(request)
        const seen = versionSeen(request)
        const deed = { chain: county, action: 'dataset.setting' }
        return act(db, { id, role }, deed, async (tx) => {
          await lockCounty(tx, county)
          const before = await settingOf(tx, county)
          requireVersion(seen, before.version)
          const row = { import_ids: idNumbers, version: seen + 1 }
          await tx
            .insertInto('import_setting')
            .values({ county, ...row })
            .onConflict((conflict) => conflict.column('county').doUpdateSet(row))
            .execute()
          return {
            value: { idNumbers, version: row.version },
            object: `import-setting:${county}`,
            detail: { from: before.idNumbers, to: idNumbers, reason },
          }
        })
      },
    )
  }
