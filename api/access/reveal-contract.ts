import { z } from 'zod'
import { personal } from './personal.ts'

/** Facts of class C that can be looked at one by one. */
export const facts = {
  'id-number': '身份证号',
  'deferral-proof': '暂缓证明材料',
  'deferral-consent': '暂缓本人同意',
  home: '居住地',
  spouse: '配偶（教师编号）',
  misconduct: '师德或违纪处理',
  willingness: '交流意愿',
  hardship: '困难类别',
  note: '备注',
} as const
export type Fact = keyof typeof facts

export const revealsPerDay = 30

export const revealPath = z.strictObject({
  county: z.string(),
  dataset: z.string().regex(/^[0-9a-f]{64}$/),
  teacher: z.string().min(1).max(100),
})

export const revealBody = z.strictObject({
  fact: z.enum(Object.keys(facts) as [Fact]).describe('要看的一项'),
  reason: z.string().trim().min(5).max(200).describe('理由，记入日志；请不要写姓名或号码'),
})

export const revealed = z
  .strictObject({
    fact: z.enum(Object.keys(facts) as [Fact]),
    label: z.string(),
    value: personal.C(z.string().nullable()).describe('内容；数据中没有这一项时为 null'),
    masked: personal.C(z.string().nullable()).describe('身份证号的遮盖写法'),
    left: z.int().describe('今天还可查看的条数'),
  })
  .meta({ id: 'Revealed' })
