import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actHash, genesisOf, nextRow } from '../../solver/dossier/chain.ts'
import { checkpointOf, readCheckpoint } from '../../solver/dossier/checkpoint.ts'
import { fingerprintOf, hashOfText, signerOf } from '../../solver/dossier/crypto.ts'
import { partList } from '../../solver/dossier/parts.ts'
import { dossierOf, written } from '../kit/dossier.ts'

const page = readFileSync(new URL('../../solver/dossier/FORMAT.md', import.meta.url), 'utf8')

/** A line of section 7: its name, blanks, its value. */
function known(name: string): string {
  const section = page.slice(page.indexOf('## 7. Known values'))
  const line = section.split('\n').find((each) => each.startsWith(`${name} `))
  if (line === undefined) throw new Error(`the page does not tell ${name}`)
  return line.slice(name.length).trim()
}

test('the known values of the page are those of the program', () => {
  const act = JSON.parse(known('act'))
  const signer = signerOf(new Uint8Array(32).fill(7))
  const first = nextRow('county-1', null, act)
  expect(hashOfText(known('act'))).toBe(known('H(act)'))
  expect(actHash(act)).toBe(known('H(act)'))
  expect(hashOfText(known('genesis'))).toBe(known('H(genesis)'))
  expect(genesisOf('county-1')).toBe(known('H(genesis)'))
  expect(hashOfText(known('link'))).toBe(known('H(link)'))
  expect(first.hash).toBe(known('H(link)'))
  expect(signer.publicKey).toBe(known('public key'))
  expect(fingerprintOf(signer.publicKey)).toBe(known('fingerprint'))
  const stated = readCheckpoint(known('checkpoint'))
  const { chain, hash: head } = first
  const made = checkpointOf({ chain, size: 1, head, at: '2026-07-09T00:00:00.000Z' }, signer)
  expect(stated).toEqual({ ok: true, value: made })
})

test('every field of the manifest and every part has its row on the page', () => {
  const rows = [...page.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, names = '']) => names)
  const told = rows.flatMap((names) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name))
  expect(told).toEqual(expect.arrayContaining(Object.keys(written(dossierOf()).manifest)))
  expect(told).toEqual(expect.arrayContaining([...partList]))
})
