import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type AnswerKind, answerKinds, type KnownAnswers } from './coverage-answers.ts'
import { policyDirectory } from './policy.ts'
import { parsed } from './policy-document.ts'
import { policyProblem } from './policy-messages.ts'
import { type PolicyFile, parsePolicyFile } from './policy-yaml.ts'

/** 条文对照表: every staffing sentence of the five documents and what in the product answers it. */
export type Coverage = { readonly documents: readonly CoveredDocument[] }

export type CoveredDocument = {
  readonly id: string
  readonly name: string
  readonly rows: readonly CoveredRow[]
}

/** One sentence 条文. What is answered in part only stands as `later`, with the parts that answer. */
export type CoveredRow = {
  readonly id: string
  readonly subject: string
  readonly state: CoverageState
  readonly answers: readonly Answer[]
  /** Why it is out of scope, or what is missing; empty otherwise. */
  readonly reason: string
}

export const coverageStates = {
  answered: '已答复',
  later: '待补',
  'out-of-scope': '不属范围',
  unanswered: '未答复',
} as const
export type CoverageState = keyof typeof coverageStates

export type Answer = { readonly kind: AnswerKind; readonly id: string; readonly name: string }

export const coverageFile = 'coverage.yaml'

/** The register of the policy folder; `known` says which answers there are to point at. */
export function readCoverage(
  known: KnownAnswers,
  directory: string = policyDirectory,
): Result<Coverage, readonly Problem[]> {
  const path = join(directory, coverageFile)
  if (!existsSync(path)) return fail([policyProblem('L13', null, { name: coverageFile })])
  return coverageFrom(readFileSync(path, 'utf8'), known)
}

/** Pure: every misspelt id, every row that stands twice and every row that says two things at once. */
export function coverageFrom(
  text: string,
  known: KnownAnswers,
): Result<Coverage, readonly Problem[]> {
  const file = parsePolicyFile(coverageFile, text)
  if (!file.ok) return file
  const problems: Problem[] = []
  const written = parsed(schema, file.value, [], file.value.value, problems)
  if (written === null) return fail(problems)
  problems.push(...repeated(written, file.value))
  const documents = written.documents.map(({ id, name, rows }, at) => ({
    id,
    name,
    rows: rows.map((row, index) =>
      rowOf(row, known, file.value, ['documents', at, 'rows', index], problems),
    ),
  }))
  return problems.length > 0 ? fail(problems) : ok({ documents })
}

const line = z.string().min(1)
const rowSchema = z
  .strictObject({
    row: z.string().regex(/^\d-[1-9]\d?$/),
    subject: line,
    by: z
      .partialRecord(
        z.enum(Object.keys(answerKinds) as [AnswerKind, ...AnswerKind[]]),
        z.array(line).min(1),
      )
      .exactOptional(),
    out: line.exactOptional(),
    later: line.exactOptional(),
  })
  .refine(({ out, later }) => out === undefined || later === undefined, {
    error: 'out 与 later 只能写一个',
  })
const schema = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        name: line,
        rows: z.array(rowSchema).min(1),
      }),
    )
    .min(1),
})
type Written = z.infer<typeof schema>
type WrittenRow = z.infer<typeof rowSchema>

function repeated({ documents }: Written, file: PolicyFile): readonly Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  const meet = (name: string, path: readonly PropertyKey[]) => {
    if (seen.has(name)) problems.push(policyProblem('L10', file.placeOf(path), { name }))
    seen.add(name)
  }
  for (const [at, { id, rows }] of documents.entries()) {
    meet(id, ['documents', at, 'id'])
    for (const [index, { row }] of rows.entries())
      meet(row, ['documents', at, 'rows', index, 'row'])
  }
  return problems
}

function rowOf(
  { row: id, subject, by, out, later }: WrittenRow,
  known: KnownAnswers,
  file: PolicyFile,
  path: readonly PropertyKey[],
  problems: Problem[],
): CoveredRow {
  const answers: Answer[] = []
  for (const [kind, ids] of Object.entries(by ?? {}) as [AnswerKind, readonly string[]][])
    for (const [index, answer] of ids.entries()) {
      const name = known[kind].get(answer)
      if (name !== undefined) answers.push({ kind, id: answer, name })
      else
        problems.push(
          policyProblem('L14', file.placeOf([...path, 'by', kind, index]), {
            row: id,
            kind: answerKinds[kind],
            name: answer,
          }),
        )
    }
  const whole = answers.length > 0 ? 'answered' : 'unanswered'
  const state = out !== undefined ? 'out-of-scope' : later !== undefined ? 'later' : whole
  return { id, subject, state, answers, reason: out ?? later ?? '' }
}
