import { z } from 'zod'
import { type Stage, type Subject, stages, subjects } from '../domain/codes.ts'
import { schoolId } from '../domain/ids.ts'
import { type Indicator, indicators } from '../domain/indicator.ts'
import {
  type LedgerEntry,
  type LedgerKind,
  type LedgerState,
  ledgerKinds,
  ledgerStates,
} from '../domain/ledger.ts'

const codesOf = <Code extends string>(codes: { readonly [C in Code]: unknown }) =>
  z.enum(Object.keys(codes) as [Code, ...Code[]])

const nullable = z.number().nullable()

/** One entry of the problem ledger, as `junpei audit --json` prints it. */
const ledgerEntry = z.strictObject({
  key: z.string().min(1),
  kind: codesOf<LedgerKind>(ledgerKinds),
  item: z.string(),
  school: z.string().min(1).transform(schoolId).nullable(),
  stage: codesOf<Stage>(stages).nullable(),
  subject: codesOf<Subject>(subjects).nullable(),
  indicator: codesOf<Indicator>(indicators).nullable(),
  problem: z.string(),
  unit: z.string(),
  before: nullable,
  after: nullable,
  cure: z.string(),
  state: codesOf<LedgerState>(ledgerStates),
  opened: z.int(),
}) satisfies z.ZodType<LedgerEntry>

/** What of an earlier answer of `junpei audit --json` the next audit needs. */
export const auditAnswer = z.looseObject({
  command: z.literal('audit'),
  ledger: z.array(ledgerEntry),
})
