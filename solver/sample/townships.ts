import type { Location } from '../domain/county.ts'
import { itemAt, type Random } from './random.ts'

/** 乡镇(街道). `core`: the county seat; `edge`: other subdistricts; `town`: the rest. */
export type Township = {
  readonly name: string
  readonly zone: 'core' | 'edge' | 'town'
  readonly location: Location
}

/** A name, with a place where it is to lie on a real map. */
export type TownshipPlan = string | { readonly name: string; readonly location: Location }

/** Degrees in one kilometre at about 36° north: 1 ÷ (111.3 × cos 36°) and 1 ÷ 111.0. */
export const longitudePerKilometre = 0.0111
export const latitudePerKilometre = 0.00901

/** Where a county without a map stands: nowhere in particular. */
const anySeat: Location = { longitude: 115.5, latitude: 36.2 }

/** One golden angle (137.5°) as a rotation: cosine and sine. */
const turn = { cosine: -0.737369, sine: 0.67549 }

export function placeTownships(plans: readonly TownshipPlan[]): readonly Township[] {
  const zones = zonesOf(plans.map(nameOf))
  const spots = spiral(plans.length)
  return plans.map((plan, i) => ({
    name: nameOf(plan),
    zone: itemAt(zones, i),
    location: typeof plan === 'string' ? itemAt(spots, i) : plan.location,
  }))
}

/** As many invented townships as a county of that many schools has: about one for 3.3 schools. */
export function inventTownships(schools: number): readonly string[] {
  const count = Math.min(inventedStems.length, Math.max(2, Math.round(schools / 3.3)))
  const subdistricts = Math.max(1, Math.round(count / 4))
  return inventedStems
    .slice(0, count)
    .map((stem, i) => `${stem}${i < subdistricts ? '街道' : '镇'}`)
}

/** A point up to so many kilometres east or west and north or south. */
export function near(centre: Location, kilometres: number, random: Random): Location {
  const metres = kilometres * 1000
  return shifted(
    centre,
    random.between(-metres, metres) / 1000,
    random.between(-metres, metres) / 1000,
  )
}

const nameOf = (plan: TownshipPlan): string => (typeof plan === 'string' ? plan : plan.name)

/** The first half of the subdistricts 街道 are the seat; without any, the first township is. */
function zonesOf(names: readonly string[]): readonly Township['zone'][] {
  const subdistricts = names.filter((name) => name.endsWith('街道')).length
  const core = Math.max(1, Math.ceil(subdistricts / 2))
  let seen = 0
  return names.map((name, i) => {
    const urban = subdistricts === 0 ? i === 0 : name.endsWith('街道')
    if (!urban) return 'town'
    seen += 1
    return seen <= core ? 'core' : 'edge'
  })
}

/** Round the seat, 3 km apart at first and at most 18 km out, as in a county of 36 × 25 km. */
function spiral(count: number): readonly Location[] {
  let east = 1
  let north = 0
  return Array.from({ length: count }, (_, i) => {
    const radius = i === 0 ? 0 : 2 + (16 * Math.sqrt(i)) / Math.sqrt(count)
    const spot = shifted(anySeat, radius * east, radius * north)
    const turned = east * turn.cosine - north * turn.sine
    north = east * turn.sine + north * turn.cosine
    east = turned
    return spot
  })
}

const shifted = (from: Location, eastKilometres: number, northKilometres: number): Location => ({
  longitude: rounded(from.longitude + eastKilometres * longitudePerKilometre),
  latitude: rounded(from.latitude + northKilometres * latitudePerKilometre),
})

/** Five decimals: about a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 100000) / 100000

const inventedStems = [
  '甘棠',
  '芳洲',
  '白榆',
  '青檀',
  '碧梧',
  '紫薇',
  '银杏',
  '丹枫',
  '翠柏',
  '朱槿',
  '金桂',
  '玉兰',
  '杜若',
  '芷兰',
  '蒹葭',
  '苍松',
  '红杉',
  '木樨',
  '连翘',
  '辛夷',
  '菖蒲',
  '石榴',
  '海棠',
  '山茶',
  '芙蓉',
  '茉莉',
  '蔷薇',
  '月桂',
  '绿萝',
  '雪松',
  '云杉',
  '水杉',
  '黄杨',
  '泡桐',
  '香樟',
  '合欢',
  '凌霄',
  '佛手',
  '百合',
  '丁香',
] as const
