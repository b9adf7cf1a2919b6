import type { Problem, Versions } from '../../solver/index.ts'
import { NoDatabase } from '../database/embedded/no-database.ts'

/** What can go wrong with places on the disk, by the system's own name for it. */
const systemMessages: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹。请核对路径。',
  EACCES: '没有读写权限。请换一个位置或检查权限。',
  EPERM: '没有读写权限，或文件正被其他程序打开。请关闭后重试。',
  EBUSY: '文件正被其他程序使用。请关闭后重试。',
  EISDIR: '这是文件夹，应为文件。',
  ENOTDIR: '路径中有一段不是文件夹。',
  EEXIST: '同名文件已经存在，不能建立文件夹。',
  ENOTEMPTY: '文件夹不是空的。',
  ENOSPC: '磁盘空间不足。',
  EROFS: '磁盘是只读的。请换一个位置。',
  ENAMETOOLONG: '文件名太长。',
}

/** A refusal of the operating system as something people can mend; `null` when it is none. */
export function systemProblem(cause: unknown): Problem | null {
  if (cause instanceof NoDatabase) return databaseProblem(cause.message)
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return null
  const message = systemMessages[cause.code]
  if (message === undefined) return null
  const path = 'path' in cause && typeof cause.path === 'string' ? cause.path : null
  return {
    code: 'O01',
    severity: 'error',
    place: path === null ? null : placeOf(path),
    value: null,
    message,
  }
}

export const strangersInFolder = (folder: string, names: readonly string[]): Problem => ({
  code: 'O02',
  severity: 'error',
  place: placeOf(folder),
  value: null,
  message: `文件夹里有不属于上次结果、或后来改动过的文件（${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}），为免误删，没有写入。请换一个文件夹。`,
})

/** A file that was named and is none of its kind. */
export const unusableFile = (code: string, path: string, message: string): Problem => ({
  code,
  severity: 'error',
  place: placeOf(path),
  value: null,
  message,
})

/** What stands in the way of a database, a backup or the service. */
export const databaseProblem = (message: string): Problem => ({
  code: 'O04',
  severity: 'error',
  place: null,
  value: null,
  message,
})

/** A plan may be held against other data or rules on purpose; it is never done unnoticed. */
export function madeFromOther(
  file: string,
  made: Pick<Versions, 'dataHash' | 'profileHash'>,
  here: Versions,
): readonly Problem[] {
  const other = [
    ...(made.dataHash === here.dataHash ? [] : ['数据']),
    ...(made.profileHash === here.profileHash ? [] : ['规则']),
  ]
  if (other.length === 0) return []
  return [
    {
      code: 'O03',
      severity: 'warning',
      place: placeOf(file),
      value: null,
      message: `这个方案是按另一版${other.join('、')}测算的，现按当前${other.join('、')}核验。请确认没有拿错文件。`,
    },
  ]
}

export const placeOf = (file: string) => ({
  file,
  sheet: null,
  row: null,
  column: null,
  header: null,
})
