import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeFileWhole, writeFolderWhole } from '../../api/atomic-write.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'junpei-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a file', () => {
  test('is written, and folders on the way to it', () => {
    writeFileWhole(join(folder, 'a/b/c.txt'), bytes('均配'))
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('均配')
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
  })

  test('replaces an older one', () => {
    writeFileSync(join(folder, 'c.txt'), 'old and longer')
    writeFileWhole(join(folder, 'c.txt'), bytes('new'))
    expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toBe('new')
  })

  test('that cannot take its place leaves nothing behind', () => {
    mkdirSync(join(folder, 'c.txt'))
    expect(() => writeFileWhole(join(folder, 'c.txt'), bytes('new'))).toThrow()
    expect(readdirSync(folder)).toEqual(['c.txt'])
  })
})

describe('a folder', () => {
  const target = () => join(folder, 'out')

  test('is written whole', () => {
    const files = [
      { name: 'a.json', bytes: bytes('1') },
      { name: 'b.json', bytes: bytes('2') },
    ]
    expect(writeFolderWhole(target(), files, [])).toEqual([])
    expect(readdirSync(target()).sort()).toEqual(['a.json', 'b.json'])
    expect(readdirSync(folder)).toEqual(['out'])
  })

  test('replaces an earlier result and none of its files stay', () => {
    writeFolderWhole(target(), [{ name: 'old.json', bytes: bytes('1') }], [])
    expect(
      writeFolderWhole(target(), [{ name: 'new.json', bytes: bytes('2') }], ['old.json']),
    ).toEqual([])
    expect(readdirSync(target())).toEqual(['new.json'])
    expect(readdirSync(folder)).toEqual(['out'])
  })

  test('with somebody else’s files in it is left as it is, and they are named', () => {
    mkdirSync(target())
    writeFileSync(join(target(), '论文.docx'), 'mine')
    mkdirSync(join(target(), 'old.json'))
    expect(
      writeFolderWhole(target(), [{ name: 'new.json', bytes: bytes('2') }], ['old.json']),
    ).toEqual(['old.json', '论文.docx'])
    expect(readdirSync(target()).sort()).toEqual(['old.json', '论文.docx'])
  })

  test('whose writing fails half-way leaves the earlier result untouched', () => {
    writeFolderWhole(target(), [{ name: 'old.json', bytes: bytes('1') }], [])
    const files = [
      { name: 'a.json', bytes: bytes('1') },
      { name: 'no/such/folder.json', bytes: bytes('2') },
    ]
    expect(() => writeFolderWhole(target(), files, ['old.json'])).toThrow()
    expect(readdirSync(target())).toEqual(['old.json'])
    expect(readdirSync(folder)).toEqual(['out'])
  })

  test('is not made at all when its writing fails', () => {
    const files = [{ name: 'no/such/folder.json', bytes: bytes('2') }]
    expect(() => writeFolderWhole(target(), files, [])).toThrow()
    expect(existsSync(target())).toBe(false)
  })
})
