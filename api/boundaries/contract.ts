import { z } from 'zod'
import { hash } from '../datasets/contract.ts'

/** Requests and replies of the map's boundary 地图边界. */

export const boundaryParams = z.strictObject({ county: z.string().min(1).max(100) })

/** `鲁S（2026）012号`, `GS京(2022)0001号`: who approved, the year, the number. */
const approvalPattern = /^[\p{Script=Han}A-Z]{1,10}[(（]\d{4}[)）]\d{1,6}号$/u

export const boundaryRequest = z.strictObject({
  approval: z.string().max(60).describe('审图号，如 鲁S（2026）012号'),
  file: z.unknown().describe('GeoJSON：县界、乡镇界，面状图形，经纬度'),
})

export const isApproval = (text: string): boolean => approvalPattern.test(text)

const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).readonly()

export const boundaryView = z
  .strictObject({
    version: z.int().describe('更改时用 If-Match 带上；从未提供过为 0'),
    boundary: z
      .strictObject({
        hash: hash.describe('边界的版本'),
        approval: z.string().describe('审图号，由本单位提供'),
        by: z.string().describe('提供者的帐号编号'),
        set: z.iso.datetime(),
        areas: listOf(
          z.strictObject({
            name: z.string(),
            polygons: listOf(listOf(listOf(listOf(z.number())))).describe('经度、纬度'),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Boundary' })
export type BoundaryView = z.infer<typeof boundaryView>
