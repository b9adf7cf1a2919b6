import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wholeChain } from '../../../api/journal/store.ts'
import {
  canonical,
  checkpointOf,
  type JournalRow,
  signerOf,
  verifyChain,
} from '../../../solver/index.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { attackOn, diceOf, journalOf } from '../../kit/journal-attacks.ts'

const signer = signerOf(new Uint8Array(32).fill(7))
const chain = 'one'
const rows = journalOf(chain, 60)
/** The auditor took his checkpoint away when there were 50 rows. */
const held = 50
const checkpoint = checkpointOf(
  { chain, size: held, head: rows[held - 1]?.hash ?? '', at: '2026-08-02T00:00:00.000Z' },
  signer,
)

test('a chain nobody has touched goes through the checkpoint', () => {
  expect(verifyChain(chain, rows, checkpoint)).toMatchObject({ ok: true, size: 60 })
})

/** `JUNPEI_ATTACKS=10000` makes as many as one likes; every run proves the same of fewer. */
const attacks = Number(process.env.JUNPEI_ATTACKS ?? 490)

test('random attacks on the rows are all found with one checkpoint', { timeout: 600_000 }, () => {
  const dice = diceOf(20260801)
  const unseen: string[] = []
  const kinds = new Set<string>()
  for (let n = 0; n < attacks; n += 1) {
    const attack = attackOn(rows, held, dice)
    kinds.add(attack.name)
    if (verifyChain(chain, attack.rows, checkpoint).ok) unseen.push(`${n}: ${attack.name}`)
  }
  expect(unseen).toEqual([])
  expect(kinds.size).toBe(18)
})

test('without the checkpoint one who computes everything anew would not be found', () => {
  const cut = rows.slice(0, 40)
  expect(verifyChain(chain, cut).ok).toBe(true)
  expect(verifyChain(chain, cut, checkpoint)).toMatchObject({ ok: false, fault: 'cut', seq: 41 })
})

onEveryDatabase((fresh) => {
  describe('10 attacks by the superuser of a database', () => {
    let at: TestDatabase
    beforeAll(async () => {
      at = await fresh()
    })
    afterAll(() => at.close())

    /** Past the triggers that keep everybody else from changing a row. */
    const put = (attacked: readonly JournalRow[]) =>
      at.db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        await tx.deleteFrom('journal').execute()
        for (const { detail, ...row } of attacked)
          await tx
            .insertInto('journal')
            .values({ ...row, detail: canonical(detail) })
            .execute()
      })

    test.each(Array.from({ length: 10 }, (_, n) => n))('attack %i is found', async (n) => {
      await put(rows)
      expect(verifyChain(chain, await wholeChain(at.db, chain), checkpoint).ok).toBe(true)
      const attack = attackOn(rows, held, diceOf(n))
      await put(attack.rows)
      const verdict = verifyChain(chain, await wholeChain(at.db, chain), checkpoint)
      expect(verdict, attack.name).toMatchObject({ ok: false })
    })
  })
})
