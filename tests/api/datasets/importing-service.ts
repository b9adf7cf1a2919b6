/** A service that imports and confirms one version after the other until somebody kills it. */
import { connect } from '../../../api/database/connect.ts'
import { datasets } from '../../../api/datasets/routes.ts'
import { generateCounty } from '../../../solver/index.ts'
import { as, serviceOf } from '../../kit/service.ts'
import { uploadOf, workbookOf } from '../../kit/upload.ts'

const [url = '', dataFolder = '', first = '0'] = process.argv.slice(2)
const db = connect(url, 5)
const at = { db, url, close: async () => undefined }
const { app } = await serviceOf(at, [datasets], { dataFolder })

for (let seed = Number(first); ; seed += 1) {
  const county = generateCounty({ name: '合成县', schools: 4, teachers: 60, seed })
  const { headers, payload } = await uploadOf([
    { name: '表.xlsx', bytes: await workbookOf(county) },
  ])
  process.send?.('sending')
  const sent = await app.inject({
    method: 'POST',
    url: '/api/counties/one/imports',
    headers: { ...headers, ...as('personnel', 'one'), 'idempotency-key': `import-${seed}` },
    payload,
  })
  const { id, data } = sent.json()
  process.send?.('read')
  const done = await app.inject({
    method: 'POST',
    url: `/api/counties/one/imports/${id}/confirm`,
    headers: { ...as('personnel', 'one'), 'if-match': '"1"' },
  })
  if (done.statusCode === 200) process.send?.(`confirmed ${data}`)
}
