import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Ground } from '../ground.ts'
import { actOnce } from '../http/act-once.ts'
import { idempotencyKey } from '../http/once.ts'
import { versionSeen } from '../http/version-match.ts'
import {
  cityBody,
  cityNameBody,
  cityView,
  countyBody,
  countyChangeBody,
  countyView,
  placePath,
  placesView,
} from './contract.ts'
import { accountOf } from './guard.ts'
import { addCity, addCounty, changeCounty, listPlaces, renameCity } from './places.ts'

const manage = { access: 'place:manage' } as const

/**
 * Cities and counties of the office 市县登记. Their paths carry no `:county` and no `:city`: an admin has
 * no scope, he keeps the list.
 */
export const placeRoutes =
  ({ db }: Ground): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/places',
      { config: manage, schema: { summary: '全部市县', response: { 200: placesView } } },
      async () => listPlaces(db),
    )

    app.post(
      '/places/cities',
      {
        config: manage,
        schema: { summary: '登记一个市', body: cityBody, response: { 201: cityView } },
      },
      async (request, reply) => {
        const { id, role } = accountOf(request)
        const keyed = {
          route: 'POST /places/cities',
          key: idempotencyKey(request),
          asked: request.body,
        }
        const deed = { chain: 'system', action: 'place.add' }
        const made = await actOnce(db, { id, role }, deed, keyed, (tx) => addCity(tx, request.body))
        return reply.code(201).send(made)
      },
    )

    app.put(
      '/places/cities/:place',
      {
        config: manage,
        schema: {
          summary: '更改市的名称',
          params: placePath,
          body: cityNameBody,
          response: { 200: cityView },
        },
      },
      async (request) => {
        const { id, role } = accountOf(request)
        const seen = { id: request.params.place, seen: versionSeen(request) }
        return renameCity(db, { id, role }, seen, request.body.name)
      },
    )

    app.post(
      '/places/counties',
      {
        config: manage,
        schema: {
          summary: '登记一个县（市、区）',
          body: countyBody,
          response: { 201: countyView },
        },
      },
      async (request, reply) => {
        const { id, role } = accountOf(request)
        const keyed = {
          route: 'POST /places/counties',
          key: idempotencyKey(request),
          asked: request.body,
        }
        const deed = { chain: 'system', action: 'place.add' }
        const made = await actOnce(db, { id, role }, deed, keyed, (tx) =>
          addCounty(tx, request.body),
        )
        return reply.code(201).send(made)
      },
    )

    app.put(
      '/places/counties/:place',
      {
        config: manage,
        schema: {
          summary: '更改县（市、区）的名称或所属市',
          params: placePath,
          body: countyChangeBody,
          response: { 200: countyView },
        },
      },
      async (request) => {
        const { id, role } = accountOf(request)
        const seen = { id: request.params.place, seen: versionSeen(request) }
        return changeCounty(db, { id, role }, seen, request.body)
      },
    )
  }
