import { describe, expect, test } from 'vitest'
import { caseDesk } from '../../kit/case-desk.ts'
import { onEveryDatabase } from '../../kit/database.ts'

onEveryDatabase((fresh) => {
  const desk = caseDesk(fresh)
  const { clerk, leader } = desk.people
  const { get, open } = desk

  describe('documents of a case', () => {
    test('a roster is a file, and its export a row of the journal', async () => {
      const { id } = await open()
      const reply = await get(`/cases/${id}/documents/D05`, leader)
      expect(reply.statusCode).toBe(200)
      expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
      expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain('D05_')
      const rows = await desk
        .db()
        .selectFrom('journal')
        .select(['actor', 'detail'])
        .where('action', '=', 'document.export')
        .where('object', '=', `case:${id}`)
        .execute()
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ actor: 'leader' })
    })

    test('the evidence pack holds the catalogue and what of it is ours', async () => {
      const { id } = await open()
      const reply = await get(`/cases/${id}/evidence-pack`, clerk)
      expect(reply.headers['content-type']).toBe('application/zip')
      const names = zipNames(reply.rawPayload).map((name) => name.split('/').at(-1) ?? '')
      expect(names[0]).toMatch(/^D14_/)
      expect(names).toContainEqual(expect.stringMatching(/^C-01_D05_/))
      expect(names.join(' ')).not.toContain('D02')
    })

    test('what is sensitive asks for the right and for a reason', async () => {
      const { id } = await open()
      expect((await get(`/cases/${id}/documents/D02`, leader)).statusCode).toBe(403)
      expect((await get(`/cases/${id}/documents/D02`, clerk)).json()).toMatchObject({
        code: 'reason_missing',
      })
    })
  })
})

/** Names in the central directory of an archive, in its order. */
function zipNames(bytes: Buffer): readonly string[] {
  const names: string[] = []
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4)
  )
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)))
  return names
}
