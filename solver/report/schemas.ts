import { z } from 'zod'
import type { AuditReport } from '../domain/audit-report.ts'
import { deferralReasons, modes, stageList, subjects } from '../domain/codes.ts'
import { type Decision, decisionKinds, decisionOrigins } from '../domain/decision.ts'
import { verdicts } from '../domain/finding.ts'
import { type FlagId, type FlagState, flagStates, flags } from '../domain/flag.ts'
import { schoolId, teacherId } from '../domain/ids.ts'
import { bases, conventions, indicatorList, staffIndicatorList } from '../domain/indicator.ts'
import type { Plan } from '../domain/plan.ts'
import { evidences } from '../domain/policy.ts'
import { goals, itinerantGoals, type Run, type StopId, stops } from '../domain/run.ts'
import { stageMeasures } from '../domain/stage-balance.ts'
import { townshipItems } from '../domain/township.ts'
import type { YearMonth } from '../domain/year-month.ts'
import { provision } from './provision-schema.ts'

/**
 * The JSON documents of a plan directory. Where a schema and the domain part, it stops compiling;
 * unknown keys are refused, so that a newer or edited document is never half read.
 */

const school = z.string().min(1).transform(schoolId)
const teacher = z.string().min(1).transform(teacherId)
const stage = z.enum(stageList)
const subject = z.enum(keysOf(subjects))
const indicator = z.enum(indicatorList)
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '年月应写作 YYYY-MM。')
  // The pattern is the type.
  .transform((text) => text as YearMonth)
const hash = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制校验码。')
const nullable = z.number().nullable()
const count = z.int().min(0)

const transfer = z.strictObject({
  teacher,
  from: school,
  to: school,
  stage,
  subject,
  mode: z.enum(keysOf(modes)),
  relationMoves: z.boolean(),
  start: month,
  end: month.nullable(),
})

const posting = z.strictObject({
  teacher,
  base: school,
  to: school,
  stage,
  subject,
  lessons: z.int().min(1),
  trips: z.int().min(1),
})

const plan = z.strictObject({
  year: z.int(),
  transfers: z.array(transfer),
  itinerant: z.array(posting).exactOptional(),
}) satisfies z.ZodType<Plan>

/** plan.json: no clock, no machine; the same plan for the same data has the same bytes. */
export const planDocument = z.strictObject({
  format: z.literal('junpei-plan'),
  version: z.literal(1),
  county: z.string(),
  synthetic: z.boolean(),
  profile: z.string(),
  dataHash: hash,
  profileHash: hash,
  /** Left out by someone who changes the plan by hand: then it is not compared. */
  planHash: hash.exactOptional(),
  plan,
})

const source = z.strictObject({
  document: z.string(),
  number: z.string(),
  item: z.string(),
  quote: z.string(),
  effective: z.string(),
  evidence: z.enum(keysOf(evidences)),
  reviewed: z.strictObject({ by: z.string(), on: z.string() }).nullable(),
  note: z.string(),
})

const verdict = z.enum(keysOf(verdicts))

const detail = z.strictObject({
  school: school.exactOptional(),
  stage: stage.exactOptional(),
  subject: subject.exactOptional(),
  indicator: indicator.exactOptional(),
  verdict,
  measured: nullable,
  required: nullable,
  shortfall: z.number(),
  sentence: z.string(),
  teachers: z.array(teacher).exactOptional(),
})

const finding = z.strictObject({
  clause: z.string(),
  rule: z.string(),
  name: z.string(),
  source,
  verdict,
  measured: nullable,
  required: nullable,
  shortfall: z.number(),
  unit: z.string(),
  sentence: z.string(),
  details: z.array(detail),
  numerator: z.array(teacher).exactOptional(),
  denominator: z.array(teacher).exactOptional(),
})

const flagFinding = z.strictObject({
  flag: z.enum(keysOf<FlagId>(flags)),
  name: z.string(),
  state: z.enum(keysOf<FlagState>(flagStates)),
  sentence: z.string(),
  numerator: nullable,
  denominator: nullable,
  unit: z.string(),
  cases: z.array(
    z.strictObject({ school: school.nullable(), teachers: z.array(teacher), sentence: z.string() }),
  ),
  missing: z.array(
    z.strictObject({
      sheet: z.enum(['教师', '学校', '方案']),
      column: z.string(),
      teachers: z.array(teacher),
      schools: z.array(school),
    }),
  ),
  measure: z.string(),
  source,
})

const standing = z.strictObject({
  teacher,
  standing: z.enum(['due', 'deferred', 'not-due']),
  reason: z.string(),
  inDenominator: z.boolean(),
  backbone: z.boolean(),
  years: z.int(),
  proofMissing: z.boolean(),
})

