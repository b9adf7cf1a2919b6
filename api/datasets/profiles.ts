import { listProfiles } from '../../solver/index.ts'
import { Refused } from '../http/problem.ts'

/** 规则档 of this release; the files behind them do not change while the service runs. */
let known: ReadonlySet<string> | null = null

export function requireProfile(id: string): void {
  known ??= profileIds()
  if (!known.has(id))
    throw new Refused(422, 'policy_not_found', '没有这个规则档，请从规则档清单中选择。')
}

function profileIds(): ReadonlySet<string> {
  const list = listProfiles()
  if (!list.ok) throw new Error('the list of profiles cannot be read')
  return new Set(list.value.map(({ id }) => id))
}
