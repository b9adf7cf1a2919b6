import { z } from 'zod'
import type { CaseState, Decision, DossierSource, JournalRow } from '../../solver/index.ts'
import type { Body } from '../runs/messages.ts'

/** What the child that draws up a dossier is handed. */
export type DossierTask = {
  readonly county: Body
  readonly profile: Body
  readonly plan: Body
  /** How the plan came about; `null` for a plan from elsewhere. */
  readonly record: Body | null
  readonly decisions: readonly Decision[]
  readonly process: { readonly id: string; readonly state: CaseState }
  readonly journal: {
    readonly chain: string
    readonly rows: readonly JournalRow[]
    readonly objects: readonly string[]
  }
  /** Where the key lies. */
  readonly dataFolder: string
} & Pick<DossierSource, 'level' | 'at' | 'programs' | 'search' | 'runs'>

export const fromDossier = z.object({ kind: z.literal('built'), text: z.string().min(1) })
export type FromDossier = z.infer<typeof fromDossier>
