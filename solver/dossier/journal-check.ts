import { actHash, headOf, type JournalRow, linksOf } from './chain.ts'
import { type Checkpoint, contradiction, isCheckpointSigned, standsIn } from './checkpoint.ts'
import { type DossierCheck, failed, notApplicable, passed, unknown } from './checks.ts'
import type { Trust } from './key-chain.ts'
import type { Manifest } from './manifest.ts'
import { journalSchema } from './part-schemas.ts'
import type { JournalExtract } from './parts.ts'

export type JournalChecked = {
  readonly checks: readonly DossierCheck[]
  /** The acts of the extract, where the chain bears them out. */
  readonly rows: readonly JournalRow[] | null
}

/** Step 3 日志链: from the beginning of the chain to its head, and through the checkpoints at hand. */
export function checkJournal(
  part: unknown,
  manifest: Manifest,
  held: Checkpoint | null,
  trust: Trust | null,
): JournalChecked {
  if (part === null)
    return { checks: [notApplicable(3, 'journal', '卷宗不含操作日志。')], rows: null }
  const read = journalSchema.safeParse(part)
  if (!read.success)
    return { checks: [failed(3, 'journal', '操作日志的写法不对，不能核对。')], rows: null }
  const journal: JournalExtract = read.data
  const links = linksOf(journal.chain, journal.acts)
  const faults = [...ownFaults(journal, links, manifest), ...rowFaults(journal, links)]
  const own = passed(
    3,
    'journal',
    `日志链 ${links.length} 行首尾相接，与其中的检查点一致；本方案的 ${journal.rows.length} 行都在链上。`,
  )
  return {
    checks: [
      ...(faults.length === 0 ? [own] : faults.map((fault) => failed(3, 'journal', fault))),
      heldCheck(journal, links, held, isOurs(held, manifest, trust), manifest.at),
    ],
    rows: faults.length === 0 ? journal.rows : null,
  }
}

function ownFaults(
  { chain, checkpoint }: JournalExtract,
  links: readonly string[],
  { key }: Manifest,
): readonly string[] {
  const { size, head, publicKey } = checkpoint
  return [
    ...(isCheckpointSigned(checkpoint) ? [] : ['日志所附检查点的签名无效。']),
    ...(publicKey === key.publicKey ? [] : ['日志所附检查点不是由签发卷宗的密钥签名的。']),
    ...(checkpoint.chain === chain && size === links.length && head === headOf(chain, links)
      ? []
      : [
          `日志所附检查点记有 ${size} 行，与卷宗所列 ${links.length} 行推算的末行校验码不符：日志被改动、删去或增加过。`,
        ]),
  ]
}

/** Every act told in full is the act whose hash stands in the chain at its place. */
const rowFaults = (journal: JournalExtract, links: readonly string[]): readonly string[] =>
  journal.rows.flatMap((row, at) =>
    isOnChain(row, journal, links) && follows(row, journal.rows[at - 1])
      ? []
      : [`日志第 ${row.seq} 条被改动，或不在链上。`],
  )

function isOnChain(
  row: JournalRow,
  { chain, acts }: JournalExtract,
  links: readonly string[],
): boolean {
  const before = headOf(chain, links.slice(row.seq - 2, row.seq - 1))
  return (
    row.chain === chain &&
    row.hash === links[row.seq - 1] &&
    row.prev === (row.seq === 1 ? headOf(chain, []) : before) &&
    actHash(row) === acts[row.seq - 1]
  )
}

const follows = (row: JournalRow, before: JournalRow | undefined): boolean =>
  before === undefined || row.seq > before.seq

/** Signed by the key of the dossier, or by one the reader trusts. */
function isOurs(held: Checkpoint | null, { key }: Manifest, trust: Trust | null): boolean {
  if (held === null) return false
  if (held.publicKey === key.publicKey) return true
  const stands = trust?.(held.publicKey, held.at)
  return stands === 'given' || stands === 'related'
}

/** The auditor's own checkpoint: what was there when it was taken must be there still. */
function heldCheck(
  journal: JournalExtract,
  links: readonly string[],
  held: Checkpoint | null,
  ours: boolean,
  at: string,
): DossierCheck {
  if (held === null)
    return unknown(
      3,
      'journal',
      '没有给出事先留存的检查点，不能排除整条日志被重写；请一并给出以前取走的检查点。',
    )
  if (!ours || !isCheckpointSigned(held))
    return failed(3, null, '给出的检查点不是由本单位的密钥签名的，不能用来核对。')
  if (held.chain !== journal.chain) return failed(3, 'journal', '给出的检查点属于另一条日志链。')
  if (held.size > links.length && held.at > at)
    return unknown(
      3,
      'journal',
      `检查点（${held.size} 行）晚于卷宗（${links.length} 行），不能据此核对；请用签发卷宗之前留存的检查点。`,
    )
  const against = contradiction(held, journal.checkpoint, links)
  if (against !== null || !standsIn(held, links))
    return failed(3, 'journal', against ?? '日志与留存的检查点不一致。')
  return passed(3, 'journal', `留存的检查点（${held.size} 行）在链上：此前的日志没有改动。`)
}
