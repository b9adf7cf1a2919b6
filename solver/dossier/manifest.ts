import { z } from 'zod'
import { fingerprintOf, hashShape, signatureShape } from './crypto.ts'
import { type MaskLevel, maskLevels } from './mask.ts'
import { type PartName, partList } from './parts.ts'

/**
 * The manifest 清单: what the signature covers. It names every part by its hash, so that nothing of the
 * dossier can change without it.
 */
const hash = z.string().regex(hashShape)
const count = z.int().min(0)
const byPart = Object.fromEntries(partList.map((part) => [part, hash])) as {
  readonly [Part in PartName]: typeof hash
}

export const manifestSchema = z.strictObject({
  format: z.literal('junpei-dossier'),
  version: z.literal(1),
  county: z.strictObject({ name: z.string(), year: z.int(), synthetic: z.boolean() }),
  level: z.enum(Object.keys(maskLevels) as [MaskLevel, ...MaskLevel[]]),
  /** When it was drawn up. */
  at: z.iso.datetime(),
  /** Name and version of what made the plan and the dossier. */
  programs: z.record(z.string(), z.string()),
  /** 测算条件: how the plan was searched for. */
  search: z.strictObject({ seed: z.int(), seconds: z.number(), goals: z.array(z.string()) }),
  /** 第 number 次，共 of 次: runs of the county, whatever became of them; none can be taken back. */
  runs: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }).nullable(),
  parts: z.strictObject(byPart),
  /** Hashes of the same before masking: what approvals and the journal name. */
  full: z.strictObject({
    data: hash,
    profile: hash,
    plan: hash,
    decisions: hash,
    audit: hash,
  }),
  /** Verdicts that masking does not let be recounted: clauses, flags and standards by id. */
  notRecounted: z.array(z.string()),
  people: z.strictObject({ teachers: count, deferred: count, decided: count }),
  key: z
    .strictObject({ algorithm: z.literal('Ed25519'), publicKey: hash, fingerprint: hash })
    .refine(({ publicKey, fingerprint }) => fingerprintOf(publicKey) === fingerprint),
})
export type Manifest = Readonly<z.infer<typeof manifestSchema>>

/** The whole file: canonical JSON of this, in UTF-8, with nothing before or after it. */
export const dossierSchema = z.strictObject({
  manifest: manifestSchema,
  parts: z.strictObject(
    Object.fromEntries(partList.map((part) => [part, z.unknown()])) as {
      readonly [Part in PartName]: z.ZodUnknown
    },
  ),
  /** Ed25519 over the canonical JSON of the manifest. */
  signature: z.string().regex(signatureShape),
})
