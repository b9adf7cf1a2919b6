import type { NetworkKind } from '../../domain/codes.ts'
import type { County } from '../../domain/county.ts'
import { yearMonth } from '../../domain/year-month.ts'

/** A network 共同体 in force, its schools by index; those the county does not have are left out. */
export type LiveNetwork = { readonly lead: number; readonly members: readonly number[] }

/** Networks of some kinds that are in force in September of the school year. */
export function networksAt(county: County, kinds: readonly NetworkKind[]): readonly LiveNetwork[] {
  const start = yearMonth(county.year, 9)
  const indexOf = new Map(county.schools.map(({ id }, index) => [id, index]))
  return county.networks.flatMap((network) => {
    const begun = network.from === null || network.from <= start
    const over = network.until !== null && network.until < start
    if (!kinds.includes(network.kind) || !begun || over) return []
    return [
      {
        lead: indexOf.get(network.lead) ?? -1,
        members: network.members.flatMap((member) => indexOf.get(member) ?? []),
      },
    ]
  })
}
