import type { FastifyError, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** Body of every refused request: RFC 9457, with a stable code and a Chinese sentence. */
export const problemBody = z
  .strictObject({
    type: z.string().describe('about:blank'),
    title: z.string().describe('HTTP 状态的名称'),
    status: z.int(),
    code: z.string().describe('稳定的代码，供程序判断'),
    detail: z.string().describe('原因与处理办法'),
    problems: z
      .array(z.strictObject({ at: z.string(), message: z.string() }))
      .readonly()
      .optional()
      .describe('逐项的问题'),
  })
  .meta({ id: 'Problem' })
export type ProblemBody = z.infer<typeof problemBody>

/** What a route refuses, and why: caught at the route's edge only, where it becomes a reply. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly problems: ProblemBody['problems']
  constructor(status: number, code: string, detail: string, problems?: ProblemBody['problems']) {
    super(detail)
    this.status = status
    this.code = code
    this.problems = problems
  }
}

const titles: { readonly [status: number]: string } = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

export function sendProblem(
  reply: FastifyReply,
  status: number,
  code: string,
  detail: string,
  problems?: ProblemBody['problems'],
): FastifyReply {
  const body: ProblemBody = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    code,
    detail,
    ...(problems === undefined ? {} : { problems }),
  }
  // Serialised here: a reply schema of the route must not swallow it.
  return reply
    .code(status)
    .serializer((value: unknown) => JSON.stringify(value))
    .type('application/problem+json; charset=utf-8')
    .send(body)
}

/** Any error of a route as a reply; what is not the caller's doing tells him nothing of its inside. */
export function answerError(problem: FastifyError | Refused, reply: FastifyReply): FastifyReply {
  if (problem instanceof Refused)
    return sendProblem(reply, problem.status, problem.code, problem.message, problem.problems)
  if (hasZodFastifySchemaValidationErrors(problem)) {
    const places = problem.validation.map(({ instancePath, keyword }) => ({
      at: instancePath === '' ? '/' : instancePath,
      message: issueWords[keyword ?? ''] ?? '取值不符合要求',
    }))
    return sendProblem(reply, 400, 'malformed', '请求不符合接口的格式。', places)
  }
  const status = problem.statusCode ?? 500
  if (status >= 500) return sendProblem(reply, 500, 'internal', '程序内部错误，请重试。')
  const [code, detail] = byStatus[status] ?? ['malformed', '请求不符合要求。']
  return sendProblem(reply, status, code, detail)
}

const issueWords: { readonly [keyword: string]: string } = {
  invalid_type: '缺少此项或类型不对',
  unrecognized_keys: '含有不认识的项',
  invalid_format: '写法不对',
  invalid_value: '取值不在代码表中',
  too_small: '数值过小或内容为空',
  too_big: '数值过大或内容过长',
}

const byStatus: { readonly [status: number]: readonly [string, string] } = {
  404: ['not_found', '没有这个地址。'],
  413: ['too_large', '内容超过大小上限。'],
  415: ['media_type', '不支持这种内容类型。'],
  429: ['too_many_requests', '请求过于频繁，请稍后再试。'],
  503: ['busy', '系统繁忙，请稍后再试。'],
}
