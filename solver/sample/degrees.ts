import { type Degree, type Setting, stageList } from '../domain/codes.ts'
import { monthIndex } from '../domain/year-month.ts'
import { apportion } from './apportion.ts'
import { degreeShares } from './calibration.ts'
import { itemAt, type Random } from './random.ts'
import { byUnit, type Draft, type RosterUnit } from './roster-unit.ts'

/** Degrees 学历: the county shares of each stage, higher in town, lower among the old. */
export function withDegrees(drafts: readonly Draft[], random: Random): readonly Draft[] {
  const groups = byUnit(drafts)
  const degreeOf = new Map<Draft, Degree>()
  for (const stage of stageList) {
    const units = [...groups.keys()].filter((unit) => unit.stage === stage)
    const counts = countsOf(units, random.fork(stage))
    units.forEach((unit, i) => {
      const ranked = byAge(groups.get(unit) ?? [], random.fork(`${unit.school.id}/${stage}`))
      const degrees = lowestFirst(unit.teachers, itemAt(counts, i))
      ranked.forEach((draft, rank) => {
        degreeOf.set(draft, itemAt(degrees, rank))
      })
    })
  }
  return drafts.map((draft) => ({
    unit: draft.unit,
    teacher: { ...draft.teacher, degree: degreeOf.get(draft) ?? draft.teacher.degree },
  }))
}

type Counts = { readonly below: number; readonly bachelor: number; readonly master: number }

function countsOf(units: readonly RosterUnit[], random: Random): readonly Counts[] {
  const stage = units[0]?.stage ?? 'primary'
  const shares = degreeShares[stage]
  const staff = units.map((unit) => unit.teachers)
  const total = staff.reduce((sum, own) => sum + own, 0)
  const share = (perMille: number) => Math.round((total * perMille) / 1000)
  const weights = (by: { readonly [W in Setting]: number }) =>
    units.map((unit) => unit.teachers * by[unit.school.setting] * (900 + random.below(201)))
  const below = apportion(share(shares.belowCollege), weights({ urban: 1, town: 5, rural: 16 }), {
    caps: staff.map((own) => Math.ceil(own / 3)),
  })
  const master = apportion(share(shares.master), weights({ urban: 10, town: 3, rural: 1 }), {
    caps: staff.map((own) => Math.floor(own / 3)),
  })
  const bachelor = apportion(share(shares.bachelor), weights({ urban: 116, town: 98, rural: 78 }), {
    caps: staff.map((own, i) => own - itemAt(below, i) - itemAt(master, i)),
  })
  return units.map((_, i) => ({
    below: itemAt(below, i),
    master: itemAt(master, i),
    bachelor: itemAt(bachelor, i),
  }))
}

function lowestFirst(teachers: number, counts: Counts): readonly Degree[] {
  const college = teachers - counts.below - counts.bachelor - counts.master
  return [
    ...Array<Degree>(counts.below).fill('secondary-normal'),
    ...Array<Degree>(college).fill('college'),
    ...Array<Degree>(counts.bachelor).fill('bachelor'),
    ...Array<Degree>(counts.master).fill('master'),
  ]
}

/** Oldest first, give or take eight years: many have studied on. */
function byAge(drafts: readonly Draft[], random: Random): readonly Draft[] {
  return drafts
    .map((draft) => ({ draft, key: monthIndex(draft.teacher.birth) + random.between(-96, 96) }))
    .sort((a, b) => a.key - b.key || (a.draft.teacher.id < b.draft.teacher.id ? -1 : 1))
    .map(({ draft }) => draft)
}
