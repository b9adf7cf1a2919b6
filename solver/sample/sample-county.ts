import type { County } from '../domain/county.ts'
import { countySheets } from '../intake/county-sheets.ts'
import { writeWorkbook } from '../workbook.ts'
import { generateCounty, type SampleOptions } from './generate.ts'
import type { TownshipPlan } from './townships.ts'

/**
 * The sample county 曲阜样例: as large as 曲阜市 (four subdistricts, eight towns, some 650,000 people) and
 * with its townships' names; every school, pupil and teacher in it is made up.
 */
export const sampleCounty = (): County => generateCounty(sampleOptions)

/** The county as the bureau would hand it in; the same bytes every time. */
export const sampleWorkbook = (): Promise<Uint8Array> => writeWorkbook(countySheets(sampleCounty()))

export const sampleCountyName = '曲阜样例'
export const sampleWorkbookName = `${sampleCountyName}_均配导入表_2026.xlsx`

/** Roughly where the townships lie; schools are scattered round these points by the seed. */
const townships: readonly TownshipPlan[] = [
  place('鲁城街道', 116.99, 35.595),
  place('书院街道', 117.01, 35.625),
  place('时庄街道', 116.94, 35.6),
  place('小雪街道', 116.985, 35.525),
  place('吴村镇', 117.005, 35.7),
  place('姚村镇', 116.905, 35.67),
  place('陵城镇', 116.92, 35.545),
  place('尼山镇', 117.18, 35.5),
  place('王庄镇', 116.965, 35.665),
  place('息陬镇', 117.07, 35.53),
  place('石门山镇', 117.065, 35.745),
  place('防山镇', 117.11, 35.6),
]

export const sampleOptions: SampleOptions = {
  name: sampleCountyName,
  schools: 40,
  teachers: 1300,
  seed: 20260901,
  temperament: 'comfortable',
  townships,
}

function place(name: string, longitude: number, latitude: number): TownshipPlan {
  return { name, location: { longitude, latitude } }
}
