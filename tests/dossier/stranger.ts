import { createHash, createPublicKey, verify } from 'node:crypto'

/**
 * Another verifier, written from FORMAT.md alone: nothing of this program is used, hashes and
 * signatures are Node's. It goes as far as the page can be followed without counting an audit.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Fields = { readonly [key: string]: Json }

function canonicalForm(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalForm).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = value as Fields
  // The default order of strings is that of UTF-16 code units.
  const keys = Object.keys(fields).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalForm(fields[key] ?? null)}`).join(',')}}`
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const hash = (value: Json) => sha256(canonicalForm(value))

function isSigned(value: Json, signature: string, publicKey: string): boolean {
  const announced = Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex')
  const key = createPublicKey({ key: announced, format: 'der', type: 'spki' })
  return verify(null, Buffer.from(canonicalForm(value)), key, Buffer.from(signature, 'hex'))
}

const partNames = 'audit data decisions journal levels plan process profile'.split(' ')
const fieldsOf = (value: Json | undefined): Fields => (value ?? {}) as Fields
const textOf = (value: Json | undefined): string => String(value)

/** What is wrong, by the number of the step in FORMAT.md and what it is about. */
export function strangerFinds(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const file: Fields = JSON.parse(text)
  const manifest = fieldsOf(file.manifest)
  const parts = fieldsOf(file.parts)
  const key = fieldsOf(manifest.key)
  const publicKey = textOf(key.publicKey)
  const found: string[] = []
  const must = (holds: boolean, what: string) => holds || found.push(what)
  must(canonicalForm(file) === text, '1 form')
  must(Object.keys(file).sort().join() === 'manifest,parts,signature', '1 keys')
  must(Object.keys(parts).sort().join() === partNames.join(), '1 parts')
  must(sha256(Buffer.from(publicKey, 'hex')) === key.fingerprint, '1 fingerprint')
  must(isSigned(manifest, textOf(file.signature), publicKey), '2 signature')
  for (const name of partNames)
    must(hash(parts[name] ?? null) === fieldsOf(manifest.parts)[name], `2 ${name}`)
  if (parts.journal !== null) found.push(...journalFaults(fieldsOf(parts.journal), publicKey))
  return found
}

function journalFaults(journal: Fields, publicKey: string): readonly string[] {
  const chain = journal.chain ?? null
  const acts = journal.acts as readonly string[]
  const links: string[] = []
  const before = (seq: number) => links[seq - 2] ?? hash({ genesis: chain })
  for (const [at, act] of acts.entries())
    links.push(hash({ act, chain, prev: before(at + 1), seq: at + 1 }))
  const { signature, ...told } = fieldsOf(journal.checkpoint)
  const found: string[] = []
  const must = (holds: boolean, what: string) => holds || found.push(what)
  must(told.publicKey === publicKey && isSigned(told, textOf(signature), publicKey), '3 checkpoint')
  must(told.size === acts.length && told.head === before(acts.length + 1), '3 head')
  for (const row of journal.rows as readonly Fields[]) {
    const { action, actor, after, at, before: was, detail, object, role } = row
    const own = [action, actor, after, at, was, detail, object, role]
    const [seq, act] = [Number(row.seq), hash(actOf(own))]
    must(act === acts[seq - 1] && row.hash === links[seq - 1] && row.prev === before(seq), '3 row')
  }
  return found
}

const actFields = 'action actor after at before detail object role'.split(' ')
const actOf = (values: readonly (Json | undefined)[]): Json =>
  Object.fromEntries(actFields.map((field, at) => [field, values[at] ?? null]))
