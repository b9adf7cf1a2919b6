import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Problem } from '../../solver/index.ts'
import type { Shell } from '../cli/shell.ts'
import { readKeys, sealKeys } from '../database/backup/keys.ts'
import { writeBackup } from '../database/backup/write.ts'
import { reachDatabase } from '../database/connect.ts'
import { type AskPassphrase, newPassphrase } from './passphrase.ts'
import { databaseProblem, placeOf } from './problems.ts'

export type BackupCommand = {
  readonly out: string
  readonly data: string
  readonly withKeys: boolean
}

/** 备份: the whole database as of one instant, in one file that any PostgreSQL can be filled from. */
export async function backup(
  { out, data, withKeys }: BackupCommand,
  shell: Shell,
  ask: AskPassphrase,
): Promise<readonly Problem[]> {
  const url = process.env.DATABASE_URL ?? null
  if (existsSync(out)) return [inTheWay(out)]
  if (url === null && !existsSync(join(data, 'postgres/data'))) return [nothingThere(data)]
  const passphrase = withKeys ? await newPassphrase(ask) : null
  if (withKeys && passphrase === null) return [noPassphrase]
  const database = await reachDatabase({ url, dataFolder: data, connections: 2 })
  try {
    const keys = passphrase === null ? null : sealKeys(readKeys(data), passphrase)
    const { tables, bytes, sha256 } = await writeBackup(database.db, out, keys)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    shell.answer(
      [
        `已备份：${resolve(out)}`,
        `表 ${tables.length} 张，共 ${rows} 行，${Math.ceil(bytes / 1024)} KB。`,
        `总校验码（SHA-256）：${sha256}`,
        keys === null
          ? `密钥不在备份中：请另行妥善保存 ${join(data, 'keys')}，或用 --with-keys 一并加密备份。`
          : '密钥已用口令加密后一并备份：没有口令就不能恢复密钥，请妥善保管。',
        '备份含个人信息，请按本单位的规定保管。',
      ].join('\n'),
    )
    return []
  } finally {
    await database.close()
  }
}

const inTheWay = (out: string): Problem => ({
  ...databaseProblem('文件已经存在，没有覆盖。请换一个文件名。'),
  place: placeOf(out),
})

const nothingThere = (data: string): Problem => ({
  ...databaseProblem('这个数据文件夹中没有数据库，无可备份。请用 --data 指明数据文件夹。'),
  place: placeOf(data),
})

const noPassphrase = databaseProblem(
  '没有可用的口令：请在终端中输入至少 12 位的口令两次，或用环境变量 JUNPEI_PASSPHRASE 给出。',
)
