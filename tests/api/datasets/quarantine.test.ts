import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openFolder, removeFolder, restingFolders } from '../../../api/datasets/quarantine.ts'
import { dataFolder } from '../../kit/upload.ts'

const data = dataFolder()
afterAll(() => data.remove())

/** Puts file after file into a folder, for so long or until the folder is gone. */
const writer = `
  const { writeFileSync } = require('node:fs')
  const [folder, milliseconds] = process.argv.slice(1)
  const end = Date.now() + Number(milliseconds)
  process.stdout.write('begun')
  for (let at = 0; Date.now() < end; at += 1) {
    try { writeFileSync(folder + '/' + at, 'x') } catch { break }
  }
`

test('a folder somebody still writes into is removed all the same', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { folder, path } = await openFolder(data.path)
    const child = spawn(process.execPath, ['-e', writer, path, '200'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'close')
    await once(child.stdout, 'data')
    await removeFolder(data.path, folder)
    expect(existsSync(path)).toBe(false)
    await ended
    expect(existsSync(path)).toBe(false)
  }
})

test('before the first upload no folder rests; a quarantine that cannot be read is no empty one', async () => {
  const other = dataFolder()
  expect(await restingFolders(other.path)).toEqual([])
  await expect(restingFolders(`${other.path}\0`)).rejects.toThrow()
  other.remove()
})
