import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Ground } from '../ground.ts'
import {
  countyParams,
  datasetList,
  datasetParams,
  datasetView,
  defaultPolicy,
  diagnosisView,
  schoolsPage,
  schoolsQuery,
  standingsView,
  teachersPage,
  teachersQuery,
  underQuery,
} from './contract.ts'
import { desksOf } from './desk.ts'
import { rulesOf } from './profiles.ts'
import { datasetOf, datasetsOf } from './store.ts'
import type { DatasetRow } from './tables.ts'

/** Confirmed county data 数据集, read at a desk beside the service. */
export const datasetRoutes =
  (ground: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    const { db } = ground
    const desks = desksOf(ground, app)

    app.get(
      '/counties/:county/datasets',
      {
        config: { access: 'county:read' },
        schema: {
          summary: '已确认的数据，最新的在前',
          params: countyParams,
          response: { 200: datasetList },
        },
      },
      async ({ params }) => ({
        datasets: (await datasetsOf(db, params.county)).map((row, at) => entryView(row, at === 0)),
      }),
    )

    app.get(
      '/counties/:county/datasets/:data',
      {
        config: { access: 'county:read' },
        schema: {
          summary: '一版数据的概览',
          params: datasetParams,
          querystring: underQuery,
          response: { 200: datasetView },
        },
      },
      async ({ params: { county, data }, query }) => {
        const { row, latest } = await datasetOf(db, county, data)
        const under = await rulesOf(db, county, query)
        return {
          ...entryView(row, latest),
          ...(await desks.pages.ask('overview', { data, under })),
        }
      },
    )

    app.get(
      '/counties/:county/datasets/:data/schools',
      {
        config: { access: 'county:read' },
        schema: {
          summary: '学校',
          params: datasetParams,
          querystring: schoolsQuery,
          response: { 200: schoolsPage },
        },
      },
      async ({ params: { county, data }, query: { text = '', ...page } }) => {
        await datasetOf(db, county, data)
        return desks.pages.ask('schools', { data, text, ...page })
      },
    )

    app.get(
      '/counties/:county/datasets/:data/teachers',
      {
        config: { access: 'person:read' },
        schema: {
          summary: '教师，可按学校、学段、学科、是否符合交流条件和姓名筛选',
          params: datasetParams,
          querystring: teachersQuery,
          response: { 200: teachersPage },
        },
      },
      async ({ params: { county, data }, query }) => {
        await datasetOf(db, county, data)
        const { offset, limit, policy, profile, text = '', ...filter } = query
        const under = await rulesOf(db, county, { policy, profile })
        const asked = { data, offset, limit, under, filter: { ...filter, text } }
        return desks.pages.ask('teachers', asked)
      },
    )

    app.get(
      '/counties/:county/datasets/:data/standings',
      {
        config: { access: 'county:read' },
        schema: {
          summary: '符合交流条件的人数，全县和各校',
          params: datasetParams,
          querystring: underQuery,
          response: { 200: standingsView },
        },
      },
      async ({ params: { county, data }, query }) => {
        await datasetOf(db, county, data)
        return desks.pages.ask('standings', { data, under: await rulesOf(db, county, query) })
      },
    )

    app.get(
      '/counties/:county/datasets/:data/diagnosis',
      {
        config: { access: 'county:read' },
        schema: {
          summary: '现状诊断：七项指标、各条款、红线和配备标准',
          params: datasetParams,
          querystring: underQuery,
          response: { 200: diagnosisView },
        },
      },
      async ({ params: { county, data }, query }) => {
        await datasetOf(db, county, data)
        return desks.counts.ask('diagnosis', { data, under: await rulesOf(db, county, query) })
      },
    )
  }

const entryView = (row: DatasetRow & { readonly policy: string | null }, latest: boolean) => ({
  data: row.hash,
  name: row.name,
  year: row.year,
  schools: row.schools,
  teachers: row.teachers,
  by: row.by,
  confirmed: row.confirmed.toISOString(),
  policy: row.policy ?? defaultPolicy,
  latest,
})
