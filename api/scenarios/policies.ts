import { listProfiles, type Problem, parametersOf, readProfile } from '../../solver/index.ts'
import { rulebook } from '../commands/rulebook.ts'
import type { Shelf, Under } from '../datasets/shelf.ts'

/** Answers of the reading desk about rules; the files behind them are part of the release. */

export async function policies(_shelf: Shelf, _asked: object) {
  const list = listProfiles()
  if (!list.ok) throw new Error(broken(list.error))
  return list.value.map(({ id, name, on }) => ({ id, name, on, documents: documentsOf(id) }))
}

const documentsOf = (id: string) =>
  profileNamed(id).documents.map(({ title, number, level, issuer }) => ({
    title,
    number,
    level,
    issuer,
  }))

/** 规则档全文, as `junpei rulebook` prints it. */
export async function policy(_shelf: Shelf, { id }: { readonly id: string }) {
  const { facts, lines, ok, problems } = await rulebook({ policy: id })
  if (!ok) throw new Error(broken(problems))
  const { documents, definitions, clauses, overruled } = facts
  return { id, name: profileNamed(id).name, documents, definitions, clauses, overruled, lines }
}

type Asked = { readonly data: string | null; readonly under: Under }

/** What a scenario may change and the value in force, of a county's data with its own 参数 above. */
export async function parameters(shelf: Shelf, { data, under }: Asked) {
  const profile = data === null ? profileNamed(under.policy) : await shelf.profile(data, under)
  return parametersOf(profile).map(({ sets, ...parameter }) => ({
    ...parameter,
    rule: sets?.kind === 'rule' ? sets.rule : null,
    definition: sets?.kind === 'definition' ? sets.definition : null,
  }))
}

/** The routes ask for profiles that are on the list only. */
export function profileNamed(id: string) {
  const read = readProfile(id)
  if (!read.ok) throw new Error(broken(read.error))
  return read.value
}

const broken = (problems: readonly Problem[]) => problems.map(({ message }) => message).join('\n')
