import { z } from 'zod'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Profile } from '../rules/index.ts'
import { parsed, type ReadDocument, readDocument } from './policy-document.ts'
import { policyProblem } from './policy-messages.ts'
import { stackDocuments } from './policy-stack.ts'
import { type PolicyFile, parsePolicyFile } from './policy-yaml.ts'

/** A profile as its list names it 规则档清单. */
export type ProfileEntry = {
  readonly id: string
  readonly name: string
  /** The profile this one is stacked on; `null` for the lowest. */
  readonly on: string | null
  /** Its own documents, lowest first. */
  readonly documents: readonly string[]
}

/** Texts of policy files by path under the policy folder: `profiles.yaml`, `national/cn-2017-6.yaml`. */
export type PolicyTexts = ReadonlyMap<string, string>

const listFile = 'profiles.yaml'

const listSchema = z.strictObject({
  profiles: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      name: z.string().min(1),
      on: z.string().optional(),
      documents: z.array(z.string()),
    }),
  ),
})

/** Pure, so that a page can do it too: no file is touched. */
export function profileFromTexts(
  texts: PolicyTexts,
  id: string,
): Result<Profile, readonly Problem[]> {
  const list = readList(texts)
  if (!list.ok) return list
  const chain = chainOf(list.value, id)
  if (!chain.ok) return chain
  const names = chain.value.flatMap((entry) => entry.documents)
  const documents = readDocuments(texts, names, list.value.file)
  if (!documents.ok) return documents
  return stackDocuments(id, chain.value.at(-1)?.name ?? id, documents.value)
}

export function profilesFromTexts(
  texts: PolicyTexts,
): Result<readonly ProfileEntry[], readonly Problem[]> {
  const list = readList(texts)
  return list.ok ? ok(list.value.entries) : list
}

type ProfileList = { readonly entries: readonly ProfileEntry[]; readonly file: PolicyFile }

function readList(texts: PolicyTexts): Result<ProfileList, readonly Problem[]> {
  const text = texts.get(listFile)
  if (text === undefined) return fail([policyProblem('L12', null, {})])
  const file = parsePolicyFile(listFile, text)
  if (!file.ok) return file
  const problems: Problem[] = []
  const list = parsed(listSchema, file.value, [], file.value.value, problems)
  if (list === null) return fail(problems)
  const ids = list.profiles.map((profile) => profile.id)
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index)
  if (repeated.length > 0) {
    const place = file.value.placeOf(['profiles'])
    return fail(repeated.map((name) => policyProblem('L10', place, { name })))
  }
  const entries = list.profiles.map(({ on, ...rest }) => ({ ...rest, on: on ?? null }))
  return ok({ entries, file: file.value })
}

/** The profile and all it stands on, lowest first. */
function chainOf(list: ProfileList, id: string): Result<readonly ProfileEntry[], Problem[]> {
  const chain: ProfileEntry[] = []
  for (let next: string | null = id; next !== null; ) {
    const name: string = next
    const found = list.entries.find((entry) => entry.id === name)
    const above = list.entries.findIndex((entry) => entry.id === chain[0]?.id)
    const place = above < 0 ? null : list.file.placeOf(['profiles', above, 'on'])
    if (!found) {
      const known = list.entries.map((entry) => entry.id).join('、')
      return fail([policyProblem('L08', place, { name, list: known })])
    }
    if (chain.includes(found)) {
      const circle = [name, ...chain.map((entry) => entry.id)].join('→')
      return fail([policyProblem('L09', place, { name: id, list: circle })])
    }
    chain.unshift(found)
    next = found.on
  }
  return ok(chain)
}

function readDocuments(
  texts: PolicyTexts,
  names: readonly string[],
  list: PolicyFile,
): Result<readonly ReadDocument[], readonly Problem[]> {
  const problems: Problem[] = []
  const documents: ReadDocument[] = []
  for (const [index, name] of names.entries()) {
    const paths = [...texts.keys()].filter((path) => path.endsWith(`/${name}.yaml`))
    const [path] = paths
    const text = path === undefined ? undefined : texts.get(path)
    if (names.indexOf(name) < index) {
      problems.push(policyProblem('L10', list.placeOf(['profiles']), { name }))
    } else if (path === undefined || text === undefined || paths.length > 1) {
      problems.push(policyProblem('L06', list.placeOf(['profiles']), { name }))
    } else {
      const document = readText(path, text)
      if (document.ok) documents.push(document.value)
      else problems.push(...document.error)
    }
  }
  return problems.length > 0 ? fail(problems) : ok(documents)
}

function readText(path: string, text: string): Result<ReadDocument, readonly Problem[]> {
  const file = parsePolicyFile(path, text)
  return file.ok ? readDocument(file.value) : file
}
