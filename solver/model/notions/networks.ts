import type { NetworkKind } from '../../domain/codes.ts'
import type { County } from '../../domain/county.ts'
import { type YearMonth, yearMonth } from '../../domain/year-month.ts'

/** A network 共同体 in force, its schools by index; those the county does not have are left out. */
export type LiveNetwork = { readonly lead: number; readonly members: readonly number[] }

/** Networks of some kinds, `null` of any, in force in a month: September of the school year. */
export function networksAt(
  county: County,
  kinds: readonly NetworkKind[] | null,
  month: YearMonth = yearMonth(county.year, 9),
): readonly LiveNetwork[] {
  const indexOf = new Map(county.schools.map(({ id }, index) => [id, index]))
  return county.networks.flatMap((network) => {
    const begun = network.from === null || network.from <= month
    const over = network.until !== null && network.until < month
    if ((kinds !== null && !kinds.includes(network.kind)) || !begun || over) return []
    return [
      {
        lead: indexOf.get(network.lead) ?? -1,
        members: network.members.flatMap((member) => indexOf.get(member) ?? []),
      },
    ]
  })
}

/** Do two schools, by index, belong to one of these networks? */
export function sharing(
  county: County,
  networks: readonly LiveNetwork[],
): (from: number, to: number) => boolean {
  const memberships = county.schools.map(() => new Set<number>())
  for (const [at, { lead, members }] of networks.entries())
    for (const school of [lead, ...members]) memberships[school]?.add(at)
  return (from, to) => {
    const there = memberships[to]
    return there !== undefined && [...(memberships[from] ?? [])].some((at) => there.has(at))
  }
}
