import type { Room } from '../ground.ts'
import { datasetRoutes } from './dataset-routes.ts'
import { importRoutes } from './import-routes.ts'
import { type ReadingLimits, readingLimits } from './reading.ts'
import { settingRoutes } from './setting-routes.ts'

/** Import and county data 导入与数据. */
export const datasetsWith =
  (limits: ReadingLimits): Room =>
  (ground) =>
  async (app) => {
    await app.register(importRoutes(ground, limits))
    await app.register(settingRoutes(ground))
    await app.register(datasetRoutes(ground))
  }

export const datasets: Room = datasetsWith(readingLimits)
