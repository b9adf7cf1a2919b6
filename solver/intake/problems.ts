import { z } from 'zod'
import { type Problem, type Severity, severities } from '../domain/problem.ts'
import { placeText } from './place.ts'
import { sheetIds, sheets } from './sheets.ts'

/** What was read, and how much of it is wrong. */
export type Summary = {
  readonly schools: number
  readonly teachers: number
  readonly errors: number
  readonly warnings: number
  readonly notices: number
}

export function summaryOf(
  problems: readonly Problem[],
  schools: number,
  teachers: number,
): Summary {
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length
  return {
    schools,
    teachers,
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
  }
}

/** In the order of the workbook: sheet, row, column, code. */
export function sorted(problems: readonly Problem[]): readonly Problem[] {
  const sheetNames = sheetIds.map((id) => sheets[id].name)
  const keyOf = ({ place }: Problem): readonly number[] => [
    place?.sheet == null ? -1 : sheetNames.indexOf(place.sheet),
    place?.row ?? 0,
    place?.column ?? 0,
  ]
  return problems
    .map((problem, order) => ({ problem, keys: [...keyOf(problem), order] }))
    .sort((a, b) => {
      const different = a.keys.findIndex((key, i) => key !== b.keys[i])
      return (a.keys[different] ?? 0) - (b.keys[different] ?? 0)
    })
    .map(({ problem }) => problem)
}

const mostLines = 200
const severityList = ['error', 'warning', 'notice'] as const satisfies readonly Severity[]

/** For people: a line of totals, then each kind of problem with its places, errors first. */
export function problemsAsText(problems: readonly Problem[], summary?: Summary): string {
  const { errors, warnings, notices } = summary ?? summaryOf(problems, 0, 0)
  const read =
    summary === undefined ? '' : `共读取 学校 ${summary.schools} 所、教师 ${summary.teachers} 人；`
  const totals = `${read}错误 ${errors} 处（必须改）、提醒 ${warnings} 处（可继续）、提示 ${notices} 处`
  const kinds = severityList.flatMap((severity) => {
    const ofSeverity = problems.filter((problem) => problem.severity === severity)
    const codes = [...new Set(ofSeverity.map(({ code }) => code))]
    return codes.map((kind) => kindAsText(ofSeverity.filter(({ code }) => code === kind)))
  })
  return [totals, ...kinds].join('\n\n')
}

function kindAsText(same: readonly Problem[]): string {
  const [first] = same
  if (first === undefined) return ''
  const rest = same.length - mostLines
  return [
    `${severities[first.severity]} ${first.code}（${same.length} 处）`,
    ...same.slice(0, mostLines).map((problem) => `  ${problemAsLine(problem)}`),
    ...(rest > 0 ? [`  另有 ${rest} 处相同问题，见错误说明列`] : []),
  ].join('\n')
}

/** Place, cause and cure. */
export const problemAsLine = ({ place, message }: Problem): string =>
  `${placeText(place)}${message}`

const placeSchema = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  header: z.string().nullable(),
})

const count = z.int().min(0)

/** What `problemsAsJson` gives, for whoever reads it back. */
export const problemsSchema = z.strictObject({
  summary: z.strictObject({
    schools: count,
    teachers: count,
    errors: count,
    warnings: count,
    notices: count,
  }),
  problems: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]\d{2}$/),
      severity: z.enum(severityList),
      place: placeSchema.nullable(),
      value: z.string().nullable(),
      message: z.string(),
      /** Place and message in one line, as `problemsAsText` prints them. */
      line: z.string(),
    }),
  ),
})
export type ProblemsJson = z.infer<typeof problemsSchema>

/** For programs: all problems, none left out. */
export const problemsAsJson = (problems: readonly Problem[], summary: Summary): ProblemsJson => ({
  summary: { ...summary },
  problems: problems.map((problem) => ({
    ...problem,
    place: problem.place === null ? null : { ...problem.place },
    line: problemAsLine(problem),
  })),
})
