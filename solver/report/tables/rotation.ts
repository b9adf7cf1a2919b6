import type { Stage } from '../../domain/codes.ts'
import { isLeader } from '../person.ts'
import type { KnownTransfer, Register } from '../register.ts'
import { defineTable, type TableParts } from '../table.ts'
import { type FieldValue, rate } from '../values.ts'
import { answer, findingOf, shareLimit } from '../verdict.ts'
import { lineKeys, type SchoolLine, schoolLines, stageWord } from './school-lines.ts'

/** D08 按学校: who is due, who leaves and who arrives, by printed line. */
export const rotationBySchool = defineTable<SchoolLine>({
  rows: schoolLines,
  fields: {
    township: ({ school }) => school.township,
    school: ({ school }) => school.name,
    name: ({ name }) => name,
    stage: stageWord,
    teachers: ({ unit, register }) =>
      unit?.before[register.profile.definitions.counting.basis] ?? null,
    due: ({ standings }) => standings.filter(({ standing }) => standing === 'due').length,
    deferred: ({ standings }) => standings.filter(({ standing }) => standing === 'deferred').length,
    denominator,
    out: ({ leaving }) => leaving.length,
    'out-share': (row) => rate(countedIn(row.leaving), denominator(row)),
    'backbone-out': ({ leaving }) => backboneIn(leaving),
    'backbone-share': ({ leaving }) => rate(backboneIn(leaving), leaving.length),
    in: ({ arriving }) => arriving.length,
    'backbone-in': ({ arriving }) => backboneIn(arriving),
    'backbone-net': ({ arriving, leaving }) => backboneIn(arriving) - backboneIn(leaving),
    relation: ({ leaving }) =>
      leaving.filter(({ figures }) => figures.transfer.relationMoves).length,
    'town-to-country': ({ leaving }) => leaving.filter(isTownToCountry).length,
    'strong-to-weak': ({ leaving }) => leaving.filter(isStrongToWeak).length,
    leaders: ({ leaving }) => leaving.filter(({ teacher }) => isLeader(teacher)).length,
  },
  keys: lineKeys,
  limits: {
    'out-share': (register) => shareLimit(register, 'rotation-share'),
    'backbone-share': (register) => shareLimit(register, 'backbone-share'),
  },
})

/** D08 全县: the three inputs of 督导 and both shares, from the audit's own counts. */
export const rotationOfCounty = defineTable<Register>({
  rows: (register) => [register],
  fields: {
    county: ({ county }) => county.name,
    year: ({ county }) => county.year,
    due: ({ report }) => report.rotation.due,
    deferred: ({ report }) => report.rotation.deferred,
    denominator: ({ report }) => report.rotation.denominator,
    moved: ({ report }) => report.rotation.moved,
    counted: ({ transfers }) => countedIn(transfers),
    share: (register) => {
      const { denominator: all } = register.report.rotation
      return limited(register, 'rotation-share', countedIn(register.transfers), all)
    },
    'share-met': (register) => answer(findingOf(register, 'rotation-share')),
    backbone: ({ report }) => report.rotation.backboneMoved,
    'backbone-share': (register) => {
      const { backboneMoved, moved } = register.report.rotation
      return limited(register, 'backbone-share', backboneMoved, moved)
    },
    'backbone-met': (register) => answer(findingOf(register, 'backbone-share')),
    'share-with-deferred': ({ report: { rotation } }) =>
      rate(rotation.moved, rotation.due + rotation.deferred),
  },
  coded: {
    mode: {
      list: 'mode',
      value: ({ transfers }, code) =>
        transfers.filter(({ figures }) => figures.transfer.mode === code).length,
    },
    'by-stage': {
      list: 'stage',
      value: ({ transfers }, code) =>
        transfers.filter(({ figures }) => figures.transfer.stage === (code as Stage)).length,
    },
  },
} satisfies TableParts<Register>)

/** Directions as counted in summaries; a transfer may be both. */
export const isTownToCountry = ({ from, to }: KnownTransfer): boolean =>
  from.setting !== 'rural' && to.setting === 'rural'

export const isStrongToWeak = ({ from, to }: KnownTransfer): boolean =>
  (from.strong && !to.strong) || (!from.weak && to.weak)

export const backboneIn = (transfers: readonly KnownTransfer[]): number =>
  transfers.filter(({ standing }) => standing?.backbone === true).length

function denominator({ standings }: SchoolLine): number {
  return standings.filter(({ inDenominator }) => inDenominator).length
}

export const countedIn = (transfers: readonly KnownTransfer[]): number =>
  transfers.filter(
    ({ standing, figures }) => standing?.inDenominator === true && figures.counts !== false,
  ).length

function limited(
  register: Register,
  rule: 'rotation-share' | 'backbone-share',
  top: number,
  bottom: number,
): FieldValue {
  const limit = shareLimit(register, rule)
  return rate(top, bottom, limit === undefined ? {} : { limit })
}
