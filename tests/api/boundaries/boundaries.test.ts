import { afterAll, beforeAll, expect, test } from 'vitest'
import { boundaries } from '../../../api/boundaries/routes.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

const square = [
  [116.9, 35.5],
  [117.1, 35.5],
  [117.1, 35.7],
  [116.9, 35.5],
]
const file = { type: 'Feature', geometry: { type: 'Polygon', coordinates: [square] } }
const approval = '鲁S（2026）012号'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  beforeAll(async () => {
    at = await fresh()
    await at.db
      .insertInto('county')
      .values([
        { id: 'one', name: '甲县', city: null },
        { id: 'two', name: '乙县', city: null },
      ])
      .execute()
    service = await serviceOf(at, [boundaries])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const ask = (method: 'GET' | 'PUT' | 'DELETE', version?: number, payload?: object) =>
    service.app.inject({
      method,
      url: '/api/counties/one/boundary',
      headers: {
        ...as(method === 'GET' ? 'auditor' : 'personnel', 'one'),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
  const journal = () =>
    at.db
      .selectFrom('journal')
      .select(['chain', 'action', 'before', 'after', 'detail'])
      .orderBy('seq')
      .execute()

  test('a county without a boundary has none, at version 0', async () => {
    expect((await ask('GET')).json()).toEqual({ version: 0, boundary: null })
  })

  test('what is wrong with number and lines is told together, and nothing is kept', async () => {
    const refused = await ask('PUT', 0, { approval: '无', file: { type: 'Point' } })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({
      code: 'boundary_refused',
      problems: [{ at: 'approval' }, { at: 'type' }],
    })
    expect((await ask('GET')).json().version).toBe(0)
    expect(await journal()).toEqual([])
  })

  test('colleagues see the same lines and number; setting and taking back are journalled', async () => {
    const set = await ask('PUT', 0, { approval, file })
    expect(set.json()).toMatchObject({
      version: 1,
      boundary: { approval, areas: [{ name: '', polygons: [[square]] }] },
    })
    expect((await ask('GET')).json()).toEqual(set.json())
    const { hash } = set.json().boundary
    expect((await ask('DELETE', 1)).json()).toEqual({ version: 2, boundary: null })
    expect(await journal()).toMatchObject([
      { chain: 'one', action: 'boundary.set', before: null, after: hash },
      { chain: 'one', action: 'boundary.remove', before: hash, after: null },
    ])
  })

  test('who has seen another version overwrites nothing', async () => {
    expect((await ask('PUT', 0, { approval, file })).statusCode).toBe(412)
    expect((await ask('DELETE')).statusCode).toBe(428)
    expect((await ask('GET')).json()).toEqual({ version: 2, boundary: null })
  })

  test('it is a boundary of its own county', async () => {
    await ask('PUT', 2, { approval, file })
    const other = await service.app.inject({
      method: 'GET',
      url: '/api/counties/two/boundary',
      headers: as('auditor', 'two'),
    })
    expect(other.json()).toEqual({ version: 0, boundary: null })
  })
})
