/** The lines of a map 地图边界 as the service keeps and shows them: degrees, five decimals (a metre). */
export type Boundary = { readonly areas: readonly Area[] }

/** One county or town; rings as GeoJSON has them, the first of a polygon its outside. */
export type Area = {
  readonly name: string
  readonly polygons: readonly (readonly Ring[])[]
}
export type Ring = readonly (readonly [longitude: number, latitude: number])[]

export type LineProblem = { readonly at: string; readonly message: string }

export type ReadBoundary =
  | { readonly ok: true; readonly boundary: Boundary }
  | { readonly ok: false; readonly problems: readonly LineProblem[] }

export const boundaryLimits = {
  megabytes: 2,
  areas: 200,
  points: 40_000,
  /** More would not help anybody. */
  problems: 20,
  /** 全国经纬度范围. */
  longitude: [73, 136],
  latitude: [3, 54],
} as const

/** Reads GeoJSON of areas; whatever is wrong is told, all of it, in the words of who draws maps. */
export function readBoundary(file: unknown): ReadBoundary {
  const problems: LineProblem[] = []
  const features = featuresOf(file)
  if (features === null)
    return refused([
      { at: 'type', message: '不是 GeoJSON 边界文件：最外层应为 FeatureCollection 或 Feature。' },
    ])
  if (features.length === 0) problems.push({ at: 'features', message: '文件中没有任何图形。' })
  if (features.length > boundaryLimits.areas)
    problems.push({
      at: 'features',
      message: `图形有 ${features.length} 个，超过 ${boundaryLimits.areas} 个。请只保留县界和乡镇界。`,
    })
  const areas = features
    .slice(0, boundaryLimits.areas)
    .flatMap((feature, index) => areaOf(feature, index, problems))
  const points = areas.flatMap(({ polygons }) => polygons.flat(2)).length
  if (points > boundaryLimits.points)
    problems.push({
      at: 'features',
      message: `共 ${points} 个点，超过 ${boundaryLimits.points} 个。请在制图软件中简化边界后再上传。`,
    })
  return problems.length > 0
    ? refused(problems.slice(0, boundaryLimits.problems))
    : { ok: true, boundary: { areas } }
}

const refused = (problems: readonly LineProblem[]): ReadBoundary => ({ ok: false, problems })

type Plain = { readonly [name: string]: unknown }

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function featuresOf(file: unknown): readonly unknown[] | null {
  if (!isPlain(file)) return null
  if (file.type === 'Feature') return [file]
  return file.type === 'FeatureCollection' && Array.isArray(file.features) ? file.features : null
}

function areaOf(feature: unknown, index: number, problems: LineProblem[]): readonly Area[] {
  const at = `features[${index}]`
  const geometry = isPlain(feature) ? feature.geometry : null
  const shapes = isPlain(geometry) ? shapesOf(geometry) : null
  if (shapes === null) {
    const told = isPlain(geometry) && typeof geometry.type === 'string' ? geometry.type : '无'
    problems.push({
      at: `${at}.geometry`,
      message: `第 ${index + 1} 个图形的类型是“${told.slice(0, 30)}”，应为面（Polygon 或 MultiPolygon）。`,
    })
    return []
  }
  const wrong = shapes.flatMap((rings) => ringProblem(rings, index))
  if (wrong.length > 0) {
    problems.push({ at: `${at}.geometry.coordinates`, message: wrong[0] ?? '' })
    return []
  }
  // What is no ring was told above.
  const polygons = (shapes as readonly (readonly Ring[])[]).map((rings) => rings.map(rounded))
  return [{ name: nameOf(feature), polygons }]
}

/** Polygons of a geometry, unread; `null` where it has none. */
function shapesOf({ type, coordinates }: Plain): readonly unknown[] | null {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return null
  if (type === 'Polygon') return [coordinates]
  return type === 'MultiPolygon' ? coordinates : null
}

/** The first thing that is wrong with the rings of a polygon. */
function ringProblem(rings: unknown, index: number): readonly string[] {
  if (!Array.isArray(rings) || rings.length === 0) return [`第 ${index + 1} 个图形没有坐标。`]
  for (const ring of rings) {
    if (!Array.isArray(ring) || ring.length < 4)
      return [`第 ${index + 1} 个图形的一圈少于 4 个点，围不成面。`]
    const wrong = ring.map(pointProblem).find((problem) => problem !== null)
    if (wrong !== undefined && wrong !== null) return [`第 ${index + 1} 个图形：${wrong}`]
    if (!isSame(ring[0], ring.at(-1)))
      return [`第 ${index + 1} 个图形的一圈没有闭合：最后一个点应与第一个点相同。`]
  }
  return []
}

function pointProblem(point: unknown): string | null {
  if (!Array.isArray(point)) return '坐标应为经度、纬度两个数。'
  const [longitude, latitude]: readonly unknown[] = point
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    return '坐标应为经度、纬度两个数。'
  if (within(longitude, boundaryLimits.longitude) && within(latitude, boundaryLimits.latitude))
    return null
  const told = `坐标（${longitude}，${latitude}）不在我国经纬度范围内`
  if (within(latitude, boundaryLimits.longitude) && within(longitude, boundaryLimits.latitude))
    return `${told}：经度应写在前面，纬度写在后面。`
  return Math.abs(longitude) > 180 || Math.abs(latitude) > 90
    ? `${told}：像是平面投影坐标，请导出为经纬度（度）。`
    : `${told}。`
}

const within = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most

const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a[0] === b[0] && a[1] === b[1]

/** Points that fall together once they are rounded are one. */
function rounded(ring: Ring): Ring {
  const points = ring.map(([longitude, latitude]) => [metre(longitude), metre(latitude)] as const)
  return points.filter((point, at) => at === 0 || !isSame(point, points[at - 1]))
}

const metre = (degrees: number): number => Math.round(degrees * 100_000) / 100_000

const nameKeys = ['name', 'NAME', 'Name', '名称', '乡镇', 'XZQMC', 'fullname']

/** What usual files call it; empty where they do not say. */
function nameOf(feature: unknown): string {
  const properties = isPlain(feature) && isPlain(feature.properties) ? feature.properties : {}
  const found = nameKeys.map((key) => properties[key]).find((value) => typeof value === 'string')
  return typeof found === 'string' ? found.slice(0, 40) : ''
}
