import { z } from 'zod'
import { fail, ok, type Result } from '../domain/result.ts'
import { genesisOf } from './chain.ts'
import { hashShape, isSignedBy, type Signer, signatureOf, signatureShape } from './crypto.ts'

/**
 * A checkpoint 检查点: how long a chain was at an instant and in what it ended, signed. The auditor takes it
 * away; from then on no row up to there can be changed without being found out.
 */
export const checkpointSchema = z.strictObject({
  format: z.literal('junpei-checkpoint'),
  version: z.literal(1),
  chain: z.string().min(1),
  /** Rows of the chain. */
  size: z.int().min(0),
  /** Hash of the last of them. */
  head: z.string().regex(hashShape),
  at: z.iso.datetime(),
  /** Ed25519. */
  publicKey: z.string().regex(hashShape),
  /** Over the canonical JSON of everything above. */
  signature: z.string().regex(signatureShape),
})
export type Checkpoint = Readonly<z.infer<typeof checkpointSchema>>

export function checkpointOf(
  of: Pick<Checkpoint, 'chain' | 'size' | 'head' | 'at'>,
  signer: Signer,
): Checkpoint {
  const { chain, size, head, at } = of
  const { publicKey } = signer
  const told = { format, version: 1, chain, size, head, at, publicKey } as const
  return { ...told, signature: signatureOf(told, signer) }
}

const format = 'junpei-checkpoint'

/** Signed by the key it names; whether that key is to be trusted is another question. */
export function isCheckpointSigned({ signature, ...told }: Checkpoint): boolean {
  return isSignedBy(told, signature, told.publicKey)
}

/** What somebody handed in as a checkpoint. */
export function readCheckpoint(text: string): Result<Checkpoint, string> {
  const json = parsed(text)
  const read = checkpointSchema.safeParse(json)
  if (!read.success) return fail('不是检查点文件，或其中有项缺失、写法不对。')
  return isCheckpointSigned(read.data) ? ok(read.data) : fail('检查点的签名不对，文件被改动过。')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The parser tells of bad text by an exception; the schema then refuses `undefined`.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * Can both checkpoints be of one chain that only grew? Judged from the two alone; where rows are at
 * hand, `links` (hashes of rows 1 …) settle it for both.
 */
export function contradiction(
  one: Checkpoint,
  other: Checkpoint,
  links: readonly string[] | null = null,
): string | null {
  const [older, newer] = one.size <= other.size ? [one, other] : [other, one]
  if (older.chain !== newer.chain) return '两个检查点不属于同一条日志链。'
  if (older.size === newer.size && older.head !== newer.head)
    return `两个检查点都记有 ${older.size} 行，末行校验码却不同：日志被改写过。`
  if (older.size < newer.size && older.at > newer.at)
    return `较晚的检查点（${older.at}）记有 ${older.size} 行，少于较早的 ${newer.size} 行：日志尾部被截去，或恢复了较早的备份。`
  if (links === null) return null
  const wrong = [older, newer].find((each) => !standsIn(each, links))
  return wrong === undefined ? null : `日志与记有 ${wrong.size} 行的检查点不一致。`
}

/** Does a chain, given the hashes of its rows, go through this checkpoint? */
export const standsIn = ({ chain, size, head }: Checkpoint, links: readonly string[]): boolean =>
  (size === 0 ? genesisOf(chain) : links[size - 1]) === head
