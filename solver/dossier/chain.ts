import { portableHash } from './crypto.ts'

/**
 * The journal 操作日志链: rows of one chain, each holding the hash of the row before. A row is hashed in two
 * steps, its act first and then the link: so a row can be reduced to the hash of its act, and whoever
 * has nothing but these still computes every link up to the head.
 */

/** What happened, as it is told: people are account ids, contents are hashes, nobody is named. */
export type JournalAct = {
  /** ISO 8601 instant of the server. */
  readonly at: string
  readonly actor: string
  readonly role: string
  /** `room.verb`. */
  readonly action: string
  /** `room:id`. */
  readonly object: string
  /** Hashes of the content before and after; `null` where there is none. */
  readonly before: string | null
  readonly after: string | null
  readonly detail: { readonly [key: string]: unknown }
}

/** One row as it is stored. */
export type JournalRow = JournalAct & {
  /** A county's id, or `system`. */
  readonly chain: string
  /** From 1, without a gap. */
  readonly seq: number
  /** Hash of the row before, or of the chain's beginning. */
  readonly prev: string
  readonly hash: string
}

/** What stands before the first row of a chain. */
export const genesisOf = (chain: string): string => portableHash({ genesis: chain })

export const actHash = (row: JournalAct): string => {
  const { at, actor, role, action, object, before, after, detail } = row
  return portableHash({ at, actor, role, action, object, before, after, detail })
}

/** The hash of a row, from the hash of its act: all a reduced row needs. */
export const linkHash = (chain: string, seq: number, prev: string, act: string): string =>
  portableHash({ chain, seq, prev, act })

/** The next row of a chain; `last` is its last row, or `null` where it has none. */
export function nextRow(
  chain: string,
  last: Pick<JournalRow, 'chain' | 'seq' | 'hash'> | null,
  act: JournalAct,
): JournalRow {
  if (last !== null && last.chain !== chain)
    throw new Error(`A row of ${chain} cannot follow one of ${last.chain}.`)
  const seq = (last?.seq ?? 0) + 1
  const prev = last?.hash ?? genesisOf(chain)
  return { ...act, chain, seq, prev, hash: linkHash(chain, seq, prev, actHash(act)) }
}

/** Hashes of all rows, from the hashes of their acts; the last is the head. */
export function linksOf(chain: string, acts: readonly string[]): readonly string[] {
  const links: string[] = []
  for (const act of acts)
    links.push(linkHash(chain, links.length + 1, links.at(-1) ?? genesisOf(chain), act))
  return links
}

/** The hash a chain of so many rows ends in; of an empty one its beginning. */
export const headOf = (chain: string, links: readonly string[]): string =>
  links.at(-1) ?? genesisOf(chain)
