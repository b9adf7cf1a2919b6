import { z } from 'zod'
import { type GoalId, goals } from '../domain/run.ts'

/**
 * 最优性证书: what bounds each level of a plan from below, so that a stranger recomputes it with
 * additions and multiplications alone. README.md tells how. Numbers are IEEE doubles and are taken
 * for exactly what they are; `null` is no bound.
 */
export const certificateFormat = 'junpei-certificate/3'

const whole = z.int()
const position = z.int().nonnegative()
const bounds = z.array(z.number().nullable())
const sparse = { columns: z.array(position), values: z.array(z.number()) }

const systemSchema = z.strictObject({
  columnLower: z.array(z.number()),
  columnUpper: z.array(z.number()),
  /** Columns that need not be whole; all others are. */
  fractional: z.array(position),
  rowLower: bounds,
  rowUpper: bounds,
  /** Entries of row r: rowStart[r] … rowStart[r + 1] - 1 of `index` and `value`. */
  rowStart: z.array(position),
  index: z.array(position),
  value: z.array(z.number()),
  rowName: z.array(z.string()),
})

const multipliersSchema = z.strictObject({
  /** A multiplier is its number here times 2^-shift. */
  shift: position.max(200),
  /** Rows of the system, then one row for each level above: its goal at most its value. */
  rows: z.array(position),
  values: z.array(whole),
})

const closingSchema = z.strictObject({
  /** A whole column, and the side of it that no plan as good takes: all up to `end`, or all from there on. */
  column: position,
  side: z.enum(['upTo', 'from']),
  end: whole,
  /** Level, by place, that comes to more than its value there; `null`: the column itself is shown not to get there. */
  by: position.nullable(),
  multipliers: multipliersSchema,
})

const levelSchema = z.strictObject({
  goal: z.enum(Object.keys(goals) as [GoalId, ...GoalId[]]),
  unit: z.string(),
  constant: whole,
  columns: z.array(position),
  coefficients: z.array(whole),
  /** What the plan comes to. */
  value: whole,
  /** What the run said no plan undercuts. */
  claimed: whole,
  /** What the multipliers prove: recomputed from this file, exactly. */
  checked: whole,
  /** What is closed before the level is bounded, in order. */
  closings: z.array(closingSchema),
  /** `null` where no relaxation was solved. */
  multipliers: multipliersSchema.nullable(),
})

export const certificateSchema = z.strictObject({
  format: z.literal(certificateFormat),
  /** SHA-256 of the county's data, of the rules and of the plan it speaks of. */
  dataHash: z.string(),
  profileHash: z.string(),
  planHash: z.string(),
  system: systemSchema,
  /** Column c < moves.length is the transfer of that teacher to that school, stage and subject. */
  moves: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
  /** The plan as a point of the system; columns not named are 0. */
  point: z.strictObject(sparse),
  /** In the strict order of the goals. */
  levels: z.array(levelSchema).min(1),
})

export type Certificate = z.infer<typeof certificateSchema>
/** Before data, rules and plan have got their versions. */
export type Unsigned = Omit<Certificate, 'dataHash' | 'profileHash' | 'planHash'>
export type System = Certificate['system']
export type CertifiedLevel = Certificate['levels'][number]
export type Multipliers = z.infer<typeof multipliersSchema>
export type CertifiedClosing = z.infer<typeof closingSchema>
