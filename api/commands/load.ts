import { readFile } from 'node:fs/promises'
import {
  applyOverrides,
  type County,
  type PlanDocument,
  type Problem,
  type Profile,
  readCounty,
  readInput,
  readPlanDocument,
  readProfile,
} from '../../solver/index.ts'
import { placeOf } from './problems.ts'
import { hasErrors } from './told.ts'

/** `value` is `null` where an error stands in the way; warnings come along either way. */
export type Loaded<T> = { readonly value: T | null; readonly problems: readonly Problem[] }

export type Case = { readonly county: County; readonly profile: Profile }

/**
 * A county and the rules it plans under, the county's own 参数 in force above them; or every problem
 * of both. The rules are read first: some findings in the data depend on them.
 */
export async function loadCase(path: string, policy: string): Promise<Loaded<Case>> {
  const read = readProfile(policy)
  const base = read.ok ? read.value : null
  const county = await loadCounty(path, base)
  const problems = read.ok ? county.problems : [...read.error, ...county.problems]
  if (base === null || county.value === null) return { value: null, problems }
  const own = applyOverrides(base, county.value.overrides)
  const all = [...problems, ...own.problems]
  return {
    value: hasErrors(all) ? null : { county: county.value, profile: own.profile },
    problems: all,
  }
}

async function loadCounty(path: string, profile: Profile | null): Promise<Loaded<County>> {
  const book = await readInput(path)
  if (!book.ok) return { value: null, problems: book.error }
  const { county, problems } = readCounty(
    book.value,
    profile === null
      ? {}
      : {
          dueYears: profile.definitions.due.minYears,
          countExpiredBackbone: profile.definitions.backbone.countExpired,
        },
  )
  return { value: county, problems }
}

/** A plan.json, from wherever. */
export async function loadPlan(path: string): Promise<Loaded<PlanDocument>> {
  const read = readPlanDocument(await readFile(path, 'utf8'))
  if (read.ok) return { value: read.value, problems: [] }
  const place = placeOf(path)
  return { value: null, problems: read.error.map((problem) => ({ ...problem, place })) }
}
