import { z } from 'zod'

/** Replies for whoever watches over the service. */

export const health = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' })

export const readiness = z
  .strictObject({
    ready: z.boolean(),
    database: z.boolean(),
    queue: z.boolean().describe('排队表已建立'),
    worker: z.boolean().describe('近一分钟内有测算进程在工作'),
    stopping: z.boolean().describe('正在停止，不再接受请求'),
  })
  .meta({ id: 'Readiness' })
export type Readiness = z.infer<typeof readiness>
