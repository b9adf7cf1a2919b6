import { type JournalRow, nextRow } from '../../solver/dossier/chain.ts'

/**
 * What somebody with every right on the database can do to a chain: he knows how hashes are computed
 * and can compute them anew; the key of the checkpoint he has not.
 */

/** Whole numbers below `below`, the same for the same seed. */
export type Dice = (below: number) => number

export function diceOf(seed: number): Dice {
  let state = seed
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

export function journalOf(chain: string, size: number): readonly JournalRow[] {
  const rows: JournalRow[] = []
  for (let n = 1; n <= size; n += 1) rows.push(nextRow(chain, rows.at(-1) ?? null, actOf(n)))
  return rows
}

const actOf = (n: number) => ({
  at: new Date(Date.UTC(2026, 7, 1, 8, n)).toISOString(),
  actor: `account-${n % 3}`,
  role: 'personnel',
  action: n % 5 === 0 ? 'case.approve' : 'run.start',
  object: `run:${n}`,
  before: n % 2 === 0 ? 'a'.repeat(64) : null,
  after: 'b'.repeat(64),
  detail: { n, phase: '送审' },
})

/** How much of the chain is made to look right again. */
const repairs = ['nothing', 'own hash', 'everything after'] as const
type Repair = (typeof repairs)[number]

type Touched = { readonly rows: readonly JournalRow[]; readonly from: number }

/** Each changes at least one of the first `held` rows, which a checkpoint has seen. */
const attacks: {
  readonly [name: string]: (rows: readonly JournalRow[], held: number, dice: Dice) => Touched
} = {
  edit: (rows, held, dice) => {
    const from = dice(held)
    return { rows: rows.map((row, at) => (at === from ? edited(row, dice) : row)), from }
  },
  delete: (rows, held, dice) => {
    const from = dice(held)
    const count = 1 + dice(3)
    return { rows: numbered([...rows.slice(0, from), ...rows.slice(from + count)], dice), from }
  },
  insert: (rows, held, dice) => {
    const from = dice(held)
    const [row] = rows
    if (row === undefined) throw new Error('an empty journal has nothing to attack')
    const forged = edited(row, dice)
    return {
      rows: renumbered([...rows.slice(0, from), forged, ...rows.slice(from)]),
      from,
    }
  },
  reorder: (rows, held, dice) => {
    const from = dice(held - 1)
    const other = from + 1 + dice(held - from - 1)
    const order = rows.map((_, at) => (at === from ? other : at === other ? from : at))
    return { rows: renumbered(order.flatMap((at) => rows[at] ?? [])), from }
  },
  cut: (rows, held, dice) => {
    const from = dice(held)
    return { rows: rows.slice(0, from), from }
  },
  /** An older backup, and the office has gone on working since. */
  restore: (rows, held, dice) => {
    const from = dice(held)
    const grown = [...rows.slice(0, from)]
    for (let more = dice(rows.length); more > 0; more -= 1) {
      const last = grown.at(-1) ?? null
      const fresh = { ...actOf(grown.length + 1), actor: 'account-9' }
      grown.push(nextRow(rows[0]?.chain ?? '', last, fresh))
    }
    return { rows: grown, from }
  },
}
const attackNames = Object.keys(attacks)

export type Attack = { readonly name: string; readonly rows: readonly JournalRow[] }

export function attackOn(rows: readonly JournalRow[], held: number, dice: Dice): Attack {
  const name = attackNames[dice(attackNames.length)] ?? ''
  const touched = attacks[name]?.(rows, held, dice)
  if (touched === undefined) throw new Error(`no attack ${name}`)
  const repair = repairs[dice(repairs.length)] ?? 'nothing'
  return { name: `${name}, repairing ${repair}`, rows: repaired(touched, repair) }
}

function edited(row: JournalRow, dice: Dice): JournalRow {
  const changes: readonly Partial<JournalRow>[] = [
    { actor: 'somebody-else' },
    { at: '2026-01-01T00:00:00.000Z' },
    { action: 'case.withdraw' },
    { object: 'run:none' },
    { before: 'c'.repeat(64) },
    { after: null },
    { role: 'auditor' },
    { detail: { ...row.detail, n: -1 } },
  ]
  return { ...row, ...changes[dice(changes.length)] }
}

const renumbered = (rows: readonly JournalRow[]): readonly JournalRow[] =>
  rows.map((row, at) => ({ ...row, seq: at + 1 }))

const numbered = (rows: readonly JournalRow[], dice: Dice): readonly JournalRow[] =>
  dice(2) === 0 ? rows : renumbered(rows)

function repaired({ rows, from }: Touched, repair: Repair): readonly JournalRow[] {
  if (repair === 'nothing') return rows
  const done: JournalRow[] = []
  for (const [at, row] of rows.entries()) {
    const touch = repair === 'own hash' ? at === from : at >= from
    const fresh = nextRow(row.chain, done.at(-1) ?? null, row)
    done.push(touch ? { ...fresh, seq: row.seq } : row)
  }
  return done
}
