import { describe, expect, test } from 'vitest'
import { dataFolderOf, type Surroundings } from '../../../api/database/data-folder.ts'

const linux: Surroundings = { platform: 'linux', root: false, home: '/home/li', env: {} }

describe('the data folder', () => {
  test('is where such things lie on each kind of system', () => {
    expect(dataFolderOf(undefined, linux)).toBe('/home/li/.local/share/junpei')
    expect(dataFolderOf(undefined, { ...linux, env: { XDG_DATA_HOME: '/srv/li' } })).toBe(
      '/srv/li/junpei',
    )
    expect(dataFolderOf(undefined, { ...linux, root: true })).toBe('/var/lib/junpei')
    expect(dataFolderOf(undefined, { ...linux, platform: 'darwin' })).toBe(
      '/home/li/Library/Application Support/Junpei',
    )
    expect(
      dataFolderOf(undefined, { ...linux, platform: 'win32', env: { LOCALAPPDATA: '/local' } }),
    ).toBe('/local/Junpei')
  })

  test('what is typed goes before the environment, which goes before the usual place', () => {
    const named = { ...linux, env: { JUNPEI_DATA: '/data/b' } }
    expect(dataFolderOf(undefined, named)).toBe('/data/b')
    expect(dataFolderOf('/data/a', named)).toBe('/data/a')
    expect(dataFolderOf(undefined, { ...linux, env: { JUNPEI_DATA: '' } })).toBe(
      '/home/li/.local/share/junpei',
    )
  })
})