const coefficient = z.strictObject({
  convention: z.enum(keysOf(conventions)),
  value: nullable,
  standardDeviation: nullable,
  mean: nullable,
  withinLimit: z.boolean().nullable(),
})

const indicatorRow = z.strictObject({
  stage,
  indicator,
  basis: z.enum(keysOf(bases)),
  threshold: nullable,
  floor: nullable,
  limit: nullable,
  amount: z.number(),
  pupils: z.number(),
  mean: nullable,
  coefficients: z.strictObject({
    weighted: coefficient,
    unweighted: coefficient,
    sample: coefficient,
  }),
  schools: z.array(
    z.strictObject({
      school,
      amount: nullable,
      pupils: z.number(),
      value: nullable,
      status: z.enum(['met', 'band', 'below', 'unknown']),
      teachers: z.array(teacher),
    }),
  ),
  excluded: z.array(z.strictObject({ school, reason: z.string() })),
})

const unitCount = z.strictObject({
  teaching: z.number(),
  personnel: z.number(),
  backbone: z.number(),
  higherDegree: z.number(),
  artsSports: z.number(),
})

const supply = z.strictObject({
  supply: z.number(),
  teachers: z.number(),
  gap: z.number(),
  surplus: z.number(),
})

const unit = z.strictObject({
  school,
  stage,
  pupils: count,
  classes: count,
  quota: nullable,
  before: unitCount,
  after: unitCount,
  subjects: z.array(
    z.strictObject({ subject, need: z.number(), load: z.number(), before: supply, after: supply }),
  ),
})

const schoolFigures = z.strictObject({
  school,
  quota: nullable,
  inQuotaBefore: z.number(),
  inQuotaAfter: z.number(),
  due: count,
  deferred: count,
  leave: z.array(teacher),
  arrive: z.array(teacher),
})

const deferral = z.enum(keysOf(deferralReasons))

const decisionFinding = z.strictObject({
  teacher,
  kind: z.enum(keysOf(decisionKinds)),
  origin: z.enum(keysOf(decisionOrigins)),
  reason: z.string(),
  school: school.exactOptional(),
  subject: subject.exactOptional(),
  deferral: deferral.exactOptional(),
  until: month.nullable().exactOptional(),
  kept: z.boolean(),
  shortfall: count,
  sentence: z.string(),
})

const unsound = z.strictObject({ transfer: transfer.nullable(), sentence: z.string() })

const disputed = z.strictObject({
  id: z.string(),
  name: z.string(),
  required: z.string(),
  readings: z.array(
    z.strictObject({
      name: z.string(),
      source: z.string(),
      evidence: z.enum(keysOf(evidences)),
      measured: z.string(),
      verdict: z.enum(['met', 'short', 'unknown']),
      numerator: z.array(teacher),
      denominator: z.array(teacher),
    }),
  ),
  flipped: z.boolean(),
  sentence: z.string(),
})

const uncovered = {
  before: z.number(),
  afterTransfers: z.number(),
  afterItinerant: z.number(),
}

const itinerant = z.strictObject({
  postings: z.array(
    z.strictObject({ posting, metres: z.number(), spare: z.number(), load: z.number() }),
  ),
  remarks: z.array(z.string()),
  uncovered: z.array(
    z.strictObject({ school, stage, subject, need: z.number(), load: z.number(), ...uncovered }),
  ),
  total: z.strictObject(uncovered),
})

const spreadLevel = z.strictObject({
  mean: nullable,
  coefficient: nullable,
  least: z.strictObject({ school, value: z.number() }).nullable(),
  most: z.strictObject({ school, value: z.number() }).nullable(),
})

const stageBalance = z.strictObject({
  stage,
  measure: z.enum(keysOf(stageMeasures)),
  before: spreadLevel,
  after: spreadLevel,
})

const ratio = z.strictObject({ part: z.number(), whole: z.number() })
const ratios = z.strictObject({ before: ratio, after: ratio })

const township = z.strictObject({
  name: z.string(),
  schools: z.array(school),
  seats: z.array(school),
  pupils: count,
  teachers: count,
  arrive: count,
  leave: count,
  lines: z.array(
    z.strictObject({
      item: z.enum(keysOf(townshipItems)),
      seat: ratios,
      town: ratios,
      urban: ratios,
      met: z.boolean().nullable(),
    }),
  ),
  passes: z.boolean().nullable(),
  passed: z.boolean().nullable(),
})

const bundle = z.strictObject({
  central: school,
  members: z.array(school),
  stage,
  pupils: count,
  teachers: ratios,
  indicators: z.array(
    z.strictObject({
      indicator: z.enum(staffIndicatorList),
      heads: ratios,
      threshold: nullable,
      met: z.boolean().nullable(),
    }),
  ),
})

