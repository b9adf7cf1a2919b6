import type { Standing } from '../domain/audit-report.ts'
import { type Mode, modes, type NetworkKind } from '../domain/codes.ts'
import type { County, Network, School, Teacher } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { Transfer } from '../domain/plan.ts'
import { monthIndex, yearMonth } from '../domain/year-month.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { isDisplaced } from './closures.ts'
import { isTermOver } from './leaders.ts'
import { once } from './once.ts'

/** Who goes where, for the question what kind of transfer it is. */
export type Parties = {
  readonly teacher: Teacher
  readonly standing: Standing
  readonly from: School
  readonly to: School
}

/** What definition `kinds` makes of one transfer, whatever the plan calls it. */
export type Kind = { readonly mode: Mode; readonly counts: boolean }

type Entry = Definitions['kinds']['list'][number]

export function kindOf(county: County, definitions: Definitions, parties: Parties): Kind {
  if (isDisplaced(parties.teacher, parties.from))
    return { mode: 'other', counts: parties.standing.standing === 'due' }
  const entry = definitions.kinds.list.find((each) => meetsAll(county, each, parties))
  const isLeader = isTermOver(county, definitions, parties.teacher, parties.from)
  return {
    mode: entry?.mode ?? definitions.term.mode,
    counts: (entry?.counts ?? true) && !isLeader,
  }
}

/** A plan people have edited may call a transfer something else than the documents do. */
export function modeRemark({ kinds }: Definitions, transfer: Transfer, kind: Kind): string | null {
  if (kinds.list.length === 0 || transfer.mode === kind.mode) return null
  return (
    `教师 ${transfer.teacher}：方案写为“${modes[transfer.mode]}”，` +
    `按规则档的交流类型认定应为“${modes[kind.mode]}”；是否计入交流轮岗按认定的类型。`
  )
}

function meetsAll(county: County, entry: Entry, { teacher, from, to }: Parties): boolean {
  if (entry.from.length > 0 && !entry.from.includes(from.setting)) return false
  if (entry.to.length > 0 && !entry.to.includes(to.setting)) return false
  if (entry.maxAge !== null && birthdaysHad(teacher, county) > entry.maxAge[teacher.sex])
    return false
  return (
    entry.networks.length === 0 ||
    networksInForce(county, entry.networks).some(
      (network) => belongs(network, from.id) && belongs(network, to.id),
    )
  )
}

/** Networks of some kinds, `null` of any, that hold in the September a plan begins. */
export const networksInForce = (
  county: County,
  kinds: readonly NetworkKind[] | null,
): readonly Network[] =>
  kinds === null
    ? allInForce(county)
    : allInForce(county).filter(({ kind }) => kinds.includes(kind))

const allInForce = once(({ networks, year }: County): readonly Network[] => {
  const opening = monthIndex(yearMonth(year, 9))
  return networks.filter(
    ({ from, until }) =>
      (from === null || monthIndex(from) <= opening) &&
      (until === null || monthIndex(until) >= opening),
  )
})

export const belongs = ({ lead, members }: Network, school: SchoolId): boolean =>
  school === lead || members.includes(school)

const birthdaysHad = ({ birth }: Teacher, { baseMonth }: County): number =>
  Math.floor((monthIndex(baseMonth) - monthIndex(birth)) / 12)
