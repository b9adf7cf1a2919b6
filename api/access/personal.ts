import { z } from 'zod'
import type { PersonalClass } from '../../solver/index.ts'
import type { Role } from './permissions.ts'

/**
 * Classes of what is known about a person 个人信息分级; the solver's one table says which field is of which:
 * A may be put up in public during the notice 公示 (name, subject, from where to where);
 * B is for those who work on the plan (the teacher's number, birth, degree, title, years, deferral as code and expiry);
 * C is sensitive (ID number, telephone, home, family, wishes, discipline, proofs): one record at a
 * time, with a reason and a row of the journal, and in no ordinary reply.
 */
export type { PersonalClass }

/** What a reply is for 用途. A route says so in `config.purpose`; without a word it is a `page`. */
export const purposes = {
  page: '页面',
  document: '文书和导出',
  notice: '公示',
  reveal: '逐条查看',
} as const
export type Purpose = keyof typeof purposes

/** Who reads: a role, or nobody in particular where somebody is not signed in. */
export type Reader = { readonly role: Role | null; readonly purpose: Purpose }

const planners: readonly Role[] = ['personnel', 'leadership', 'auditor']
const nobody: readonly Role[] = []

/** The one table of class × purpose → roles. Admin reads nothing but what everybody may. */
export const readers: {
  readonly [Class in PersonalClass]: {
    readonly [For in Purpose]: readonly Role[] | 'everybody'
  }
} = {
  A: { page: planners, document: planners, notice: 'everybody', reveal: planners },
  B: { page: planners, document: planners, notice: nobody, reveal: planners },
  C: { page: nobody, document: nobody, notice: nobody, reveal: ['personnel'] },
}

export function mayRead({ role, purpose }: Reader, personalClass: PersonalClass): boolean {
  const allowed = readers[personalClass][purpose]
  return allowed === 'everybody' || (role !== null && allowed.includes(role))
}

/**
 * Marks of the schema of a reply: `name: personal.A(z.string())`. What the reader may not have is
 * left out before sending, so that a marked field is optional by itself; in the API's description it
 * carries `x-personal`. A mark on an object or array holds for all of it.
 */
export const personal = {
  A: <Schema extends z.ZodType>(schema: Schema) => marked(schema, 'A'),
  B: <Schema extends z.ZodType>(schema: Schema) => marked(schema, 'B'),
  C: <Schema extends z.ZodType>(schema: Schema) => marked(schema, 'C'),
} as const

const marked = <Schema extends z.ZodType>(schema: Schema, personalClass: PersonalClass) =>
  schema.optional().meta({ 'x-personal': personalClass })

/**
 * A reply whose inside no schema lists, and that names no person, with the reason why that is so:
 * `impersonal(z.unknown(), '指标不含个人信息')`. Without it such a schema does not start the app.
 */
export const impersonal = <Schema extends z.ZodType>(schema: Schema, why: string) =>
  schema.meta({ 'x-impersonal': why })

export function classOf(schema: z.core.$ZodType): PersonalClass | null {
  const mark = z.globalRegistry.get(schema)?.['x-personal']
  return mark === 'A' || mark === 'B' || mark === 'C' ? mark : null
}

export const isImpersonal = (schema: z.core.$ZodType): boolean =>
  typeof z.globalRegistry.get(schema)?.['x-impersonal'] === 'string'
