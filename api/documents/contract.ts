import { z } from 'zod'
import { documentIds, documentStates, documentSteps } from '../../solver/index.ts'

/** Requests and replies of 文书: the papers of a case as files. */

const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()

export const documentId = z.enum(documentIds as [(typeof documentIds)[number]])
export const documentParams = z.strictObject({
  county: z.string().max(100),
  case: z.uuid(),
  document: documentId,
})

export const documentQuery = z.strictObject({
  school: z.string().max(100).optional().describe('只为一所学校'),
  township: z.string().max(100).optional().describe('只为一个乡镇'),
  teacher: z.string().max(100).optional().describe('只为一名教师'),
  objection: z.string().max(20).optional().describe('异议编号（答复书）'),
  date: z.iso.date().optional().describe('落款日期；不填则留空'),
  reason: z.string().trim().min(5).max(200).optional().describe('导出含敏感信息的文书须写明理由'),
  decidedBy: z.string().trim().max(50).optional().describe('集体研究的会议（实施方案、调配通知）'),
  decidedOn: z.iso.date().optional().describe('集体研究的日期（调配通知）'),
  reportBy: z.iso.date().optional().describe('报到截止日期（调配通知、介绍信）'),
  askedBy: z.string().trim().max(50).optional().describe('委托核验的单位（核验报告）'),
})

const stepKeys = Object.keys(documentSteps) as [keyof typeof documentSteps]
export const documentListView = z.strictObject({
  state: z.enum(documentStates),
  documents: listOf(
    z.strictObject({
      id: documentId,
      title: z.string(),
      file: z.enum(['xlsx', 'docx']),
      privacy: z.enum(['A', 'B', 'C']).describe('A 可公示，B 工作用，C 敏感'),
      neededBy: listOf(z.enum(stepKeys)),
      audience: z.string(),
      parts: z.enum(['school', 'township', 'teacher']).nullable(),
    }),
  ),
})
