import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actHash,
  genesisOf,
  type JournalRow,
  linksOf,
  nextRow,
} from '../../solver/dossier/chain.ts'
import { type ChainFault, verifyChain } from '../../solver/dossier/chain-check.ts'
import {
  type Checkpoint,
  contradiction,
  readCheckpoint,
  standsIn,
} from '../../solver/dossier/checkpoint.ts'
import { actBy, checkpointAt, rowsOf, stranger } from '../kit/dossier.ts'

const chain = 'county-1'
const acts = Array.from({ length: 12 }, (_, n) =>
  actBy(`p${n % 3}`, 'case.revise', `case:${n}`, {
    at: `2026-07-06T01:00:${String(n).padStart(2, '0')}.000Z`,
    after: n % 2 === 0 ? String(n % 10).repeat(64) : null,
    detail: { n },
  }),
)
const rows = rowsOf(chain, acts)
const checkpoint = checkpointAt(rows)

const faultOf = (given: readonly JournalRow[], held: Checkpoint | null = null) => {
  const verdict = verifyChain(chain, given, held)
  return verdict.ok ? null : ([verdict.seq, verdict.fault] as const)
}

/** The n-th row, counted from 1. */
const row = (n: number): JournalRow => {
  const found = rows[n - 1]
  if (found === undefined) throw new Error(`there is no row ${n}`)
  return found
}

/** What somebody with the database writes to make a chain look whole again. */
const relinked = (given: readonly JournalRow[]) =>
  rowsOf(
    chain,
    given.map(({ seq: _, prev: __, hash: ___, chain: ____, ...act }) => act),
  )

describe('rows follow each other', () => {
  test('from the beginning, each holding the hash of the one before', () => {
    expect(row(1)).toMatchObject({ seq: 1, prev: genesisOf(chain) })
    for (const [at, each] of rows.entries()) if (at > 0) expect(each.prev).toBe(rows[at - 1]?.hash)
    expect(verifyChain(chain, rows, checkpoint)).toEqual({
      ok: true,
      size: 12,
      head: row(12).hash,
    })
  })

  test('a row is known by the hash of its act, and the chain by these alone', () => {
    expect(linksOf(chain, rows.map(actHash))).toEqual(rows.map(({ hash }) => hash))
  })

  test('every field of an act is part of its hash, and the order of keys is not', () => {
    const act = row(1)
    const others: readonly Partial<JournalRow>[] = [
      { at: '2026-07-06T01:00:00.001Z' },
      { actor: 'x' },
      { role: 'leadership' },
      { action: 'case.open' },
      { object: 'case:x' },
      { before: 'x' },
      { after: null },
      { detail: { n: 0, more: 1 } },
    ]
    for (const other of others) expect(actHash({ ...act, ...other })).not.toBe(actHash(act))
    expect(actHash({ ...act, detail: { b: 1, a: 2 } })).toBe(
      actHash({ ...act, detail: { a: 2, b: 1 } }),
    )
  })

  test('a row never follows one of another chain', () => {
    expect(() => nextRow('county-2', row(1), actBy('p', 'a', 'b'))).toThrow('county-1')
  })
})

describe('the first row that does not stand is named, and what is wrong', () => {
  const without = (n: number) => rows.filter(({ seq }) => seq !== n)
  const changed = (n: number, more: Partial<JournalRow>) =>
    rows.map((each) => (each.seq === n ? { ...each, ...more } : each))

  const attacks: readonly (readonly [
    string,
    readonly JournalRow[],
    readonly [number, ChainFault],
  ])[] = [
    ['an edited act', changed(5, { actor: 'l1' }), [5, 'edited']],
    ['an edited hash', changed(5, { hash: 'a'.repeat(64) }), [5, 'edited']],
    ['a deleted row', without(5), [5, 'deleted']],
    ['a row told twice', [...rows.slice(0, 5), row(5), ...rows.slice(5)], [6, 'inserted']],
    [
      'two rows in each other’s place',
      [...rows.slice(0, 4), row(6), row(5), ...rows.slice(6)],
      [5, 'reordered'],
    ],
    ['a row of another chain', changed(5, { chain: 'county-2' }), [5, 'foreign']],
    [
      // The row stands in itself, but the next still holds the hash of the one it replaced.
      'an act edited and hashed anew',
      [...rows.slice(0, 4), nextRow(chain, row(4), actBy('x', 'y', 'z')), ...rows.slice(5)],
      [6, 'unlinked'],
    ],
  ]
  test.each(attacks)('%s', (_, attacked, fault) => {
    expect(faultOf(attacked)).toEqual(fault)
  })

  test('with a checkpoint: a cut tail, an older backup, a chain written anew', () => {
    expect(faultOf(rows.slice(0, 9), checkpoint)).toEqual([10, 'cut'])
    expect(faultOf([], checkpoint)).toEqual([1, 'cut'])
    const older = rowsOf(chain, [...acts.slice(0, 9), ...acts.slice(0, 4)])
    expect(faultOf(older, checkpoint)).toEqual([null, 'rewritten'])
    expect(faultOf(relinked(without(5)).concat(row(1)).slice(0, 11), checkpoint)).toEqual([
      12,
      'cut',
    ])
  })

  test('a checkpoint that was edited, or of another chain, proves nothing', () => {
    expect(faultOf(rows, { ...checkpoint, size: 11 })).toEqual([null, 'bad-checkpoint'])
    const elsewhere = checkpointAt(rowsOf('county-2', acts))
    expect(faultOf(rows, elsewhere)).toEqual([null, 'bad-checkpoint'])
  })
})

