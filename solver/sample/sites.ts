import type { SchoolKind, Setting, Sponsor, Stage } from '../domain/codes.ts'
import { itemAt } from './random.ts'
import type { Township } from './townships.ts'

/** A school before it has a name, pupils or teachers. */
export type Site = {
  readonly township: Township
  readonly kind: SchoolKind
  readonly setting: Setting
  readonly stages: readonly Stage[]
  readonly sponsor: Sponsor
  /** 镇驻地校 or the first school of a subdistrict: the central school 中心校 of its township. */
  readonly central: boolean
  readonly townSeat: boolean
  readonly strong: boolean
  readonly weak: boolean
}

/** Exactly `count` sites, township by township, as a county lists its schools. */
export function layOutSites(count: number, townships: readonly Township[]): readonly Site[] {
  const counts = kindCounts(count)
  const used = usedTownships(townships, counts.primary)
  const urban = used.filter((township) => township.zone !== 'town')
  const towns = used.filter((township) => township.zone === 'town')
  const countryside = towns.length > 0 ? towns : urban
  const sites = [
    ...used.map(centralSchool),
    ...repeat(counts.primary - used.length, (i) =>
      i % 5 === 0 || i % 5 === 2 ? cityPrimary(turnOf(urban, i)) : villagePrimary(countryside, i),
    ),
    ...repeat(counts.junior, (i) =>
      i % 5 === 0 || i % 5 === 3 ? cityJunior(turnOf(urban, i), i) : townJunior(countryside, i),
    ),
    ...repeat(counts.nineYear, (i) => nineYear(countryside, i)),
    ...repeat(counts.points, (i) => teachingPoint(turnOf(countryside, i))),
    ...repeat(counts.outside, (i) => outsideSchool(turnOf(urban, 0), i)),
  ]
  const rank = new Map(used.map((township, i) => [township, i]))
  const rankOf = (site: Site) => rank.get(site.township) ?? used.length
  return sites
    .map((site, i) => ({ site, i }))
    .sort((a, b) => rankOf(a.site) - rankOf(b.site) || a.i - b.i)
    .map(({ site }) => site)
}

/**
 * Kinds of schools: two thirds primary, a sixth teaching points, a fifth junior, some nine-year.
 * Counties of some size also have a special school and a private one, which no plan may touch.
 */
function kindCounts(count: number) {
  const outside = count >= 24 ? 2 : 0
  const planned = count - outside
  const nineYear = planned >= 6 ? Math.max(1, Math.round(planned * 0.08)) : 0
  const points = planned >= 5 ? Math.max(1, Math.round(planned * 0.16)) : 0
  const junior = Math.max(2 - nineYear, Math.round(planned * 0.18))
  return { outside, nineYear, points, junior, primary: planned - nineYear - points - junior }
}

/** Every township has a central school, so there are no more townships than primary schools. */
function usedTownships(townships: readonly Township[], primaries: number): readonly Township[] {
  if (townships.length <= primaries) return townships
  const urban = townships.filter((township) => township.zone !== 'town')
  const towns = townships.filter((township) => township.zone === 'town')
  const few = Math.max(Math.ceil(primaries / 3), primaries - towns.length)
  return [...urban.slice(0, few), ...towns.slice(0, primaries - few)]
}

const ordinary = {
  stages: ['primary'],
  sponsor: 'county',
  central: false,
  townSeat: false,
  strong: false,
  weak: false,
} as const satisfies Partial<Site>

const centralSchool = (township: Township, i: number): Site => ({
  ...ordinary,
  township,
  kind: 'primary',
  setting: township.zone === 'town' ? 'town' : 'urban',
  central: true,
  townSeat: township.zone === 'town',
  strong: township.zone === 'core' && i % 4 === 0,
  weak: township.zone === 'town' && i % 8 === 7,
})

const cityPrimary = (township: Township): Site => ({
  ...ordinary,
  township,
  kind: 'primary',
  setting: 'urban',
})

const villagePrimary = (townships: readonly Township[], i: number): Site => ({
  ...ordinary,
  township: turnOf(townships, i),
  kind: 'primary',
  setting: 'rural',
  weak: i % 4 === 1,
})

const cityJunior = (township: Township, i: number): Site => ({
  ...ordinary,
  township,
  kind: 'junior',
  setting: 'urban',
  stages: ['junior'],
  strong: i % 15 === 0,
})

const townJunior = (townships: readonly Township[], i: number): Site => ({
  ...ordinary,
  township: turnOf(townships, i),
  kind: 'junior',
  setting: 'town',
  stages: ['junior'],
  townSeat: true,
  weak: i % 10 === 4,
})

/** From the far end of the list, where no junior school stands yet. */
function nineYear(townships: readonly Township[], i: number): Site {
  const rural = i % 2 === 0
  return {
    ...ordinary,
    township: turnOf(townships, townships.length - 1 - (i % townships.length)),
    kind: 'nine-year',
    setting: rural ? 'rural' : 'town',
    stages: ['primary', 'junior'],
    townSeat: !rural,
    weak: i % 4 === 2,
  }
}

const teachingPoint = (township: Township): Site => ({
  ...ordinary,
  township,
  kind: 'teaching-point',
  setting: 'rural',
})

const outsideSchool = (township: Township, i: number): Site =>
  i === 0
    ? { ...ordinary, township, kind: 'special', setting: 'urban' }
    : { ...ordinary, township, kind: 'primary', setting: 'urban', sponsor: 'private' }

const repeat = (times: number, make: (i: number) => Site): readonly Site[] =>
  Array.from({ length: times }, (_, i) => make(i))

const turnOf = (townships: readonly Township[], i: number): Township =>
  itemAt(townships, i % townships.length)