const auditReport = z.strictObject({
  plan,
  unsound: z.array(unsound),
  remarks: z.array(unsound).exactOptional(),
  findings: z.array(finding),
  flags: z.array(flagFinding).exactOptional(),
  provision: provision.exactOptional(),
  decisions: z.array(decisionFinding).exactOptional(),
  points: z.number(),
  standings: z.array(standing),
  indicators: z.strictObject({ before: z.array(indicatorRow), after: z.array(indicatorRow) }),
  readings: z.array(disputed).exactOptional(),
  itinerant: itinerant.exactOptional(),
  balance: z.array(stageBalance).exactOptional(),
  townships: z.array(township).exactOptional(),
  bundles: z.array(bundle).exactOptional(),
  units: z.array(unit),
  schools: z.array(schoolFigures),
  transfers: z.array(
    z.strictObject({
      transfer,
      travel: nullable,
      travelBefore: nullable,
      extraTravel: nullable,
      direction: z.string(),
      counts: z.boolean().exactOptional(),
    }),
  ),
  travel: z.strictObject({ known: count, median: nullable, worstTenth: nullable, mean: nullable }),
  rotation: z.strictObject({
    due: count,
    deferred: count,
    denominator: count,
    moved: count,
    backboneMoved: count,
  }),
}) satisfies z.ZodType<AuditReport>

/** audit.json: the recount, with the versions it was made from. */
export const auditDocument = z.strictObject({
  format: z.literal('junpei-audit'),
  version: z.literal(1),
  dataHash: hash,
  profileHash: hash,
  planHash: hash,
  report: auditReport,
})

const levelFigures = {
  unit: z.string(),
  value: z.number(),
  bound: z.number(),
  gap: z.number(),
  proven: z.boolean(),
  stoppedBy: z.enum(Object.keys(stops) as [StopId, ...StopId[]]),
  seconds: z.number(),
}

const level = z.strictObject({
  goal: z.enum(keysOf(goals)),
  ...levelFigures,
  checked: z.number().exactOptional(),
})

const itinerantRun = z.strictObject({
  levels: z.array(z.strictObject({ goal: z.enum(keysOf(itinerantGoals)), ...levelFigures })),
  columns: count,
  rows: count,
  seconds: z.number(),
})

/** run.json: how the plan came about; its seconds differ from run to run, the plan does not. */
export const runDocument = z.strictObject({
  format: z.literal('junpei-run'),
  version: z.literal(1),
  dataHash: hash,
  profileHash: hash,
  planHash: hash,
  engine: z.string(),
  seconds: z.number(),
  size: z.strictObject({
    schools: count,
    teachers: count,
    due: count,
    moves: count,
    columns: count,
    rows: count,
    nonzeros: count,
  }),
  levels: z.array(level),
  unkept: z
    .array(z.strictObject({ teacher, kind: z.enum(keysOf(decisionKinds)), reason: z.string() }))
    .exactOptional(),
  shortfalls: z.record(z.string(), z.number()),
  conflicts: z
    .array(
      z.strictObject({
        clauses: z.array(z.string()),
        atLeast: z.number(),
        proven: z.boolean(),
        missing: z.record(z.string(), z.number()),
      }),
    )
    .exactOptional(),
  itinerant: itinerantRun.exactOptional(),
}) satisfies z.ZodType<Omit<Run, 'plan'>>

const ground = {
  teacher,
  origin: z.enum(keysOf(decisionOrigins)),
  reason: z.string(),
  proof: z.string(),
}

/** Decisions on people, as a scenario holds them; `checkDecisions` says what is wrong with them. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...ground, kind: z.literal('go') }),
  z.strictObject({
    ...ground,
    kind: z.literal('go-to'),
    school,
    subject: subject.exactOptional(),
  }),
  z.strictObject({ ...ground, kind: z.literal('stay') }),
  z.strictObject({ ...ground, kind: z.literal('not-to'), school }),
  z.strictObject({
    ...ground,
    kind: z.literal('defer'),
    deferral,
    until: month.nullable(),
    consent: z.boolean().exactOptional(),
  }),
]) satisfies z.ZodType<Decision>

/** A plan alone, as it comes back from a child or from outside. */
export const planSchema: z.ZodType<Plan> = plan

export type PlanDocument = z.infer<typeof planDocument>
export type AuditDocument = z.infer<typeof auditDocument>
export type RunDocument = z.infer<typeof runDocument>

function keysOf<Name extends string>(
  codes: {
    readonly [Key in Name]: unknown
  },
): [Name, ...Name[]] {
  // A code list is never empty, and its keys are its codes.
  return Object.keys(codes) as [Name, ...Name[]]
}
