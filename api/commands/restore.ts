import type { Problem } from '../../solver/index.ts'
import type { Shell } from '../cli/shell.ts'
import { BadBackup, type KeysLine } from '../database/backup/format.ts'
import { type KeyFiles, openKeys, placeKeys, requireNoKeys } from '../database/backup/keys.ts'
import { keysIn } from '../database/backup/read.ts'
import { type Restored, restoreBackup } from '../database/backup/restore.ts'
import { reachDatabase } from '../database/connect.ts'
import { type AskPassphrase, givenPassphrase } from './passphrase.ts'
import { databaseProblem, placeOf } from './problems.ts'

/** 恢复: a backup into an empty database, all of it or nothing. */
export async function restore(
  file: string,
  { data }: { readonly data: string },
  shell: Shell,
  ask: AskPassphrase,
): Promise<readonly Problem[]> {
  try {
    shell.screen.write('正在核对备份……\n')
    const sealed = await keysIn(file)
    const keys = sealed === null ? null : await unseal(sealed, data, ask)
    shell.screen.write('正在恢复……\n')
    const restored = await withKeys(data, keys, (place) => intoDatabase(file, data, place))
    shell.answer(told(restored, data, keys !== null).join('\n'))
    return []
  } catch (problem) {
    if (problem instanceof BadBackup)
      return [{ ...databaseProblem(problem.message), place: placeOf(file) }]
    throw problem
  }
}

async function unseal(sealed: KeysLine, data: string, ask: AskPassphrase): Promise<KeyFiles> {
  requireNoKeys(data)
  const passphrase = await givenPassphrase(ask)
  if (passphrase === null)
    throw new BadBackup(
      '备份含有加密的密钥：请在终端中输入备份时的口令，或用环境变量 JUNPEI_PASSPHRASE 给出。',
    )
  return openKeys(sealed, passphrase)
}

/** The keys are put down just before the rows stand, and taken away again should they not. */
async function withKeys<T>(
  data: string,
  keys: KeyFiles | null,
  does: (place: () => void) => Promise<T>,
): Promise<T> {
  let takeAway = (): void => undefined
  try {
    return await does(() => {
      if (keys !== null) takeAway = placeKeys(data, keys)
    })
  } catch (problem) {
    takeAway()
    throw problem
  }
}

async function intoDatabase(file: string, data: string, place: () => void): Promise<Restored> {
  const url = process.env.DATABASE_URL ?? null
  const database = await reachDatabase({ url, dataFolder: data, connections: 2 })
  try {
    return await restoreBackup(database.db, file, place)
  } finally {
    await database.close()
  }
}

function told({ header, tables, contents, chains }: Restored, data: string, keys: boolean) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    `已恢复 ${header.made.slice(0, 19).replace('T', ' ')}（UTC）的备份：表 ${tables.length} 张，共 ${rows} 行。`,
    `逐一核对了 ${contents} 个版本的内容和 ${chains.length} 条操作日志：`,
    ...chains.map(({ chain, size, head }) => `　　${chain}：${size} 行，末行 ${head}`),
    keys
      ? `密钥已恢复到 ${data}。`
      : '备份不含密钥：如有加密保存的身份证号，须把原来的 keys 文件夹放回数据文件夹才能查看。',
    '所有人须重新登录。',
  ]
}
