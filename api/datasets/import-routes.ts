import { readFile } from 'node:fs/promises'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { colourCopy, templateSheets, writeWorkbook } from '../../solver/index.ts'
import { accountOf } from '../access/guard.ts'
import type { Ground } from '../ground.ts'
import { sendFile } from '../http/file.ts'
import { answerTo, idempotencyKey } from '../http/once.ts'
import { Refused } from '../http/problem.ts'
import { versionSeen } from '../http/version-match.ts'
import { sampleInput } from '../places.ts'
import { confirmImport, discardImport, gone } from './confirm.ts'
import {
  confirmed,
  countyParams,
  importList,
  importParams,
  importQuery,
  importView,
  peoplePage,
  peopleQuery,
} from './contract.ts'
import { gateFor } from './gate.ts'
import { importEntryView, importViewOf, readingOf } from './import-view.ts'
import { type Asking, type Imported, keyedImport, readImport } from './imports.ts'
import { requireProfile } from './profiles.ts'
import { type Held, heldAs, openFolder, removeFolder, settled, upload } from './quarantine.ts'
import { type Reading, type ReadingLimits, readPeople, readReading, readUpload } from './reading.ts'
import { importOf, importsOf } from './store.ts'
import { saveUpload, type Uploaded } from './upload.ts'
import { uploadLimits } from './upload-limits.ts'

const access = 'dataset:import'
/** Larger than the files alone, for what frames them. */
const bodyLimit = (uploadLimits.megabytes + 1) * 1024 * 1024

/** Upload, preview, confirm or discard 导入. */
export const importRoutes =
  (ground: Ground, limits: ReadingLimits): FastifyPluginAsyncZod =>
  async (app) => {
    const enter = gateFor(2, 20)
    const read = reader(ground, limits, enter)

    app.post(
      '/counties/:county/imports',
      {
        bodyLimit,
        config: { access },
        schema: {
          summary: '上传导入表（一个 .xlsx，或一套 .csv）',
          consumes: ['multipart/form-data'],
          params: countyParams,
          querystring: importQuery,
          response: { 201: importView },
        },
      },
      async (request, reply) => {
        const { county } = request.params
        const { policy } = request.query
        const { id: account, role } = accountOf(request)
        const asking = {
          county,
          policy,
          key: idempotencyKey(request),
          by: { id: account, role },
        }
        requireProfile(policy)
        const { id, reading } = await inFolder(ground, async (held) =>
          read(held, await saveUpload(request, held), asking),
        )
        return reply
          .code(201)
          .header('location', `/api/counties/${county}/imports/${id}`)
          .send(await importViewOf(ground, county, id, reading))
      },
    )

    app.post(
      '/counties/:county/imports/coloured',
      {
        bodyLimit,
        config: { access },
        schema: {
          summary: '标色副本：送来文件，送回标出问题的工作簿，什么都不保存',
          consumes: ['multipart/form-data'],
          params: countyParams,
          querystring: importQuery,
        },
      },
      async (request, reply) => {
        requireProfile(request.query.policy)
        const bytes = await inFolder(ground, async (held) => {
          const uploaded = await saveUpload(request, held)
          const { policy } = request.query
          return enter(() => coloured(held, uploaded, policy, limits))
        })
        return sendFile(reply, bytes, '导入表_标色副本.xlsx')
      },
    )

    app.get(
      '/counties/:county/imports',
      {
        config: { access },
        schema: {
          summary: '导入记录',
          params: countyParams,
          response: { 200: importList },
        },
      },
      async ({ params }) => ({
        imports: (await importsOf(ground.db, params.county)).map(importEntryView),
      }),
    )

    app.get(
      '/counties/:county/imports/:import',
      {
        config: { access },
        schema: { summary: '一次导入', params: importParams, response: { 200: importView } },
      },
      async ({ params }) => importViewOf(ground, params.county, params.import),
    )

    app.get(
      '/counties/:county/imports/:import/people',
      {
        config: { access },
        schema: {
          summary: '预览：各人是否符合交流条件及理由',
          params: importParams,
          querystring: peopleQuery,
          response: { 200: peoplePage },
        },
      },
      async ({ params, query }) => {
        const { folder } = await importOf(ground.db, params.county, params.import)
        if (folder === null) throw gone()
        const people = await readPeople(heldAs(ground.dataFolder, folder))
        const { standing, offset, limit } = query
        const found = people.filter((one) => standing === undefined || one.standing === standing)
        return { total: found.length, people: found.slice(offset, offset + limit) }
      },
    )

    app.get(
      '/counties/:county/imports/:import/coloured',
      {
        config: { access },
        schema: { summary: '待确认导入的标色副本', params: importParams },
      },
      async ({ params }, reply) => {
        const reading = await keptReading(ground, params.county, params.import)
        const { folder } = await importOf(ground.db, params.county, params.import)
        if (folder === null) throw gone()
        const held = heldAs(ground.dataFolder, folder)
        const bytes = await enter(() => copyOf(held, reading))
        return sendFile(reply, bytes, '导入表_标色副本.xlsx')
      },
    )

    app.post(
      '/counties/:county/imports/:import/confirm',
      {
        config: { access },
        schema: {
          summary: '确认导入，成为本县最新一版数据',
          params: importParams,
          response: { 200: confirmed },
        },
      },
      async (request) => {
        const { id, role } = accountOf(request)
        const { county, import: one } = request.params
        const seen = versionSeen(request)
        const by = { id, role }
        const data = await confirmImport(ground, { county, id: one, seen, by })
        return { data, import: one, version: seen + 1, state: 'confirmed' as const }
      },
    )

    app.post(
      '/counties/:county/imports/:import/discard',
      {
        config: { access },
        schema: {
          summary: '放弃导入，删除上传的内容',
          params: importParams,
          response: { 200: importView },
        },
      },
      async (request) => {
        const { id, role } = accountOf(request)
        const { county, import: one } = request.params
        const by = { id, role }
        await discardImport(ground, { county, id: one, seen: versionSeen(request), by })
        return importViewOf(ground, county, one)
      },
    )

    app.get(
      '/import-template',
      { config: { access }, schema: { summary: '导入模板' } },
      async (_request, reply) =>
        sendFile(reply, await writeWorkbook(templateSheets()), '均配导入模板.xlsx'),
    )

    app.get(
      '/import-sample',
      { config: { access }, schema: { summary: '填好的示例工作簿（合成数据）' } },
      async (_request, reply) =>
        sendFile(reply, await readFile(sampleInput), '均配示例县_合成数据.xlsx'),
    )
  }

