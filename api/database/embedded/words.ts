/** What the server says in English, where people can mend it; else its own words. */
export function inWords(said: string): string {
  const known = meanings.find(([pattern]) => pattern.test(said))
  return known === undefined ? said.trim() : `${known[1]}（${said.trim().split('\n').at(-1)}）`
}

const meanings: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/i, '磁盘空间不足。请腾出空间后重试。'],
  [/Read-only file system/i, '磁盘是只读的。请用 --data 换一个位置。'],
  [/Permission denied/i, '没有读写权限。请检查数据文件夹的权限，或用 --data 换一个位置。'],
  [/could not resize shared memory|could not map anonymous shared memory/i, '内存不足。'],
  [
    /administrative permissions is not permitted/i,
    '数据库不能以 Windows 管理员身份运行。请用普通用户启动。',
  ],
  [
    /invalid checkpoint record|could not locate a valid checkpoint/i,
    '数据库文件已损坏，请用备份恢复。',
  ],
]
