import { listProfiles } from '../../solver/index.ts'
import { nothing } from './nothing.ts'
import { type Told, untold } from './told.ts'

/** 规则档清单. */
export async function policies(): Promise<Told<'policies'>> {
  const listed = listProfiles()
  if (!listed.ok) return untold<'policies'>(nothing.policies, listed.error)
  const profiles = listed.value.map(({ id, name }) => ({ id, name }))
  return {
    ok: true,
    facts: { profiles },
    problems: [],
    lines: profiles.map(({ id, name }) => `${id}　${name}`),
  }
}
