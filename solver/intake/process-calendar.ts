import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type YearlySteps, yearlySchema } from '../process/yearly.ts'
import { parsed } from './policy-document.ts'
import { parsePolicyFile } from './policy-yaml.ts'

/** Found from this file, so that it does not matter where the program is started. */
export const processCalendarFile = fileURLToPath(
  new URL('../../data/process/calendar.yaml', import.meta.url),
)

/** The steps of the year 年度流程. */
export function readProcessCalendar(
  path: string = processCalendarFile,
): Result<YearlySteps, readonly Problem[]> {
  if (!existsSync(path)) return fail([missing(path)])
  return processCalendarFrom(basename(path), readFileSync(path, 'utf8'))
}

/** Pure: every mistake with file, line and path. */
export function processCalendarFrom(
  name: string,
  text: string,
): Result<YearlySteps, readonly Problem[]> {
  const file = parsePolicyFile(name, text)
  if (!file.ok) return file
  const problems: Problem[] = []
  const read = parsed(yearlySchema, file.value, [], file.value.value, problems)
  return read === null ? fail(problems) : ok(read.steps)
}

const missing = (path: string): Problem => ({
  code: 'H11',
  severity: 'error',
  place: null,
  value: null,
  message: `找不到年度流程文件 ${path}。请核对目录。`,
})
