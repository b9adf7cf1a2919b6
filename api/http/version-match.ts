import type { FastifyRequest } from 'fastify'
import { Refused } from './problem.ts'

/** The version of an object its caller has seen: `If-Match: "7"`. Every change of state asks for it. */
export function versionSeen(request: FastifyRequest): number {
  const found = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (found === undefined)
    throw new Refused(428, 'version_missing', '缺少 If-Match 请求头：请带上所见的版本号后重试。')
  return Number(found)
}

/** 412 where somebody else was quicker. */
export function requireVersion(seen: number, current: number): void {
  if (seen !== current)
    throw new Refused(412, 'version_changed', '内容已被他人更改，请刷新后重试。')
}
