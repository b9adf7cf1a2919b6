import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { Profile } from '../rules/index.ts'
import {
  type PolicyTexts,
  type ProfileEntry,
  profileFromTexts,
  profilesFromTexts,
} from './policy-profiles.ts'

/** Law as data: the profile `id` from the policy files, or every problem in them at once. */
export const readProfile = (
  id: string,
  directory: string = policyDirectory,
): Result<Profile, readonly Problem[]> => profileFromTexts(policyTexts(directory), id)

export const listProfiles = (
  directory: string = policyDirectory,
): Result<readonly ProfileEntry[], readonly Problem[]> => profilesFromTexts(policyTexts(directory))

/** Found from this file, so that it does not matter where the program is started. */
export const policyDirectory = fileURLToPath(new URL('../../data/policies/', import.meta.url))

/** Every YAML file under `directory`, by path with `/`; empty where there is no such folder. */
export function policyTexts(directory: string): PolicyTexts {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) return new Map()
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
  return new Map(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]))
}
