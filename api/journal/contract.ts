import { z } from 'zod'
import { chainFaults, keyChangeSchema } from '../../solver/index.ts'
import { impersonal, personal } from '../access/personal.ts'

/** Requests and replies of the journal 操作日志. */

const hash = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制校验码。')

export const journalParams = z.strictObject({ county: z.string().min(1).max(100) })
export const journalQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).describe('只列序号大于此数的行'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

const row = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string().describe('账号'),
  role: z.string(),
  action: z.string(),
  /** May be a teacher's number, where one fact of one person was revealed. */
  object: personal.B(z.string()),
  before: z.string().nullable(),
  after: z.string().nullable(),
  detail: personal.B(impersonal(z.unknown(), '日志只记编号、代码和时间，不记个人情况')),
  prev: hash,
  hash,
})
export const journalView = z
  .strictObject({
    chain: z.string(),
    rows: z.array(row).readonly(),
    next: z.int().nullable().describe('下一页的 after；没有更多为 null'),
  })
  .meta({ id: 'Journal' })

export const verificationView = z
  .strictObject({
    chain: z.string(),
    ok: z.boolean(),
    rows: z.int().describe('逐行相符的行数，按页计'),
    head: hash.describe('其中末行的校验码'),
    fault: z.enum(Object.keys(chainFaults) as [keyof typeof chainFaults]).nullable(),
    seq: z.int().nullable().describe('首个不符的行'),
    sentence: z.string(),
  })
  .meta({ id: 'JournalVerification' })

export const keysView = z
  .strictObject({
    keys: z
      .array(
        z.strictObject({
          algorithm: z.literal('Ed25519'),
          publicKey: hash.describe('64 位十六进制'),
          fingerprint: hash.describe('公钥指纹，供当面或电话核对'),
          from: z.iso.datetime().nullable().describe('启用时间；第一个密钥为 null'),
          until: z.iso.datetime().nullable().describe('停用时间；现用密钥为 null'),
        }),
      )
      .readonly()
      .describe('现用密钥在前，其后为更早的'),
    changes: z
      .array(keyChangeSchema)
      .readonly()
      .describe('历次更替的声明，由新旧密钥共同签名，最早的在前'),
  })
  .meta({ id: 'SigningKeys' })
