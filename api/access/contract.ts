import { z } from 'zod'
import { passwordLength } from './passwords.ts'
import { permissions, roles } from './permissions.ts'

// Accounts are officials', not teachers': none of these fields has a class of personal data.

const role = z.enum(Object.keys(roles) as [keyof typeof roles]).describe('角色')
const placeId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .describe('代码，如行政区划代码')
const placeName = z.string().trim().min(1).max(40).describe('名称')

export const scopeBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('county'), county: z.string() }),
    z.strictObject({ kind: z.literal('city'), city: z.string() }),
    z.strictObject({ kind: z.literal('none') }),
  ])
  .describe('管辖范围：一个县（市、区）、一个市，或无（系统管理员）')

export const signInBody = z.strictObject({
  username: z.string().min(1).max(64).describe('用户名'),
  password: z.string().min(1).max(passwordLength.most).describe('密码'),
})

export const signInOnceBody = z.strictObject({
  code: z.string().min(20).max(100).describe('本机启动时给出的一次性登录码'),
})

export const passwordBody = z.strictObject({
  current: z.string().min(1).max(passwordLength.most).describe('当前密码'),
  next: z.string().min(1).max(passwordLength.most).describe('新密码'),
})

export const confirmBody = z.strictObject({
  password: z.string().min(1).max(passwordLength.most).describe('登录密码'),
})

export const codeBody = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/, '应为 6 位动态验证码或备用码。')
    .describe('认证器应用显示的 6 位验证码，或一个备用码'),
})

export const endSecondFactorBody = confirmBody.extend(codeBody.shape)

export const begunSecondFactor = z
  .strictObject({
    otpauth: z.string().describe('otpauth 地址，供认证器应用扫码或录入；只在此处给出一次'),
    backupCodes: z.array(z.string()).describe('备用码，每个可用一次；只在此处给出一次'),
  })
  .meta({ id: 'SecondFactor' })

export const me = z
  .strictObject({
    id: z.string(),
    username: z.string().describe('用户名'),
    name: z.string().describe('姓名或称呼'),
    role,
    roleName: z.string(),
    scope: scopeBody,
    place: z.string().nullable().describe('管辖范围的名称'),
    mustChangePassword: z.boolean().describe('须先修改初始密码'),
    secondFactor: z.boolean().describe('登录须动态验证码'),
    mustEnableSecondFactor: z.boolean().describe('须先启用动态验证码'),
    permissions: z.array(z.enum(Object.keys(permissions) as [keyof typeof permissions])).readonly(),
  })
  .meta({ id: 'Me' })

export const accountView = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    username: z.string(),
    name: z.string(),
    role,
    scope: scopeBody,
    disabled: z.boolean().describe('已停用'),
    mustChangePassword: z.boolean().describe('尚未修改初始密码'),
    secondFactor: z.boolean().describe('登录须动态验证码'),
    made: z.iso.datetime(),
  })
  .meta({ id: 'Account' })

export const accountBody = z.strictObject({
  username: z.string().max(64),
  name: z.string().trim().min(1).max(40),
  role,
  scope: scopeBody,
})

export const roleBody = z.strictObject({ role, scope: scopeBody })

export const madeAccount = z
  .strictObject({
    account: accountView,
    oneTimePassword: z
      .string()
      .nullable()
      .describe('首次登录用的密码，只在此处给出一次；重复的请求得到 null'),
  })
  .meta({ id: 'MadeAccount' })

export const accountPath = z.strictObject({ account: z.uuid() })
export const placePath = z.strictObject({ place: placeId })

export const cityBody = z.strictObject({ id: placeId, name: placeName })
export const cityNameBody = z.strictObject({ name: placeName })
export const countyBody = z.strictObject({
  id: placeId,
  name: placeName,
  city: placeId.nullable().describe('所属市；没有时为 null'),
})
export const countyChangeBody = countyBody.omit({ id: true })

export const cityView = z
  .strictObject({ id: z.string(), name: z.string(), version: z.int() })
  .meta({ id: 'CityPlace' })
export const countyView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    city: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'CountyPlace' })
export const placesView = z
  .strictObject({ cities: z.array(cityView).readonly(), counties: z.array(countyView).readonly() })
  .meta({ id: 'Places' })
