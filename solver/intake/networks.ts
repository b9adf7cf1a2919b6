import type { Network } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { networkSheet } from './columns/other-sheets.ts'
import type { Context } from './context.ts'
import type { RawSheet } from './raw.ts'
import { resolveSchool } from './resolve.ts'
import { type Row, readRows } from './rows.ts'
import type { Schools } from './schools.ts'

type NetworkRow = Row<typeof networkSheet.columns & typeof networkSheet.also>
type Draft = Network & { readonly row: NetworkRow }

/** 共同体结对: rows of the same name, kind and leading school are one network; with P01 and P02. */
export function readNetworks(
  raw: RawSheet,
  schools: Schools | null,
  context: Context,
): readonly Network[] {
  const read = readRows(raw, networkSheet, context.report)
  const drafts = (read?.rows ?? []).flatMap((row) => draftOf(row, schools))
  const merged = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.kind}|${draft.lead}|${draft.name}`
    const same = merged.get(key)
    merged.set(key, same === undefined ? draft : together(same, draft))
  }
  tellShared([...merged.values()], schools)
  return [...merged.values()].map(({ row: _row, ...network }) => network)
}

function draftOf(row: NetworkRow, schools: Schools | null): readonly Draft[] {
  const { name, kind, lead: leadName, members: names, from, until } = row.fields
  const index = schools?.index ?? null
  const lead = leadName == null ? undefined : resolveSchool(row, 'lead', leadName, index)
  const members = names?.map((member) => resolveSchool(row, 'members', member, index)) ?? []
  const inside = lead !== undefined && members.includes(lead)
  if (inside) row.tell('lead', 'P01', {})
  const known = members.filter((member) => member !== undefined)
  if (lead === undefined || inside || known.length < members.length) return []
  if (name == null || kind == null || from === undefined || until === undefined) return []
  return [{ name, kind, lead, members: [...new Set(known)], from, until, row }]
}

const together = (first: Draft, next: Draft): Draft => ({
  ...first,
  members: [...new Set([...first.members, ...next.members])],
  from: first.from ?? next.from,
  until: first.until ?? next.until,
})

/** P02: one school in several networks of a kind, told once, where it is met again. */
function tellShared(networks: readonly Draft[], schools: Schools | null): void {
  const places = new Map<string, { readonly network: Draft; readonly school: SchoolId }[]>()
  for (const network of networks) {
    for (const school of [network.lead, ...network.members]) {
      const key = `${network.kind}|${school}`
      const known = places.get(key)
      if (known === undefined) places.set(key, [{ network, school }])
      else known.push({ network, school })
    }
  }
  for (const shared of places.values()) {
    const again = shared[1]
    if (again === undefined) continue
    const { network, school } = again
    const column = school === network.lead ? 'lead' : 'members'
    const name = schools?.byId.get(school)?.name ?? school
    network.row.tell(column, 'P02', { n: shared.length }, name)
  }
}
