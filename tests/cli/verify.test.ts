import { beforeAll, describe, expect, test } from 'vitest'
import { replies } from '../../api/contract.ts'
import { canonical } from '../../solver/index.ts'
import { checkpointAt, dossierOf, journalRows, office, stranger } from '../kit/dossier.ts'
import { testFolder } from '../workbook/folder.ts'
import { inProcess, junpei } from './junpei.ts'

const folder = testFolder()
const names = ['dossier', 'altered', 'checkpoint', 'foreign', 'key', 'otherKey'] as const
const files = Object.fromEntries(names.map((name) => [name, ''])) as Record<
  (typeof names)[number],
  string
>

beforeAll(() => {
  const text = dossierOf()
  files.dossier = folder.save('d.junpei.json', text)
  files.altered = folder.save('a.junpei.json', text.replace('"sex":"female"', '"sex":"male"'))
  files.checkpoint = folder.save('c.json', canonical(checkpointAt(journalRows, 6)))
  files.foreign = folder.save('f.json', canonical(checkpointAt(journalRows, 6, stranger)))
  files.key = folder.save('key.txt', `${office.publicKey}\n`)
  const keys = [{ algorithm: 'Ed25519', publicKey: stranger.publicKey }]
  files.otherKey = folder.save('keys.json', JSON.stringify({ keys }))
})

describe('junpei verify', () => {
  test('ends with 0 where nothing is wrong, in a process of its own', async () => {
    const { dossier, checkpoint, key } = files
    const ended = await junpei('.', 'verify', dossier, '--checkpoint', checkpoint, '--key', key)
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toMatch(/合计：没有发现不符。\n$/)
  })

  test('says what it cannot judge without key and checkpoint', async () => {
    const { code, out } = await inProcess('verify', files.dossier)
    expect(code).toBe(0)
    expect(out).toContain('没有发现不符，2 项无法判断。')
  })

  test('names the part that was altered, and ends with 1', async () => {
    const { code, out } = await inProcess('verify', files.altered, '--json')
    const reply = replies.verify.parse(JSON.parse(out))
    expect({ code, ok: reply.ok }).toEqual({ code: 1, ok: false })
    const wrong = reply.checks.filter(({ verdict }) => verdict === 'failed')
    expect(wrong).toContainEqual(expect.objectContaining({ step: 2, part: 'data' }))
  })

  test('another key or a checkpoint by another key is refused', async () => {
    const keyed = await inProcess('verify', files.dossier, '--key', files.otherKey)
    expect(keyed).toMatchObject({ code: 1 })
    expect(keyed.out).toContain('不是给出的公钥')
    const held = await inProcess('verify', files.dossier, '--checkpoint', files.foreign)
    expect(held).toMatchObject({ code: 1 })
    expect(held.out).toContain('检查点不是由本单位的密钥签名的')
  })

  test.each<readonly [string, () => readonly string[], number, string]>([
    ['no checkpoint', () => [files.dossier, '--checkpoint', files.key], 1, '不是检查点文件'],
    ['no key', () => [files.dossier, '--key', folder.save('k', 'abc')], 1, '不是公钥文件'],
    ['no chain', () => [files.dossier, '--chain', files.key], 1, '不是密钥列表'],
    ['no dossier', () => [files.checkpoint], 1, '文件不是卷宗'],
    ['no file', () => ['nowhere.json'], 1, '找不到'],
    ['nothing at all', () => [], 2, '缺少参数 卷宗'],
  ])('%s is told as such', async (_, words, code, sentence) => {
    const ended = await inProcess('verify', ...words())
    expect(ended.code).toBe(code)
    expect(ended.out + ended.err).toContain(sentence)
  })
})