/** What a superuser of the database can do to rows the checkpoint covers. */
const attack = fc
  .record({
    kind: fc.constantFrom('edit', 'delete', 'insert', 'reorder', 'cut', 'restore'),
    at: fc.nat(10),
    other: fc.nat(10),
    field: fc.constantFrom('at', 'actor', 'role', 'action', 'object', 'before', 'after', 'detail'),
    /** Nothing hidden; the row hashed anew; the whole chain written anew from there. */
    cover: fc.constantFrom('none', 'row', 'chain'),
    text: fc.string({ minLength: 1 }),
  })
  .map(({ kind, at, other, field, cover, text }) => {
    const attacked = attackedBy(kind, at, other, field, `x${text}`)
    if (cover === 'chain') return relinked(attacked)
    if (cover === 'none') return attacked
    return attacked.map((each, n) =>
      n === at && n > 0 ? { ...nextRow(chain, attacked[n - 1] ?? null, each) } : each,
    )
  })
  .filter((attacked) => JSON.stringify(attacked) !== JSON.stringify(rows))

function attackedBy(kind: string, at: number, other: number, field: string, text: string) {
  const value = field === 'detail' ? { text } : text
  switch (kind) {
    case 'edit':
      return rows.map((each, n) => (n === at ? { ...each, [field]: value } : each))
    case 'delete':
      return rows.filter((_, n) => n !== at)
    case 'insert':
      return [...rows.slice(0, at), { ...row(other + 1), actor: text }, ...rows.slice(at)]
    case 'reorder': {
      const moved = rows.filter((_, n) => n !== at)
      return [...moved.slice(0, other), row(at + 1), ...moved.slice(other)]
    }
    case 'cut':
      return rows.slice(0, at)
    default:
      // An old copy is put back and work goes on upon it.
      return rowsOf(chain, [
        ...acts.slice(0, at),
        ...acts.slice(0, 12).map((each) => ({ ...each, actor: text })),
      ])
  }
}

test('500 random attacks by whoever owns the database: all found with one checkpoint', () => {
  fc.assert(
    fc.property(attack, (attacked) => !verifyChain(chain, attacked, checkpoint).ok),
    { numRuns: 500 },
  )
})

describe('checkpoints', () => {
  const early = checkpointAt(rows, 4)
  const links = rows.map(({ hash }) => hash)

  test('two of one chain that only grew agree', () => {
    expect(contradiction(early, checkpoint)).toBeNull()
    expect(contradiction(checkpoint, early, links)).toBeNull()
    expect(standsIn(early, links)).toBe(true)
  })

  test('a chain that became shorter, or another, is told from the two alone', () => {
    const later = { ...early, at: '2026-08-01T00:00:00.000Z' }
    expect(contradiction(checkpoint, later)).toContain('较早的备份')
    expect(contradiction(early, { ...early, head: 'a'.repeat(64) })).toContain('改写')
    expect(contradiction(early, { ...checkpoint, chain: 'county-2' })).toContain('同一条')
  })

  test('a chain written anew in between is told with its rows', () => {
    const anew = relinked(rows.map((each) => (each.seq === 2 ? { ...each, actor: 'x' } : each)))
    const later = checkpointAt(anew)
    expect(contradiction(early, later)).toBeNull()
    expect(
      contradiction(
        early,
        later,
        anew.map(({ hash }) => hash),
      ),
    ).toContain('记有 4 行')
  })

  test('is read back as it was written, and not when a letter was changed', () => {
    expect(readCheckpoint(JSON.stringify(early))).toEqual({ ok: true, value: early })
    expect(readCheckpoint(JSON.stringify({ ...early, size: 5 }))).toMatchObject({ ok: false })
    expect(readCheckpoint('{}')).toMatchObject({ ok: false })
    expect(readCheckpoint('不是')).toMatchObject({ ok: false })
  })

  test('of a stranger is signed, but by a stranger', () => {
    const theirs = checkpointAt(rows, 4, stranger)
    expect(readCheckpoint(JSON.stringify(theirs)).ok).toBe(true)
    expect(theirs.publicKey).not.toBe(early.publicKey)
  })
})
