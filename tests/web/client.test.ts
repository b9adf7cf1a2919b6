import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rooms } from '../../api/rooms.ts'
import { freshDatabase } from '../kit/database.ts'
import { serviceOf } from '../kit/service.ts'
import { clientFile, clientTypes } from '../setup/client.ts'

test('the types the page calls by are those of the API as it is (npm run client)', async () => {
  const at = await freshDatabase()
  const { app } = await serviceOf(at, rooms)
  expect(await clientTypes(app)).toBe(readFileSync(clientFile, 'utf8'))
  await app.close()
  await at.close()
})
