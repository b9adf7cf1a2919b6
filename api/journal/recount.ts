import { type ChainVerdict, chainFaults, genesisOf, verifyOnwards } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { countOf, rowsOf } from './store.ts'

const pageSize = 500

/**
 * 日志核对: each row against the one before, page by page, so that others are answered in between. What a
 * checkpoint kept elsewhere adds is `junpei verify`'s to say.
 */
export const recountOf = (db: Db, chain: string) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => recountIn(tx, chain))

async function recountIn(db: Db, chain: string) {
  let so: Standing = { ok: true, size: 0, head: genesisOf(chain) }
  for (let more = true; more; ) {
    const rows = await rowsOf(db, chain, { after: so.size, limit: pageSize })
    const verdict = verifyOnwards(chain, so, rows)
    if (!verdict.ok) return { chain, ok: false, ...whereOf(so), ...faultOf(verdict) }
    so = verdict
    more = rows.length === pageSize
  }
  // Rows numbered from nought downwards stand on no page.
  const strangers = (await countOf(db, chain)) - so.size
  if (strangers > 0) return { chain, ok: false, ...whereOf(so), ...strangerFault(strangers) }
  const sentence = `日志共 ${so.size} 行，逐行重算后前后相接。尾部是否被截去，须用此前取走的检查点核对。`
  return { chain, ok: true, ...whereOf(so), fault: null, seq: null, sentence }
}

type Standing = Extract<ChainVerdict, { readonly ok: true }>

const whereOf = ({ size, head }: Standing) => ({ rows: size, head })

const faultOf = ({ fault, seq, sentence }: Extract<ChainVerdict, { readonly ok: false }>) => ({
  fault,
  seq,
  sentence,
})

const strangerFault = (count: number) => ({
  fault: 'inserted' as const,
  seq: null,
  sentence: `第 1 行之前${chainFaults.inserted}：${count} 行。`,
})
