import { z } from 'zod'
import type { Decision, DocumentFacts, DocumentId, RosterChoice } from '../../solver/index.ts'
import type { Body } from '../runs/messages.ts'

/** What the child that writes a paper is handed. */
export type DocumentTask = {
  /** `pack`: the catalogue of evidence with its papers, in one archive; `roster`: a list as it was chosen; `opinion`: what the auditor has to say. */
  readonly id: DocumentId | 'pack' | 'roster' | 'opinion'
  readonly roster?: RosterChoice
  /** The auditor's own words. */
  readonly note?: string
  readonly county: Body
  readonly profile: Body
  readonly audit: Body
  /** 人员决定 the plan was made under. */
  readonly decisions: readonly Decision[]
  /** How the plan came about; `null` for a plan from elsewhere. */
  readonly record: Body | null
  /** Finished runs of other years, for the table that looks ahead. */
  readonly years?: readonly { readonly profile: Body; readonly audit: Body }[]
  readonly facts: Pick<DocumentFacts, 'office' | 'process' | 'state' | 'date' | 'only'>
}

export const fromDocument = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('written'),
    name: z.string().min(1).max(300),
    /** Base64. */
    bytes: z.string(),
  }),
  z.object({
    kind: z.literal('refused'),
    problems: z.array(z.object({ code: z.string(), message: z.string() })).min(1),
  }),
])
export type FromDocument = z.infer<typeof fromDocument>
