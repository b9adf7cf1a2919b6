import { describe, expect, test } from 'vitest'
import { canonical } from '../../solver/report/canonical.ts'
import { bytesOf, dossierOf, resigned, written } from '../kit/dossier.ts'
import { strangerFinds } from './stranger.ts'

/** FORMAT.md is good enough if a program written from it alone comes to the same. */
describe('a verifier that shares no line with ours', () => {
  test.each(['office', 'outside'] as const)('finds nothing wrong with one for %s', (level) => {
    expect(strangerFinds(bytesOf(dossierOf({ level })))).toEqual([])
  })

  test('reads one without journal, process and levels', () => {
    const bare = dossierOf({ journal: null, process: null, run: null })
    expect(strangerFinds(bytesOf(bare))).toEqual([])
  })

  test('names the part that was altered', () => {
    const { manifest, parts, signature } = written(dossierOf())
    const plan = { year: 2027, transfers: [] }
    const altered = bytesOf({ manifest, parts: { ...parts, plan }, signature })
    expect(strangerFinds(altered)).toEqual(['2 plan'])
  })

  test('finds blanks, other keys, another part and a broken signature', () => {
    const text = dossierOf()
    expect(strangerFinds(bytesOf(`${text}\n`))).toEqual(['1 form'])
    const { manifest, parts, signature } = written(text)
    const more = canonical({ manifest, parts, signature, note: '' })
    expect(strangerFinds(bytesOf(more))).toEqual(['1 keys'])
    const { plan: _, ...rest } = parts
    const renamed = canonical({ manifest, parts: { ...rest, plans: parts.plan }, signature })
    expect(strangerFinds(bytesOf(renamed))).toEqual(['1 parts', '2 plan'])
    const later = { ...manifest, at: '2027-01-01T00:00:00.000Z' }
    expect(strangerFinds(bytesOf(canonical({ manifest: later, parts, signature })))).toEqual([
      '2 signature',
    ])
  })

  test('finds an act changed by the office itself, signed again and all', () => {
    const text = dossierOf()
    const journal = written(text).parts.journal as {
      readonly rows: readonly { readonly actor: string }[]
    }
    const rows = journal.rows.map((row, at) => (at === 0 ? { ...row, actor: 'nobody' } : row))
    expect(strangerFinds(resigned(text, { journal: { ...journal, rows } }))).toEqual(['3 row'])
  })
})
