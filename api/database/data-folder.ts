import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly root: boolean
  readonly home: string
  readonly env: { readonly [name: string]: string | undefined }
}

export const here = (): Surroundings => ({
  platform: process.platform,
  root: process.getuid?.() === 0,
  home: homedir(),
  env: process.env,
})

/**
 * 数据文件夹: the database, the keys and what waits to be read. As named by `--data` or `JUNPEI_DATA`,
 * else where such things lie on this kind of system.
 */
export function dataFolderOf(named: string | undefined, at: Surroundings = here()): string {
  const { platform, root, home, env } = at
  const wanted = named ?? nonEmpty(env.JUNPEI_DATA)
  if (wanted !== undefined) return resolve(wanted)
  if (platform === 'darwin') return join(home, 'Library/Application Support/Junpei')
  if (platform === 'win32')
    return join(nonEmpty(env.LOCALAPPDATA) ?? join(home, 'AppData/Local'), 'Junpei')
  if (root) return '/var/lib/junpei'
  return join(nonEmpty(env.XDG_DATA_HOME) ?? join(home, '.local/share'), 'junpei')
}

/** A variable that is set to nothing is not set. */
const nonEmpty = (value: string | undefined): string | undefined =>
  value === '' ? undefined : value
