import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { type Form, formsFrom } from '../report/forms.ts'
import { parsePolicyFile } from './policy-yaml.ts'

/** Found from this file, so that it does not matter where the program is started. */
export const formDirectory = fileURLToPath(new URL('../../data/forms/', import.meta.url))

/** Every table layout of a folder, checked against what the tables offer. */
export function readForms(
  directory: string = formDirectory,
): Result<readonly Form[], readonly Problem[]> {
  const names = existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : []
  if (names.length === 0) return fail([missing(directory)])
  const files = names.map((name) =>
    parsePolicyFile(name, readFileSync(join(directory, name), 'utf8')),
  )
  const problems = files.flatMap((file) => (file.ok ? [] : file.error))
  const forms = formsFrom(files.flatMap((file) => (file.ok ? [file.value] : [])))
  if (problems.length === 0) return forms
  return fail([...problems, ...(forms.ok ? [] : forms.error)])
}

const missing = (directory: string): Problem => ({
  code: 'B04',
  severity: 'error',
  place: null,
  value: null,
  message: `文件夹 ${directory} 中没有表样（*.yaml）。请核对表样目录。`,
})