type Enter = ReturnType<typeof gateFor>

/** One reading for a key, however often it is sent while the first is still being read. */
function reader(ground: Ground, limits: ReadingLimits, enter: Enter) {
  const running = new Map<string, Promise<Imported>>()
  return async (held: Held, uploaded: Uploaded, asking: Asking): Promise<Imported> => {
    const keyed = { ...keyedImport(asking, uploaded), account: asking.by.id }
    const known = await answerTo<string>(ground.db, keyed)
    if (known !== undefined) return { id: known, reading: null }
    const name = JSON.stringify(keyed)
    const first = running.get(name)
    if (first !== undefined) return first
    const reading = enter(() => readImport(ground, held, uploaded, asking, limits))
    running.set(name, reading)
    return reading.finally(() => running.delete(name))
  }
}

/** Whatever is refused or breaks, nothing stays of a folder that no import answers for. */
async function inFolder<T>(ground: Ground, does: (held: Held) => Promise<T>): Promise<T> {
  const held = await openFolder(ground.dataFolder)
  try {
    return await does(held)
  } finally {
    const claimed = await ground.db
      .selectFrom('county_import')
      .select('id')
      .where('folder', '=', held.folder)
      .executeTakeFirst()
      .catch((problem: unknown) => {
        // The database is away: whether a row answers for the folder, the next sweep sees.
        settled(held)
        throw problem
      })
    if (claimed === undefined) await removeFolder(ground.dataFolder, held.folder)
  }
}

async function keptReading(ground: Ground, county: string, id: string) {
  const reading = await readingOf(ground, await importOf(ground.db, county, id))
  if (reading !== null) return reading
  throw gone()
}

async function coloured(
  held: Held,
  uploaded: Uploaded,
  policy: string,
  limits: ReadingLimits,
): Promise<Uint8Array> {
  const { fileName } = uploaded
  const task = { held, fileName, policy, idNumbers: false, previous: null }
  const read = await readUpload(task, limits)
  if (read.kind === 'stopped')
    throw new Refused(
      422,
      'unreadable',
      `读取超过 ${limits.seconds} 秒或超出内存上限，已停止。请只保留导入模板中的工作表后重新上传。`,
    )
  return copyOf(held, await readReading(held))
}

const copyOf = (held: Held, { problems, fileName }: Reading): Promise<Uint8Array> =>
  colourCopy(upload(held), problems, {
    limits: uploadLimits.reading,
    ...(fileName === null ? {} : { fileName }),
  })
