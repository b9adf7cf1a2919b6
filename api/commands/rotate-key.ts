import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf, type KeyChange, type Problem } from '../../solver/index.ts'
import type { Shell } from '../cli/shell.ts'
import { openDatabase } from '../database/connect.ts'
import { act, system } from '../journal/act.ts'
import { rotateKey } from '../journal/rotation.ts'
import { databaseProblem, placeOf } from './problems.ts'

/** 更换签名密钥: a new key for dossiers and checkpoints, told to the journal; the service may run on. */
export async function rotateKeyCommand(
  { data }: { readonly data: string },
  shell: Shell,
): Promise<readonly Problem[]> {
  const url = process.env.DATABASE_URL ?? null
  // A new key where nothing was ever signed would be a new trust.
  if (!existsSync(join(data, 'keys', 'signing'))) return [noKey(data)]
  const database = await openDatabase({ url, dataFolder: data, connections: 2 })
  try {
    const { previous, next, at } = await act(
      database.db,
      system,
      { chain: 'system', action: 'key.rotate' },
      async () => {
        const change = rotateKey(data, new Date().toISOString())
        return {
          value: change,
          object: `key:${fingerprintOf(change.next)}`,
          detail: keysOf(change),
        }
      },
    )
    shell.answer(
      [
        `已更换签名密钥，时间 ${at}。`,
        `新公钥指纹：${fingerprintOf(next)}`,
        `旧公钥指纹：${fingerprintOf(previous)}`,
        '请当面或电话将新指纹告知督导核验人员；更替声明由新旧密钥共同签名，见服务的 /api/keys。',
        '旧密钥已销毁，此前签发的卷宗仍可用 junpei verify --key <新公钥或指纹> --chain <密钥列表> 核验。',
        '如有含密钥的备份，请重新备份。',
      ].join('\n'),
    )
    return []
  } finally {
    await database.close()
  }
}

const keysOf = ({ previous, next }: KeyChange) => ({ previous, next })

const noKey = (data: string): Problem => ({
  ...databaseProblem('这个数据文件夹中还没有签名密钥，无可更换。请用 --data 指明数据文件夹。'),
  place: placeOf(data),
})
